import DealDiagram
import DealModel

/// Writes a report as one HTML page that needs nothing but itself: for screens and paper, light and dark, with or without a
/// script, by pointer, keyboard or screen reader.
///
/// The same document gives the same bytes. Whatever a text of the document holds, it is shown as it stands; see ``StyledText``.
/// Tables whose rows stand for themselves can be put in another order where scripts run.
public struct HTMLWriter: Sendable {
  /// Creates a writer.
  public init() {}

  /// The page of a document, in UTF-8.
  public func html(of document: ReportDocument) -> [UInt8] {
    var parts = HTMLParts(document.language.documentPhrases)
    let content = parts.content(of: document)
    let contents = document.hasContents ? [parts.contents(of: document)] : []
    return HTMLPage(
      title: document.title.words, language: document.language,
      body: [
        .element(.a, [.class("skip"), .href(HTMLLink(HTMLParts.start))], [.text(parts.phrases.skipToContent)]),
        .element(
          .div, [.class("page")],
          [parts.header(of: document)] + contents
            + [.element(.main, [.attribute(.id, HTMLParts.start.id), .attribute(.tabindex, "-1")], content)]),
      ]
    ).bytes
  }
}

/// The parts of a page, made of those of a document.
struct HTMLParts {
  /// Where the document begins.
  static let start = ReportAnchor("start")

  let phrases: any DocumentPhrases
  private var tableCount = 0

  init(_ phrases: any DocumentPhrases) { self.phrases = phrases }

  /// What stands above everything else.
  func header(of document: ReportDocument) -> HTMLNode {
    let lines = document.header.filter { !$0.isEmpty }.map { HTMLNode.element(.p, [], Self.inline($0)) }
    return .element(
      .header, [],
      [.element(.h1, [], Self.inline(document.title.plain)), .element(.div, [.class("about")], lines)]
        + [appearance])
  }

  /// The choice between light and dark, which takes no script.
  private var appearance: HTMLNode {
    let choices: [(StaticString, String)] = [
      ("system", phrases.asSystem), ("light", phrases.light), ("dark", phrases.dark),
    ]
    return .element(
      .fieldset, [.class("choice")],
      [.element(.legend, [], [.text(phrases.appearance)])]
        + choices.enumerated().map { index, choice in
          .element(
            .label, [],
            [
              .element(
                .input,
                [.attribute(.type, "radio"), .attribute(.name, "appearance"), .class(choice.0)]
                  + (index == 0 ? [.attribute(.checked, "")] : []), []),
              .element(.span, [], [.text(choice.1)]),
            ])
        })
  }

  /// Links to all sections.
  func contents(of document: ReportDocument) -> HTMLNode {
    var entries: [(HTMLNode, [HTMLNode])] = []
    for section in document.sections {
      guard let anchor = section.anchor, !section.heading.isEmpty else { continue }
      let link = HTMLNode.element(.a, [.href(HTMLLink(anchor))], [.text(section.heading.words)])
      if section.isPart, let last = entries.indices.last {
        entries[last].1.append(.element(.li, [], [link]))
      } else {
        entries.append((link, []))
      }
    }
    return .element(
      .nav, [.attribute(.ariaLabel, phrases.contents)],
      [
        .element(.p, [.class("label")], [.text(phrases.contents)]),
        .element(
          .ol, [],
          entries.map { .element(.li, [], [$0.0] + ($0.1.isEmpty ? [] : [.element(.ol, [], $0.1)])) }),
      ])
  }

