import DealAnalysis
import DealDiagram
import DealModel
import FlowModel

/// What all parts of a report share: the answers, the words, and how numbers, deals and sources are written.
struct BookReportContext {
  let answers: BookAnswers
  let options: BookReport.Options
  let words: any ReportPhrases
  let numbers: NumberWords
  private let sourceNumbers: [SourceID: Int]

  init(answers: BookAnswers, options: BookReport.Options) {
    self.answers = answers
    self.options = options
    words = options.language.reportPhrases
    numbers = NumberWords(language: options.language)
    sourceNumbers = Dictionary(
      zip(answers.book.sources.map(\.id), 1...), uniquingKeysWith: { first, _ in first })
  }

  var book: DealBook { answers.book }
  var currency: Currency { book.currency }
  var model: any ModelPhrases { words.model }
  var language: Language { options.language }

  // MARK: Sections

  /// A part of the report.
  func section(
    _ part: ReportPart, _ blocks: [ReportDocument.Block]
  ) -> ReportDocument.Section {
    let introduction = words.introduction(part)
    return ReportDocument.Section(
      heading: StyledText(words.heading(part), .strong), summary: StyledText(introduction), anchor: .part(part),
      blocks.isEmpty ? [.paragraph(StyledText(words.absence(part)))] : blocks)
  }

  /// A table, and how many of its rows are not listed.
  ///
  /// - Parameters:
  ///   - name: What it shows, where the heading does not say it.
  ///   - columns: Its columns; those of numbers have a number in some row.
  ///   - rows: Its rows.
  ///   - more: How many rows were not even made.
  /// - Returns: No block where there is no row.
  func table(
    named name: ReportTableName? = nil, _ columns: [ReportColumn], _ rows: [ReportTable.Row], more: Int = 0
  ) -> [ReportDocument.Block] {
    let dates = Set(columns.indices.filter { columns[$0].isDate })
    return table(named: name, titles: columns.map { words.title($0) }, rows, more: more, dates: dates)
  }

  /// The same with titles that are no fixed words.
  func table(
    named name: ReportTableName? = nil, titles: [String], _ rows: [ReportTable.Row], more: Int = 0,
    isSortable: Bool = true,
    dates: Set<Int> = []
  ) -> [ReportDocument.Block] {
    guard !rows.isEmpty else { return [] }
    let listed = options.limit.map { Array(rows.prefix($0)) } ?? rows
    let columns = titles.enumerated().map { index, title in
      let isNumeric =
        !dates.contains(index) && listed.contains { index < $0.cells.count && $0.cells[index].order != nil }
      return ReportTable.Column(title, isNumeric ? .right : .left)
    }
    let table = ReportTable(
      caption: name.map { StyledText(words.caption($0)) } ?? "", columns: columns, entries: listed,
      isSortable: isSortable)
    let missing = rows.count - listed.count + more
    return (listed.isEmpty ? [] : [.table(table)])
      + (missing > 0 ? [.paragraph(StyledText(words.notListed(missing), .faint))] : [])
  }

  // MARK: Numbers

  /// An amount; a dash where nothing is known of it.
  func text(_ amount: AmountInterval) -> String {
    amount == .unknown ? "–" : language.text(of: amount, in: currency)
  }

  /// An amount in a sentence.
  func phrase(_ amount: AmountInterval) -> String { language.text(of: amount, in: currency) }

  /// An amount by which rows are put in order.
  func cell(_ amount: AmountInterval) -> ReportTable.Cell {
    ReportTable.Cell(StyledText(text(amount)), order: order(of: amount))
  }

  /// An amount that is exactly known.
  func cell(_ minorUnits: Int64) -> ReportTable.Cell { cell(AmountInterval(minorUnits)) }

  /// A date by which rows are put in order; empty where there is none.
  func cell(_ date: PartialDate?) -> ReportTable.Cell {
    guard let date else { return "" }
    let day = date.firstDay ?? date.lastDay
    return ReportTable.Cell(StyledText(language.text(of: date)), order: day.map { Double($0.daysSinceEpoch) })
  }

  /// A number that has its own words.
  func cell(_ number: Int) -> ReportTable.Cell {
    ReportTable.Cell(StyledText(numbers.count(number)), order: Double(number))
  }

