import DealTestSupport
import GraphKernel
import Testing

@Suite struct StrongCutPointsTests {
  private func check(_ list: EdgeList) throws {
    let found = strongCutPoints(of: try list.graph())
    let plain = PlainGraph(list: list)
    let whole = plain.components(weak: false)
    let points = (0..<UInt32(list.vertexCount)).filter { vertex in
      let own = whole.first { $0.contains(vertex) }?.count ?? 0
      // What is left of a component of two or more counts one before, and more after if it falls apart.
      return own > 1 && plain.components(without: [vertex], weak: false).count > whole.count
    }
    #expect(found.articulationPoints == points, "\(list)")
    let bridges = list.edges.indices.filter { plain.components(edge: $0, weak: false).count > whole.count }
    #expect(found.bridges.map { Int($0) } == bridges, "\(list)")
  }

  @Test func everySmallDigraphAgreesWithDeletion() throws {
    for list in EdgeList.allOnUpToFourVertices() { try check(list) }
  }

  @Test func randomMultigraphsAgreeWithDeletion() throws {
    for list in EdgeList.manySmall(1_500, seed: 62, largest: 8) { try check(list) }
  }

  @Test func closedForms() throws {
    let ring = strongCutPoints(of: try EdgeList.ring(1_000).graph())
    #expect(ring.articulationPoints == (0..<1_000).map { $0 } && ring.bridges == (0..<1_000).map { $0 })
    let complete = strongCutPoints(of: try EdgeList.complete(6).graph())
    #expect(complete.articulationPoints.isEmpty && complete.bridges.isEmpty)
    // Of the vertices of a path to and fro all but the ends hold it together, and every edge does.
    let path = strongCutPoints(of: try EdgeList.path(50).bothWays.graph())
    #expect(path.articulationPoints == (1..<49).map { $0 } && path.bridges.count == 98)
    let pair = strongCutPoints(of: try EdgeList(vertexCount: 2, edges: [(0, 1), (0, 1), (1, 0)]).graph())
    #expect(pair.articulationPoints.isEmpty && pair.bridges == [2])
  }
}
