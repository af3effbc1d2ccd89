import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct RankedArcsTests {
  @Test func bothDirectionsHoldEachArcOnce() throws {
    var generator = SeededGenerator(seed: 71)
    for edgeCount in [0, 20, 200, 2_000] {
      let list = EdgeList.random(vertexCount: 30 + edgeCount / 8, edgeCount: edgeCount, using: &generator)
      let arcs = RankedArcs(try list.graph(), threads: 2)
      let names = arcs.vertices.elements
      #expect(Set(names) == Set(0..<UInt32(list.vertexCount)))
      var (forward, backward): ([UInt64], [UInt64]) = ([], [])
      for number in 0..<UInt32(list.vertexCount) {
        for slot in arcs.outgoing.slots(of: number) {
          forward.append(UInt64(names[number]) << 32 | UInt64(names[arcs.outgoing.neighbors.elements[slot]]))
        }
        for slot in arcs.incoming.slots(of: number) {
          backward.append(UInt64(names[arcs.incoming.neighbors.elements[slot]]) << 32 | UInt64(names[number]))
        }
      }
      let expected = Set(
        list.edges.filter { $0.source != $0.target }.map { UInt64($0.source) << 32 | UInt64($0.target) })
      #expect(forward.count == expected.count && Set(forward) == expected)
      #expect(backward.count == expected.count && Set(backward) == expected)
    }
  }

  @Test func verticesOfManyEdgesComeFirst() throws {
    let list = EdgeList(vertexCount: 5, edges: [(3, 0), (3, 1), (3, 2), (1, 3), (1, 1)])
    let arcs = RankedArcs(try list.graph(), threads: 1)
    // The edges of 3 and of 1, whose loop counts twice, are four each; then one each, then none.
    #expect(Array(arcs.vertices.elements) == [1, 3, 0, 2, 4])
    #expect(arcs.outgoing.smallestNeighbor(of: 1) == 0 && arcs.outgoing.smallestNeighbor(of: 4) == .max)
  }
}
