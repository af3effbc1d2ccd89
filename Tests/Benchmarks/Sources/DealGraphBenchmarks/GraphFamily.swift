import MeasuredRun

/// Graphs of any size whose cycles are known, written as edge lists.
enum GraphFamily: String, CaseIterable {
  /// One cycle of two, and a chain of diamonds behind it that holds none but has 2ᵏ paths: a search that does not
  /// remember its dead ends takes time without bound.
  case ladder
  /// One cycle through all vertices.
  case ring
  /// No cycle, and the longest chain there can be.
  case path
  /// Random edges from smaller to larger vertices, four for each vertex: no cycle, nothing but reading and sorting.
  case order

  /// The sizes that are measured, and the one for a soak.
  var sizes: [Int] {
    switch self {
    case .ladder: [20, 200, 2_000]
    case .ring, .path: [1_000, 100_000]
    case .order: [1_000, 100_000]
    }
  }

  var soakSize: Int {
    switch self {
    case .ladder: 1_000_000
    case .ring: 1_000_000
    case .path: 10_000_000
    case .order: 2_500_000
    }
  }

  /// Writes the edges of the graph of a size, one to a line.
  func write(size: Int, to line: (String) -> Void) {
    switch self {
    case .ladder:
      line("0 1\n1 0\n0 2\n")
      for rung in 0..<size {
        let foot = 2 + 3 * rung
        line("\(foot) \(foot + 1)\n\(foot) \(foot + 2)\n\(foot + 1) \(foot + 3)\n\(foot + 2) \(foot + 3)\n")
      }
    case .ring:
      for vertex in 0..<size { line("\(vertex) \((vertex + 1) % size)\n") }
    case .path:
      for vertex in 0..<size { line("\(vertex) \(vertex + 1)\n") }
    case .order:
      var random = SplitMix64(seed: UInt64(size))
      for _ in 0..<4 * size {
        let target = Int.random(in: 1..<size, using: &random)
        line("\(Int.random(in: 0..<target, using: &random)) \(target)\n")
      }
    }
  }
}
