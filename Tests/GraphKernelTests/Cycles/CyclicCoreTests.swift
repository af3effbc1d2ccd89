import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CyclicCoreTests {
  private func core(_ list: EdgeList, containing required: [UInt32] = []) throws -> [UInt32] {
    var meter = VisitMeter(budget: nil, isCancelled: { false })
    return CyclicCore(of: try list.collapsed().arcs, containing: required, meter: &meter).vertices
  }

  @Test func onlyVerticesOnCyclesStayAndHubsComeFirst() throws {
    // Hub 2 is on two cycles, 4 has a loop, 5 and 6 are on none.
    let list = EdgeList(vertexCount: 7, edges: [(1, 2), (2, 1), (2, 3), (3, 2), (4, 4), (5, 1), (3, 6)])
    #expect(try core(list).first == 2)
    #expect(try Set(core(list)) == [1, 2, 3, 4])
  }

  @Test func requiredVerticesChooseTheComponent() throws {
    let list = EdgeList.ring(2).disjointUnion(with: .ring(3))
    #expect(try core(list, containing: [3]).sorted() == [2, 3, 4])
    #expect(try core(list, containing: [0, 3]).isEmpty)
  }
}
