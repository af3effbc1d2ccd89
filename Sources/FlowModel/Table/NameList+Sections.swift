import Columns

extension NameList {
  /// Adds the names to a file: their bytes, where they begin, and, for gigantic lists, where that wraps.
  func add(to writer: inout SectionWriter, _ prefix: String) {
    writer.add(prefix + "by", bytes)
    writer.add(prefix + "st", starts)
    if !wraps.isEmpty { writer.add(prefix + "wr", Column(wraps.map(UInt64.init))) }
  }

  /// The names that lie in a file.
  ///
  /// - Throws: `SectionFileError` when the file does not hold so many names.
  init(_ file: SectionFile, _ prefix: String, count: Int) throws(SectionFileError) {
    bytes = try file.column(prefix + "by")
    starts = try file.column(prefix + "st", count: count + 1)
    wraps = []
    for place in try file.column(ifPresent: prefix + "wr", of: UInt64.self) ?? [] {
      guard let wrap = Int(exactly: place), wrap > wraps.last ?? 0, wrap <= count else {
        throw .damagedSection(prefix + "wr", "its places are not in order")
      }
      wraps.append(wrap)
    }
  }

  /// Whether each name ends where the next one begins, and the last where the bytes end.
  var isConsistent: Bool {
    starts.withUnsafeBufferPointer { starts in
      guard starts.count > 0, starts[0] == 0 else { return false }
      var (turn, wrap) = (UInt64(0), 0)
      for entry in 1..<max(1, starts.count) {
        if wrap < wraps.count, wraps[wrap] == entry {
          (turn, wrap) = (turn + 1, wrap + 1)
          // A name is shorter than 2³² bytes, so a turn begins lower than it ended.
          guard starts[entry] < starts[entry - 1] else { return false }
        } else if starts[entry] < starts[entry - 1] {
          return false
        }
      }
      return turn << 32 | UInt64(starts[starts.count - 1]) == UInt64(bytes.count)
    }
  }
}
