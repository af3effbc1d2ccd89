import Testing

@testable import GraphKernel

@Suite struct VertexBitsTests {
  @Test(arguments: [0, 1, 63, 64, 65, 128, 200]) func setsHoldWhatWasPutIn(count: Int) {
    let all = VertexBits(vertexCount: count, holdingAll: true)
    let list = ScratchBuffer(count: count)
    #expect(all.elements.write(to: list.elements) == count)
    #expect(Array(list.elements) == (0..<UInt32(count)).map { $0 })
    let some = VertexBits(vertexCount: count)
    for vertex in stride(from: 0, to: UInt32(count), by: 3) { some.elements.insert(vertex) }
    for vertex in stride(from: 0, to: UInt32(count), by: 6) { some.elements.remove(vertex) }
    let kept = (0..<UInt32(count)).filter { $0 % 6 == 3 }
    #expect(some.elements.write(to: list.elements) == kept.count)
    #expect(Array(list.elements.prefix(kept.count)) == kept)
    #expect((0..<UInt32(count)).filter(some.elements.holds) == kept)
  }
}