  /// The sections, the notes and the sources.
  mutating func content(of document: ReportDocument) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for section in document.sections { nodes.append(node(of: section)) }
    if !document.notes.isEmpty {
      let items = document.notes.map { HTMLNode.element(.li, [], Self.inline($0)) }
      nodes.append(.element(.section, [], [.element(.h2, [], [.text(phrases.howToRead)]), .element(.ul, [], items)]))
    }
    if !document.footnotes.isEmpty {
      let items = document.footnotes.enumerated().map { index, footnote in
        HTMLNode.element(.li, [.attribute(.id, Self.footnote(index + 1).id)], Self.footnote(footnote))
      }
      nodes.append(.element(.section, [], [.element(.h2, [], [.text(phrases.sources)]), .element(.ol, [], items)]))
    }
    return nodes
  }

  private mutating func node(of section: ReportDocument.Section) -> HTMLNode {
    var children: [HTMLNode] = []
    if !section.heading.isEmpty {
      children.append(.element(section.isPart ? .h3 : .h2, [], Self.inline(section.heading.plain)))
    }
    if !section.summary.isEmpty { children.append(.element(.p, [.class("summary")], Self.inline(section.summary))) }
    for block in section.blocks { children += nodes(of: block, under: section.heading) }
    let anchor = section.anchor.map { [HTMLAttribute.attribute(.id, $0.id)] } ?? []
    return .element(.section, anchor + (section.isPart ? [.class("part")] : []), children)
  }

  private mutating func nodes(of block: ReportDocument.Block, under heading: StyledText) -> [HTMLNode] {
    switch block {
    case .paragraph(let text): return [.element(.p, [], Self.inline(text))]
    case .lines(let texts), .list(let texts):
      return [.element(.ul, [], texts.map { .element(.li, [], Self.inline($0)) })]
    case .terms(let terms):
      return [
        .element(
          .dl, [],
          terms.flatMap { term in
            [.element(.dt, term.anchor.map { [.attribute(.id, $0.id)] } ?? [], Self.inline(term.name))]
              + term.details.map { .element(.dd, [], Self.inline($0)) }
          })
      ]
    case .table(let table): return table.columns.isEmpty ? [] : [node(of: table, under: heading)]
    case .figure(let figure):
      return [
        .element(
          .figure, figure.anchor.map { [.attribute(.id, $0.id)] } ?? [],
          [
            .element(
              .div, [.class("picture"), .attribute(.tabindex, "0")] + Self.region(labeled: figure.caption.words),
              [.picture(figure.picture)]),
            .element(
              .figcaption, [], [.element(.span, [], Self.inline(figure.caption)), wholeSize]),
          ])
      ]
    }
  }

  /// The choice to see a picture as large as it was drawn, which takes no script.
  private var wholeSize: HTMLNode {
    .element(
      .span, [.class("choice")],
      [
        .element(
          .label, [],
          [
            .element(.input, [.attribute(.type, "checkbox"), .class("whole")], []),
            .element(.span, [], [.text(phrases.wholeSize)]),
          ])
      ])
  }

  private static func region(labeled label: String) -> [HTMLAttribute] {
    [.attribute(.role, "region"), .attribute(.ariaLabel, label)]
  }

  /// How many rows a page shows before a table scrolls by itself.
  private static let shownRows = 15

  private mutating func node(of table: ReportTable, under heading: StyledText) -> HTMLNode {
    tableCount += 1
    // No place of a document has a point in its name.
    let id = "table.\(tableCount)"
    let isCaptioned = !table.caption.isEmpty
    let caption = HTMLNode.element(
      .caption, [.attribute(.id, id)] + (isCaptioned ? [] : [.class("unseen")]),
      Self.inline((isCaptioned ? table.caption : heading).plain))
    let titles = table.columns.map { column in
      HTMLNode.element(.th, [.attribute(.scope, "col")] + Self.alignment(of: column), [.text(column.title)])
    }
    let rows = table.entries.map { entry in
      HTMLNode.element(
        .tr, entry.anchor.map { [.attribute(.id, $0.id)] } ?? [],
        zip(entry.cells, table.columns).enumerated().map { index, cell in
          let order = cell.0.order.map { [HTMLAttribute.attribute(.dataOrder, Self.number($0))] } ?? []
          let isHeading = index == 0 && table.isSortable
          return .element(
            isHeading ? .th : .td,
            (isHeading ? [.attribute(.scope, "row")] : []) + Self.looks(of: cell.0, in: cell.1) + order,
            Self.inline(cell.0.text))
        })
    }
    let isLong = rows.count > Self.shownRows
    return .element(
      .div,
      [
        isLong ? .class("scroll long") : .class("scroll"), .attribute(.role, "region"), .attribute(.tabindex, "0"),
        .attribute(.ariaLabelledBy, id),
      ],
      [
        .element(
          .table, table.isSortable && rows.count > 1 ? [.attribute(.dataSortable, "")] : [],
          [caption, .element(.thead, [], [.element(.tr, [], titles)]), .element(.tbody, [], rows)])
      ])
  }

  /// Words of at most so many characters are not broken.
  private static let shortLength = 14
  /// Words of at least so many characters need a wide column.
  private static let wordyLength = 60

  /// How a cell is set: numbers at the right, dates and short words unbroken, long texts in columns that are not too narrow.
  private static func looks(of cell: ReportTable.Cell, in column: ReportTable.Column) -> [HTMLAttribute] {
    if column.alignment == .right { return alignment(of: column) }
    let length = cell.text.words.count
    if cell.order != nil || (1...shortLength).contains(length) { return [.class("short")] }
    return length >= wordyLength ? [.class("wordy")] : []
  }

  /// A number that a script compares; whole ones without a point.
  private static func number(_ number: Double) -> String {
    Int64(exactly: number).map { String($0) } ?? "\(number)"
  }

  private static func alignment(of column: ReportTable.Column) -> [HTMLAttribute] {
    column.alignment == .right ? [.class("number")] : []
  }

  /// Where a source stands that is cited by its number.
  private static func footnote(_ number: Int) -> ReportAnchor { ReportAnchor("footnote", String(number)) }

  private static func footnote(_ footnote: ReportDocument.Footnote) -> [HTMLNode] {
    guard let address = footnote.address else { return [.text(footnote.text)] }
    return footnote.text.isEmpty
      ? inline(StyledText(address, address: address))
      : [.text(footnote.text + ", ")] + inline(StyledText(address, address: address))
  }

  /// The parts of a text on one line.
  static func inline(_ text: StyledText) -> [HTMLNode] {
    text.runs.flatMap { run -> [HTMLNode] in
      switch run {
      case .text(let words, .plain): return [.text(words)]
      case .text(let words, .strong): return [.element(.strong, [], [.text(words)])]
      case .text(let words, .faint): return [.element(.span, [.class("faint")], [.text(words)])]
      case .text(let words, .caution): return [.element(.span, [.class("caution")], [.text(words)])]
      case .text(let words, .severe): return [.element(.strong, [.class("severe")], [.text(words)])]
      case .marks(let numbers):
        return [
          .element(
            .sup, [],
            numbers.map { .element(.a, [.href(HTMLLink(footnote($0)))], [.text("[\($0)]")]) })
        ]
      case .link(let words, .place(let place)): return [.element(.a, [.href(HTMLLink(place))], [.text(words)])]
      case .link(let words, .address(let address)):
        guard let link = HTMLLink(address: address) else { return [.text(words)] }
        return [.element(.a, [.href(link), .attribute(.rel, "noopener noreferrer")], [.text(words)])]
      }
    }
  }
}
