import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CycleBufferTests {
  @Test func cyclesStandOneAfterAnother() throws {
    let source = CycleBuffer(capacity: 8, hasArcs: true)
    for (position, value) in [3, 5, 4, 9].enumerated() {
      source.vertices[position] = UInt32(value)
      source.arcs[position] = UInt32(value + 10)
    }
    (source.ends[0], source.ends[1]) = (1, 4)
    (source.used, source.cycleCount) = (4, 2)
    let copy = CycleBuffer(capacity: 8, hasArcs: true)
    for cycle in 0..<source.block.count { copy.append(source.block[cycle]) }
    #expect(Array(copy.block.vertices) == [3, 5, 4, 9] && Array(copy.block.arcs) == [13, 15, 14, 19])
    #expect(Array(copy.block.ends) == [1, 4] && copy.block.positions(of: 1) == 1..<4)
    #expect(copy.block[1].length == 3 && Array(copy.block[0].arcs) == [13])
    copy.removeAll()
    #expect(copy.block.count == 0 && copy.block.vertices.isEmpty)
    withExtendedLifetime(source) {}
  }

  @Test func buffersHoldAJobsLongestCycles() throws {
    for list in [EdgeList.ring(2), .ring(1000), .complete(40)] {
      let core = CycleCore(of: try list.collapsed().arcs)
      #expect(CycleBuffer.capacity(for: core) >= 4 * core.vertexCount)
    }
  }
}
