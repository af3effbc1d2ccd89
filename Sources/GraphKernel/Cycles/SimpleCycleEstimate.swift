/// How many simple cycles of one length there may be, known before any is looked for.
public struct SimpleCycleEstimate: Hashable, Sendable {
  /// The number of edges.
  public let length: Int

  /// An estimate of the number of closed walks of this length up to their start, which no number of cycles exceeds.
  public let bound: Double

  /// The standard error of ``bound``; 0 if it is exact.
  public let standardError: Double
}

/// Upper bounds, estimated, on the number of vertex cycles of each length from 2 up to a largest one.
///
/// To ask for a limit before an enumeration starts that would never end. A bound can be far above the number of cycles,
/// for walks may repeat vertices.
///
/// **Definition.** Every cycle of k arcs is k closed walks of length k, one for each start, so there are at most
/// tr(Aᵏ)/k, with A the adjacency of the cyclic core without loops. For k of 2 and 3 all such walks are cycles. The trace
/// is estimated by the mean of zᵀAᵏz over vectors z of random signs, or found exactly by unit vectors where the core has
/// no more vertices than there are probes.
///
/// **Reference.** M. F. Hutchinson, Commun. Stat. Simul. Comput. 18 (1989).
///
/// **Complexity.** O(probes · k · arcs of the core).
///
/// - Parameters:
///   - graph: The graph, its parallel edges bundled.
///   - maximumLength: The largest length; more than 64 are taken as 64.
///   - probes: How many vectors to use, at least 2.
///   - seed: Chooses the vectors.
/// - Returns: An estimate for each length that a cycle of the core could have.
public func simpleCycleEstimates(
  in graph: CollapsedGraph, maximumLength: Int, probes: Int = 64, seed: UInt64 = 0
) -> [SimpleCycleEstimate] {
  let core = CycleCore(of: graph.arcs)
  let longest = min(maximumLength, 64, core.vertexCount)
  guard longest >= 2 else { return [] }
  let isExact = core.vertexCount <= max(probes, 2)
  let probeCount = isExact ? core.vertexCount : max(probes, 2)
  var samples = [[Double]](repeating: [], count: longest + 1)
  var random = SplitMix64(seed: seed)
  for probe in 0..<probeCount {
    let start = (0..<core.vertexCount).map { vertex in
      isExact ? (vertex == probe ? 1.0 : 0.0) : (random.next() >> 63 == 0 ? 1 : -1)
    }
    // The walk forwards half the way, and backwards the rest.
    var (forward, backward) = (start, start)
    for length in 2...longest {
      if length == 2 {
        forward = core.outgoing.sums(of: start)
        backward = core.incoming.sums(of: start)
      } else if length % 2 == 1 {
        forward = core.outgoing.sums(of: forward)
      } else {
        backward = core.incoming.sums(of: backward)
      }
      samples[length].append(zip(forward, backward).reduce(0) { $0 + $1.0 * $1.1 })
    }
  }
  return (2...longest).map { length in
    let values = samples[length]
    let total = values.reduce(0, +)
    guard !isExact else {
      return SimpleCycleEstimate(length: length, bound: total / Double(length), standardError: 0)
    }
    let mean = total / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / Double(values.count * (values.count - 1))).squareRoot()
    return SimpleCycleEstimate(
      length: length, bound: max(0, mean) / Double(length), standardError: error / Double(length))
  }
}

extension CycleRows {
  /// The sum of the values of each number's neighbors.
  fileprivate func sums(of values: [Double]) -> [Double] {
    values.withUnsafeBufferPointer { values in
      (0..<UInt32(values.count)).map { number in
        var sum = 0.0
        for slot in slots(of: number) { sum += values[neighbors.elements[slot]] }
        return sum
      }
    }
  }
}
