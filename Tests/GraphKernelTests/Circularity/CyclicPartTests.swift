import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CyclicPartTests {
  @Test func partsAreNumberedFromZero() throws {
    let list = EdgeList(vertexCount: 6, edges: [(5, 3), (3, 5), (0, 5), (1, 2), (2, 1), (2, 2), (3, 5)])
    let parts = CyclicPart.parts(of: try list.graph(), edges: [0, 1, 2, 3, 4, 5, 6])
    let pair = try #require(parts.first { $0.vertices == [3, 5] })
    #expect(parts.count == 2 && pair.edges == [0, 1, 6] && pair.sources == [1, 0, 0] && pair.targets == [0, 1, 1])
    #expect(pair.matrix(of: [1, 2, 4, 8, 16, 32, 64]) == [0, 66, 1, 0])
    #expect(CyclicPart.parts(of: try list.graph(), edges: [0, 2, 5]).isEmpty)
  }
}
