import GraphKernel

/// How betweenness is computed from random shortest ways.
public struct BetweennessApproximation: Hashable, Sendable {
  /// The largest error, above 0 and below 1.
  public var error: Double
  /// The probability with which no company has a larger error, above 0 and below 1.
  public var confidence: Double
  /// What the random numbers are made of.
  public var seed: UInt64

  /// So many ways are drawn at most unless any number may be: some minutes for a core.
  static let usualSampleLimit = 20_000_000

  /// Creates a choice.
  ///
  /// - Parameters:
  ///   - error: The largest error, above 0 and below 1.
  ///   - confidence: The probability with which no company has a larger error.
  ///   - seed: What the random numbers are made of.
  public init(error: Double, confidence: Double = 0.9, seed: UInt64 = 0) {
    self.error = error
    self.confidence = confidence
    self.seed = seed
  }

  /// The betweenness of each vertex, divided by (n − 1)(n − 2) as the exact one is.
  func values(
    of graph: DirectedGraph, sampleLimit: Int?, threads: Int?
  ) throws(CentralityError) -> [Double] {
    let count = Double(graph.vertexCount)
    // The graph kernel divides by n(n − 1).
    let scale = count > 2 ? count / (count - 2) : 1
    guard error > 0, error < 1 else { throw .invalidOption("the error \(error) is not between 0 and 1") }
    return try approximateBetweenness(
      of: graph, error: error / scale, confidence: confidence, seed: seed, sampleLimit: sampleLimit, threads: threads
    ).values.map { $0 * scale }
  }
}
