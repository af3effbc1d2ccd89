import DealModel

/// Where the columns of a file of flows stand, read from its first line.
///
/// Names of columns are compared without regard to case. The delimiter is the comma, semicolon or tab that makes the
/// first line name a source and a target, or, where it names nothing, have the most fields.
struct FlowCSVHeader {
  /// How many columns a file may have; a line with more is no header.
  static let columnLimit = 4096

  let delimiter: UInt8
  /// How many columns there are, read or not.
  let columnCount: Int
  /// Where the rows begin.
  let rows: LineStart
  /// Which of the columns are read.
  let columns: ColumnPositions

  /// Reads the first line; adds what is wrong with it, and returns `nil` when no row can be read.
  ///
  /// The window is not moved, so that the first line can be read as a row, too.
  init?(_ window: ByteWindow, options: FlowReadingOptions, problems: inout RowProblems) {
    let candidates = Candidate.all(in: window, options: options)
    problems.bytes = window.bytes
    // The first of the best: a file of one column is taken for comma-separated.
    guard var best = candidates.first else { return nil }
    for candidate in candidates where candidate.isBetter(than: best) { best = candidate }
    guard best.addProblems(to: &problems) else { return nil }
    delimiter = best.scanner.delimiter
    columnCount = best.scanner.fieldCount
    rows = options.hasHeader ? best.scanner.next : best.scanner.start
    columns = best.columns
  }

  /// Whether the first line of a text, split at a comma, semicolon or tab, has the source and the target.
  static func isPresent(in bytes: UnsafeBufferPointer<UInt8>, options: FlowReadingOptions) -> Bool {
    Candidate.all(in: ByteWindow(bytes), options: options).contains {
      $0.columns.hasEnds && $0.columns.problems.isEmpty
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
    let step: RecordStep
    let names: [String]
    let columns: ColumnPositions
    private let options: FlowReadingOptions

    /// The first line split at each delimiter, which ends where the delimiter lets it.
    static func all(in window: ByteWindow, options: FlowReadingOptions) -> [Candidate] {
      while true {
        // Without names that decide, a comma is the last thing that separates fields; it may stand in amounts, too.
        let isCommaLast = options.hasDecimalComma || !options.hasHeader
        let delimiters = isCommaLast ? [ASCII.tab, ASCII.semicolon, ASCII.comma] : ASCII.delimiters
        let candidates = delimiters.map { Candidate(window, delimiter: $0, options: options) }
        guard candidates.contains(where: { $0.step == .incomplete }), window.bytes.count <= ByteWindow.recordLimit
        else {
          return candidates
        }
        window.advance(to: 0)
      }
    }

    private init(_ window: ByteWindow, delimiter: UInt8, options: FlowReadingOptions) {
      let start = LineStart(offset: lengthOfByteOrderMark(window.bytes), line: 1)
      var scanner = CSVScanner(
        window.bytes, isLast: window.isLast, from: start, delimiter: delimiter, fieldLimit: columnLimit)
      let first = scanner.step(keepingFields: false)
      step =
        first == .incomplete && window.bytes.count > ByteWindow.recordLimit
        ? .malformed(.tooLong, at: start.offset) : scanner.limited(first)
      let names =
        step == .record
        ? scanner.fields.map { scanner.withContent(of: $0) { String(decoding: $0, as: UTF8.self) } } : []
      columns =
        options.hasHeader
        ? ColumnPositions(names: names, options: options)
        : ColumnPositions(options: options, defaults: [.source: 0, .target: 1], count: scanner.fieldCount)
      self.names = names
      self.scanner = scanner
      self.options = options
    }

    func isBetter(than other: Candidate) -> Bool {
      if columns.hasEnds != other.columns.hasEnds { return columns.hasEnds }
      if columns.problems.count != other.columns.problems.count {
        return columns.problems.count < other.columns.problems.count
      }
      return scanner.fieldCount > other.scanner.fieldCount && !(options.hasDecimalComma && columns.hasEnds)
    }

    /// Whether rows can be read.
    func addProblems(to problems: inout RowProblems) -> Bool {
      let start = scanner.start
      switch step {
      case .end, .incomplete:
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
      columns.addProblems(of: scanner.fields, at: start, to: &problems)
      if scanner.fieldCount > columnLimit {
        problems.addError(
          "too-many-columns", at: start.offset, from: start,
          ("the first line has \(scanner.fieldCount) columns; \(columnLimit) are read at most", nil))
      }
      guard problems.isEmpty else { return false }
      addUnreadColumns(to: &problems)
      if !options.hasHeader, names.count(where: { FlowColumn(rawValue: $0.lowercased()) != nil }) > 1 {
        problems.addWarning(
          "maybe-header", at: start.offset, from: start,
          ("this line is read as a row, and has the names of columns", "if it is a header, leave out --no-header"))
      }
      return true
    }

    private func addUnreadColumns(to problems: inout RowProblems) {
      let unread = names.indices.filter { !columns.contains($0) }
      guard let first = unread.first else { return }
      let listed = unread.prefix(10).map { position in
        options.hasHeader
          ? "“" + scanner.withContent(of: scanner.fields[position], RowProblems.excerpt) + "”" : String(position + 1)
      }
      let rest = unread.count - listed.count
      let list = listed.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      problems.addWarning(
        "unread-columns", at: scanner.fields[first].start, from: scanner.start,
        (
          unread.count == 1 ? "the column \(list) is not read" : "the columns \(list) are not read",
          options.hasHeader
            ? "columns that are read: \(FlowColumn.list); --columns says which is which"
            : "name what they hold by their positions, as in --columns amount=\((unread.first ?? 0) + 1)"
        ))
    }

    private static let remedy =
      "the first line names the columns: source and target, and, where there are, kind, amount, currency, date and id"
  }
}
