/// The distances of the vertices from some of them, in the unit of the lengths, and a shortest way to each.
public struct ShortestPathTree: Hashable, Sendable {
  /// The length of a shortest path to each vertex; nil for a vertex that is not reached.
  public let distances: [Int64?]

  /// The last edge of a shortest path to each vertex; nil for one that is not reached or a start.
  public let lastEdges: [EdgeIndex?]
}

/// The distances from some vertices to all that they reach, each edge having a length of its own.
///
/// **Definition.** The distance of a vertex is the smallest sum of lengths along a path to it from any of the starts. Of
/// the edges that end such a path, the one from the smallest vertex is given, of parallel ones the first. Inward, paths
/// lead against the edges; then it is the first edge of the path.
///
/// **Reference.** E. W. Dijkstra, A note on two problems in connexion with graphs, Numer. Math. 1 (1959). Checked against
/// the Floyd–Warshall recursion.
///
/// **Complexity.** O((n + m) log n); O(n) memory.
///
/// - Parameters:
///   - graph: The graph.
///   - lengths: The length of each edge, from 1 on.
///   - starts: Where paths begin; those named twice count once.
///   - direction: Whether paths follow the edges or run against them.
/// - Returns: Distances and last edges.
/// - Throws: ``PathError`` if the graph has not all starts, a length is not positive, or a distance does not fit into 64
///   bits.
public func shortestPathTree(
  of graph: DirectedGraph, lengths: [Int64], from starts: [VertexIndex], direction: DistanceDirection = .outward
) throws(PathError) -> ShortestPathTree {
  try graph.checkStarts(starts)
  guard lengths.count == graph.edgeCount else {
    throw .edgeValueCountMismatch(edges: graph.edgeCount, values: lengths.count)
  }
  for (edge, length) in lengths.enumerated() where length <= 0 {
    throw .invalidLength(edge: EdgeIndex(edge), length: length)
  }
  let oriented = direction == .outward ? graph : graph.transpose
  let nearest = ScratchArray<UInt64>(count: graph.vertexCount, repeating: .max)
  let distances = nearest.elements
  let queue = DistanceQueue<UInt64>(capacity: graph.vertexCount, distances: distances)
  for start in starts where distances[start] == .max {
    distances[start] = 0
    queue.insertOrRaise(start)
  }
  while let vertex = queue.removeNearest() {
    guard distances[vertex] <= Int64.max else { throw .pathTooLong }
    for (target, edge) in zip(oriented.successors(of: vertex), oriented.outEdges(of: vertex)) {
      // Two numbers of 63 bits do not overflow.
      let distance = distances[vertex] + lengths[Int(edge)].magnitude
      guard distance < distances[target] else { continue }
      distances[target] = distance
      queue.insertOrRaise(target)
    }
  }
  let reached = distances.map { $0 == .max ? nil : Int64($0) }
  let lastEdges = (0..<VertexIndex(graph.vertexCount)).map { vertex -> EdgeIndex? in
    guard let distance = reached[Int(vertex)], distance > 0 else { return nil }
    return zip(oriented.predecessors(of: vertex), oriented.inEdges(of: vertex)).first { source, edge in
      reached[Int(source)].map { distance - lengths[Int(edge)] == $0 } ?? false
    }?.1
  }
  return ShortestPathTree(distances: reached, lastEdges: lastEdges)
}
