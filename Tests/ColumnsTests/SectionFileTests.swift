import Testing

@testable import Columns

@Suite struct SectionFileTests {
  static func bytes(of writer: SectionWriter) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try writer.write { bytes += $0 }
    return bytes
  }

  private static func open(_ bytes: [UInt8]) throws -> SectionFile {
    try bytes.withUnsafeBytes { try SectionFile(copying: $0) }
  }

  private static let small: [UInt8] = {
    var writer = SectionWriter()
    writer.add("ones", Column<Int8>([1, -2, 3]))
    writer.add("none", Column<UInt16>())
    writer.add("eigh", Column<UInt64>([.max, 5]))
    return (try? bytes(of: writer)) ?? []
  }()

  /// The layout, byte by byte, as it is documented.
  @Test func bytesAreWhereTheyAreSaidToBe() throws {
    let bytes = Self.small
    #expect(bytes.count == 64 + 128 + 64 + 0 + 64)
    #expect(Array(bytes[0..<8]) == [0x89, 0x44, 0x47, 0x53, 0x4E, 0x0D, 0x0A, 0x1A])
    #expect(Array(bytes[8..<28]) == [0x0D, 0x0C, 0x0B, 0x0A, 1, 0, 0, 0, 64, 1, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0])
    #expect(bytes[28..<32].allSatisfy { $0 == 0 } && bytes[40..<64].allSatisfy { $0 == 0 })
    #expect(
      Array(bytes[64..<88]) == Array("ones".utf8) + [1, 0, 0, 0, 192, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0])
    #expect(Array(bytes[96..<104]) == Array("none".utf8) + [2, 0, 0, 0])
    #expect(
      Array(bytes[128..<152]) == Array("eigh".utf8) + [8, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0])
    #expect(
      Array(bytes[192..<195]) == [1, 254, 3]
        && Array(bytes[256..<272]) == [UInt8](repeating: 255, count: 8) + [5, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func columnsComeBack() throws {
    let file = try Self.open(Self.small)
    #expect(try file.column("ones", of: Int8.self, count: 3) == [1, -2, 3])
    #expect(try file.column("none", of: UInt16.self).isEmpty)
    #expect(try file.column("eigh", of: UInt64.self) == [.max, 5])
    #expect(try file.column(ifPresent: "more", of: UInt64.self) == nil && file.damagedSections().isEmpty)
    #expect(throws: SectionFileError.damagedSection("more", "it is missing")) { try file.column("more", of: Int8.self) }
    #expect(throws: SectionFileError.self) { try file.column("ones", of: Int16.self) }
    #expect(throws: SectionFileError.self) { try file.column("ones", of: Int8.self, count: 4) }
  }

  @Test func everyTruncationIsRefused() {
    for count in 0..<Self.small.count {
      #expect(throws: SectionFileError.self) { try Self.open(Array(Self.small.prefix(count))) }
    }
    #expect(throws: SectionFileError.wrongSize(expected: 320, actual: 321)) {
      try Self.open(Self.small + [0])
    }
  }

  /// In the header and the directory it is refused; elsewhere the checksum tells.
  @Test func everyChangeOfAByteIsFound() throws {
    for position in Self.small.indices {
      for change in [1, 2, 0x80, 0xFF] as [UInt8] {
        var bytes = Self.small
        bytes[position] ^= change
        if position < 192 {
          #expect(throws: SectionFileError.self) { try Self.open(bytes) }
        } else {
          #expect(try Self.open(bytes).damagedSections() == [position < 256 ? "ones" : "eigh"])
        }
      }
    }
  }

  /// Whoever knows the checksum can write anything into the directory: nothing of it may lead out of the file.
  @Test func forgedDirectoriesAreRefused() throws {
    func forged(_ place: Int, _ value: UInt64, bytes count: Int) -> [UInt8] {
      var bytes = Self.small
      withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(place..<place + count, with: $0.prefix(count)) }
      var head = Array(bytes[..<192])
      head.replaceSubrange(32..<40, with: repeatElement(0, count: 8))
      let checksum = head.withUnsafeBytes { SectionChecksum.value($0) }
      withUnsafeBytes(of: checksum.littleEndian) { bytes.replaceSubrange(32..<40, with: $0) }
      return bytes
    }
    #expect(try Self.open(forged(80, 3, bytes: 8)).column("ones", of: Int8.self).count == 3)
    for value in [0, 64, 191, 256, 320, 1 << 20, .max, .max - 63, 1 << 63] as [UInt64] {
      #expect(throws: SectionFileError.damagedHeader) { try Self.open(forged(72, value, bytes: 8)) }
    }
    for value in [65, 129, 320, 1 << 40, .max, .max - 191, 1 << 63] as [UInt64] {
      #expect(throws: SectionFileError.damagedHeader) { try Self.open(forged(80, value, bytes: 8)) }
    }
    for width in [0, 3, 16, 0xFFFF_FFFF] as [UInt64] {
      #expect(throws: SectionFileError.damagedHeader) { try Self.open(forged(68, width, bytes: 4)) }
    }
    #expect(throws: SectionFileError.damagedHeader) { try Self.open(forged(132, 4, bytes: 4).replacing(144, with: 18)) }
    for count in [0, 2, 4, 4096, 4097, 0xFFFF_FFFF] as [UInt64] {
      #expect(throws: SectionFileError.damagedHeader) { try Self.open(forged(24, count, bytes: 4)) }
    }
    let name = Array("ones".utf8).enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << (8 * UInt64($1.offset)) }
    #expect(throws: SectionFileError.damagedHeader) { try Self.open(forged(96, name, bytes: 4)) }
  }

  @Test func otherFilesAreToldApart() {
    #expect(throws: SectionFileError.foreign) { try Self.open(Array("source,target\na,b\n".utf8)) }
    #expect(throws: SectionFileError.foreign) { try Self.open([]) }
    var other = Self.small
    other[12] = 2
    #expect(throws: SectionFileError.unsupportedVersion(2)) { try Self.open(other) }
    other = Self.small
    other.replaceSubrange(8..<12, with: [0x0A, 0x0B, 0x0C, 0x0D])
    #expect(throws: SectionFileError.otherByteOrder) { try Self.open(other) }
    #expect(SectionFile.hasMark(Self.small) && !SectionFile.hasMark(Self.small.dropFirst()))
    for error in [
      .foreign, .otherByteOrder, .unsupportedVersion(3), .wrongSize(expected: 9, actual: 3), .damagedHeader,
      .damagedSection("abcd", "why"),
    ] as [SectionFileError] {
      #expect(!error.description.isEmpty && !error.remedy.isEmpty)
    }
  }
}

extension [UInt8] {
  fileprivate func replacing(_ position: Int, with byte: UInt8) -> [UInt8] {
    var bytes = self
    bytes[position] = byte
    return bytes
  }
}
