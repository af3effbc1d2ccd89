import Testing

@testable import GraphKernel

@Suite struct ScratchBufferTests {
  @Test func startsFilledAndIsWrittenInPlace() {
    let buffer = ScratchBuffer(count: 3, repeating: 7)
    buffer.elements[UInt32(1)] = 5
    #expect(Array(buffer.elements) == [7, 5, 7])
    #expect(UnsafeBufferPointer(buffer.elements)[UInt32(1)] == 5)
  }

  @Test func mayBeEmpty() {
    #expect(ScratchBuffer(count: 0).elements.isEmpty)
  }
}
