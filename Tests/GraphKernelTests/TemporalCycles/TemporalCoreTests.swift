import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct TemporalCoreTests {
  @Test func stableOrdersAreThoseOfASort() {
    var generator = SeededGenerator(seed: 141)
    for round in 0..<300 {
      let bits = UInt64.random(in: 1...64, using: &generator)
      let keys = (0..<round).map { _ in UInt64.random(in: 0...(.max >> (64 - bits)), using: &generator) }
      let scratch = ScratchArray<UInt64>(count: keys.count, repeating: 0)
      for (index, key) in keys.enumerated() { scratch.elements[index] = key }
      let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
      #expect(stableOrder(of: scratch.elements).map(Int.init) == expected)
    }
  }

  /// Every list of edges of the core against sorting.
  @Test func edgesStandByTime() throws {
    var generator = SeededGenerator(seed: 142)
    for _ in 0..<500 {
      let list = EdgeList.random(vertexCount: 6, edgeCount: 24, using: &generator)
      let choices: [Int64] = [.min, -2, -1, 0, 1, 2, 3, .max]
      let times = list.edges.map { _ in choices[Int.random(in: 0..<8, using: &generator)] }
      let window = Int64.random(in: 0...5, using: &generator)
      let core = TemporalCore(try list.collapsed(), times: times, window: window)
      let numbers = core.core.vertices.elements
      var inner: [UInt32] = []
      for vertex in 0..<UInt32(core.core.vertexCount) {
        for slot in core.core.outgoing.slots(of: vertex) {
          let bundle = (core.bundles.elements[slot]..<core.bundles.elements[slot + 1]).map { core.edges.elements[$0] }
          let target = numbers[core.core.outgoing.neighbors.elements[slot]]
          let expected = list.edges.indices.filter { list.edges[$0] == (numbers[vertex], target) }
            .sorted { (times[$0], $0) < (times[$1], $1) }
          #expect(bundle.map(Int.init) == expected, "\(list), \(times)")
          inner += bundle
        }
        for slot in core.core.incoming.slots(of: vertex) {
          let forward = core.forwardSlots.elements[slot]
          #expect(core.core.outgoing.arcs.elements[forward] == core.core.incoming.arcs.elements[slot])
        }
        let leaving = core.outgoing.offsets.elements[vertex]..<core.outgoing.offsets.elements[vertex + 1]
        let ranks = leaving.map { core.outgoing.ranks.elements[Int($0)] }
        #expect(ranks == ranks.sorted())
      }
      let distinct = Set(inner.map { times[Int($0)] }).sorted()
      #expect(core.lastRanks.count == distinct.count)
      for (rank, time) in distinct.enumerated() {
        let (end, overflows) = time.addingReportingOverflow(window)
        #expect(Int(core.lastRanks[rank]) == distinct.count { overflows || $0 <= end } - 1)
      }
      #expect(core.roots.reduce(0) { $0 + Int($1.end - $1.start) } == inner.count)
      #expect(core.roots.map(\.rank) == core.roots.map(\.rank).sorted())
      #expect(core.loops.count == list.edges.count { $0.source == $0.target })
    }
  }
}
