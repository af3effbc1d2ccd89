/// A table of a document.
public struct ReportTable: Hashable, Sendable {
  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// Where the contents of a column stand.
    public enum Alignment: Hashable, Sendable {
      /// At the left, for words.
      case left
      /// At the right, for numbers.
      case right
    }

    /// The word above the column.
    public var title: String
    /// Where its contents stand.
    public var alignment: Alignment

    /// Creates a column.
    public init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// What stands in one row and one column.
  public struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// What a reader sees.
    public var text: StyledText
    /// The number by which rows are put in order; `nil` where it is not known, or where words decide.
    public var order: Double?

    /// Creates a cell.
    public init(_ text: StyledText, order: Double? = nil) {
      self.text = text
      self.order = order
    }

    /// Creates a cell of plain words.
    public init(stringLiteral value: String) { text = StyledText(value) }
  }

  /// A row of a table.
  public struct Row: Hashable, Sendable {
    /// Where others find it; `nil` when nothing leads to it.
    public var anchor: ReportAnchor?
    /// One cell per column.
    public var cells: [Cell]

    /// Creates a row.
    public init(_ cells: [Cell], anchor: ReportAnchor? = nil) {
      self.cells = cells
      self.anchor = anchor
    }
  }

  /// What the table shows, in a few words; empty where the heading above says it.
  public let caption: StyledText
  /// The columns.
  public let columns: [Column]
  /// The rows with the order of their cells, and the places that lead to them.
  public let entries: [Row]
  /// Whether each row stands for itself, so that a reader may put them in another order.
  public let isSortable: Bool

  /// The rows, each with one cell per column.
  public var rows: [[StyledText]] { entries.map { $0.cells.map(\.text) } }

  /// Creates a table, leaving out the columns in which no row has anything.
  ///
  /// A row that is too short is filled with empty cells, one that is too long is cut.
  public init(columns: [Column], rows: [[StyledText]]) {
    self.init(columns: columns, entries: rows.map { Row($0.map { Cell($0) }) }, isSortable: false)
  }

  /// Creates a table of rows that each stand for themselves, leaving out the columns in which no row has anything.
  ///
  /// - Parameters:
  ///   - caption: What it shows.
  ///   - columns: The columns.
  ///   - entries: The rows; one that is too short is filled with empty cells, one that is too long is cut.
  ///   - isSortable: Whether a reader may put them in another order.
  public init(caption: StyledText = "", columns: [Column], entries: [Row], isSortable: Bool = true) {
    let filled = columns.indices.filter { column in
      entries.contains { column < $0.cells.count && !$0.cells[column].text.isEmpty }
    }
    self.caption = caption
    self.columns = filled.map { columns[$0] }
    self.entries = entries.map { row in
      Row(filled.map { $0 < row.cells.count ? row.cells[$0] : "" }, anchor: row.anchor)
    }
    self.isSortable = isSortable
  }
}
