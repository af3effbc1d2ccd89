/// Edges of a graph that form no cycle, with an order of the vertices along which they run, kept while edges come and
/// go.
///
/// **Reference.** D. J. Pearce, P. H. J. Kelly, A dynamic topological sort algorithm for directed acyclic graphs, ACM
/// J. Experimental Algorithmics 11 (2006).
struct AcyclicEdges {
  private let graph: DirectedGraph
  private var isInserted: [Bool]
  /// Where each vertex stands in the order.
  private var positions: [UInt32]
  private var isMarked: [Bool]
  /// The edge by which the search forward came to a vertex.
  private var arrivals: [EdgeIndex]

  init(_ graph: DirectedGraph) {
    self.graph = graph
    isInserted = [Bool](repeating: false, count: graph.edgeCount)
    positions = Array(0..<UInt32(graph.vertexCount))
    isMarked = [Bool](repeating: false, count: graph.vertexCount)
    arrivals = [EdgeIndex](repeating: 0, count: graph.vertexCount)
  }

  /// Takes an edge out.
  mutating func remove(_ edge: EdgeIndex) { isInserted[Int(edge)] = false }

  /// Adds an edge, unless it closes a cycle.
  ///
  /// - Parameters:
  ///   - edge: The edge.
  ///   - visits: Grows by the number of edges looked at.
  /// - Returns: The edges on a path from the target of the edge to its source, if there is one; then nothing was added.
  mutating func insert(_ edge: EdgeIndex, _ visits: inout Int) -> [EdgeIndex]? {
    let (source, target) = (graph.sources[Int(edge)], graph.targets[Int(edge)])
    if source == target { return [] }
    let (lowest, highest) = (positions[Int(target)], positions[Int(source)])
    if lowest < highest {
      let ahead = search(from: target, forward: true, until: highest, &visits)
      if isMarked[Int(source)] {
        unmark(ahead)
        return path(from: target, to: source)
      }
      let behind = search(from: source, forward: false, until: lowest, &visits)
      unmark(ahead)
      unmark(behind)
      reorder(behind, before: ahead)
    }
    isInserted[Int(edge)] = true
    return nil
  }

  /// The vertices reached from one along or against the edges, none beyond a position; they are left marked.
  private mutating func search(
    from start: VertexIndex, forward: Bool, until limit: UInt32, _ visits: inout Int
  ) -> [VertexIndex] {
    let adjacency = forward ? graph.outgoing : graph.incoming
    var found = [start]
    isMarked[Int(start)] = true
    var first = 0
    while first < found.count {
      let slots = adjacency.slots(of: found[first])
      first += 1
      visits += slots.count
      for slot in slots where isInserted[Int(adjacency.edges[slot])] {
        let next = adjacency.neighbors[slot]
        let isBeyond = forward ? positions[Int(next)] > limit : positions[Int(next)] < limit
        guard !isBeyond, !isMarked[Int(next)] else { continue }
        isMarked[Int(next)] = true
        if forward { arrivals[Int(next)] = adjacency.edges[slot] }
        found.append(next)
      }
    }
    return found
  }

  private mutating func unmark(_ vertices: [VertexIndex]) {
    for vertex in vertices { isMarked[Int(vertex)] = false }
  }

  private func path(from start: VertexIndex, to end: VertexIndex) -> [EdgeIndex] {
    var path: [EdgeIndex] = []
    var vertex = end
    while vertex != start {
      path.append(arrivals[Int(vertex)])
      vertex = graph.sources[Int(arrivals[Int(vertex)])]
    }
    return path.reversed()
  }

  /// Gives the positions of two lists of vertices to them anew, each list in its old order, one before the other.
  private mutating func reorder(_ first: [VertexIndex], before second: [VertexIndex]) {
    let vertices =
      first.sorted { positions[Int($0)] < positions[Int($1)] }
      + second.sorted { positions[Int($0)] < positions[Int($1)] }
    let free = vertices.map { positions[Int($0)] }.sorted()
    for (vertex, position) in zip(vertices, free) { positions[Int(vertex)] = position }
  }
}
