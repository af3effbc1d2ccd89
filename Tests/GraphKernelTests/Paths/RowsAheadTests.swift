import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct RowsAheadTests {
  /// Vertices without edges begin where the next row does, the last ones behind all rows.
  @Test func whatIsReadIsTheBeginningOfEachRow() throws {
    let list = ScratchBuffer(count: 4)
    for vertex in 0..<UInt32(4) { list.elements[vertex] = vertex }
    try EdgeList(vertexCount: 4, edges: [(0, 2), (0, 3), (2, 1)]).graph().outgoing.withUnsafeBuffers { outgoing in
      #expect(outgoing.touchRows(of: list.elements, in: 0..<1) == 2)
      #expect(outgoing.touchRows(of: list.elements, in: 0..<3) == 2)
      #expect(outgoing.touchRows(of: list.elements, in: 3..<4) == 1)
    }
    try EdgeList(vertexCount: 4, edges: []).graph().outgoing.withUnsafeBuffers { outgoing in
      #expect(outgoing.touchRows(of: list.elements, in: 0..<4) == 0)
    }
    keep(1)
  }
}
