/// Where a vertex lies as seen from the largest strongly connected component.
public enum BowTiePart: UInt8, Hashable, Sendable, CaseIterable {
  /// In the component itself.
  case core
  /// Reaches the core, but is not reached by it.
  case incoming
  /// Is reached by the core, but does not reach it.
  case outgoing
  /// On a way from the incoming to the outgoing part that passes the core by.
  case tube
  /// Reached by the incoming part, and leading nowhere of these.
  case incomingTendril
  /// Leading to the outgoing part, and reached by none of these.
  case outgoingTendril
  /// Joined to the others only by walks that turn round.
  case fringe
  /// In another weakly connected component.
  case disconnected
}

/// The parts of a graph around its core.
public struct BowTie: Hashable, Sendable {
  /// The part of each vertex.
  public let parts: [BowTiePart]

  /// The number of vertices in a part.
  ///
  /// - Parameter part: A part.
  /// - Returns: How many vertices it has.
  public func size(of part: BowTiePart) -> Int { parts.reduce(0) { $0 + ($1 == part ? 1 : 0) } }
}

/// The parts of a graph around its largest strongly connected component: what feeds it, what it feeds, and the rest.
///
/// **Definition.** The core is the component with the most vertices; of equal ones, that of the smallest vertex. A
/// vertex outside is incoming if it reaches the core, outgoing if the core reaches it. Of the others, those that the
/// incoming part reaches and that reach the outgoing one are tubes; those with only the first are tendrils of the
/// incoming part, with only the second of the outgoing part. What is left is the fringe if it is weakly connected with
/// the core, else disconnected. A graph without a component of two vertices has no core.
///
/// **Reference.** A. Broder et al., Graph structure in the web, Computer Networks 33 (2000); R. Yang, L. Zhuhadar,
/// O. Nasraoui, Bow-tie decomposition in directed graphs, FUSION 2011. Checked against reachability.
///
/// **Complexity.** O(n + m).
///
/// - Parameters:
///   - graph: The graph.
///   - threads: The number of threads; nil for one per core.
/// - Returns: The part of each vertex, or nil if there is no core.
public func bowTie(of graph: DirectedGraph, threads: Int? = nil) -> BowTie? {
  let components = stronglyConnectedComponents(of: graph, threads: threads)
  let largest = components.largestSize
  guard largest > 1, let first = components.labels.firstIndex(where: { components.sizes[Int($0)] == largest })
  else { return nil }
  let core = components.labels[first]
  let weak = weaklyConnectedComponents(of: graph, threads: threads).labels
  let count = graph.vertexCount
  let vertices = 0..<VertexIndex(count)
  var parts = [BowTiePart](repeating: .disconnected, count: count)
  graph.outgoing.withUnsafeBuffers { outgoing in
    graph.incoming.withUnsafeBuffers { incoming in
      let ahead = ReachSearch(vertexCount: count)
      let behind = ReachSearch(vertexCount: count)
      ahead.run(from: CollectionOfOne(VertexIndex(first)), forward: outgoing, backward: incoming)
      behind.run(from: CollectionOfOne(VertexIndex(first)), forward: incoming, backward: outgoing)
      let (reached, reaching) = (ahead.reached.elements, behind.reached.elements)
      // What the core reaches is known, so only the others can be found from the incoming part, and so backwards.
      let others = VertexBits(vertexCount: count)
      for vertex in vertices where !reached.holds(vertex) && !reaching.holds(vertex) { others.elements.insert(vertex) }
      let fromIncoming = ReachSearch(vertexCount: count, scope: others.elements)
      let toOutgoing = ReachSearch(vertexCount: count, scope: others.elements)
      fromIncoming.run(
        from: NeighborsOfSet(set: reaching, lists: outgoing, vertices: vertices), forward: outgoing, backward: incoming)
      toOutgoing.run(
        from: NeighborsOfSet(set: reached, lists: incoming, vertices: vertices), forward: incoming, backward: outgoing)
      for vertex in vertices {
        let index = Int(vertex)
        if components.labels[index] == core {
          parts[index] = .core
        } else if reached.holds(vertex) {
          parts[index] = .outgoing
        } else if reaching.holds(vertex) {
          parts[index] = .incoming
        } else {
          switch (fromIncoming.reached.elements.holds(vertex), toOutgoing.reached.elements.holds(vertex)) {
          case (true, true): parts[index] = .tube
          case (true, false): parts[index] = .incomingTendril
          case (false, true): parts[index] = .outgoingTendril
          case (false, false): if weak[index] == weak[first] { parts[index] = .fringe }
          }
        }
      }
    }
  }
  return BowTie(parts: parts)
}

/// The neighbors of the vertices of a set, some several times.
private struct NeighborsOfSet: Sequence, IteratorProtocol {
  let set: UnsafeMutableBufferPointer<UInt64>
  let lists: AdjacencyBuffers
  var vertices: Range<VertexIndex>
  private var slots: Range<UInt32> = 0..<0

  init(set: UnsafeMutableBufferPointer<UInt64>, lists: AdjacencyBuffers, vertices: Range<VertexIndex>) {
    (self.set, self.lists, self.vertices) = (set, lists, vertices)
  }

  mutating func next() -> VertexIndex? {
    while slots.isEmpty {
      guard let vertex = vertices.popFirst() else { return nil }
      if set.holds(vertex) { slots = lists.offsets[vertex]..<lists.offsets[vertex &+ 1] }
    }
    return slots.popFirst().map { lists.neighbors[$0] }
  }
}
