import Columns

extension PackedColumn {
  /// What tells a column beside the numbers that it stores: the code of its width (0 for none, 1 to 3 for 1, 2 and 4 bytes,
  /// 4 for the whole type), how many entries it has, and the beginning and the step of a progression, else 0.
  var description64: [Int64] {
    let isProgression = width == .none
    return [
      Int64(width.rawValue), Int64(count), isProgression ? Int64(truncatingIfNeeded: first) : 0,
      isProgression ? Int64(truncatingIfNeeded: step) : 0,
    ]
  }

  /// Adds the numbers that are stored to a file, if there are any.
  func add(to writer: inout SectionWriter, _ name: String) {
    switch width {
    case .none: break
    case .one: writer.add(name, ones)
    case .two: writer.add(name, twos)
    case .four: writer.add(name, fours)
    case .full: writer.add(name, full)
    }
  }

  /// The column that lies in a file.
  ///
  /// - Throws: `SectionFileError` when the file does not hold a column of so many entries.
  init(_ file: SectionFile, _ name: String, _ description: some RandomAccessCollection<Int64>, count: Int)
    throws(SectionFileError)
  {
    let words = Array(description)
    guard words.count == 4, let width = Width(rawValue: Int(truncatingIfNeeded: words[0])), words[1] == count else {
      throw .damagedSection(name, "its description is none of a column of \(count) entries")
    }
    (self.width, self.count) = (width, count)
    switch width {
    case .none:
      guard let first = Element(exactly: words[2]), let step = Element(exactly: words[3]) else {
        throw .damagedSection(name, "its progression has no such numbers")
      }
      (self.first, self.step) = (first, step)
    case .one: ones = try file.column(name, count: count)
    case .two: twos = try file.column(name, count: count)
    case .four: fours = try file.column(name, count: count)
    case .full: full = try file.column(name, count: count)
    }
  }

  /// The least and the largest entry that is not the mark for what is unknown; `nil` when there is none.
  ///
  /// - Complexity: O(1) for a progression, else O(entries) at the speed of memory.
  var extremes: ClosedRange<Element>? {
    switch width {
    case .none:
      guard count > 0 else { return nil }
      // Never met in a column that was built of entries, a progression that runs out of its type has all numbers.
      let (span, isLong) = step.multipliedReportingOverflow(by: Element(truncatingIfNeeded: count - 1))
      let (last, isFar) = first.addingReportingOverflow(span)
      guard !isLong, !isFar, count - 1 <= Element.max else { return step == 0 ? steady : .min ... .max }
      guard step != 0 else { return steady }
      return Swift.min(first, last)...Swift.max(first, last)
    case .one: return Self.extremes(ones)
    case .two: return Self.extremes(twos)
    case .four: return Self.extremes(fours)
    case .full: return Self.extremes(full)
    }
  }

  /// The one entry that all are.
  private var steady: ClosedRange<Element>? { Element.isSigned && first == .min ? nil : first...first }

  private static func extremes<Narrow: FixedWidthInteger>(_ column: Column<Narrow>) -> ClosedRange<Element>? {
    guard let range = column.extremes(besides: Narrow.isSigned ? .min : nil) else { return nil }
    // A negative number in a column of another type is none of its numbers.
    guard let least = Element(exactly: range.lowerBound), let most = Element(exactly: range.upperBound) else {
      return .min ... .max
    }
    return least...most
  }
}
