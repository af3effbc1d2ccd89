/// A file of columns to be written, as ``SectionFile`` defines it.
package struct SectionWriter {
  private struct Section {
    var name: String
    var width: Int
    var withBytes: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
    var count: Int
  }

  private var sections: [Section] = []

  /// Begins a file.
  package init() {}

  /// Adds a section.
  ///
  /// - Precondition: the name has four ASCII letters, and no other section has it.
  package mutating func add<Element: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ name: String, _ column: Column<Element>
  ) {
    sections.append(
      Section(
        name: name, width: MemoryLayout<Element>.size,
        withBytes: { body in try column.withUnsafeBufferPointer { try body(UnsafeRawBufferPointer($0)) } },
        count: column.count * MemoryLayout<Element>.size))
  }

  /// Gives the bytes of the file, from the first to the last.
  ///
  /// - Parameter output: takes the next bytes.
  /// - Throws: what the output throws.
  package func write(to output: (UnsafeRawBufferPointer) throws -> Void) throws {
    let size = SectionFile.padded(64 + sections.count * SectionFile.entrySize)
    var head: [UInt8] = SectionFile.mark
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { head += $0 }
    }
    let total = sections.reduce(size) { $0 + SectionFile.padded($1.count) }
    append(SectionFile.byteOrder)
    append(SectionFile.version)
    append(UInt64(total))
    append(UInt32(sections.count))
    head += repeatElement(0, count: 64 - head.count)
    var next = size
    for section in sections {
      head += section.name.utf8
      append(UInt32(section.width))
      append(UInt64(next))
      append(UInt64(section.count))
      try section.withBytes { append(SectionChecksum.value($0)) }
      next += SectionFile.padded(section.count)
    }
    head += repeatElement(0, count: size - head.count)
    let checksum = head.withUnsafeBytes { SectionChecksum.value($0) }
    withUnsafeBytes(of: checksum.littleEndian) { head.replaceSubrange(32..<40, with: $0) }
    try head.withUnsafeBytes(output)
    for section in sections {
      try section.withBytes(output)
      let rest = [UInt8](repeating: 0, count: SectionFile.padded(section.count) - section.count)
      try rest.withUnsafeBytes(output)
    }
  }
}
