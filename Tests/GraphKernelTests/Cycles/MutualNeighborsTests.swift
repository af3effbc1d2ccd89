import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct MutualNeighborsTests {
  @Test func mutualNeighborsHaveArcsBothWays() throws {
    var generator = SeededGenerator(seed: 102)
    for _ in 0..<500 {
      let list = EdgeList.random(vertexCount: 8, edgeCount: 24, using: &generator)
      let core = CycleCore(of: try list.collapsed().arcs)
      let numbers = 0..<UInt32(core.vertexCount)
      var total = 0
      for number in numbers {
        let expected = numbers.filter {
          core.outgoing.arc(from: number, to: $0) != nil && core.outgoing.arc(from: $0, to: number) != nil
        }
        total += expected.count
        for other in numbers {
          #expect(core.mutual.contains(other, of: number) == expected.contains(other), "\(list)")
          #expect(core.mutual.degree(of: number, below: other) == expected.count { $0 < other })
        }
      }
      #expect(core.mutual.pairCount * 2 == total)
    }
  }
}
