import DealTestSupport
import GraphKernel
import Testing

@Suite struct DegreesTests {
  @Test func parallelEdgesCountEachAndLoopsOncePerDirection() throws {
    let list = EdgeList(vertexCount: 3, edges: [(0, 1), (0, 1), (1, 1)])
    #expect(outDegrees(of: try list.graph()) == [2, 1, 0])
    #expect(inDegrees(of: try list.graph()) == [0, 3, 0])
  }

  @Test func degreesAddUpToTheNumberOfEdges() throws {
    var generator = SeededGenerator(seed: 17)
    let graph = try EdgeList.random(vertexCount: 20, edgeCount: 100, using: &generator).graph()
    #expect(outDegrees(of: graph).reduce(0, +) == 100)
    #expect(inDegrees(of: graph).reduce(0, +) == 100)
    #expect(inDegrees(of: graph) == outDegrees(of: graph.transpose))
  }
}
