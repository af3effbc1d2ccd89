import DealModel
import FlowModel

/// A question whose conclusions can be tested.
public enum SensitivityQuestion: Sendable {
  /// Whether money comes back to where it began.
  case cycles(CircularFlowQuery)
  /// How much of the money goes round.
  case circularity(CircularityQuery)
  /// What a company loses if others fail.
  case exposure(ExposureQuery)
  /// Whether what a company has covers what it owes.
  case coverage(CoverageQuery)
  /// On how few parties companies rest.
  case concentration(ConcentrationQuery)
  /// Who stands on two sides.
  case overlaps
  /// Who is central.
  case centrality([CentralityMeasure])

  /// The name of the question.
  public var name: String {
    switch self {
    case .cycles: "cycles"
    case .circularity: "circularity"
    case .exposure: "exposure"
    case .coverage: "coverage"
    case .concentration: "concentration"
    case .overlaps: "overlaps"
    case .centrality: "centrality"
    }
  }

  /// The direction of deals that counts, where the question knows only one.
  public var ownLayer: Layer? {
    switch self {
    case .exposure: .exposure
    case .coverage, .overlaps: .cash
    case .cycles, .circularity, .concentration, .centrality: nil
    }
  }

  /// The same question, listing more than what the answer lists, so that a finding that only falls behind others is found.
  var listingMore: SensitivityQuestion {
    switch self {
    case .cycles(var question):
      question.limit = question.limit.map { max($0, 10_000) }
      return .cycles(question)
    case .circularity(var question):
      question.limit = nil
      return .circularity(question)
    case .exposure(var question):
      question.limit = 0
      return .exposure(question)
    case .concentration(var question):
      question.limit = nil
      return .concentration(question)
    case .coverage, .overlaps, .centrality: return self
    }
  }

  /// The answer on a book.
  ///
  /// - Throws: ``AnalysisError`` when there is none.
  func answer(on book: DealBook, _ query: FlowQuery, inputs: [InputReference] = [])
    throws(AnalysisError) -> any FindingReport
  {
    if case .overlaps = self { return try book.overlaps(query, inputs: inputs) }
    let source = try FlowSource(book: book, query: query, inputs: inputs)
    switch self {
    case .cycles(let question): return try source.circularFlows(question)
    case .circularity(var question):
      question.comparesBases = false
      return try source.circularity(question)
    case .exposure(let question): return try source.exposures(question)
    case .coverage(let question): return try source.coverage(question)
    case .concentration(let question): return try source.concentrations(question)
    case .centrality(let measures): return try source.centrality(measures, top: nil, options: CentralityOptions())
    case .overlaps: return try book.overlaps(query, inputs: inputs)
    }
  }
}
