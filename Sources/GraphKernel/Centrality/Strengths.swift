/// Why the strengths of a graph cannot be given.
public enum StrengthError: Error, Hashable, Sendable {
  /// The number of weights is not the number of edges.
  case weightCountMismatch(edges: Int, weights: Int)
  /// The sum at a vertex does not fit into 64 bits.
  case overflow(vertex: VertexIndex)
}

extension StrengthError: CustomStringConvertible {
  /// The problem in one sentence, with the offending numbers.
  public var description: String {
    switch self {
    case .weightCountMismatch(let edges, let weights):
      "the graph has \(edges) edges but there are \(weights) weights"
    case .overflow(let vertex):
      "the weights at vertex \(vertex) add up to more than 64 bits can hold"
    }
  }
}

/// The sum of the weights of the edges out of each vertex.
///
/// **Definition.** Parallel edges add up; a self-loop counts once here and once in the in-strength. Sums are exact:
/// only a sum that does not fit itself is an error, whatever the partial sums.
///
/// **Complexity.** O(n + m).
///
/// - Parameters:
///   - graph: The graph.
///   - weights: The weight of each edge.
/// - Returns: One sum per vertex.
/// - Throws: ``StrengthError`` if the weights do not match the edges, or naming the first vertex whose sum overflows.
public func outStrengths(of graph: DirectedGraph, weights: [Int64]) throws(StrengthError) -> [Int64] {
  try strengths(adjacency: graph.outgoing, vertexCount: graph.vertexCount, weights: weights)
}

/// The sum of the weights of the edges into each vertex.
///
/// **Definition.** Parallel edges add up; a self-loop counts once here and once in the out-strength. Sums are exact:
/// only a sum that does not fit itself is an error, whatever the partial sums.
///
/// **Complexity.** O(n + m).
///
/// - Parameters:
///   - graph: The graph.
///   - weights: The weight of each edge.
/// - Returns: One sum per vertex.
/// - Throws: ``StrengthError`` if the weights do not match the edges, or naming the first vertex whose sum overflows.
public func inStrengths(of graph: DirectedGraph, weights: [Int64]) throws(StrengthError) -> [Int64] {
  try strengths(adjacency: graph.incoming, vertexCount: graph.vertexCount, weights: weights)
}

private func strengths(
  adjacency: Adjacency, vertexCount: Int, weights: [Int64]
) throws(StrengthError) -> [Int64] {
  guard weights.count == adjacency.edges.count else {
    throw .weightCountMismatch(edges: adjacency.edges.count, weights: weights.count)
  }
  var sums = [Int64](repeating: 0, count: vertexCount)
  for vertex in 0..<VertexIndex(vertexCount) {
    // 128-bit two's complement in two words; `Int128` would need a newer system than the package supports.
    var high: Int64 = 0
    var low: UInt64 = 0
    for edge in adjacency.edges[adjacency.slots(of: vertex)] {
      let weight = weights[Int(edge)]
      let (sum, carries) = low.addingReportingOverflow(UInt64(bitPattern: weight))
      low = sum
      high += (weight < 0 ? -1 : 0) + (carries ? 1 : 0)
    }
    let sum = Int64(bitPattern: low)
    guard high == (sum < 0 ? -1 : 0) else { throw .overflow(vertex: vertex) }
    sums[Int(vertex)] = sum
  }
  return sums
}
