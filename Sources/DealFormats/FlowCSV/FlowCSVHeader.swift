import DealModel

/// Where the columns of a file of flows stand, read from its first line.
///
/// Names of columns are compared without regard to case. The delimiter is the comma, semicolon or tab that makes the
/// first line name a source and a target.
struct FlowCSVHeader {
  /// The columns that are read.
  enum Column: String, CaseIterable {
    case source, target, kind, amount, currency, date, id
  }

  /// How many columns a file may have; a line with more is no header.
  static let columnLimit = 4096

  let delimiter: UInt8
  /// How many columns there are, read or not.
  let columnCount: Int
  /// Where the rows begin.
  let rows: LineStart
  private let positions: [Column: Int]

  /// Reads the first line; adds what is wrong with it, and returns `nil` when no row can be read.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, problems: inout RowProblems) {
    let start = LineStart(offset: Self.lengthOfByteOrderMark(bytes), line: 1)
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), ASCII.tab].map {
      Candidate(bytes, from: start, delimiter: $0)
    }
    // The first of the best: a file of one column is taken for comma-separated.
    guard var best = candidates.first else { return nil }
    for candidate in candidates where candidate.isBetter(than: best) { best = candidate }
    guard best.addProblems(to: &problems) else { return nil }
    delimiter = best.scanner.delimiter
    columnCount = best.scanner.fieldCount
    rows = best.scanner.next
    positions = best.positions
  }

  /// The position of a column, if the file has it.
  subscript(column: Column) -> Int? { positions[column] }

  /// Whether the first line of a text, split at a comma, semicolon or tab, names a source and a target.
  static func isPresent(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = LineStart(offset: lengthOfByteOrderMark(bytes), line: 1)
    return [UInt8(ascii: ","), UInt8(ascii: ";"), ASCII.tab].contains {
      Candidate(bytes, from: start, delimiter: $0).hasEnds
    }
  }

  /// The mark with which some programs begin UTF-8 is no part of the first name.
  static func lengthOfByteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

extension FlowCSVHeader {
  /// The first line, split at one delimiter.
  private struct Candidate {
    var scanner: CSVScanner
    let step: CSVScanner.Step
    var names: [String] = []
    var positions: [Column: Int] = [:]
    var duplicate: (column: Column, position: Int)?

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: LineStart, delimiter: UInt8) {
      scanner = CSVScanner(bytes, from: start, delimiter: delimiter, fieldLimit: columnLimit)
      step = scanner.step()
      guard step == .record else { return }
      for (position, field) in scanner.fields.enumerated() {
        let name = scanner.withContent(of: field) { String(decoding: $0, as: UTF8.self) }
        names.append(name)
        guard let column = Column(rawValue: name.lowercased()) else { continue }
        if positions[column] == nil {
          positions[column] = position
        } else if duplicate == nil {
          duplicate = (column, position)
        }
      }
    }

    var hasEnds: Bool { positions[.source] != nil && positions[.target] != nil }

    func isBetter(than other: Candidate) -> Bool {
      if hasEnds != other.hasEnds { return hasEnds }
      return scanner.fieldCount > other.scanner.fieldCount
    }

    /// Whether rows can be read.
    func addProblems(to problems: inout RowProblems) -> Bool {
      let start = scanner.start
      switch step {
      case .end:
        problems.addError("missing-header", at: start.offset, from: start, ("the file is empty", Self.remedy))
        return false
      case .malformed(let malformation, let offset):
        problems.addError(malformation.code, at: offset, from: start, malformation.finding)
        return false
      case .record: break
      }
      if scanner.bytes[start.offset..<scanner.next.offset].contains(0) {
        problems.addError(
          "nul-byte", at: start.offset, from: start,
          ("the first line holds NUL bytes, so this is not UTF-8 text", "save the file as UTF-8"))
        return false
      }
      for column in [Column.source, .target] where positions[column] == nil {
        problems.addError(
          "missing-column", at: start.offset, from: start,
          ("the first line names no column “\(column.rawValue)”", Self.remedy))
      }
      if let duplicate {
        problems.addError(
          "duplicate-column", at: scanner.fields[duplicate.position].start, from: start,
          ("a second column is called “\(duplicate.column.rawValue)”", "name one of them otherwise"))
      }
      if scanner.fieldCount > columnLimit {
        problems.addError(
          "too-many-columns", at: start.offset, from: start,
          ("the first line has \(scanner.fieldCount) columns; \(columnLimit) are read at most", nil))
      }
      guard problems.isEmpty else { return false }
      addUnreadColumns(to: &problems)
      return true
    }

    private func addUnreadColumns(to problems: inout RowProblems) {
      let unread = names.indices.filter { Column(rawValue: names[$0].lowercased()) == nil }
      guard let first = unread.first else { return }
      let listed = unread.prefix(10).map { position in
        "“" + scanner.withContent(of: scanner.fields[position], RowProblems.excerpt) + "”"
      }
      let rest = unread.count - listed.count
      let list = listed.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      problems.addWarning(
        "unread-columns", at: scanner.fields[first].start, from: scanner.start,
        (unread.count == 1 ? "the column \(list) is not read" : "the columns \(list) are not read", Self.readColumns))
    }

    private static let readColumns =
      "columns that are read: " + Column.allCases.map(\.rawValue).joined(separator: ", ")
    private static let remedy =
      "the first line names the columns: source and target, and, where there are, kind, amount, currency, date and id"
  }
}

extension CSVScanner.Malformation {
  /// What is wrong with a record, and what to do about it.
  var finding: (message: String, remedy: String?) {
    switch self {
    case .quoteInUnquotedField:
      ("a quote stands inside a field that does not begin with one", "quote the whole field and double the quote")
    case .textAfterQuotedField:
      ("text follows a quoted field", "put a delimiter there, or double the quote before it")
    case .unterminatedQuote:
      ("a quoted field begins here and does not end", "close it; a quote inside a field is doubled")
    }
  }

  /// The stable word for the problem.
  var code: String {
    switch self {
    case .quoteInUnquotedField, .textAfterQuotedField: "stray-quote"
    case .unterminatedQuote: "unterminated-quote"
    }
  }
}
