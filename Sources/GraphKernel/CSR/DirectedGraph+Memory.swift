import Columns

/// How much memory the arrays of a graph take, in bytes, room that is kept free included.
public struct GraphMemory: Hashable, Sendable {
  /// That of the rows in both directions: where each begins, and the vertices at the other ends.
  public let rows: Int

  /// That of the numbers that say which edge is in each slot, in both directions; 0 where a slot's place says it.
  public let edgeNumbers: Int
}

extension DirectedGraph {
  /// How much memory the rows and the numbers of the edges take; not the ends by edge, which are shared with whoever made
  /// the graph.
  ///
  /// - Complexity: O(1).
  public var memory: GraphMemory {
    let directions = [outgoing, incoming]
    return GraphMemory(
      rows: directions.reduce(0) { $0 + $1.offsets.byteCount + $1.neighbors.byteCount },
      edgeNumbers: directions.reduce(0) { $0 + ($1.edges.column?.byteCount ?? 0) })
  }
}
