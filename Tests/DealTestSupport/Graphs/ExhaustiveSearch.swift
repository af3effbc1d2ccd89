/// Answers by definition, without any pruning, for graphs small enough to be searched through.
package struct ExhaustiveSearch {
  private let graph: EdgeList
  private let edgesFrom: [[Int]]

  package init(_ graph: EdgeList) {
    self.graph = graph
    var edgesFrom = [[Int]](repeating: [], count: graph.vertexCount)
    for (edge, ends) in graph.edges.enumerated() { edgesFrom[Int(ends.source)].append(edge) }
    self.edgesFrom = edgesFrom
  }

  /// Every simple cycle as its edges, one per choice of parallel edges, starting at the cycle's smallest vertex.
  package func edgeCycles() -> [[UInt32]] {
    var cycles: [[UInt32]] = []
    for start in 0..<UInt32(graph.vertexCount) {
      extend(from: start, to: start, onlyAbove: start, walked: [], visited: [start], into: &cycles)
    }
    return cycles
  }

  /// Every simple path from one vertex to another as its edges, one per choice of parallel edges.
  package func edgePaths(from source: UInt32, to sink: UInt32) -> [[UInt32]] {
    guard source != sink else { return [] }
    var paths: [[UInt32]] = []
    extend(from: source, to: sink, onlyAbove: nil, walked: [], visited: [source], into: &paths)
    return paths
  }

  /// The sources of the edges of a walk.
  package func vertices(of edges: [UInt32]) -> [UInt32] {
    edges.map { graph.edges[Int($0)].source }
  }

  /// For each pair of vertices, whether a walk of any length, also none, leads from the first to the second.
  package func reachability() -> [[Bool]] {
    let count = graph.vertexCount
    var reaches = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
    for vertex in 0..<count { reaches[vertex][vertex] = true }
    for edge in graph.edges { reaches[Int(edge.source)][Int(edge.target)] = true }
    for middle in 0..<count {
      for source in 0..<count where reaches[source][middle] {
        for target in 0..<count where reaches[middle][target] { reaches[source][target] = true }
      }
    }
    return reaches
  }

  private func extend(
    from vertex: UInt32, to end: UInt32, onlyAbove least: UInt32?, walked: [UInt32], visited: Set<UInt32>,
    into results: inout [[UInt32]]
  ) {
    for edge in edgesFrom[Int(vertex)] {
      let next = graph.edges[edge].target
      if next == end {
        results.append(walked + [UInt32(edge)])
      } else if !visited.contains(next), least.map({ next > $0 }) ?? true {
        extend(
          from: next, to: end, onlyAbove: least, walked: walked + [UInt32(edge)], visited: visited.union([next]),
          into: &results)
      }
    }
  }
}
