import Testing

@testable import GraphKernel

@Suite struct ScratchBufferTests {
  @Test func startsFilledAndIsWrittenInPlace() {
    let buffer = ScratchBuffer(count: 3, repeating: 7)
    buffer.elements[UInt32(1)] = 5
    #expect(Array(buffer.elements) == [7, 5, 7])
    #expect(UnsafeBufferPointer(buffer.elements)[UInt32(1)] == 5)
  }

  /// In large pages, where the system has them.
  @Test func mayBeLarge() {
    let count = (1 << 21) + 3
    let buffer = ScratchBuffer(count: count, repeating: 7)
    buffer.elements[UInt32(count - 1)] = 5
    #expect(buffer.elements.count == count && buffer.elements.dropLast().allSatisfy { $0 == 7 })
    #expect(buffer.elements.last == 5)
  }

  @Test func mayBeEmpty() {
    #expect(ScratchBuffer(count: 0).elements.isEmpty)
  }
}
