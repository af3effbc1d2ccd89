import Columns
import FlowModel

/// The indices of names that are numbers, found by these and not by their digits.
struct NumberNames {
  /// Whether every number below ``limit`` that is a name is known here.
  private(set) var isComplete = true
  /// The index above 0 of each number; 0 for none.
  private var entries: [UInt32] = []

  /// Numbers below this are kept, however few they are: a table of 64 MiB.
  private static let plainLimit = 1 << 24
  /// How many rows with new names are added together.
  private static let blockSize = 256
  /// The most digits of a number.
  private static let digitLimit = 10

  /// Numbers from here on are looked up by their digits.
  var limit: Int { entries.count }

  /// Notes that other names were added than through ``index(of:in:)``.
  mutating func noteOthers() { isComplete = false }

  /// Makes room for numbers, unless that took more room than the file itself.
  mutating func makeRoom(for largest: UInt32, bytesRead: Int) {
    let needed = Int(largest) + 1
    guard needed > entries.count, needed <= max(Self.plainLimit, bytesRead / 4) else { return }
    let count = max(needed, 2 * entries.count)
    entries.reserveCapacity(count)
    LargePages.request(for: &entries)
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

  /// Looks up source and target of the rows of which one was not known, in their order; new ones are added to some names.
  mutating func addUnknown(of chunk: RowChunk, to names: inout NameTable) {
    guard isComplete, Int(chunk.largest) < limit else {
      for position in 0..<chunk.unknownCount {
        let row = Int(chunk.unknown[position])
        chunk.sources[row] = index(of: chunk.values[2 * row], in: &names)
        chunk.targets[row] = index(of: chunk.values[2 * row + 1], in: &names)
      }
      return
    }
    entries.withUnsafeMutableBufferPointer { entries in
      guard let entries = entries.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Self.blockSize * Self.digitLimit) { digits in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * Self.blockSize) { ends in
          for start in stride(from: 0, to: chunk.unknownCount, by: Self.blockSize) {
            var added = NewNumbers(entries: entries, digits: digits, ends: ends, nameCount: names.count)
            for position in start..<min(start + Self.blockSize, chunk.unknownCount) {
              let row = Int(chunk.unknown[position])
              chunk.sources[row] = added.index(of: chunk.values[2 * row])
              chunk.targets[row] = added.index(of: chunk.values[2 * row + 1])
            }
            names.addUnindexed(
              UnsafeBufferPointer(rebasing: digits[..<added.length]),
              ends: UnsafeBufferPointer(rebasing: ends[..<added.count]))
          }
        }
      }
    }
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
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: digitLimit) { digits in
      let count = write(number, to: digits, from: 0)
      return body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(digits)[..<count]))
    }
  }

  /// Writes the digits of a number from a position on.
  ///
  /// - Returns: How many they are.
  @inline(__always)
  fileprivate static func write(
    _ number: UInt32, to digits: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var (count, bound) = (1, UInt64(10))
    while UInt64(number) >= bound { (count, bound) = (count &+ 1, bound &* 10) }
    var (rest, position) = (number, start &+ count)
    while position > start {
      position &-= 1
      digits[position] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return count
  }
}

/// Numbers that become names, with their digits.
private struct NewNumbers {
  /// The index above 0 of each number; 0 for none.
  let entries: UnsafeMutablePointer<UInt32>
  let digits: UnsafeMutableBufferPointer<UInt8>
  /// Where the digits of each end.
  let ends: UnsafeMutableBufferPointer<UInt32>
  /// How many names there were before.
  let nameCount: Int
  /// How many digits were written.
  var length = 0
  /// How many numbers are new.
  var count = 0

  @inline(__always)
  mutating func index(of number: UInt32) -> UInt32 {
    let entry = entries[Int(number)]
    guard entry == 0 else { return entry &- 1 }
    length &+= NumberNames.write(number, to: digits, from: length)
    ends[count] = UInt32(truncatingIfNeeded: length)
    let index = UInt32(truncatingIfNeeded: nameCount &+ count)
    entries[Int(number)] = index &+ 1
    count &+= 1
    return index
  }
}
