import Testing

@testable import GraphKernel

@Suite struct AdjacencyTests {
  @Test func offsetsCountTheKeysBelow() {
    #expect(rowOffsets(of: [2, 0, 2, 3], count: 5) == [0, 1, 1, 3, 4, 4])
    #expect(rowOffsets(of: [], count: 0) == [0])
  }

  @Test func sortingKeepsTheOrderOfEqualKeys() {
    let keys: [UInt32] = [1, 0, 1, 0]
    let offsets = rowOffsets(of: keys, count: 2)
    #expect(stablySorted([3, 2, 1, 0], by: keys, offsets: offsets) == [3, 1, 2, 0])
  }

  @Test func binarySearchAgreesWithTheList() {
    let neighbors: [UInt32] = [1, 3, 3, 6]
    let adjacency = Adjacency(offsets: [0, 0, 4], edges: [0, 1, 2, 3], neighborOfEdge: neighbors)
    adjacency.withUnsafeBuffers { buffers in
      #expect(buffers.degree(of: 0) == 0 && buffers.degree(of: 1) == 4)
      for vertex in 0..<UInt32(8) {
        #expect(buffers.contains(vertex, of: 1) == neighbors.contains(vertex))
        #expect(!buffers.contains(vertex, of: 0))
      }
    }
  }
}
