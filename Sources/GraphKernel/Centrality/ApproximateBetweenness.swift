import Parallelism

/// The betweenness of each vertex within an error.
public struct ApproximateBetweenness: Hashable, Sendable {
  /// The betweenness of each vertex, ÷ n(n − 1): the probability that it is inside a random shortest path.
  public let values: [Double]
  /// How many random paths the values are the frequencies of.
  public let sampleCount: Int
}

/// The betweenness of each vertex within an error, from random shortest paths.
///
/// **Definition.** The value of v is the number of samples in which v is inside a shortest path drawn at random, ÷ the number
/// of samples: a sample draws an ordered pair s ≠ t, and of the shortest paths from s to t one, all as likely; it has no
/// path if t is not reached. Its mean is Σ σ(s, t | v) / σ(s, t) ÷ n(n − 1), the betweenness of
/// ``betweennessCentralities(of:lengths:sources:scale:threads:)`` unscaled ÷ n(n − 1).
///
/// **Theorem.** For every directed multigraph, the probability that values are returned of which one is off by more than
/// `error` is at most 1 − `confidence`. Who tries several seeds until one is not refused for the limit has no such bound.
///
/// **Proof.** Some samples, which are not used any further, foretell how many are needed: so many, τ₁, are drawn, and if
/// they are not enough a quarter more, τ₂, and so on. Given the foretelling, the numbers τᵢ are fixed, and the samples
/// independent of it. At τᵢ the theorem that `HitBound` states holds with the probability 1 − δᵢ, where δ₁ = 0.8 δ, and
/// δ₂, δ₃, … are 0.1 δ, 0.05 δ, … of δ = 1 − confidence, so it holds for all i at once with 1 − δ. The search ends at the
/// first i at which that theorem leaves no vertex a probability farther than `error` from its frequency. How many vertices
/// are inside a path at most, which the theorem needs, is bounded by components and distances. (Random numbers are those
/// of a generator, taken to be independent.) ∎
///
/// | decision | rule |
/// |---|---|
/// | parallel edges, self-loops | as in the exact measure |
/// | randomness | sample i is made of the seed and i alone |
/// | numbers of paths | of any size; such that outgrow a floating-point number have exponents of their own |
///
/// **Reference.** M. Borassi, E. Natale, KADABRA is an adaptive algorithm for betweenness via random approximation, ESA
/// 2016, for the samples; the weights in the bound follow the idea of L. Pellegrina, F. Vandin, SILVAN: estimating
/// betweenness centralities with progressive sampling and non-uniform Rademacher bounds, ACM Trans. Knowl. Discov. Data 18
/// (2024), that rare events need few samples. Checked against the exact measure.
///
/// **Complexity.** About 2 p (1 − p) ln(2ρ ÷ (p δ)) ÷ ε² samples where the value p nearest to ½ is much larger than ε, ρ being
/// the mean number of vertices inside a path; never fewer than about ln(2ρ ÷ (ε δ)) ÷ ε, and up to 10 ÷ ε that foretell
/// their number. For each, two searches that meet. O(n) memory for each thread. The same bytes on any number of threads.
///
/// - Parameters:
///   - graph: The graph.
///   - error: The largest error, above 0 and below 1.
///   - confidence: The probability with which no value has a larger error, above 0 and below 1.
///   - seed: What the random numbers are made of.
///   - sampleLimit: The most samples that may be drawn besides those that foretell their number; nil for 2³¹, which is the most that can be counted.
///   - threads: The number of threads; nil for one per core.
/// - Returns: One value per vertex, and the number of samples.
/// - Throws: ``CentralityError/invalidOption(_:)`` if the error or the confidence means nothing, or needs too many samples.
public func approximateBetweenness(
  of graph: DirectedGraph, error: Double, confidence: Double = 0.9, seed: UInt64 = 0, sampleLimit: Int? = nil,
  threads: Int? = nil
) throws(CentralityError) -> ApproximateBetweenness {
  guard error > 0, error < 1 else { throw .invalidOption("the error \(error) is not between 0 and 1") }
  guard confidence > 0, confidence < 1 else {
    throw .invalidOption("the confidence \(confidence) is not between 0 and 1")
  }
  let largest = graph.largestInnerCount(threads: threads)
  guard largest > 0 else {
    return ApproximateBetweenness(values: [Double](repeating: 0, count: graph.vertexCount), sampleCount: 0)
  }
  let sampling = PathSampling(RankedArcs(graph, threads: threads), seed: seed, threads: threads)
  let plan = SamplePlan(
    error: error, failure: 1 - confidence, largestInnerCount: largest, limit: min(sampleLimit ?? .max, 1 << 31))
  let foretelling = sampling.draw(plan.foretellingCount)
  sampling.forget()
  var step = 0
  var count = try plan.sampleCount(after: foretelling)
  while true {
    let drawn = sampling.draw(count - sampling.sampleCount)
    if plan.isEnough(drawn, step: step) { break }
    step += 1
    count = try plan.checked(Double(count + count / 4 + 1))
  }
  let hits = sampling.hits()
  return ApproximateBetweenness(
    values: sampling.arcs.inGivenOrder(hits.elements) { Double($0) / Double(count) }, sampleCount: count)
}

/// How many samples are enough.
struct SamplePlan {
  let error: Double
  let failure: Double
  /// How many vertices are inside a path at most.
  let largestInnerCount: Int
  /// The most samples.
  let limit: Int

  /// The samples that foretell how many are needed.
  var foretellingCount: Int { Int(min(10 / error, 0x1p15).rounded(.up)) }

  /// How many samples will probably be enough, after some that tell what to expect.
  func sampleCount(after drawn: DrawnPaths) throws(CentralityError) -> Int {
    let seen = Double(drawn.moments.count)
    let most = Double(drawn.hitCounts.last ?? 0) / seen
    // A standard error more, for the likeliest vertex may have been met more rarely than it should have been.
    let expected = [0, error, min(0.5, most + (most / seen).squareRoot())]
    var count = (1 / error).rounded(.up) + 2
    while true {
      count = (count * 1.05).rounded(.up)
      let size = try checked(count)
      let bound = bound(drawn.moments, sampleCount: size, step: 0)
      let isEnough = expected.allSatisfy { bound.isCertain(Int(($0 * count).rounded()), within: error) }
      if isEnough { return size }
    }
  }

  /// Whether no value can be off by more than the error.
  func isEnough(_ drawn: DrawnPaths, step: Int) -> Bool {
    let bound = bound(drawn.moments, sampleCount: Int(drawn.moments.count), step: step)
    return drawn.hitCounts.allSatisfy { bound.isCertain(Int($0), within: error) }
  }

  private func bound(_ moments: HitMoments, sampleCount: Int, step: Int) -> HitBound {
    let share = step == 0 ? 0.8 : 0.2 * Double(sign: .plus, exponent: -step, significand: 1)
    return HitBound(
      moments, sampleCount: sampleCount, largest: largestInnerCount, failure: failure * share)
  }

  /// A number of samples that may be drawn.
  func checked(_ count: Double) throws(CentralityError) -> Int {
    guard count <= Double(limit) else {
      throw .invalidOption("an error of \(error) would probably take more than \(limit) samples to be sure of")
    }
    return Int(count)
  }
}
