import DealModel

/// A report for people, before it is decided how it is written: what is said, in which order, with which evidence.
///
/// Each report is turned into a document once; ``TextWriter``, ``MarkdownWriter`` and ``HTMLWriter`` write any document.
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
  /// The language of its words.
  public var language: Language
  /// Whether the writers that can begin with a table of contents.
  public var hasContents: Bool

  /// Creates a document.
  public init(
    title: StyledText = "", header: [StyledText] = [], sections: [Section] = [], footnotes: [Footnote] = [],
    notes: [StyledText] = [], language: Language = .english, hasContents: Bool = false
  ) {
    self.title = title
    self.header = header
    self.sections = sections
    self.footnotes = footnotes
    self.notes = notes
    self.language = language
    self.hasContents = hasContents
  }

  /// A part of a document.
  public struct Section: Hashable, Sendable {
    /// What it is about; empty for the only section of a document.
    public var heading: StyledText
    /// What there is to say about it in a few words, beside the heading where there is room.
    public var summary: StyledText
    /// The rest.
    public var blocks: [Block]
    /// Where others find it; `nil` when nothing leads to it.
    public var anchor: ReportAnchor?
    /// Whether it is a part of the section before it that is not.
    public var isPart: Bool

    /// Creates a section.
    public init(
      heading: StyledText = "", summary: StyledText = "", anchor: ReportAnchor? = nil, isPart: Bool = false,
      _ blocks: [Block] = []
    ) {
      self.heading = heading
      self.summary = summary
      self.anchor = anchor
      self.isPart = isPart
      self.blocks = blocks
    }
  }

  /// A block of a section.
  public enum Block: Hashable, Sendable {
    /// Sentences, broken into lines as needed.
    case paragraph(StyledText)
    /// Lines that other programs may read, never broken.
    case lines([StyledText])
    /// Sentences that each stand by themselves.
    case list([StyledText])
    /// Words, each with what is to be said of it.
    case terms([Term])
    /// A table.
    case table(ReportTable)
    /// A picture.
    case figure(ReportFigure)
  }

  /// A word, and what is to be said of it.
  public struct Term: Hashable, Sendable {
    /// The word.
    public var name: StyledText
    /// What is to be said of it, in one paragraph or more.
    public var details: [StyledText]
    /// Where others find it; `nil` when nothing leads to it.
    public var anchor: ReportAnchor?

    /// Creates an entry.
    public init(_ name: StyledText, _ details: [StyledText], anchor: ReportAnchor? = nil) {
      self.name = name
      self.details = details
      self.anchor = anchor
    }
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
