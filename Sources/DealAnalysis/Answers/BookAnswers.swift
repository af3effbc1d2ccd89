import DealModel
import FlowModel

/// The answers to all questions about a book, on one basis and at one clock.
public struct BookAnswers: Sendable {
  /// The flows of cash, with the book and what is known of its deals.
  public let projection: FlowProjection
  /// What the answers say about themselves; the counts of amounts are those of flows of cash.
  public let header: ReportHeader
  /// Whose coverage it is; `nil` where nobody was asked about and no company has a fact about its commitments.
  public let subject: CompanyReference?
  /// Flows that come back to where they began.
  public let circularFlows: CircularFlowReport
  /// How much of the money goes round.
  public let circularity: CircularityReport
  /// Whether the money of the subject lasts; `nil` without a subject, and where nothing that it owes counts.
  public let coverage: CoverageReport?
  /// On how few others the sides of companies rest.
  public let concentration: ConcentrationReport
  /// Who depends on whom, on which grounds.
  public let dependencies: [PairFlow]
  /// Who would lose what if another failed; classes are never added up.
  public let losses: [PairFlow]
  /// Firms that stand on two sides.
  public let overlaps: OverlapReport
  /// Who is in the middle of the flows of cash.
  public let centrality: CentralityReport

  /// The book.
  public var book: DealBook { projection.book }
  /// Which deals count.
  public var query: FlowQuery { projection.query }

  /// The measures of centrality that are asked for.
  public static let centralityMeasures: [CentralityMeasure] = [
    .inDegree, .outDegree, .inStrength, .outStrength, .pageRank, .betweenness, .harmonicCloseness,
  ]
  /// How many flows the search for circular flows looks at before it gives up and says so.
  private static let visitBudget: UInt64 = 50_000_000

  /// Asks all questions.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - query: Which deals count; its layer has no effect.
  ///   - company: Whose coverage is asked for, by id, name or alias; `nil` for the first company with a fact about its
  ///     commitments.
  ///   - limit: How many circular flows, legs and sides of companies are listed; `nil` for all.
  ///   - inputs: What was read.
  /// - Throws: ``AnalysisError`` for an unknown company, and for amounts that cannot be converted or counted.
  public init(
    of book: DealBook, query: FlowQuery, company: String? = nil, limit: Int? = 100,
    inputs: [InputReference] = []
  ) throws(AnalysisError) {
    var cash = query
    cash.layer = .cash
    let source = try FlowSource(book: book, query: cash, inputs: inputs)
    guard let projection = source.projection else { throw .unanswerable("a report is written of a deal book") }
    self.projection = projection
    header = source.header(report: "report", layer: nil)
    subject = try Self.subject(named: company, in: projection)

    var flows = CircularFlowQuery()
    flows.limit = limit
    flows.visitBudget = Self.visitBudget
    circularFlows = try source.circularFlows(flows)
    var circularity = CircularityQuery()
    circularity.limit = limit
    circularity.isOverTime = true
    self.circularity = try source.circularity(circularity)
    var concentration = ConcentrationQuery()
    concentration.limit = limit
    self.concentration = try source.concentrations(concentration)
    centrality = try source.centrality(Self.centralityMeasures, top: limit)
    coverage = try subject.flatMap { subject throws(AnalysisError) in
      try Self.answer { () throws(AnalysisError) in try source.coverage(CoverageQuery(of: subject.id)) }
    }
    overlaps = try book.overlaps(cash, inputs: inputs)

    func pairs(on layer: Layer) throws(AnalysisError) -> [PairFlow] {
      var layered = query
      layered.layer = layer
      return try FlowSource(book: book, query: layered).pairFlows()
    }
    dependencies = try pairs(on: .dependency)
    losses = try pairs(on: .exposure)
  }

  /// The answer to a question, or nothing where it cannot be asked of this company.
  private static func answer<Answer>(
    _ question: () throws(AnalysisError) -> Answer
  ) throws(AnalysisError) -> Answer? {
    do throws(AnalysisError) {
      return try question()
    } catch {
      if case .unanswerable = error { return nil }
      throw error
    }
  }

  private static func subject(
    named name: String?, in projection: FlowProjection
  ) throws(AnalysisError) -> CompanyReference? {
    let book = projection.book
    let id: CompanyID
    if let name {
      id = try book.company(named: name).id
    } else {
      guard let fact = book.facts.first(where: { $0.kind == .commitments }) else { return nil }
      id = fact.company
    }
    let subject = projection.representative(of: id)
    return CompanyReference(id: subject.rawValue, name: book.company(subject)?.name ?? subject.rawValue)
  }
}
