import DealModel
import FlowModel

/// Reads flows from comma-separated rows.
///
/// The first line names the columns: `source` and `target`, and in any order and number of the others `kind`, `amount`,
/// `currency`, `date` and `id`, or as ``FlowReadingOptions/columns`` call them; what else there is stays unread, and a
/// warning names it. Comma, semicolon and tab are told apart by that line.
///
/// **Definition**:
///
/// | column | content | when empty or absent |
/// |---|---|---|
/// | `source`, `target` | UTF-8; unquoted without the spaces around, quoted as it stands | an error |
/// | `kind` | any name, 65,535 of them at most | `flow` |
/// | `amount` | digits with a decimal point, or a comma where the options say so; exact, never negative | undisclosed: from 0 to unknown |
/// | `currency` | ISO 4217, the same on all rows with an amount, or any that the options convert | one unnamed unit with two decimals |
/// | `date` | `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; or, on all rows, times of ISO 8601, or seconds from 1970-01-01 | unknown |
/// | `id` | a name of its own for each row | an error; absent: none |
///
/// Self-loops and parallel rows are kept. Quoting follows RFC 4180; UTF-8 with or without a byte order mark, lines that
/// end in LF, CRLF or CR. A row may take 16 MiB.
///
/// - Complexity: O(bytes); a row takes 8 to 37 bytes in the table (``FlowTable/byteCount``), and a company its name and
///   68 bytes at most. Of the file, no more is held than a block, or the row that is being read.
public enum FlowCSVReader {
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
    guard let header = FlowCSVHeader(window, options: options, problems: &problems) else {
      throw problems.invalidInput ?? InvalidInput([])
    }
    let scanner = CSVScanner(
      window.bytes, isLast: window.isLast, from: header.rows, delimiter: header.delimiter,
      fieldLimit: header.columns.fieldCount())
    var reader = FlowRowReader(
      window, scanner: scanner, layout: RowLayout(columns: header.columns, fieldCount: header.columnCount),
      problems: problems, options: options, limits: limits, progress: progress)
    let form = ChunkRules.Form.fields(delimiter: header.delimiter, count: header.columnCount)
    guard let plan, plan.divides(window), let rules = ChunkRules(form: form, columns: header.columns, options: options)
    else { return try reader.readAll() }
    window.beginDraining(at: header.rows.offset)
    var chunks = ChunkedRowReader(reader, window: window, rules: rules, hasQuotes: true, plan: plan)
    return try chunks.readAll(progress: progress)
  }
}