  /// What decides where an amount stands; `nil` where nothing is known of it.
  func order(of amount: AmountInterval) -> Double? {
    guard amount != .unknown else { return nil }
    return Double(answers.query.basis.ranksByUpperBound ? amount.upper ?? amount.lower : amount.lower)
  }

  // MARK: Deals and sources

  /// A deal by its title, which leads to its row.
  func deal(_ id: DealID) -> StyledText {
    StyledText(book.deal(id)?.title ?? id.rawValue, to: .deal(id.rawValue))
  }

  /// Deals by their titles, each once, in their order.
  func deals(_ deals: [DealReference]) -> StyledText {
    var seen: Set<String> = []
    return list(deals.filter { seen.insert($0.id).inserted }.map { deal(DealID(rawValue: $0.id)) })
  }

  /// Texts in one cell, no more of them than rows of a table, and how many there are besides.
  func list(_ texts: [StyledText]) -> StyledText {
    let listed = options.limit.map { texts.prefix(max(1, $0)) } ?? texts[...]
    let rest = texts.count > listed.count ? [StyledText(model.andMore(texts.count - listed.count), .faint)] : []
    return (listed + rest).joined(separator: StyledText(model.semicolon))
  }

  /// Deals as a cell.
  func cell(_ references: [DealReference]) -> ReportTable.Cell { ReportTable.Cell(deals(references)) }

  /// Numbers of sources, each of which leads to its row.
  func marks(_ sources: some Sequence<SourceID>) -> StyledText {
    Set(sources.compactMap { sourceNumbers[$0] }).sorted()
      .map { StyledText("[\($0)]", to: .source(book.sources[$0 - 1].id)) }.joined(separator: " ")
  }

  /// The same of sources as answers cite them.
  func marks(_ sources: [SourceReference]) -> StyledText { marks(sources.map { SourceID(rawValue: $0.id) }) }

  /// The number of a source; from 1.
  func number(of source: SourceID) -> Int { sourceNumbers[source] ?? 0 }

  /// Companies as a way: `A → B → A`.
  func way(_ companies: [CompanyReference]) -> String {
    (companies + companies.prefix(1)).map(\.name).joined(separator: " → ")
  }

  /// The name of a company.
  func name(_ company: CompanyID) -> String { book.company(company)?.name ?? company.rawValue }
}

extension ReportTable.Cell {
  /// Plain words that are no number.
  init(_ words: String) { self.init(StyledText(words)) }
}

extension ReportAnchor {
  static func part(_ part: ReportPart) -> ReportAnchor { ReportAnchor("part", part.rawValue) }
  static func deal(_ id: String) -> ReportAnchor { ReportAnchor("deal", id) }
  static func source(_ id: SourceID) -> ReportAnchor { ReportAnchor("source", id.rawValue) }
  static func fact(_ id: FactID) -> ReportAnchor { ReportAnchor("fact", id.rawValue) }
  static func loop(_ position: Int) -> ReportAnchor { ReportAnchor("loop", String(position + 1)) }
  static func measure(_ line: CircularityLine) -> ReportAnchor { ReportAnchor("measure", line.rawValue) }
  static func year(_ year: Int) -> ReportAnchor { ReportAnchor("year", String(year)) }
  static func side(_ side: Concentration) -> ReportAnchor {
    ReportAnchor("side", side.company.id, side.side.rawValue)
  }
  static func dependence(_ source: CompanyReference, _ target: CompanyReference) -> ReportAnchor {
    ReportAnchor("dependence", source.id, target.id)
  }
  static func loss(_ flow: PairFlow) -> ReportAnchor {
    ReportAnchor("loss", flow.source.id, flow.target.id, flow.aspect.rawValue)
  }
  static func role(_ role: DoubleRole) -> ReportAnchor {
    ReportAnchor("role", role.company.id, role.counterparty.id)
  }
  static func rivals(_ tie: RivalTie) -> ReportAnchor {
    ReportAnchor("rivals", tie.company.id, tie.rivals.map(\.id).joined(separator: " "))
  }
  static func method(_ method: ReportMethod) -> ReportAnchor { ReportAnchor("method", method.rawValue) }
}
