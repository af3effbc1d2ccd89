/// Why a measure of centrality cannot be given.
public enum CentralityError: Error, Hashable, Sendable {
  /// The number of strengths or lengths is not the number of edges.
  case edgeValueCountMismatch(edges: Int, values: Int)
  /// The strength of an edge is negative, infinite or not a number.
  case invalidStrength(edge: EdgeIndex, strength: Double)
  /// The strength of an edge is too small beside the largest for both to count in one sum.
  case strengthsTooFarApart(edge: EdgeIndex)
  /// The length of an edge is not positive.
  case invalidLength(edge: EdgeIndex, length: Int64)
  /// The length of a path does not fit into 64 bits.
  case pathTooLong
  /// An option has a value that means nothing; which, and what it may be.
  case invalidOption(String)
  /// The iteration came to its last step before the error was small enough.
  case notConverged(iterations: Int, error: Double)
  /// The work allowed for all iterations of the measure was done before the error was small enough: how many entries of
  /// matrices were multiplied at most, and what the error can still be, infinite where nothing is known of it.
  case workBudget(UInt64, error: Double)
  /// The graph has no cycle, so that nothing grows along its edges.
  case acyclic
  /// The graph has no edge.
  case noEdges
  /// Two parts of the graph are dominant alike, so that the measure is not unique; a vertex of each.
  case notUnique(VertexIndex, VertexIndex)
  /// The attenuation is too large for walks to add up; all values below `limit` are small enough.
  case attenuationTooLarge(Double, limit: Double)
  /// A value is larger than a floating-point number can be.
  case outOfRange
}

extension CentralityError: CustomStringConvertible {
  /// The problem in one sentence, with the offending numbers.
  public var description: String {
    switch self {
    case .edgeValueCountMismatch(let edges, let values):
      "the graph has \(edges) edges but there are values for \(values)"
    case .invalidStrength(let edge, let strength):
      "the strength of edge \(edge) is \(strength), not a finite number from 0 on"
    case .strengthsTooFarApart(let edge):
      "the strength of edge \(edge) is too small beside the largest for both to count in one sum"
    case .invalidLength(let edge, let length):
      "the length of edge \(edge) is \(length), not a positive number"
    case .pathTooLong: "the length of a path is more than 64 bits can hold"
    case .invalidOption(let problem): problem
    case .notConverged(let iterations, let error):
      "after \(iterations) iterations the error can still be \(error)"
    case .workBudget(let budget, let error):
      error.isFinite
        ? "after \(budget) multiplied entries, which is the budget, the error can still be \(error)"
        : "the budget of \(budget) multiplied entries was used up when there was no bound of the error yet"
    case .acyclic: "there is no cycle, so nothing grows along the edges"
    case .noEdges: "there is no edge"
    case .notUnique(let first, let second):
      "the parts around the vertices \(first) and \(second) are dominant alike, so the result is not unique"
    case .attenuationTooLarge(let attenuation, let limit):
      "with the attenuation \(attenuation) the walks add up to infinity; it must be below \(limit)"
    case .outOfRange: "a value is larger than a floating-point number can be"
    }
  }
}
