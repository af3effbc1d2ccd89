import DealTestSupport
import GraphKernel
import Testing

@Suite struct StrengthsTests {
  private let graph: DirectedGraph

  init() throws {
    graph = try EdgeList(vertexCount: 3, edges: [(0, 1), (0, 1), (0, 2), (2, 2)]).graph()
  }

  @Test func weightsAddUp() throws {
    #expect(try outStrengths(of: graph, weights: [1, 2, 4, 8]) == [7, 0, 8])
    #expect(try inStrengths(of: graph, weights: [1, 2, 4, 8]) == [0, 3, 12])
  }

  @Test func onlySumsThatDoNotFitOverflow() throws {
    // The partial sum overflows, the sum does not.
    #expect(try outStrengths(of: graph, weights: [.max, .max, -.max, 0]) == [.max, 0, 0])
    #expect(try outStrengths(of: graph, weights: [.min, 1, -1, 0]) == [.min, 0, 0])
    #expect(throws: StrengthError.overflow(vertex: 0)) {
      try outStrengths(of: graph, weights: [.max, 1, 0, 0])
    }
    #expect(throws: StrengthError.overflow(vertex: 2)) {
      try inStrengths(of: graph, weights: [0, 0, .min, -1])
    }
  }

  @Test func weightsMustMatchTheEdges() {
    #expect(throws: StrengthError.weightCountMismatch(edges: 4, weights: 1)) {
      try outStrengths(of: graph, weights: [1])
    }
  }

  @Test func descriptionsCarryTheNumbers() {
    #expect(StrengthError.overflow(vertex: 41).description.contains("41"))
    #expect(StrengthError.weightCountMismatch(edges: 41, weights: 7).description.contains("41"))
  }
}
