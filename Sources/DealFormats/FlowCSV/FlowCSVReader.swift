import DealModel
import FlowModel

/// Reads flows from comma-separated rows.
///
/// The first line names the columns: `source` and `target`, and in any order and number of the others `kind`, `amount`,
/// `currency`, `date` and `id`; what else there is stays unread, and a warning names it. Comma, semicolon and tab are
/// told apart by that line.
///
/// **Definition**:
///
/// | column | content | when empty or absent |
/// |---|---|---|
/// | `source`, `target` | UTF-8; unquoted without the spaces around, quoted as it stands | an error |
/// | `kind` | any name, 65,535 of them at most | `flow` |
/// | `amount` | digits with a decimal point; exact, never negative | undisclosed: from 0 to unknown |
/// | `currency` | ISO 4217, the same on all rows with an amount | one unnamed unit with two decimals |
/// | `date` | `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; or, on all rows, seconds from 1970-01-01 | unknown |
/// | `id` | a name of its own for each row | an error; absent: none |
///
/// Self-loops and parallel rows are kept. Quoting follows RFC 4180; UTF-8 with or without a byte order mark, lines that
/// end in LF, CRLF or CR.
///
/// - Complexity: O(bytes); a row takes 50 bytes in the table, and a company its name and 40 bytes at most.
public enum FlowCSVReader {
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
    var problems = RowProblems(bytes, file: file)
    guard let header = FlowCSVHeader(bytes, problems: &problems) else {
      throw problems.invalidInput ?? InvalidInput([])
    }
    var rows = FlowCSVRows(bytes, header: header, problems: problems, limits: limits)
    return try rows.readAll()
  }
}
