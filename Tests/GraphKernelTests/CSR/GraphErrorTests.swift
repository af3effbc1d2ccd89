import GraphKernel
import Testing

@Suite struct GraphErrorTests {
  @Test func endpointsOutOfRangeAreNamed() {
    #expect(throws: GraphError.vertexOutOfRange(edge: 1, vertex: 3, vertexCount: 3)) {
      try DirectedGraph(vertexCount: 3, sources: [0, 1], targets: [2, 3])
    }
    #expect(throws: GraphError.vertexOutOfRange(edge: 0, vertex: .max, vertexCount: 3)) {
      try DirectedGraph(vertexCount: 3, sources: [.max], targets: [0])
    }
    #expect(throws: GraphError.vertexOutOfRange(edge: 0, vertex: 0, vertexCount: 0)) {
      try DirectedGraph(vertexCount: 0, sources: [0], targets: [0])
    }
  }

  @Test func countsOutOfRangeAreNamed() {
    #expect(throws: GraphError.unsupportedVertexCount(-1)) {
      try DirectedGraph(vertexCount: -1, sources: [], targets: [])
    }
    let tooMany = DirectedGraph.maximumVertexCount + 1
    #expect(throws: GraphError.unsupportedVertexCount(tooMany)) {
      try DirectedGraph(vertexCount: tooMany, sources: [], targets: [])
    }
    #expect(throws: GraphError.endpointCountMismatch(sources: 2, targets: 1)) {
      try DirectedGraph(vertexCount: 3, sources: [0, 1], targets: [2])
    }
  }

  @Test func descriptionsCarryTheNumbers() {
    let description = GraphError.vertexOutOfRange(edge: 4, vertex: 9, vertexCount: 7).description
    #expect(description.contains("4") && description.contains("9") && description.contains("7"))
  }
}
