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
/// ``FlowReadingOptions/columns`` may say otherwise, by positions, or by the words of a first line that names them: that
/// the third word is a date, or the fourth one the amount. A line may end before those that it can do without.
///
/// Self-loops and parallel lines are kept. Quotes mean nothing. UTF-8 with or without a byte order mark, lines that end
/// in LF, CRLF or CR. A line may take 16 MiB.
///
/// - Complexity: O(bytes); see ``FlowCSVReader``.
public enum EdgeListReader {
  /// The flows of a file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: The file as the user named it, for places in problems.
  ///   - options: How it is read, and which rows count.
  /// - Returns: The flows, with warnings.
  /// - Throws: The first 20 errors with their places, and the number of the others.
  public static func read(
    _ bytes: [UInt8], file: String, options: FlowReadingOptions = FlowReadingOptions()
  ) throws(InvalidInput) -> FlowInput {
    try bytes.withUnsafeBufferPointer { bytes throws(InvalidInput) in
      try read(ByteWindow(bytes), file: file, options: options)
    }
  }

  /// The flows of a file that is read block by block.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it, for places in problems.
  ///   - options: How it is read, and which rows count.
  ///   - progress: Is told now and then how far the reading has come.
  ///   - source: Fills a buffer from its beginning and returns with how many bytes; 0 at the end.
  /// - Returns: The flows, with warnings.
  /// - Throws: What the source throws; or `InvalidInput`, the first 20 errors with their places, and the number of the
  ///   others.
  public static func read(
    file: String, options: FlowReadingOptions = FlowReadingOptions(),
    progress: @escaping (FlowReadingProgress) -> Void = { _ in },
    from source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> FlowInput {
    let window = ByteWindow(source: source)
    return try window.checked { window throws(InvalidInput) in
      try read(window, file: file, options: options, progress: progress)
    }
  }

  static func read(
    _ window: ByteWindow, file: String, options: FlowReadingOptions = FlowReadingOptions(),
    limits: FlowRowBuilder.Limits = FlowRowBuilder.Limits(),
    progress: @escaping (FlowReadingProgress) -> Void = { _ in }
  ) throws(InvalidInput) -> FlowInput {
    var problems = RowProblems(window.bytes, file: file, skipsBadRows: options.badRows == .skip)
    let header = EdgeListHeader(window, options: options, problems: &problems)
    if let invalidInput = problems.invalidInput { throw invalidInput }
    let scanner = WordScanner(
      window.bytes, isLast: window.isLast, from: header.rows, fieldLimit: header.columns.fieldCount())
    var reader = FlowRowReader(
      window, scanner: scanner, layout: RowLayout(columns: header.columns, fieldCount: nil), problems: problems,
      options: options, limits: limits, progress: progress)
    return try reader.readAll()
  }
}
