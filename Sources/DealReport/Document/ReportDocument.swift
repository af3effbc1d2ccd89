/// A report for people, before it is decided how it is written: what is said, in which order, with which evidence.
///
/// Each report is turned into a document once; ``TextWriter`` and ``MarkdownWriter`` write any document.
public struct ReportDocument: Hashable, Sendable {
  /// The answer in one sentence; empty when the document is a bare list.
  public var title: StyledText
  /// What the answer is about, line by line.
  public var header: [StyledText]
  /// The answer in detail.
  public var sections: [Section]
  /// The sources, numbered from 1.
  public var footnotes: [Footnote]
  /// How to read the report.
  public var notes: [StyledText]

  /// Creates a document.
  public init(
    title: StyledText = "", header: [StyledText] = [], sections: [Section] = [], footnotes: [Footnote] = [],
    notes: [StyledText] = []
  ) {
    self.title = title
    self.header = header
    self.sections = sections
    self.footnotes = footnotes
    self.notes = notes
  }

  /// A part of a document.
  public struct Section: Hashable, Sendable {
    /// What it is about; empty for the only section of a document.
    public var heading: StyledText
    /// What there is to say about it in a few words, beside the heading where there is room.
    public var summary: StyledText
    /// The rest.
    public var blocks: [Block]

    /// Creates a section.
    public init(heading: StyledText = "", summary: StyledText = "", _ blocks: [Block] = []) {
      self.heading = heading
      self.summary = summary
      self.blocks = blocks
    }
  }

  /// A block of a section.
  public enum Block: Hashable, Sendable {
    /// Sentences, broken into lines as needed.
    case paragraph(StyledText)
    /// Lines that other programs may read, never broken.
    case lines([StyledText])
    /// A table.
    case table(ReportTable)
  }

  /// A source under a report.
  public struct Footnote: Hashable, Sendable {
    /// Publisher or authors, title and date.
    public var text: String
    /// Where it can be read, as the input gives it.
    public var address: String?

    /// Creates a footnote.
    public init(_ text: String, address: String? = nil) {
      self.text = text
      self.address = address
    }
  }
}

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

  /// The columns.
  public let columns: [Column]
  /// The rows, each with one cell per column.
  public let rows: [[StyledText]]

  /// Creates a table, leaving out the columns in which no row has anything.
  ///
  /// A row that is too short is filled with empty cells, one that is too long is cut.
  public init(columns: [Column], rows: [[StyledText]]) {
    let filled = columns.indices.filter { column in rows.contains { column < $0.count && !$0[column].isEmpty } }
    self.columns = filled.map { columns[$0] }
    self.rows = rows.map { row in filled.map { $0 < row.count ? row[$0] : StyledText() } }
  }
}
