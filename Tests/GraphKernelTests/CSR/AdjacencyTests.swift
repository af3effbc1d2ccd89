import Columns
import Testing

@testable import GraphKernel

@Suite struct AdjacencyTests {
  @Test func binarySearchAgreesWithTheList() {
    let neighbors: [UInt32] = [1, 3, 3, 6]
    let adjacency = Adjacency(offsets: [0, 0, 4], neighbors: Column(neighbors), edges: EdgeIndices(slotCount: 4))
    adjacency.withUnsafeBuffers { buffers in
      #expect(buffers.degree(of: 0) == 0 && buffers.degree(of: 1) == 4)
      for vertex in 0..<UInt32(8) {
        #expect(buffers.contains(vertex, of: 1) == neighbors.contains(vertex))
        #expect(!buffers.contains(vertex, of: 0))
      }
    }
  }
}
