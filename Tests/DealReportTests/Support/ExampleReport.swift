import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealReport

/// The report on a made-up book, and what stands in its tables.
struct ExampleReport {
  let answers: BookAnswers
  let report: BookReport
  let document: ReportDocument

  /// The report on a book.
  init(
    _ book: DealBook, _ basis: Basis = .committed, language: Language = .english, company: String? = nil,
    limit: Int? = 200, knownOn: CalendarDate? = nil
  ) throws {
    let query = FlowQuery(basis: basis, clock: Clock(of: book, knownOn: knownOn))
    answers = try BookAnswers(
      of: book, query: query, company: company, limit: limit,
      inputs: [InputReference(name: "example.yaml", digest: String(repeating: "0f", count: 32))])
    var options = BookReport.Options()
    options.language = language
    options.limit = limit
    options.version = "dealgraph 1.2.3"
    options.command = "dealgraph report example.yaml"
    report = BookReport(answers, options: options)
    document = report.document
  }

  /// The report on the two companies between which money goes round.
  init(_ basis: Basis = .committed, language: Language = .english, _ change: (inout ExampleBook) -> Void = { _ in })
    throws
  {
    var example = ExampleBook()
    change(&example)
    try self.init(DealBook(example.draft), basis, language: language)
  }

  /// What the parts of a report share.
  var context: BookReportContext { BookReportContext(answers: answers, options: report.options) }

  /// The tables of a section, by its place.
  func tables(_ part: ReportPart) -> [ReportTable] {
    section(part).blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The paragraphs of a section.
  func paragraphs(_ part: ReportPart) -> [String] {
    section(part).blocks.compactMap { if case .paragraph(let text) = $0 { text.words } else { nil } }
  }

  private func section(_ part: ReportPart) -> ReportDocument.Section {
    document.sections.first { $0.anchor == .part(part) } ?? ReportDocument.Section()
  }

  /// The sentences of the summary.
  var summary: [StyledText] {
    document.sections.filter(\.isPart).flatMap(\.blocks).flatMap { block -> [StyledText] in
      if case .list(let sentences) = block { sentences } else { [] }
    }
  }

  /// All rows of all tables by their places.
  var rows: [ReportAnchor: [String: ReportTable.Cell]] {
    var rows: [ReportAnchor: [String: ReportTable.Cell]] = [:]
    for section in document.sections {
      for case .table(let table) in section.blocks {
        for entry in table.entries {
          guard let anchor = entry.anchor else { continue }
          rows[anchor] = Dictionary(
            zip(table.columns.map(\.title), entry.cells), uniquingKeysWith: { first, _ in first })
        }
      }
    }
    return rows
  }
}

extension ReportTable {
  /// The words of a row, cell by cell.
  func words(_ row: Int) -> [String] { row < entries.count ? entries[row].cells.map(\.text.words) : [] }
}

extension ReportDocument {
  /// Every text of the document with what leads where.
  var texts: [StyledText] {
    [title] + header + notes
      + sections.flatMap { section in
        [section.heading, section.summary]
          + section.blocks.flatMap { block -> [StyledText] in
            switch block {
            case .paragraph(let text): [text]
            case .lines(let texts), .list(let texts): texts
            case .terms(let terms): terms.flatMap { [$0.name] + $0.details }
            case .table(let table):
              [table.caption] + table.columns.map { StyledText($0.title) } + table.rows.flatMap { $0 }
            case .figure(let figure): [figure.caption]
            }
          }
      }
  }

  /// The places that words lead to.
  var destinations: [ReportAnchor] {
    texts.flatMap(\.runs).compactMap { if case .link(_, .place(let place)) = $0 { place } else { nil } }
  }

  /// The places that there are.
  var places: [ReportAnchor] {
    sections.flatMap { section in
      [section.anchor].compactMap { $0 }
        + section.blocks.flatMap { block -> [ReportAnchor] in
          switch block {
          case .table(let table): table.entries.compactMap(\.anchor)
          case .terms(let terms): terms.compactMap(\.anchor)
          case .figure(let figure): [figure.anchor].compactMap { $0 }
          case .paragraph, .lines, .list: []
          }
        }
    }
  }
}
