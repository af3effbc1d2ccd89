import DealTestSupport

/// A small graph as lists of neighbors, for answers by definition: something is taken out, and what is left is counted.
struct PlainGraph {
  let list: EdgeList

  /// The vertices that a vertex reaches along the edges in use, itself included, none but those allowed passed.
  func reached(
    from starts: [UInt32], without: Set<UInt32> = [], edge unused: Int? = nil, bothWays: Bool = false
  ) -> Set<UInt32> {
    var seen = Set(starts.filter { !without.contains($0) })
    var waiting = Array(seen)
    while let vertex = waiting.popLast() {
      for (index, edge) in list.edges.enumerated() where index != unused {
        for (source, target) in bothWays
          ? [(edge.source, edge.target), (edge.target, edge.source)]
          : [(edge.source, edge.target)]
        where source == vertex && !without.contains(target) && !seen.contains(target) {
          seen.insert(target)
          waiting.append(target)
        }
      }
    }
    return seen
  }

  /// The sets of vertices that reach each other, among those left.
  func components(without: Set<UInt32> = [], edge unused: Int? = nil, weak: Bool) -> Set<Set<UInt32>> {
    let vertices = (0..<UInt32(list.vertexCount)).filter { !without.contains($0) }
    let reach = Dictionary(
      uniqueKeysWithValues: vertices.map {
        ($0, reached(from: [$0], without: without, edge: unused, bothWays: weak))
      })
    return Set(
      vertices.map { vertex in
        Set(vertices.filter { reach[vertex]?.contains($0) == true && reach[$0]?.contains(vertex) == true })
      })
  }
}

extension EdgeList {
  /// Small multigraphs of many densities, with loops and parallel edges.
  static func manySmall(_ count: Int, seed: UInt64, largest: Int = 8) -> [EdgeList] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let vertices = Int.random(in: 0...largest, using: &generator)
      return .random(
        vertexCount: vertices, edgeCount: .random(in: 0...(2 * vertices + 2), using: &generator), using: &generator)
    }
  }

  /// The loop-free digraphs on up to four vertices.
  static func allOnUpToFourVertices() -> [EdgeList] {
    (0...4).flatMap { allLoopFreeDigraphs(vertexCount: $0) }
  }

  /// A graph with one large component, some small ones, and much that hangs on them.
  static func lopsided(vertexCount: Int, seed: UInt64) -> EdgeList {
    var generator = SeededGenerator(seed: seed)
    let count = UInt32(vertexCount)
    let edges = (0..<3 * vertexCount).map { _ in
      // The product of two random numbers leans to the small ones.
      (
        UInt32.random(in: 0...UInt32.random(in: 0..<count, using: &generator), using: &generator),
        UInt32.random(in: 0...UInt32.random(in: 0..<count, using: &generator), using: &generator)
      )
    }
    return EdgeList(vertexCount: vertexCount, edges: edges).relabeled(generator.permutation(of: vertexCount))
  }
}
