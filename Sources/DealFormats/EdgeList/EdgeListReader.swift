import DealModel
import FlowModel

/// Reads flows from lines of words: a source, a target and, where there is one, an amount.
///
/// **Definition**: words are separated by spaces and tabs; what follows the third is not read. Empty lines are skipped,
/// and so are comments: lines that begin with `#` or `%`, and what stands from a third word that does. An amount is a
/// decimal number in one unnamed unit with two decimals, never negative; a line without one is a flow of unknown
/// amount. All flows are of the kind `flow` and without a date. A first line of the words `source` and `target` is a
/// header; a warning says that it was skipped.
///
/// Self-loops and parallel lines are kept. Quotes mean nothing. UTF-8 with or without a byte order mark, lines that end
/// in LF, CRLF or CR.
///
/// - Complexity: O(bytes).
public enum EdgeListReader {
  /// The flows of a file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: The file as the user named it, for places in problems.
  /// - Returns: The flows, with warnings.
  /// - Throws: The first 20 errors with their places, and the number of the others.
  public static func read(_ bytes: [UInt8], file: String) throws(InvalidInput) -> FlowInput {
    try bytes.withUnsafeBufferPointer { bytes throws(InvalidInput) in try read(bytes, file: file) }
  }

  /// The flows of a file whose bytes the caller holds, such as a mapped one.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: The file as the user named it, for places in problems.
  /// - Returns: The flows, with warnings.
  /// - Throws: The first 20 errors with their places, and the number of the others.
  public static func read(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(InvalidInput) -> FlowInput {
    try read(bytes, file: file, limits: FlowRowBuilder.Limits())
  }

  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, limits: FlowRowBuilder.Limits
  ) throws(InvalidInput) -> FlowInput {
    var lines = EdgeListLines(bytes, file: file, limits: limits)
    return try lines.readAll()
  }
}

/// The lines of an edge list on their way into a flow table.
private struct EdgeListLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var builder: FlowRowBuilder
  private var position: Int
  private var start: LineStart

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, limits: FlowRowBuilder.Limits) {
    self.bytes = bytes
    builder = FlowRowBuilder(problems: RowProblems(bytes, file: file), limits: limits)
    position = FlowCSVHeader.lengthOfByteOrderMark(bytes)
    start = LineStart(offset: position, line: 1)
  }

  mutating func readAll() throws(InvalidInput) -> FlowInput {
    while position < bytes.count, !builder.isFull {
      readLine()
      skipLine()
    }
    return try builder.input(timeUnit: nil, currency: nil)
  }

  private mutating func readLine() {
    guard let source = nextWord(), !Self.beginsComment(bytes[source.lowerBound]) else { return }
    builder.beginRow(start)
    guard let target = nextWord() else {
      return builder.problems.addError(
        "missing-target", at: source.lowerBound, from: start,
        ("this line has one word", "write a source and a target, and a # before a comment"))
    }
    guard !(builder.isFirstRow && isHeader(source, target)) else { return }
    let amount = nextAmount()
    let sourceIndex = builder.company(content(source), at: source.lowerBound, from: start)
    let targetIndex = builder.company(content(target), at: target.lowerBound, from: start)
    let kind = builder.kind(UnsafeBufferPointer(start: nil, count: 0), at: source.lowerBound, from: start)
    guard let sourceIndex, let targetIndex, let kind, let amount else { return }
    builder.append(source: sourceIndex, target: targetIndex, kind: kind, amount: amount)
  }

  private mutating func isHeader(_ source: Range<Int>, _ target: Range<Int>) -> Bool {
    guard String(decoding: content(source), as: UTF8.self).lowercased() == "source",
      String(decoding: content(target), as: UTF8.self).lowercased() == "target"
    else { return false }
    builder.problems.addWarning(
      "skipped-header", at: source.lowerBound, from: start,
      ("this line is taken for a header and is no flow", nil))
    return true
  }

  private mutating func nextAmount() -> AmountInterval? {
    guard let word = nextWord(), !Self.beginsComment(bytes[word.lowerBound]) else { return .unknown }
    let text = content(word)
    do throws(DecimalAmount.Failure) {
      return AmountInterval(try DecimalAmount.minorUnits(text, decimals: RowCurrency.unnamedDecimals))
    } catch {
      let isFirst = builder.isFirstRow
      builder.problems.addError(
        "invalid-amount", at: word.lowerBound, from: start, Self.finding(error, text, mayBeHeader: isFirst))
      return nil
    }
  }

  private static func finding(
    _ failure: DecimalAmount.Failure, _ text: UnsafeBufferPointer<UInt8>, mayBeHeader: Bool
  ) -> (message: String, remedy: String?) {
    let finding = failure.finding(RowProblems.excerpt(text), decimals: RowCurrency.unnamedDecimals)
    guard mayBeHeader, failure == .notANumber else { return finding }
    return (finding.message, "if this line is a header, put a # before it")
  }

  private func content(_ word: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[word]) }

  /// The next word of the line.
  private mutating func nextWord() -> Range<Int>? {
    while position < bytes.count, ASCII.isBlank(bytes[position]) { position += 1 }
    let first = position
    while position < bytes.count, !ASCII.isBlank(bytes[position]), !ASCII.isLineEnd(bytes[position]) { position += 1 }
    return first < position ? first..<position : nil
  }

  private mutating func skipLine() {
    while position < bytes.count, !ASCII.isLineEnd(bytes[position]) { position += 1 }
    guard position < bytes.count else { return }
    position = ASCII.endOfLineEnd(at: position, in: bytes)
    start = LineStart(offset: position, line: start.line + 1)
  }

  private static func beginsComment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") }
}
