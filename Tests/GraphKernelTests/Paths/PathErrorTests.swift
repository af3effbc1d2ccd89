import GraphKernel
import Testing

@Suite struct PathErrorTests {
  @Test func descriptionsNameTheNumbers() {
    #expect(PathError.invalidVertex(7, vertexCount: 5).description.contains("vertex 7"))
    #expect(PathError.invalidVertex(7, vertexCount: 5).description.contains("5 vertices"))
    #expect(PathError.edgeValueCountMismatch(edges: 3, values: 2).description.contains("values for 2"))
    #expect(PathError.invalidLength(edge: 4, length: -1).description.contains("edge 4 is -1"))
    #expect(PathError.pathTooLong.description.contains("64 bits"))
  }
}
