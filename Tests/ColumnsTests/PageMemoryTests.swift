import Testing

@testable import Columns

@Suite struct PageMemoryTests {
  @Test(arguments: [0, 1, 1000, (2 << 20) + 12]) func holdsWhatIsWritten(count: Int) {
    let column = UnwrittenColumn<UInt32>(count: count)
    #expect(column.elements.count == count)
    for position in 0..<count { column.elements[position] = UInt32(position) &* 2_654_435_761 }
    let written = column.written()
    #expect(written.count == count)
    #expect(written.indices.allSatisfy { written[$0] == UInt32($0) &* 2_654_435_761 })
  }

  @Test func memoryIsAlignedForEveryNumber() {
    for count in [1, 100, 9 << 20] {
      let start = PageMemory(byteCount: count).bytes.baseAddress
      #expect(start.map { Int(bitPattern: $0) % 64 } == 0)
    }
  }
}
