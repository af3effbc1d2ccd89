extension EdgeList {
  /// Every ordered pair of different vertices once.
  package static func complete(_ vertexCount: Int) -> EdgeList {
    let vertices = 0..<UInt32(vertexCount)
    return EdgeList(
      vertexCount: vertexCount,
      edges: vertices.flatMap { source in vertices.filter { $0 != source }.map { (source, $0) } })
  }

  /// 0 → 1 → … → n − 1.
  package static func path(_ vertexCount: Int) -> EdgeList {
    EdgeList(vertexCount: vertexCount, edges: (1..<UInt32(max(vertexCount, 1))).map { ($0 - 1, $0) })
  }

  /// 0 → 1 → … → n − 1 → 0.
  package static func ring(_ vertexCount: Int) -> EdgeList {
    var ring = path(vertexCount)
    ring.edges.append((UInt32(vertexCount - 1), 0))
    return ring
  }

  /// 0 → 1, 0 → 2, …, 0 → n − 1.
  package static func star(_ vertexCount: Int) -> EdgeList {
    EdgeList(vertexCount: vertexCount, edges: (1..<UInt32(max(vertexCount, 1))).map { (0, $0) })
  }

  /// A chain of diamonds from a vertex on: `2^count` paths from its first vertex to its last.
  ///
  /// - Returns: The edges and the last vertex; the vertices after `first` are numbered from `next`.
  package static func diamonds(
    _ count: Int, first: UInt32, next: UInt32
  ) -> (edges: [(UInt32, UInt32)], last: UInt32) {
    var edges: [(UInt32, UInt32)] = []
    var top = first
    for level in 0..<UInt32(count) {
      let left = next + 3 * level
      edges += [(top, left), (top, left + 1), (left, left + 2), (left + 1, left + 2)]
      top = left + 2
    }
    return (edges, top)
  }

  /// A cycle of two vertices from which a chain of diamonds leads away: one cycle, `2^count` dead ends.
  package static func ladder(_ count: Int) -> EdgeList {
    let chain = diamonds(count, first: 2, next: 3)
    return EdgeList(vertexCount: 3 + 3 * count, edges: [(0, 1), (1, 0), (0, 2)] + chain.edges)
  }

  /// A ring 0 → 1 → 2 → 0 where a chain of diamonds leaves 1 and comes back to 1.
  ///
  /// Only one cycle passes through 0, but a search from 0 meets the chain, every end of which is a vertex on the stack:
  /// the chain lies in the same component and leads back to 0 once 1 is off the stack.
  package static func returningLadder(_ count: Int) -> EdgeList {
    let chain = diamonds(count, first: 1, next: 3)
    return EdgeList(vertexCount: 3 + 3 * count, edges: [(0, 1), (1, 2), (2, 0)] + chain.edges + [(chain.last, 1)])
  }

  /// The loop-free digraphs on some vertices, each arc present or not: `2^(n(n − 1))` of them.
  package static func allLoopFreeDigraphs(vertexCount: Int) -> [EdgeList] {
    let arcs = complete(vertexCount).edges
    return (0..<(1 << arcs.count)).map { mask in
      EdgeList(
        vertexCount: vertexCount,
        edges: arcs.indices.filter { mask >> $0 & 1 == 1 }.map { (arcs[$0].source, arcs[$0].target) })
    }
  }

  /// A random multigraph; loops and parallel edges turn up by themselves.
  package static func random(
    vertexCount: Int, edgeCount: Int, using generator: inout SeededGenerator
  ) -> EdgeList {
    guard vertexCount > 0 else { return EdgeList(vertexCount: 0, edges: []) }
    let vertices = 0..<UInt32(vertexCount)
    return EdgeList(
      vertexCount: vertexCount,
      edges: (0..<edgeCount).map { _ in
        (.random(in: vertices, using: &generator), .random(in: vertices, using: &generator))
      })
  }

  /// A random graph without cycles: every edge runs from the smaller vertex to the larger.
  package static func randomAcyclic(
    vertexCount: Int, edgeCount: Int, using generator: inout SeededGenerator
  ) -> EdgeList {
    let random = random(vertexCount: vertexCount, edgeCount: edgeCount, using: &generator)
    return EdgeList(
      vertexCount: vertexCount,
      edges: random.edges.filter { $0.source != $0.target }
        .map { (min($0.source, $0.target), max($0.source, $0.target)) })
  }
}
