import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ArcLengthsTests {
  @Test func ofParallelEdgesTheShortestIsKept() throws {
    let list = EdgeList(vertexCount: 3, edges: [(1, 2), (0, 1), (0, 1), (0, 0)])
    let arcs = try ShortestArcs(try list.graph(), lengths: [9, 7, 3, 5])
    #expect(arcs.graph.sources == [0, 0, 1] && arcs.graph.targets == [0, 1, 2])
    #expect(arcs.lengths == [5, 3, 9])
    #expect(try ShortestArcs(try list.graph(), lengths: nil).lengths == nil)
  }

  @Test func lengthsArePositiveAndAsManyAsEdges() throws {
    let graph = try EdgeList.ring(3).graph()
    for length in [0, -1, .min] as [Int64] {
      #expect(throws: CentralityError.invalidLength(edge: 1, length: length)) {
        try ShortestArcs(graph, lengths: [1, length, 1])
      }
    }
    #expect(throws: CentralityError.edgeValueCountMismatch(edges: 3, values: 1)) {
      try ShortestArcs(graph, lengths: [1])
    }
  }
}
