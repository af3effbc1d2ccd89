import DealTestSupport

/// A graph of up to 64 vertices, for answers by definition: something is taken out, and what is left is counted.
struct PlainGraph {
  let list: EdgeList

  /// The vertices that some reach along the edges, themselves included, without some vertices and without one edge.
  func reached(
    from starts: [UInt32], without: Set<UInt32> = [], edge unused: Int? = nil, bothWays: Bool = false
  ) -> Set<UInt32> {
    let allowed = ~mask(without)
    let found = closure(of: mask(Set(starts)) & allowed, nextMasks(edge: unused, bothWays: bothWays), allowed)
    return vertices(in: found)
  }

  /// The sets of vertices that reach each other, among those left.
  func components(without: Set<UInt32> = [], edge unused: Int? = nil, weak: Bool) -> Set<Set<UInt32>> {
    let allowed = mask(Set(0..<UInt32(list.vertexCount)).subtracting(without))
    let ahead = nextMasks(edge: unused, bothWays: weak)
    let behind = weak ? ahead : PlainGraph(list: list.reversed).nextMasks(edge: unused, bothWays: false)
    var found: Set<Set<UInt32>> = []
    var left = allowed
    while left != 0 {
      let first = left & (0 &- left)
      let component = closure(of: first, ahead, allowed) & closure(of: first, behind, allowed)
      found.insert(vertices(in: component))
      left &= ~component
    }
    return found
  }

  private func mask(_ vertices: Set<UInt32>) -> UInt64 { vertices.reduce(0) { $0 | 1 << UInt64($1) } }

  private func vertices(in mask: UInt64) -> Set<UInt32> {
    Set((0..<UInt32(list.vertexCount)).filter { mask >> UInt64($0) & 1 == 1 })
  }

  private func nextMasks(edge unused: Int?, bothWays: Bool) -> [UInt64] {
    var next = [UInt64](repeating: 0, count: list.vertexCount)
    for (index, edge) in list.edges.enumerated() where index != unused {
      next[Int(edge.source)] |= 1 << UInt64(edge.target)
      if bothWays { next[Int(edge.target)] |= 1 << UInt64(edge.source) }
    }
    return next
  }

  private func closure(of starts: UInt64, _ next: [UInt64], _ allowed: UInt64) -> UInt64 {
    var (found, waiting) = (starts, starts)
    while waiting != 0 {
      let vertex = waiting.trailingZeroBitCount
      waiting &= waiting - 1
      waiting |= next[vertex] & allowed & ~found
      found |= next[vertex] & allowed
    }
    return found
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
      // A random number below another one leans to the small ones.
      (
        UInt32.random(in: 0...UInt32.random(in: 0..<count, using: &generator), using: &generator),
        UInt32.random(in: 0...UInt32.random(in: 0..<count, using: &generator), using: &generator)
      )
    }
    return EdgeList(vertexCount: vertexCount, edges: edges).relabeled(generator.permutation(of: vertexCount))
  }
}
