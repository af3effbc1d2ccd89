import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

/// What a question is asked of: the flows of a book, or the rows of a bulk table, with the graph of them.
public struct FlowSource: Sendable {
  /// The flows as a graph.
  public let graph: FlowGraph
  /// The book that they come from; `nil` for bulk rows.
  public let projection: FlowProjection?
  /// What was read.
  public let inputs: [InputReference]
  /// How many rows of a bulk table were read; `nil` for books.
  public let rows: RowCounts?
  /// How the rows of a bulk table were filtered, as reports list it.
  private let filters: [(name: String, value: String)]

  /// The flows of a book.
  ///
  /// - Throws: ``AnalysisError`` when an amount cannot be converted or counted.
  public init(book: DealBook, query: FlowQuery, inputs: [InputReference] = []) throws(AnalysisError) {
    do {
      let projection = try FlowProjection(of: book, query)
      graph = try FlowGraph(projection.table)
      self.projection = projection
      self.inputs = inputs
      rows = nil
      filters = []
    } catch {
      throw AnalysisError(error)
    }
  }

  /// The rows of a bulk table.
  ///
  /// - Parameters:
  ///   - table: the rows that count.
  ///   - inputs: what was read.
  ///   - filters: how the rows were chosen, for the report to say.
  ///   - counts: how many rows were read, and how many of them do not count; by default, all that are in the table count.
  /// - Throws: ``AnalysisError/graph(_:)`` when it has more rows than 32-bit indices reach.
  public init(
    rows table: FlowTable, inputs: [InputReference] = [], filters: [(name: String, value: String)] = [],
    counts: RowCounts? = nil
  ) throws(AnalysisError) {
    do {
      graph = try FlowGraph(table)
      projection = nil
      rows = counts ?? RowCounts(read: table.count, skipped: 0, filtered: 0)
      self.inputs = inputs
      self.filters = filters
    } catch {
      throw AnalysisError(error)
    }
  }

  /// The rows of a bulk table whose graph is there.
  ///
  /// - Parameters:
  ///   - graph: the rows, all of which count.
  ///   - inputs: what they were read from.
  ///   - counts: how many rows were read, and how many of them do not count.
  public init(rows graph: FlowGraph, inputs: [InputReference], counts: RowCounts) {
    self.graph = graph
    self.inputs = inputs
    (projection, rows, filters) = (nil, counts, [])
  }

  /// The flows.
  public var table: FlowTable { graph.table }

  /// The firmness demanded; bulk rows count as they stand.
  var ranksByUpperBound: Bool { projection?.query.basis.ranksByUpperBound ?? false }

  /// What a report says about itself.
  func header(report: String, layer: Layer?) -> ReportHeader {
    var header = ReportHeader(report: report)
    header.currency = table.currency
    header.inputs = inputs
    header.rows = rows
    guard let projection else {
      header.layer = layer
      header.options = filters
      header.amountsKnown = ((0..<table.count).count { table.amount(at: $0).exactValue != nil }, table.count)
      return header
    }
    header.title = projection.book.title
    header.isExample = projection.book.isExample
    header.layer = layer
    header.basis = projection.query.basis
    header.asOf = projection.query.clock.asOf
    header.knownOn = projection.query.clock.knownOn
    header.grouping = projection.query.grouping
    header.flowsInsideGroups = projection.flowsInsideGroups
    header.amountsKnown = projection.amountsKnown
    if !projection.query.clock.includesInferred { header.options.append(("inferred", "excluded")) }
    if let kinds = projection.query.kinds {
      header.options.append(("kinds", kinds.map(\.rawValue).sorted().joined(separator: ",")))
    }
    return header
  }

  /// A company as a reader names it, found by id, name or alias, standing for its group where the query says so.
  ///
  /// - Throws: ``AnalysisError/unknownCompany(_:suggestion:)``, with the nearest name there is.
  public func vertex(of name: String) throws(AnalysisError) -> VertexIndex {
    guard let projection else {
      guard let vertex = table.names.index(of: name) else { throw .unknownCompany(name, suggestion: nil) }
      return vertex
    }
    let id = try projection.book.company(named: name).id
    guard let vertex = table.names.index(of: projection.representative(of: id).rawValue) else {
      throw .unanswerable("“\(name)” has no deal in this book")
    }
    return vertex
  }

