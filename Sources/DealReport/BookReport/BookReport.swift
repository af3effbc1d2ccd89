import DealAnalysis
import DealDiagram
import DealModel
import FlowModel

/// All answers about a book as one document: a summary in plain words, pictures, tables, methods, and what makes it anew.
///
/// Numbers lead to deals, deals to their sources, and sources back to the deals that cite them. The same book and options give
/// the same document.
public struct BookReport: Sendable {
  /// How it is written.
  public struct Options: Hashable, Sendable {
    /// The language of all that the book does not say.
    public var language = Language.english
    /// What stands above it; `nil` for the title of the book.
    public var title: String?
    /// How many rows of a table are listed; `nil` for all.
    public var limit: Int? = 200
    /// The version of the program that writes it.
    public var version = ""
    /// What is supposed otherwise than the book says; the lines below the title say so.
    public var scenario: ScenarioSummary?
    /// The command that writes it anew.
    public var command = ""

    /// Creates the options with the defaults.
    public init() {}
  }

  /// The pictures of a report.
  public enum Picture: String, Hashable, Sendable, CaseIterable {
    /// All ties that count.
    case web
    /// The flows of cash, with those that go round in front.
    case loops
  }

  /// Why there is no picture.
  public enum MissingPicture: Hashable, Sendable {
    /// There is nothing to draw.
    case empty
    /// There are too many companies or lines to read.
    case tooLarge
  }

  /// Where a further picture, such as a plot, stands.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// Under the pictures of the web.
    case pictures
    /// Under the circular flows.
    case loops
    /// Under how much goes round.
    case circularity
    /// Under whether the money lasts.
    case coverage
    /// Under on how few each company rests.
    case concentration
    /// Under who would lose if another failed.
    case losses
  }

  /// What is answered.
  public let answers: BookAnswers
  /// How it is written.
  public let options: Options
  /// The pictures that were drawn, in their order.
  private var figures: [Picture: ReportFigure] = [:]
  private var missing: [Picture: MissingPicture] = [:]
  /// Further pictures, in the order in which they were added.
  private var further: [(place: Place, figure: ReportFigure)] = []

  /// Creates a report without pictures.
  public init(_ answers: BookAnswers, options: Options = Options()) {
    self.answers = answers
    self.options = options
  }

  /// What a picture is called.
  public func title(of picture: Picture) -> String { options.language.reportPhrases.title(picture) }

  /// Adds a picture, whose ties lead to the rows of their deals.
  ///
  /// - Parameters:
  ///   - picture: Which one.
  ///   - svg: An SVG document.
  /// - Throws: `SVGError` for bytes that are no such document.
  public mutating func add(_ picture: Picture, svg: [UInt8]) throws(SVGError) {
    figures[picture] = try ReportFigure(
      svg: svg, caption: StyledText(options.language.reportPhrases.caption(picture)),
      anchor: ReportAnchor("picture", picture.rawValue), places: PictureLinks(answers.book, limit: options.limit).place)
  }

  /// Adds a further picture at the end of a part; this is where plots come in.
  ///
  /// - Parameters:
  ///   - figure: The picture with its caption; no other one of the report may have its anchor.
  ///   - place: Where it stands.
  public mutating func add(_ figure: ReportFigure, to place: Place) { further.append((place, figure)) }

  /// Adds the plot of an answer at the end of a part; nothing where the answer has none, or one that is too large.
  ///
  /// - Parameters:
  ///   - answer: The answer; no other plot of the report may be of the same kind of answer.
  ///   - place: Where it stands.
  /// - Throws: `SVGError` when the plot cannot be read back.
  public mutating func addPlot(of answer: some PlottableReport, to place: Place) throws(SVGError) {
    let drawn: (svg: [UInt8], caption: PlotCaption)
    do throws(PlotError) {
      var plot = try answer.plot(in: options.language)
      let caption = plot.caption
      // It stands below the picture, like that of all pictures of the report.
      plot.caption.message = ""
      drawn = (try plot.svg(theme: .auto, language: options.language), caption)
    } catch {
      return
    }
    let caption = drawn.caption
    add(
      try ReportFigure(
        svg: drawn.svg, caption: StyledText(caption.message.isEmpty ? caption.title : caption.message),
        anchor: ReportAnchor("plot", caption.identifier)), to: place)
  }

  /// Says why there is no picture.
  public mutating func leaveOut(_ picture: Picture, because reason: MissingPicture) { missing[picture] = reason }

  /// The report for people.
  public var document: ReportDocument {
    let context = BookReportContext(answers: answers, options: options)
    let words = context.words
    var document = ReportDocument(
      title: StyledText(options.title ?? answers.book.title ?? words.untitled, .strong),
      header: BookReportHeader(context).lines, language: options.language, hasContents: true)
    document.sections =
      SummarySection(context).sections + pictures(context) + LoopSection(context).sections
      + CircularitySection(context).sections + CoverageSection(context).sections
      + ConcentrationSection(context).sections + DependenceSection(context).sections
      + OverlapSection(context).sections + CentralitySection(context).sections + DealSection(context).sections
      + ConflictSection(context).sections + FactSection(context).sections + SourceSection(context).sections
      + OriginSection(context).sections
    for (place, figure) in further where place != .pictures {
      let anchor = ReportPart(rawValue: place.rawValue).map { ReportAnchor.part($0) }
      guard let index = document.sections.firstIndex(where: { $0.anchor == anchor }) else { continue }
      document.sections[index].blocks.append(.figure(figure))
    }
    return document.withoutDeadLinks
  }

  /// The pictures of the web, and why one is missing; no section where there is neither.
  private func pictures(_ context: BookReportContext) -> [ReportDocument.Section] {
    let words = context.words
    let blocks = Picture.allCases.compactMap { picture -> ReportDocument.Block? in
      if let figure = figures[picture] { return .figure(figure) }
      return missing[picture].map { .paragraph(StyledText(words.missing(picture, $0))) }
    }
    let more = further.filter { $0.place == .pictures }.map { ReportDocument.Block.figure($0.figure) }
    return blocks.isEmpty && more.isEmpty ? [] : [context.section(.pictures, blocks + more)]
  }
}

