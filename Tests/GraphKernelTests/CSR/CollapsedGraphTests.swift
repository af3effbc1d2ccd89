import DealTestSupport
import GraphKernel
import Testing

@Suite struct CollapsedGraphTests {
  @Test func arcsAreTheDistinctPairsWithTheirEdges() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let list = EdgeList.random(
        vertexCount: .random(in: 0...6, using: &generator), edgeCount: .random(in: 0...30, using: &generator),
        using: &generator)
      let collapsed = try list.collapsed()
      let bundles = Dictionary(grouping: list.edges.indices) { [list.edges[$0].source, list.edges[$0].target] }
      let pairs = bundles.keys.sorted { $0.lexicographicallyPrecedes($1) }
      #expect(collapsed.arcCount == pairs.count)
      for (arc, pair) in pairs.enumerated() {
        let arc = UInt32(arc)
        #expect(collapsed.arcs.sources[Int(arc)] == pair[0] && collapsed.arcs.targets[Int(arc)] == pair[1])
        #expect(collapsed.edges(of: arc).map(Int.init) == bundles[pair])
        #expect(collapsed.multiplicity(of: arc) == bundles[pair]?.count)
      }
      for source in 0..<UInt32(list.vertexCount) {
        for target in 0..<UInt32(list.vertexCount) {
          let expected = pairs.firstIndex(of: [source, target]).map(UInt32.init)
          #expect(collapsed.arc(from: source, to: target) == expected)
        }
      }
    }
  }

  @Test func arcsWithUnknownEndsAreAbsent() throws {
    let collapsed = try EdgeList.ring(3).collapsed()
    #expect(collapsed.arc(from: 0, to: 3) == nil && collapsed.arc(from: 3, to: 0) == nil)
  }
}
