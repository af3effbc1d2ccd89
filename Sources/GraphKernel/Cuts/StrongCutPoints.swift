/// The single vertices and edges that hold the strongly connected components of a graph together.
public struct StrongCutPoints: Hashable, Sendable {
  /// The vertices without which the others of their component do not all reach each other, ascending.
  public let articulationPoints: [VertexIndex]
  /// The edges without which their component falls apart, ascending.
  public let bridges: [EdgeIndex]
}

/// The vertices and the edges whose loss divides a strongly connected component of a graph.
///
/// Where money goes round, these are the firms and deals without which part of it no longer comes back.
///
/// **Definition.** A vertex is a strong articulation point if the others of its component form several components
/// without it. An edge is a strong bridge if its component is no longer one without it. One of several parallel edges is
/// no strong bridge; self-loops change nothing.
///
/// **Reference.** G. F. Italiano, L. Laura, F. Santaroni, Finding strong bridges and strong articulation points in linear
/// time, Theor. Comput. Sci. 447 (2012): seen from any vertex s of a component, they are what dominates something in the
/// component or in its reverse, and s itself may be one. Checked against the removal of each vertex and edge.
///
/// **Complexity.** That of two dominator trees, see ``dominatorTree(of:from:direction:)``.
///
/// - Parameters:
///   - graph: The graph.
///   - threads: The number of threads for the components; nil for one per core.
/// - Returns: The strong articulation points and bridges of all components.
public func strongCutPoints(of graph: DirectedGraph, threads: Int? = nil) -> StrongCutPoints {
  let components = stronglyConnectedComponents(of: graph, threads: threads)
  let members = ComponentMembers(components)
  let count = graph.vertexCount
  var isPoint = [Bool](repeating: false, count: count)
  var bridges: Set<EdgeIndex> = []
  graph.outgoing.withUnsafeBuffers { outgoing in
    graph.incoming.withUnsafeBuffers { incoming in
      let ahead = DominatorSearch(forward: outgoing, backward: incoming, vertexCount: count, holdingAll: false)
      let behind = DominatorSearch(forward: incoming, backward: outgoing, vertexCount: count, holdingAll: false)
      for component in 0..<members.count where members[component].count > 1 {
        let vertices = members[component]
        let root = vertices[vertices.startIndex]
        for vertex in vertices {
          ahead.waiting.elements.insert(vertex)
          behind.waiting.elements.insert(vertex)
        }
        ahead.findCuts(from: root, isPoint: &isPoint) { number, dominator in
          graph.edge(from: dominator, to: number).map { _ = bridges.insert($0) }
        }
        behind.findCuts(from: root, isPoint: &isPoint) { number, dominator in
          graph.edge(from: number, to: dominator).map { _ = bridges.insert($0) }
        }
        // The root dominates everything, so that it is left to be looked at by itself: without it the rest has to be
        // reached from any other vertex, both ways.
        let rest = vertices.dropFirst()
        for search in 0...1 {
          let waiting = search == 0 ? ahead.waiting.elements : behind.waiting.elements
          for vertex in rest { waiting.insert(vertex) }
          let start = rest.prefix(1)
          let reached = search == 0 ? ahead.reach(from: start) : behind.reach(from: start)
          if reached < rest.count { isPoint[Int(root)] = true }
          for vertex in rest { waiting.remove(vertex) }
        }
      }
    }
  }
  return StrongCutPoints(
    articulationPoints: (0..<VertexIndex(count)).filter { isPoint[Int($0)] }, bridges: bridges.sorted())
}

extension DirectedGraph {
  /// The edge from one vertex to another, if there is just one.
  fileprivate func edge(from source: VertexIndex, to target: VertexIndex) -> EdgeIndex? {
    let targets = successors(of: source)
    var lower = targets.startIndex
    var upper = targets.endIndex
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if targets[middle] < target { lower = middle + 1 } else { upper = middle }
    }
    guard lower < targets.endIndex, targets[lower] == target else { return nil }
    guard lower + 1 == targets.endIndex || targets[lower + 1] != target else { return nil }
    let edges = outEdges(of: source)
    return edges[edges.startIndex + (lower - targets.startIndex)]
  }
}

extension DominatorSearch {
  /// Finds what dominates a vertex other than itself, the root left out, and the pairs of a vertex and its immediate
  /// dominator such that it is reached from that one directly or not at all.
  fileprivate func findCuts(
    from root: VertexIndex, isPoint: inout [Bool], _ bridge: (_ vertex: VertexIndex, _ dominator: VertexIndex) -> Void
  ) {
    let reached = run(from: CollectionOfOne(root))
    markSubtrees(reached)
    for number in stride(from: reached, to: 1, by: -1) {
      let dominator = dominator(of: number)
      if dominator > 1 { isPoint[Int(vertex(numbered: dominator))] = true }
      if isEntered(number, onlyFrom: dominator) { bridge(vertex(numbered: number), vertex(numbered: dominator)) }
    }
    reset(reached)
  }
}
