import Testing

@testable import Columns

@Suite struct SectionWriterTests {
  private struct Refusal: Error {}

  private func bytes(_ sections: [(String, [UInt32])]) throws -> [UInt8] {
    var writer = SectionWriter()
    for (name, numbers) in sections { writer.add(name, Column(numbers)) }
    var bytes: [UInt8] = []
    try writer.write { bytes += $0 }
    return bytes
  }

  @Test(arguments: 0..<40 as Range<Int>) func sectionsOfAnySizeComeBack(count: Int) throws {
    let sections = (0..<count % 7).map { index in
      ("sec\(index)", (0..<UInt32(count * index)).map { $0 &* 2_654_435_761 })
    }
    let bytes = try bytes(sections)
    #expect(bytes.count % 64 == 0)
    let file = try bytes.withUnsafeBytes { try SectionFile(copying: $0) }
    for (name, numbers) in sections { #expect(try Array(file.column(name, of: UInt32.self)) == numbers) }
    #expect(file.damagedSections().isEmpty)
    #expect(try self.bytes(sections) == bytes, "the same columns, the same bytes")
  }

  @Test func whatTheOutputThrowsEndsTheWriting() throws {
    var writer = SectionWriter()
    writer.add("some", Column<UInt32>([1, 2, 3]))
    for allowed in 0..<3 {
      var count = 0
      #expect(throws: Refusal.self) {
        try writer.write { _ in
          count += 1
          if count > allowed { throw Refusal() }
        }
      }
      #expect(count == allowed + 1)
    }
  }
}
