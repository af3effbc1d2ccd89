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
  ///   - threads: How many threads read; `nil` for one per core. The result does not depend on it.
  /// - Returns: The flows, with warnings.
  /// - Throws: The first 20 errors with their places, and the number of the others.
  public static func read(
    _ bytes: [UInt8], file: String, options: FlowReadingOptions = FlowReadingOptions(), threads: Int? = nil
  ) throws(InvalidInput) -> FlowInput {
    try bytes.withUnsafeBufferPointer { bytes throws(InvalidInput) in
      let plan = ChunkPlan(threads: threads, size: bytes.count)
      return try read(ByteWindow(bytes), file: file, options: options, plan: plan)
    }
  }

  /// The flows of a file that is read block by block on this thread.
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

  /// The flows of a file that is read on several threads, with the same result.
  ///
  /// Several rows are read at a time as far as they are right, and have neither identifiers nor amounts to be converted;
  /// the others one after the other.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it, for places in problems.
  ///   - options: How it is read, and which rows count.
  ///   - threads: How many threads read; `nil` for one per core. The result does not depend on it.
  ///   - size: How many bytes the source gives, if that is known, so that room is made for all of them at once.
  ///   - progress: Is told now and then, on this thread, how far the reading has come.
  ///   - source: Fills a buffer from its beginning and returns with how many bytes; 0 at the end. It is called on any
  ///     thread, but by one at a time.
  /// - Returns: The flows, with warnings.
  /// - Throws: What the source throws; or `InvalidInput`, the first 20 errors with their places, and the number of the
  ///   others.
  public static func read(
    file: String, options: FlowReadingOptions = FlowReadingOptions(), threads: Int?, size: Int? = nil,
    progress: @escaping (FlowReadingProgress) -> Void = { _ in },
    from source: @escaping @Sendable (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> FlowInput {
    let window = ByteWindow(source: source)
    return try window.checked { window throws(InvalidInput) in
      let plan = ChunkPlan(threads: threads, size: size)
      return try read(window, file: file, options: options, plan: plan, progress: progress)
    }
  }

  static func read(
    _ window: ByteWindow, file: String, options: FlowReadingOptions = FlowReadingOptions(),
    limits: FlowRowBuilder.Limits = FlowRowBuilder.Limits(), plan: ChunkPlan? = nil,
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
    let form = ChunkRules.Form.words(required: header.columns.fieldCount(of: [.source, .target]))
    guard let plan, plan.divides(window), let rules = ChunkRules(form: form, columns: header.columns, options: options)
    else { return try reader.readAll() }
    window.beginDraining(at: header.rows.offset)
    var chunks = ChunkedRowReader(reader, window: window, rules: rules, hasQuotes: false, plan: plan)
    return try chunks.readAll(progress: progress)
  }
}