  /// The edges that a deal makes here.
  ///
  /// - Parameter name: the id of the deal; in a table the id of the row, or `row 17` or `17` where rows have no ids.
  /// - Returns: the edges, at least one.
  /// - Throws: ``AnalysisError/unanswerable(_:)`` when there is no such deal, or it is no flow here.
  func edges(ofDeal name: String) throws(AnalysisError) -> Set<EdgeIndex> {
    let wanted: (UInt32) -> Bool
    if let projection {
      guard let position = projection.book.position(of: DealID(rawValue: name)) else {
        let nearest = projection.book.deals.map(\.id.rawValue).nearest(to: name)
        throw .unanswerable("there is no deal “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
      }
      wanted = { $0 == position }
    } else if let rowNames = table.rowNames {
      wanted = { rowNames.utf8(at: $0).elementsEqual(name.utf8) }
    } else {
      let digits = name.hasPrefix("row ") ? name.dropFirst(4) : name[...]
      guard let number = UInt32(digits), number > 0 else {
        throw .unanswerable("“\(name)” is no row; these have no ids, so give the number of one, such as 17")
      }
      wanted = { $0 == number - 1 }
    }
    let edges = (0..<EdgeIndex(graph.graph.edgeCount)).filter { wanted(graph.deal(of: $0)) }
    guard !edges.isEmpty else {
      throw .unanswerable(
        projection == nil ? "there is no row “\(name)” among those that count" : "the deal “\(name)” is no flow here")
    }
    return Set(edges)
  }

  /// The company at a vertex.
  public func company(at vertex: VertexIndex) -> CompanyReference {
    let id = table.names[vertex]
    let name = projection?.book.company(CompanyID(rawValue: id))?.name
    return CompanyReference(id: id, name: name ?? id)
  }
}

extension DealBook {
  /// The company of an id, or of a name or alias irrespective of case.
  ///
  /// - Throws: ``AnalysisError/unknownCompany(_:suggestion:)``.
  public func company(named name: String) throws(AnalysisError) -> Company {
    if let company = company(CompanyID(rawValue: name)) { return company }
    let wanted = name.lowercased()
    let called = companies.filter { ([$0.name] + $0.aliases).contains { $0.lowercased() == wanted } }
    if called.count > 1 {
      throw .unanswerable("“\(name)” may be \(called.map { "“\($0.id)”" }.joined(separator: " or ")); use the id")
    }
    if let company = called.first { return company }
    let known = companies.flatMap { [$0.id.rawValue, $0.name] + $0.aliases }
    throw .unknownCompany(name, suggestion: known.nearest(to: name))
  }
}

/// Why a question has no answer.
public enum AnalysisError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An amount cannot be converted or counted.
  case money(MoneyError)
  /// The flows are more than the graph can hold.
  case graph(GraphError)
  /// There is no such company; the nearest name there is.
  case unknownCompany(String, suggestion: String?)
  /// The question cannot be asked of this input, for the reason given.
  case unanswerable(String)
  /// A result did not pass the check that proves it, which is a fault of the program.
  case failedCheck(String)

  init(_ error: any Error) {
    self =
      switch error {
      case let error as AnalysisError: error
      case let error as MoneyError: .money(error)
      case let error as GraphError: .graph(error)
      case FlowError.capacitiesTooLarge, FlowError.costTooLarge: .money(.overflow)
      case FlowError.notProven(let fault): .failedCheck("a circulation is not proven: \(fault)")
      default: .unanswerable(String(describing: error))
      }
  }

  /// The reason in words.
  public var description: String {
    switch self {
    case .money(let error): "the amounts cannot be computed: \(error)"
    case .graph(let error): "the flows do not fit: \(error)"
    case .unknownCompany(let name, let suggestion):
      "there is no company “\(name)”" + (suggestion.map { "; did you mean “\($0)”?" } ?? "")
    case .unanswerable(let reason): reason
    case .failedCheck(let reason): "internal error: \(reason); please report it with the input"
    }
  }
}
