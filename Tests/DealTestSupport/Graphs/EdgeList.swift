/// A directed multigraph as a plain list of edges, the common ground of generators, oracles and the code under test.
package struct EdgeList: Sendable, CustomStringConvertible {
  package var vertexCount: Int
  package var edges: [(source: UInt32, target: UInt32)]

  package init(vertexCount: Int, edges: [(UInt32, UInt32)]) {
    self.vertexCount = vertexCount
    self.edges = edges.map { (source: $0.0, target: $0.1) }
  }

  package var sources: [UInt32] { edges.map(\.source) }
  package var targets: [UInt32] { edges.map(\.target) }

  /// The list as it would be typed, for the message of a failing test.
  package var description: String {
    "n=\(vertexCount) [" + edges.map { "(\($0.source),\($0.target))" }.joined(separator: ",") + "]"
  }

  /// Every edge turned round.
  package var reversed: EdgeList {
    EdgeList(vertexCount: vertexCount, edges: edges.map { ($0.target, $0.source) })
  }

  /// Every edge, and every edge turned round.
  package var bothWays: EdgeList {
    var both = self
    both.edges += reversed.edges
    return both
  }

  /// The same graph with vertex `v` called `names[v]`.
  package func relabeled(_ names: [UInt32]) -> EdgeList {
    EdgeList(vertexCount: vertexCount, edges: edges.map { (names[Int($0.source)], names[Int($0.target)]) })
  }

  /// This graph and another side by side, the vertices of the other counted on from this one's.
  package func disjointUnion(with other: EdgeList) -> EdgeList {
    let shift = UInt32(vertexCount)
    return EdgeList(
      vertexCount: vertexCount + other.vertexCount,
      edges: edges.map { ($0.source, $0.target) } + other.edges.map { ($0.source + shift, $0.target + shift) })
  }
}
