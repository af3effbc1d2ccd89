import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct StrengthGraphTests {
  @Test func sumsAreThoseOfTheEdges() throws {
    let graph = try EdgeList(vertexCount: 3, edges: [(0, 1), (0, 1), (1, 1), (2, 0)]).graph()
    let strengths = try StrengthGraph(graph, weights: [3, 5, 0, 12])
    // 12 lies between 2³ and 2⁴.
    #expect(strengths.scale == 3)
    #expect(strengths.graph.edgeCount == 3)
    let unit = 8.0
    #expect((0..<3).map { strengths.incoming.sum(of: $0) * unit } == [12, 8, 0])
    #expect((0..<3).map { strengths.outgoing.sum(of: $0) * unit } == [8, 0, 12])
    #expect(strengths.incoming.largestSum(vertexCount: 3) * unit == 12)
  }

  @Test func withoutWeightsEachEdgeCountsOne() throws {
    let graph = try StrengthGraph(try EdgeList(vertexCount: 2, edges: [(0, 1), (0, 1), (1, 1)]).graph(), weights: nil)
    #expect(graph.incoming.sum(of: 1) == 3)
    #expect(graph.outgoing.strength(at: 0) == 1)
    #expect(graph.scale == 0)
  }

  @Test func noStrengthAtAllLeavesNoEdge() throws {
    let graph = try StrengthGraph(try EdgeList.ring(4).graph(), weights: [0, 0, 0, 0])
    #expect(graph.graph.edgeCount == 0)
    #expect(graph.vertexCount == 4)
  }

  @Test func scalingLosesNothing() throws {
    var generator = SeededGenerator(seed: 2)
    let list = EdgeList.random(vertexCount: 5, edgeCount: 40, using: &generator)
    let weights = (0..<40).map { _ in Double.random(in: 1...2, using: &generator) * 0x1p1023 }
    let graph = try StrengthGraph(try list.graph(), weights: weights)
    let rows = graph.outgoing
    for slot in 0..<40 {
      #expect(rows.strength(at: slot) * 0x1p1023 == weights[Int(rows.adjacency.edges[slot])])
    }
  }
}
