import DealTestSupport
import GraphKernel
import Testing

@Suite struct CutPointsTests {
  private func check(_ list: EdgeList) throws {
    let found = cutPoints(of: try list.graph())
    let plain = PlainGraph(list: list)
    let whole = plain.components(weak: true)
    // A component falls into what is there without the vertex, the other components not counted.
    let parts = (0..<UInt32(list.vertexCount)).map { vertex in
      plain.components(without: [vertex], weak: true).count - whole.count + 1
    }
    #expect(
      found.articulationPoints.map(\.vertex) == (0..<UInt32(list.vertexCount)).filter { parts[Int($0)] > 1 }, "\(list)")
    #expect(found.articulationPoints.allSatisfy { $0.parts == parts[Int($0.vertex)] }, "\(list)")
    let bridges = list.edges.indices.filter { plain.components(edge: $0, weak: true).count > whole.count }
    #expect(found.bridges.map { Int($0.edge) } == bridges, "\(list)")
    for bridge in found.bridges {
      let ends = list.edges[Int(bridge.edge)]
      let sides = [ends.source, ends.target].map {
        plain.reached(from: [$0], edge: Int(bridge.edge), bothWays: true).count
      }
      #expect(bridge.smallerPart == sides.min(), "\(list)")
    }
  }

  @Test func everySmallDigraphAgreesWithDeletion() throws {
    for list in EdgeList.allOnUpToFourVertices() { try check(list) }
  }

  @Test func randomMultigraphsAgreeWithDeletion() throws {
    for list in EdgeList.manySmall(1_200, seed: 52, largest: 9) { try check(list) }
  }

  @Test func closedForms() throws {
    let path = cutPoints(of: try EdgeList.path(100_000).graph())
    #expect(path.articulationPoints.map(\.vertex) == (1..<99_999).map { $0 })
    #expect(path.articulationPoints.allSatisfy { $0.parts == 2 })
    #expect(path.bridges.map(\.smallerPart) == (0..<99_999).map { min($0 + 1, 99_999 - $0) })
    let ring = cutPoints(of: try EdgeList.ring(100_000).graph())
    #expect(ring.articulationPoints.isEmpty && ring.bridges.isEmpty)
    let star = cutPoints(of: try EdgeList.star(5).graph())
    #expect(star.articulationPoints.map(\.vertex) == [0])
    #expect(star.articulationPoints.first?.parts == 4 && star.bridges.count == 4)
    let pair = cutPoints(of: try EdgeList(vertexCount: 2, edges: [(0, 1), (1, 0)]).graph())
    #expect(pair.bridges.isEmpty && pair.articulationPoints.isEmpty)
  }

  @Test func theSameOnAnyNumberOfThreadsAndWithOtherNames() throws {
    var generator = SeededGenerator(seed: 2)
    let list = EdgeList.lopsided(vertexCount: 5_000, seed: 3)
    let graph = try list.graph()
    let one = cutPoints(of: graph, threads: 1)
    for threads in [2, 3, 8] { #expect(cutPoints(of: graph, threads: threads) == one) }
    #expect(cutPoints(of: graph.transpose) == one)
    let names = generator.permutation(of: 5_000)
    let renamed = cutPoints(of: try list.relabeled(names).graph())
    #expect(renamed.bridges == one.bridges)
    #expect(renamed.articulationPoints.map(\.vertex) == one.articulationPoints.map { names[Int($0.vertex)] }.sorted())
  }
}