extension ReportDocument {
  /// The document in which words that would lead to a place that is not there lead nowhere: rows beyond a limit are not listed.
  var withoutDeadLinks: ReportDocument {
    var places: Set<ReportAnchor> = []
    for section in sections {
      section.anchor.map { _ = places.insert($0) }
      for block in section.blocks { places.formUnion(block.anchors) }
    }
    var document = self
    for index in document.sections.indices {
      document.sections[index].blocks = sections[index].blocks.map { block in
        block.mapped { $0.leading(to: places) }
      }
    }
    return document
  }
}

extension ReportDocument.Block {
  /// The places in it.
  fileprivate var anchors: [ReportAnchor] {
    switch self {
    case .paragraph, .lines, .list: []
    case .terms(let terms): terms.compactMap(\.anchor)
    case .table(let table): table.entries.compactMap(\.anchor)
    case .figure(let figure): [figure.anchor].compactMap { $0 }
    }
  }

  /// The block with other texts.
  fileprivate func mapped(_ change: (StyledText) -> StyledText) -> Self {
    switch self {
    case .paragraph(let text): return .paragraph(change(text))
    case .lines(let texts): return .lines(texts.map(change))
    case .list(let texts): return .list(texts.map(change))
    case .terms(let terms):
      return .terms(
        terms.map { ReportDocument.Term(change($0.name), $0.details.map(change), anchor: $0.anchor) })
    case .table(let table):
      let entries = table.entries.map { row in
        ReportTable.Row(row.cells.map { ReportTable.Cell(change($0.text), order: $0.order) }, anchor: row.anchor)
      }
      return .table(
        ReportTable(
          caption: table.caption, columns: table.columns, entries: entries, isSortable: table.isSortable))
    case .figure: return self
    }
  }
}

extension StyledText {
  /// The text in which words lead only to these places.
  fileprivate func leading(to places: Set<ReportAnchor>) -> StyledText {
    runs.reduce(into: StyledText()) { result, run in
      switch run {
      case .link(let words, .place(let place)) where !places.contains(place): result += StyledText(words)
      case .text(let words, let style): result += StyledText(words, style)
      case .marks(let numbers): result += StyledText(marks: numbers)
      case .link(let words, .place(let place)): result += StyledText(words, to: place)
      case .link(let words, .address(let address)): result += StyledText(words, address: address)
      }
    }
  }
}
