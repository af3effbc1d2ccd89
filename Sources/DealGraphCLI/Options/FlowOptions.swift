import ArgumentParser
import DealGraph

/// Which flows of the input count.
struct FlowOptions: ParsableArguments {
  @Option(help: "How firm a deal must be: paid, committed, conditional, headline or rumored (default: committed).")
  var basis: Basis?

  @Option(help: "The day on which deals must be in force, YYYY-MM-DD (default: the day of the latest claim).")
  var asOf: CalendarDate?

  @Option(help: "Count only what was known by this day, YYYY-MM-DD (default: everything).")
  var knownOn: CalendarDate?

  @Option(help: "Roll firms up to their ultimate parent, or not: ultimate or none (default: ultimate).")
  var group: FlowQuery.Grouping?

  @Option(help: ArgumentHelp("Count only deals of these kinds.", valueName: "kind,kind"))
  var kinds: String?

  @Flag(help: "Leave out what no source says itself.")
  var excludeInferred = false

  /// The query on a book.
  func query(of book: DealBook, layer: Layer) throws -> FlowQuery {
    FlowQuery(
      layer: layer, basis: basis ?? .committed,
      clock: Clock(of: book, asOf: asOf, knownOn: knownOn, includesInferred: !excludeInferred),
      grouping: group ?? .ultimate, kinds: try dealKinds())
  }

  /// The source that a question is asked of.
  ///
  /// - Throws: `ValidationError` for an option that means nothing for the input, ``CommandFailure`` when amounts
  ///   cannot be computed.
  func source(of input: LoadedInput, layer: Layer?) throws -> FlowSource {
    do {
      switch input.content {
      case .book(let book):
        return try FlowSource(book: book, query: query(of: book, layer: layer ?? .cash), inputs: [input.reference])
      case .rows(let table):
        try rejectBookOptions(layer: layer)
        return try FlowSource(rows: filtered(table), inputs: [input.reference], filters: filters)
      }
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    }
  }

  /// The filters on the rows of a table, as reports list them.
  private var filters: [(name: String, value: String)] {
    [asOf.map { ("as-of", $0.description) }, kinds.map { ("kinds", $0) }].compactMap { $0 }
  }

  private func filtered(_ table: FlowTable) throws -> FlowTable {
    let wanted = kinds.map { Set($0.split(separator: ",").map { $0.lowercased() }) }
    let known = Set((0..<UInt32(table.kindNames.count)).map { table.kindNames[$0].lowercased() })
    if let unknown = wanted?.subtracting(known).min() {
      throw ValidationError("--kinds: no row of the table has the kind “\(unknown)”")
    }
    if wanted?.isEmpty ?? false { throw ValidationError("--kinds: name at least one kind") }
    guard wanted != nil || asOf != nil else { return table }
    return table.filtered { row in
      if let wanted, !wanted.contains(table.kindName(at: row).lowercased()) { return false }
      guard let asOf, let first = table.day(table.timesFirst[row]) else { return true }
      return first <= asOf
    }
  }

  private func rejectBookOptions(layer: Layer?) throws {
    let given = [
      (layer != nil, "--layer"), (basis != nil, "--basis"), (knownOn != nil, "--known-on"), (group != nil, "--group"),
      (excludeInferred, "--exclude-inferred"),
    ].filter(\.0).map(\.1)
    guard given.isEmpty else {
      throw ValidationError(
        "\(given.joined(separator: ", ")): only for deal books; the rows of a table are flows that are already oriented"
      )
    }
  }

  private func dealKinds() throws -> Set<DealKind>? {
    guard let kinds else { return nil }
    guard kinds.contains(where: { $0 != "," }) else { throw ValidationError("--kinds: name at least one kind") }
    return try Set(
      kinds.split(separator: ",").map { word in
        let wanted = word.lowercased().filter { $0 != "-" && $0 != " " }.replacing("licence", with: "license")
        guard let kind = DealKind.allCases.first(where: { $0.rawValue.lowercased() == wanted }) else {
          throw ValidationError(
            "--kinds: there is no kind “\(word)”; the kinds are \(DealKind.allCases.map(\.rawValue).joined(separator: ", "))"
          )
        }
        return kind
      })
  }
}

extension Basis: ExpressibleByArgument {
  /// The basis of a word; the British spelling of rumored is read too.
  public init?(argument: String) {
    let word = argument.lowercased()
    self.init(rawValue: word == "rumoured" ? "rumored" : word)
  }
}

extension Layer: ExpressibleByArgument {}
extension FlowQuery.Grouping: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// The day of a text as YYYY-MM-DD.
  public init?(argument: String) { self.init(argument) }
}
