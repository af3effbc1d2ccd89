import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CycleMembersTests {
  /// What is trimmed is looked at no more: a long path with a ring at its end costs one pass over the degrees.
  @Test func acyclicPartsAreTrimmedBeforeComponentsAreSought() throws {
    var list = EdgeList.path(100_000)
    list.edges.append((99_999, 99_990))
    let core = CycleCore(of: try list.collapsed().arcs)
    #expect(Array(core.vertices.elements) == Array((99_990..<100_000).reversed()))
    #expect(core.edgeVisits <= UInt64(list.edges.count) + 20)
  }

  /// A vertex between two rings is on no cycle, but neither trimmed.
  @Test func verticesBetweenComponentsAreNoMembers() throws {
    var list = EdgeList.ring(2).disjointUnion(with: .ring(2))
    list.vertexCount = 5
    list.edges += [(1, 4), (4, 2)]
    let core = CycleCore(of: try list.collapsed().arcs)
    #expect(Array(core.vertices.elements).sorted() == [0, 1, 2, 3])
    #expect(core.outgoing.neighbors.elements.count == 4)
  }
}
