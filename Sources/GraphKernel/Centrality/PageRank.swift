/// How a PageRank is computed.
public struct PageRankOptions: Hashable, Sendable {
  /// The probability of following an edge rather than starting anew, from 0 on and below 1.
  public var damping: Double

  /// How likely each vertex is as a new start, in any unit; nil makes all alike.
  public var teleport: [Double]?

  /// How likely each vertex is after one without out-edges, in any unit; nil takes the teleport vector.
  public var dangling: [Double]?

  /// The largest error that may remain: the sum over all vertices of the distance from the true rank.
  public var tolerance: Double

  /// The number of iterations after which to give up.
  public var maximumIterations: Int

  /// Creates options; without arguments they are the customary ones.
  ///
  /// - Parameters:
  ///   - damping: The probability of following an edge rather than starting anew, from 0 on and below 1.
  ///   - teleport: How likely each vertex is as a new start, in any unit; nil makes all alike.
  ///   - dangling: How likely each vertex is after one without out-edges; nil takes the teleport vector.
  ///   - tolerance: The largest error that may remain, summed over all vertices.
  ///   - maximumIterations: The number of iterations after which to give up.
  public init(
    damping: Double = 0.85, teleport: [Double]? = nil, dangling: [Double]? = nil, tolerance: Double = 1e-10,
    maximumIterations: Int = 1_000
  ) {
    self.damping = damping
    self.teleport = teleport
    self.dangling = dangling
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
  }
}

/// The PageRank of each vertex: how often a walk is there that follows edges and now and then starts anew.
///
/// A vertex ranks high if edges come in from vertices that rank high and have few others to give to.
///
/// **Definition.** The solution x, with sum 1, of x = α (Pᵀx + d(x) w) + (1 − α) v. Row u of P has the strengths of the
/// edges out of u divided by their sum, d(x) is the sum of x over the dangling vertices, which have no such edge, v the
/// teleport vector and w the dangling one, both scaled to sum 1.
///
/// | decision | rule |
/// |---|---|
/// | parallel edges | strengths add up; without weights each counts 1 |
/// | self-loops | an edge like any other |
/// | strength 0 | the edge is absent: a vertex with no other out-edge is dangling |
/// | dangling vertices | hand on their rank by w; by default w = v |
/// | end | ‖x − x*‖₁ ≤ ‖r‖₁ / (1 − α) ≤ tolerance, r being the residual: a bound of the true error, rounding apart |
///
/// **Reference.** A. N. Langville, C. D. Meyer, A survey of eigenvector methods for web information retrieval, SIAM
/// Rev. 47 (2005); P. Boldi, S. Vigna, Axioms for centrality, Internet Math. 10 (2014); A. Arasu et al., PageRank
/// computation and the structure of the web, WWW (2002), for the iteration of Gauss and Seidel. Checked against a dense
/// linear solution and networkx.
///
/// **Complexity.** O(n + m) per iteration. Each sees what has just been found, so that half of ln(2 / tolerance) /
/// ln(1 / α) iterations or fewer do for most graphs, and few where ranks flow one way; where they are slow, a guess made of
/// the last six spares a third of them or so. A teleport vector that is positive at few vertices costs what can be reached
/// from these. The same bytes on any number of threads.
///
/// - Parameters:
///   - graph: The graph.
///   - weights: The strength of each edge, from 0 on; nil gives each strength 1.
///   - options: Damping, vectors and tolerance.
///   - threads: The number of threads; nil for one per core.
/// - Returns: One rank per vertex; they add up to 1.
/// - Throws: ``CentralityError`` if the strengths or options cannot be used, or
///   ``CentralityError/notConverged(iterations:error:)``.
public func pageRanks(
  of graph: DirectedGraph, weights: [Double]? = nil, options: PageRankOptions = PageRankOptions(), threads: Int? = nil
) throws(CentralityError) -> [Double] {
  guard (0..<1).contains(options.damping) else {
    throw .invalidOption("the damping is \(options.damping), not a number from 0 on and below 1")
  }
  try checkIteration(tolerance: options.tolerance, maximumIterations: options.maximumIterations)
  let strengths = try StrengthGraph(graph, weights: weights)
  let count = graph.vertexCount
  let teleport = try Distribution(options.teleport, count: count, name: "teleport")
  let dangling = try options.dangling.map { vector throws(CentralityError) in
    try Distribution(vector, count: count, name: "dangling")
  }
  guard count > 0, options.damping > 0 else { return teleport.values(count: count) }
  let iteration = PageRankIteration(
    strengths, damping: options.damping, teleport: teleport, dangling: dangling, threads: threads)
  var error = Double.infinity
  for _ in 0..<options.maximumIterations {
    error = iteration.sweep()
    if error <= options.tolerance { return iteration.ranks }
  }
  throw .notConverged(iterations: options.maximumIterations, error: error)
}

/// Rejects a tolerance or a number of iterations that means nothing.
func checkIteration(tolerance: Double, maximumIterations: Int) throws(CentralityError) {
  guard tolerance > 0, tolerance.isFinite else {
    throw .invalidOption("the tolerance is \(tolerance), not a positive number")
  }
  guard maximumIterations > 0 else {
    throw .invalidOption("the number of iterations is \(maximumIterations), not a positive number")
  }
}
