import GraphKernel
import Testing

@Suite struct DirectedGraphSubgraphTests {
  private let graph: DirectedGraph

  init() throws {
    graph = try DirectedGraph(vertexCount: 4, sources: [0, 1, 1, 2], targets: [1, 2, 2, 0])
  }

  @Test func listedEdgesAreKeptInTheOrderListed() throws {
    let subgraph = try graph.subgraph(keeping: [3, 1])
    #expect(subgraph.originalEdges == [3, 1])
    #expect(subgraph.graph.sources == [2, 1] && subgraph.graph.targets == [0, 2])
    #expect(subgraph.graph.vertexCount == 4)
  }

  @Test func maskedEdgesAreKeptInTheirOwnOrder() throws {
    let subgraph = try graph.subgraph(maskedBy: [true, false, true, false])
    #expect(subgraph.originalEdges == [0, 2])
    #expect(subgraph.graph.sources == [0, 1] && subgraph.graph.targets == [1, 2])
  }

  @Test func wrongSelectionsAreRefused() {
    #expect(throws: GraphError.edgeOutOfRange(edge: 4, edgeCount: 4)) { try graph.subgraph(keeping: [4]) }
    #expect(throws: GraphError.repeatedEdge(2)) { try graph.subgraph(keeping: [2, 0, 2]) }
    #expect(throws: GraphError.edgeArrayCountMismatch(expected: 4, actual: 1)) {
      try graph.subgraph(maskedBy: [true])
    }
  }
}
