import DealModel

/// A table for other programs, written as CSV by RFC 4180: one row of titles, lines ended by CR LF, cells quoted
/// where needed.
///
/// Three things keep the data from doing harm where the file is opened:
/// - A cell that a spreadsheet would read as a formula (it begins with `=`, `+`, `-`, `@`, their full-width forms, a
///   tab or a line end) gets an apostrophe in front, unless it is a plain number.
/// - Control characters other than tab and line ends, which RFC 4180 does not allow, become U+FFFD or a space.
/// - Controls of the writing direction, which make a name read as another, become `[U+202E]` and the like. JSON has the
///   names as they are.
public struct CSVTable: Hashable, Sendable {
  /// The titles of the columns.
  public let titles: [String]
  /// The rows, each with one cell per column.
  public private(set) var rows: [[String]] = []

  /// Creates an empty table.
  public init(titles: [String]) { self.titles = titles }

  /// Adds a row; what is missing is empty, what is too much is left out.
  public mutating func append(_ cells: [String]) {
    rows.append(titles.indices.map { $0 < cells.count ? cells[$0] : "" })
  }

  /// The table as text.
  public var text: String {
    var text = ""
    for row in [titles] + rows { text += row.map(Self.cell).joined(separator: ",") + "\r\n" }
    return text
  }

  static func cell(_ value: String) -> String {
    var cell = String.UnicodeScalarView()
    var needsQuotes = false
    if isFormula(value) { cell.append("'") }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"":
        cell.append("\"")
        cell.append(scalar)
        needsQuotes = true
      case ",", "\r", "\n":
        cell.append(scalar)
        needsQuotes = true
      case "\t": cell.append(scalar)
      default: cell.appendPrintable(scalar)
      }
    }
    return needsQuotes ? "\"\(String(cell))\"" : String(cell)
  }

  private static func isFormula(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return false }
    return !isNumber(value)
  }

  /// Whether a cell is a sign, digits and perhaps a point and digits.
  private static func isNumber(_ value: String) -> Bool {
    let digits = value.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard value.utf8.count - digits.count <= 1 else { return false }
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }
}
