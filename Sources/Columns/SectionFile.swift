/// A file of columns that are used where they lie, mapped or in memory.
///
/// **Definition** (all numbers little-endian): 64 bytes of header; 32 bytes for each section; the sections in that order,
/// each filled up with zeros to a multiple of 64 bytes, and nothing else.
///
/// | bytes of the header | |
/// |---|---|
/// | 0–7 | 89 44 47 53 4E 0D 0A 1A |
/// | 8–11 | the number 0x0A0B0C0D |
/// | 12–15 | the version of the format |
/// | 16–23 | how many bytes the file has |
/// | 24–27 | how many sections it has |
/// | 28–31 | 0 |
/// | 32–39 | the checksum of header and directory, the latter filled up to a multiple of 64 bytes, with this field 0 |
/// | 40–63 | 0 |
///
/// | bytes of an entry of the directory | |
/// |---|---|
/// | 0–3 | the name, four letters |
/// | 4–7 | bytes per number: 1, 2, 4 or 8 |
/// | 8–15 | where the section begins |
/// | 16–23 | how many bytes it has, without the zeros behind it |
/// | 24–31 | the checksum of it and the zeros behind it |
///
/// Opening checks everything but the checksums of the sections, in O(sections).
package struct SectionFile: Sendable {
  /// The version that is written and read.
  package static let version: UInt32 = 1
  static let mark: [UInt8] = [0x89, 0x44, 0x47, 0x53, 0x4E, 0x0D, 0x0A, 0x1A]
  static let byteOrder: UInt32 = 0x0A0B_0C0D
  static let alignment = 64
  static let entrySize = 32
  /// More would be no file of ours.
  static let maximumSectionCount = 1 << 12

  private struct Section {
    var name: String
    var width: Int
    var range: Range<Int>
    var checksum: UInt64
  }

  // Never written to.
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let owner: any AnyObject & Sendable
  private let sections: [Section]

  /// Whether bytes begin as such a file does.
  package static func hasMark(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: mark) }

  /// Maps a file.
  ///
  /// - Throws: ``MappingError`` with the system's reason, or ``SectionFileError``.
  package init(path: String) throws {
    let file = try MappedFile(path: path)
    try self.init(file.bytes, owner: file)
  }

  /// Takes the bytes of a file.
  ///
  /// - Throws: ``SectionFileError``.
  package init(copying content: UnsafeRawBufferPointer) throws(SectionFileError) {
    let memory = PageMemory(byteCount: content.count)
    memory.bytes.copyMemory(from: content)
    try self.init(UnsafeRawBufferPointer(memory.bytes), owner: memory)
  }

  /// Takes bytes that an owner keeps, at an address that is a multiple of 64.
  private init(_ bytes: UnsafeRawBufferPointer, owner: some AnyObject & Sendable) throws(SectionFileError) {
    guard Self.hasMark(bytes) else { throw .foreign }
    func number<Number: FixedWidthInteger>(_ offset: Int, _ type: Number.Type) -> Number {
      Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
    }
    guard bytes.count >= 64 else { throw .wrongSize(expected: 64, actual: bytes.count) }
    guard number(8, UInt32.self) == Self.byteOrder, UInt32(1).littleEndian == 1 else { throw .otherByteOrder }
    guard number(12, UInt32.self) == Self.version else { throw .unsupportedVersion(number(12, UInt32.self)) }
    guard number(16, UInt64.self) == bytes.count else {
      throw .wrongSize(expected: number(16, UInt64.self), actual: bytes.count)
    }
    let count = Int(number(24, UInt32.self))
    let head = Self.padded(64 + count * Self.entrySize)
    guard count <= Self.maximumSectionCount, head <= bytes.count else { throw .damagedHeader }
    var beginning = Array(bytes[..<head])
    beginning.replaceSubrange(32..<40, with: repeatElement(0, count: 8))
    guard beginning.withUnsafeBytes({ SectionChecksum.value($0) }) == number(32, UInt64.self) else {
      throw .damagedHeader
    }
    var sections: [Section] = []
    var next = head
    for entry in 0..<count {
      let place = 64 + entry * Self.entrySize
      let (width, size) = (Int(number(place + 4, UInt32.self)), number(place + 16, UInt64.self))
      guard number(place + 8, UInt64.self) == next, size <= bytes.count - next, [1, 2, 4, 8].contains(width),
        Int(size) % width == 0, Self.padded(Int(size)) <= bytes.count - next
      else { throw .damagedHeader }
      let name = String(decoding: bytes[place..<place + 4], as: UTF8.self)
      guard !sections.contains(where: { $0.name == name }) else { throw .damagedHeader }
      sections.append(
        Section(name: name, width: width, range: next..<next + Int(size), checksum: number(place + 24, UInt64.self)))
      next += Self.padded(Int(size))
    }
    guard next == bytes.count else { throw .damagedHeader }
    (self.bytes, self.owner, self.sections) = (bytes, owner, sections)
  }

  /// The numbers of a section; `nil` when there is none of that name.
  ///
  /// - Throws: ``SectionFileError/damagedSection(_:_:)`` when its numbers have another width.
  package func column<Element: FixedWidthInteger & BitwiseCopyable & Sendable>(
    ifPresent name: String, of type: Element.Type = Element.self
  ) throws(SectionFileError) -> Column<Element>? {
    guard let section = sections.first(where: { $0.name == name }) else { return nil }
    guard section.width == MemoryLayout<Element>.size else {
      throw .damagedSection(name, "it has numbers of \(section.width) bytes")
    }
    let numbers = UnsafeRawBufferPointer(rebasing: bytes[section.range]).bindMemory(to: Element.self)
    return Column(numbers, owner: owner)
  }

  /// The numbers of a section.
  ///
  /// - Throws: ``SectionFileError/damagedSection(_:_:)`` when it is missing, or has another width or count.
  package func column<Element: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ name: String, of type: Element.Type = Element.self, count: Int? = nil
  ) throws(SectionFileError) -> Column<Element> {
    guard let column = try column(ifPresent: name, of: type) else { throw .damagedSection(name, "it is missing") }
    guard column.count == count ?? column.count else {
      throw .damagedSection(name, "it has \(column.count) numbers instead of \(count ?? 0)")
    }
    return column
  }

  /// The names of the sections whose bytes are not those that were written, in O(bytes).
  package func damagedSections() -> [String] {
    sections.filter { section in
      let range = section.range.lowerBound..<section.range.lowerBound + Self.padded(section.range.count)
      return SectionChecksum.value(UnsafeRawBufferPointer(rebasing: bytes[range])) != section.checksum
    }.map(\.name)
  }

  static func padded(_ size: Int) -> Int { (size + alignment - 1) / alignment * alignment }
}
