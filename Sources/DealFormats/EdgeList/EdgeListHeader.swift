/// Which words of a line are which, and where the lines of flows begin.
struct EdgeListHeader {
  /// Which words are read.
  let columns: ColumnPositions
  /// Where the lines of flows begin.
  private(set) var rows: LineStart

  /// Reads the first line, where it is or may be a header; adds what is wrong with it.
  init(_ window: ByteWindow, options: FlowReadingOptions, problems: inout RowProblems) {
    let top = LineStart(offset: FlowCSVHeader.lengthOfByteOrderMark(window.bytes), line: 1)
    rows = top
    let defaults: [FlowColumn: Int] = [.source: 0, .target: 1, .amount: 2]
    let isNamed = options.hasHeader && options.columns.values.contains { FlowReadingOptions.position($0) == nil }
    guard options.hasHeader, let first = Self.firstLine(in: window, from: top) else {
      columns = ColumnPositions(options: options, defaults: defaults)
      columns.addProblems(of: [], at: top, to: &problems)
      return
    }
    problems.bytes = window.bytes
    let words = first.fields.map { String(decoding: first.content(of: $0), as: UTF8.self) }
    if isNamed {
      columns = ColumnPositions(names: words, options: options)
      rows = first.next
      columns.addProblems(of: first.fields, at: first.start, to: &problems)
      return
    }
    columns = ColumnPositions(options: options, defaults: defaults)
    columns.addProblems(of: [], at: top, to: &problems)
    guard words.prefix(2).map({ $0.lowercased() }) == ["source", "target"] else { return }
    rows = first.next
    problems.addWarning(
      "skipped-header", at: first.fields.first?.start ?? 0, from: first.start,
      ("this line is taken for a header and is no flow", nil))
  }

  /// The scanner that has come upon the first line with words; the window still begins where it did.
  private static func firstLine(in window: ByteWindow, from start: LineStart) -> WordScanner? {
    while true {
      var scanner = WordScanner(
        window.bytes, isLast: window.isLast, from: start, fieldLimit: FlowCSVHeader.columnLimit)
      switch scanner.step(keepingFields: false) {
      case .record: return scanner
      case .incomplete where window.bytes.count <= ByteWindow.recordLimit: window.advance(to: 0)
      case .incomplete, .end, .malformed: return nil
      }
    }
  }
}
