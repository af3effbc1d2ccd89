import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct SpanningTreeTests {
  /// Random moves beside the same moves on plain parents, everything else recomputed.
  @Test(arguments: 0..<30 as Range<UInt64>) func movesKeepTheTreeWhole(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...25, using: &generator)
    let tree = SpanningTree(starWith: count, firstArc: 100) { Int64($0) }
    var parents = [Int](repeating: count, count: count)
    var arcs = (0..<count).map { 100 + $0 }
    var potentials = (0..<count).map { Int64($0) }
    func ancestors(of vertex: Int) -> [Int] {
      var line = [vertex]
      while let last = line.last, last != count { line.append(parents[last]) }
      return line
    }
    for move in 0..<60 {
      let top = Int.random(in: 0..<count, using: &generator)
      let inside = (0..<count).filter { ancestors(of: $0).contains(top) }
      guard let vertex = inside.randomElement(using: &generator),
        let parent = (0...count).filter({ !inside.contains($0) }).randomElement(using: &generator)
      else { continue }
      let shift = Int64.random(in: -9...9, using: &generator)
      let moved = tree.move(
        below: UInt32(top), by: UInt32(vertex), to: UInt32(parent), arc: UInt32(1_000 + move), shift: shift)
      #expect(moved == inside.count)
      let path = ancestors(of: vertex).prefix { $0 != top } + [top]
      let (oldArcs, line) = (arcs, Array(path))
      for (below, above) in zip(line, line.dropFirst()) { (parents[above], arcs[above]) = (below, oldArcs[below]) }
      (parents[vertex], arcs[vertex]) = (parent, 1_000 + move)
      for other in inside { potentials[other] += shift }
      for other in 0..<count {
        let node = tree.nodes[other]
        #expect(Int(node.parent) == parents[other] && Int(node.arc) == arcs[other])
        #expect(node.potential == potentials[other] && Int(node.depth) == ancestors(of: other).count - 1)
      }
      let pair = (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
      let meeting = ancestors(of: pair.0).first { ancestors(of: pair.1).contains($0) }
      #expect(Int(tree.join(UInt32(pair.0), UInt32(pair.1))) == meeting)
    }
  }
}
