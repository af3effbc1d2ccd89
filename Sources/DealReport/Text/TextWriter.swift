/// Writes a report for a terminal: tables aligned, lines broken at a width, color on request.
///
/// Nothing in the data can reach the terminal as a command; see ``StyledText``.
public struct TextWriter: Sendable {
  /// Whether styles are written as escape sequences.
  public var color: Bool
  /// The longest line; at least 40.
  public var width: Int

  private static let indentation = 3

  /// Creates a writer.
  public init(color: Bool = false, width: Int = 100) {
    self.color = color
    self.width = max(40, width)
  }

  /// The text of a document, each line ended by a newline.
  public func text(of document: ReportDocument) -> String {
    var lines: [GlyphLine] = []
    lines += paragraph(document.title)
    for line in document.header { lines += paragraph(line, style: .faint) }
    let phrases = document.language.documentPhrases
    for section in document.sections { separate(&lines, before: self.lines(of: section, phrases)) }
    separate(&lines, before: footnotes(document.footnotes, phrases))
    separate(&lines, before: notes(document.notes, phrases))
    return lines.map { $0.rendered(color: color) + "\n" }.joined()
  }

  private func separate(_ lines: inout [GlyphLine], before more: [GlyphLine]) {
    if !lines.isEmpty && !more.isEmpty { lines.append(GlyphLine()) }
    lines += more
  }

  private func lines(of section: ReportDocument.Section, _ phrases: any DocumentPhrases) -> [GlyphLine] {
    let isIndented = !section.heading.isEmpty
    let margin = isIndented ? Self.indentation : 0
    return headings(of: section)
      + section.blocks.flatMap { block -> [GlyphLine] in
        switch block {
        case .paragraph(let text): GlyphLine(text).wrapped(to: width - margin).map { $0.indented(by: margin) }
        case .lines(let texts): texts.map { GlyphLine($0).indented(by: margin) }
        case .list(let texts): texts.flatMap { item("·", $0) }
        case .terms(let terms):
          terms.flatMap { term in
            GlyphLine(term.name).wrapped(to: width - margin).map { $0.indented(by: margin) }
              + term.details.flatMap { item("·", $0) }
          }
        case .figure(let figure): item("·", figure.words(phrases))
        case .table(let table): TableLayout(table, width: width - margin).lines.map { $0.indented(by: margin) }
        }
      }
  }

  /// The heading with its summary on one line where both fit, else on lines of their own.
  private func headings(of section: ReportDocument.Section) -> [GlyphLine] {
    let heading = GlyphLine(section.heading)
    let summary = GlyphLine(section.summary)
    if heading.width > 0, summary.width > 0, heading.width + Self.indentation + summary.width <= width {
      var line = heading
      line.appendSpaces(Self.indentation)
      line.append(summary)
      return [line]
    }
    var lines = heading.width > 0 ? heading.wrapped(to: width, hanging: Self.indentation) : []
    if summary.width > 0 {
      let margin = heading.width > 0 ? Self.indentation : 0
      lines += summary.wrapped(to: width - margin).map { $0.indented(by: margin) }
    }
    return lines
  }

  private func paragraph(_ text: StyledText, style: StyledText.Style? = nil) -> [GlyphLine] {
    text.isEmpty ? [] : GlyphLine(style.map { text.restyled($0) } ?? text).wrapped(to: width)
  }

  private func footnotes(_ footnotes: [ReportDocument.Footnote], _ phrases: any DocumentPhrases) -> [GlyphLine] {
    guard !footnotes.isEmpty else { return [] }
    let digits = String(footnotes.count).count
    return [GlyphLine(StyledText(phrases.sources, .strong))]
      + footnotes.enumerated().flatMap { index, footnote in
        let number = String(index + 1)
        let padding = String(repeating: " ", count: digits - number.count)
        let address = footnote.address.map { " <\($0)>" } ?? ""
        return item("\(padding)[\(number)]", StyledText(footnote.text + address))
      }
  }

  private func notes(_ notes: [StyledText], _ phrases: any DocumentPhrases) -> [GlyphLine] {
    guard !notes.isEmpty else { return [] }
    return [GlyphLine(StyledText(phrases.howToRead, .strong))] + notes.flatMap { item("·", $0.restyled(.faint)) }
  }

  /// A text behind a label, its further lines under its first.
  private func item(_ label: String, _ text: StyledText) -> [GlyphLine] {
    let margin = Self.indentation + label.count + 1
    return GlyphLine(text).wrapped(to: width - margin).enumerated().map { index, line in
      guard index == 0 else { return line.indented(by: margin) }
      var first = GlyphLine(StyledText(label + " ", .faint)).indented(by: Self.indentation)
      first.append(line)
      return first
    }
  }
}

extension GlyphLine {
  fileprivate func indented(by columns: Int) -> GlyphLine {
    guard columns > 0, width > 0 else { return self }
    var line = GlyphLine()
    line.appendSpaces(columns)
    line.append(self)
    return line
  }
}

extension StyledText {
  /// The text with its plain parts in another style.
  fileprivate func restyled(_ style: Style) -> StyledText {
    runs.reduce(into: StyledText()) { result, run in
      if case .text(let words, .plain) = run {
        result += StyledText(words, style)
      } else if case .text(let words, let own) = run {
        result += StyledText(words, own)
      } else if case .marks(let numbers) = run {
        result += StyledText(marks: numbers)
      } else if case .link(let words, _) = run {
        result += StyledText(words, style)
      }
    }
  }
}
