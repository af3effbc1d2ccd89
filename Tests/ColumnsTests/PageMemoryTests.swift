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

  /// Asking for large pages changes nothing of what is there, wherever memory begins and ends.
  @Test func largePagesKeepWhatIsThere() {
    var array = (0..<20_000).map(UInt32.init)
    array.reserveCapacity(9_000_000)
    LargePages.request(for: &array)
    #expect(array.indices.allSatisfy { array[$0] == $0 })
    array.withUnsafeBytes { bytes in
      for first in [1, 63, 4095] { LargePages.request(for: UnsafeRawBufferPointer(rebasing: bytes[first...])) }
    }
    #expect(array.indices.allSatisfy { array[$0] == $0 })
    var none: [UInt8] = []
    LargePages.request(for: &none)
    #expect(none.isEmpty)
  }

  @Test func memoryIsAlignedForEveryNumber() {
    for count in [1, 100, 9 << 20] {
      let start = PageMemory(byteCount: count).bytes.baseAddress
      #expect(start.map { Int(bitPattern: $0) % 64 } == 0)
    }
  }
}
