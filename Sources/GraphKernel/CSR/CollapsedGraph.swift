/// An arc of a collapsed graph: an ordered pair of vertices that at least one edge joins.
public typealias ArcIndex = UInt32

/// A directed multigraph with its parallel edges bundled: one arc per ordered pair of vertices, and the edges of each.
///
/// A search on the arcs meets each vertex cycle or vertex path once, however many edges run side by side.
///
/// **Definition.** There is an arc (u, v) if at least one edge runs from u to v; u = v is allowed. Arcs are numbered
/// in ascending order of (source, target). The edges of an arc are in ascending order.
///
/// **Complexity.** O(n + m) to make.
public struct CollapsedGraph: Sendable {
  /// The arcs as a graph without parallel edges: edge `a` of it is arc `a`.
  public let arcs: DirectedGraph

  private let edgeOffsets: [UInt32]
  private let edges: [EdgeIndex]

  /// Bundles the parallel edges of a graph.
  ///
  /// - Parameter graph: The graph whose arcs are wanted.
  public init(_ graph: DirectedGraph) {
    var arcSources: [VertexIndex] = []
    var arcTargets: [VertexIndex] = []
    var offsets: [UInt32] = []
    for source in 0..<VertexIndex(graph.vertexCount) {
      var previous: VertexIndex?
      for slot in graph.outgoing.slots(of: source) {
        let target = graph.outgoing.neighbors[slot]
        guard target != previous else { continue }
        previous = target
        arcSources.append(source)
        arcTargets.append(target)
        offsets.append(UInt32(slot))
      }
    }
    offsets.append(UInt32(graph.edgeCount))
    arcs = DirectedGraph(
      vertexCount: graph.vertexCount, checkedSources: arcSources, checkedTargets: arcTargets)
    edgeOffsets = offsets
    edges = graph.outgoing.edges
  }

  /// The number of vertices.
  public var vertexCount: Int { arcs.vertexCount }

  /// The number of arcs.
  public var arcCount: Int { arcs.edgeCount }

  /// The edges that an arc bundles, ascending; there is at least one.
  public func edges(of arc: ArcIndex) -> ArraySlice<EdgeIndex> {
    edges[Int(edgeOffsets[Int(arc)])..<Int(edgeOffsets[Int(arc) + 1])]
  }

  /// The number of edges that an arc bundles.
  public func multiplicity(of arc: ArcIndex) -> Int {
    Int(edgeOffsets[Int(arc) + 1] - edgeOffsets[Int(arc)])
  }

  /// The arc from one vertex to another, if there is one, by binary search.
  ///
  /// - Parameters:
  ///   - source: The vertex at which the arc starts.
  ///   - target: The vertex at which it ends.
  /// - Returns: The arc, or nil if no edge runs from the source to the target.
  public func arc(from source: VertexIndex, to target: VertexIndex) -> ArcIndex? {
    guard source < vertexCount, target < vertexCount else { return nil }
    var slots = arcs.outgoing.slots(of: source)
    while let first = slots.first {
      let middle = first + slots.count / 2
      let neighbor = arcs.outgoing.neighbors[middle]
      if neighbor == target { return ArcIndex(middle) }
      slots = neighbor < target ? middle + 1..<slots.upperBound : first..<middle
    }
    return nil
  }
}
