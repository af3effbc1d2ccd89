import Parallelism

/// The distances of the vertices from some of them, in edges, and a shortest way to each.
public struct BreadthFirstTree: Hashable, Sendable {
  /// The number of edges of a shortest path to each vertex; `UInt32.max` for a vertex that is not reached.
  public let distances: [UInt32]

  /// The vertex before each on a shortest path to it; `VertexIndex.max` for one without, which is not reached or a start.
  public let parents: [VertexIndex]

  /// The vertices of a shortest path to a vertex, from a start on.
  ///
  /// - Parameter vertex: The last vertex of the path.
  /// - Returns: The path, or nil if the vertex is not reached.
  public func path(to vertex: VertexIndex) -> [VertexIndex]? {
    guard vertex < distances.count, distances[Int(vertex)] < .max else { return nil }
    var path = [vertex]
    var last = vertex
    while parents[Int(last)] < .max {
      last = parents[Int(last)]
      path.append(last)
    }
    return path.reversed()
  }
}

/// The distances from some vertices to all that they reach, in edges, and a shortest way to each.
///
/// **Definition.** The distance of a vertex is the smallest number of edges on a path to it from any of the starts. Its
/// parent is the smallest vertex of those with an edge to it whose distance is one less. Inward, paths lead against
/// the edges. Parallel edges and self-loops change nothing.
///
/// **Reference.** Beamer, Asanović, Patterson, Direction-optimizing breadth-first search, SC 2012; parents are chosen
/// afterwards, so that they depend on the graph alone. Checked against the Floyd–Warshall recursion.
///
/// **Complexity.** O(n + m), in great graphs mostly far fewer than all edges. The same on any number of threads.
///
/// - Parameters:
///   - graph: The graph.
///   - starts: Where paths begin; those named twice count once.
///   - direction: Whether paths follow the edges or run against them.
///   - threads: The number of threads; nil for one per core.
/// - Returns: Distances and parents.
/// - Throws: ``PathError/invalidVertex(_:vertexCount:)`` if the graph has not all starts.
public func breadthFirstTree(
  of graph: DirectedGraph, from starts: [VertexIndex], direction: DistanceDirection = .outward, threads: Int? = nil
) throws(PathError) -> BreadthFirstTree {
  try graph.checkStarts(starts)
  let oriented = direction == .outward ? graph : graph.transpose
  return oriented.outgoing.withUnsafeBuffers { forward in
    oriented.incoming.withUnsafeBuffers { backward in
      let search = LevelSearch(
        forward: forward, backward: backward, vertexCount: graph.vertexCount, threads: threads)
      search.run(from: starts)
      return BreadthFirstTree(distances: Array(search.distances.elements), parents: search.parents())
    }
  }
}
