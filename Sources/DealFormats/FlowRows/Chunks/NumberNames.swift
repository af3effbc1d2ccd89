import FlowModel

/// The indices of names that are numbers, found by these and not by their digits.
struct NumberNames {
  /// Whether every number below ``limit`` that is a name is known here.
  private(set) var isComplete = true
  /// The index above 0 of each number; 0 for none.
  private var entries: [UInt32] = []

  /// Numbers below this are kept, however few they are: a table of 64 MiB.
  private static let plainLimit = 1 << 24

  /// Numbers from here on are looked up by their digits.
  var limit: Int { entries.count }

  /// Notes that other names were added than through ``index(of:in:)``.
  mutating func noteOthers() { isComplete = false }

  /// Makes room for numbers, unless that took more room than the file itself.
  mutating func makeRoom(for largest: UInt32, bytesRead: Int) {
    let needed = Int(largest) + 1
    guard needed > entries.count, needed <= max(Self.plainLimit, bytesRead / 4) else { return }
    let count = max(needed, 2 * entries.count)
    entries.append(contentsOf: repeatElement(0, count: count - entries.count))
  }

  /// Looks up source and target of rows, and lists the rows of which one is not known.
  ///
  /// - Returns: How many rows are listed.
  func find(_ chunk: RowChunk) -> Int {
    let (values, sources, targets, unknown) = (chunk.values, chunk.sources, chunk.targets, chunk.unknown)
    let rows = chunk.flowCount
    var unknownCount = 0
    entries.withUnsafeBufferPointer { entries in
      guard let entries = entries.baseAddress, Int(chunk.largest) < limit else {
        for row in 0..<rows {
          (sources[row], targets[row]) = (entry(values[2 &* row]) &- 1, entry(values[2 &* row &+ 1]) &- 1)
        }
        return
      }
      for row in 0..<rows {
        sources[row] = entries[Int(values[2 &* row])] &- 1
        targets[row] = entries[Int(values[2 &* row &+ 1])] &- 1
      }
    }
    for row in 0..<rows {
      unknown[unknownCount] = UInt32(truncatingIfNeeded: row)
      unknownCount &+= sources[row] == NameTable.absent || targets[row] == NameTable.absent ? 1 : 0
    }
    return unknownCount
  }

  /// The index of a number, which is added to some names when it is new.
  mutating func index(of number: UInt32, in names: inout NameTable) -> UInt32 {
    let known = entry(number)
    if known != 0 { return known - 1 }
    let isBeyond = Int(number) >= limit
    if isBeyond { isComplete = false }
    let index = Self.withDigits(of: number) { digits in
      if isComplete { return names.addUnindexed(digits) }
      names.indexNames()
      return names.intern(digits)
    }
    if !isBeyond { entries[Int(number)] = index + 1 }
    return index
  }

  private func entry(_ number: UInt32) -> UInt32 { Int(number) < entries.count ? entries[Int(number)] : 0 }

  private static func withDigits<Result>(of number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { digits in
      var rest = number
      var first = digits.count
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      return body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(digits)[first...]))
    }
  }
}
