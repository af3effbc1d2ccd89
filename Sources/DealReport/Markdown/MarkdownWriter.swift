import DealDiagram

/// Writes a report as GitHub Flavored Markdown: headings, tables, lists and footnotes.
public struct MarkdownWriter: Sendable {
  /// Creates a writer.
  public init() {}

  /// The Markdown of a document, ended by a newline.
  public func markdown(of document: ReportDocument) -> String {
    var blocks: [String] = []
    if !document.title.isEmpty { blocks.append("# " + MarkdownText.inline(document.title.plain)) }
    blocks += document.header.filter { !$0.isEmpty }.map(MarkdownText.block)
    let phrases = document.language.documentPhrases
    if document.hasContents { blocks += contents(of: document, phrases) }
    for section in document.sections {
      if let anchor = section.anchor { blocks.append(anchor.markdown) }
      if !section.heading.isEmpty {
        blocks.append((section.isPart ? "### " : "## ") + MarkdownText.inline(section.heading.plain))
      }
      if !section.summary.isEmpty { blocks.append(MarkdownText.block(section.summary)) }
      blocks += section.blocks.map { markdown(of: $0, phrases) }.filter { !$0.isEmpty }
    }
    if !document.notes.isEmpty {
      blocks.append("## \(phrases.howToRead)")
      blocks.append(list(document.notes))
    }
    if !document.footnotes.isEmpty {
      blocks.append(document.footnotes.enumerated().map { footnote($1, number: $0 + 1) }.joined(separator: "\n"))
    }
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  /// Links to all sections.
  private func contents(of document: ReportDocument, _ phrases: any DocumentPhrases) -> [String] {
    let entries = document.sections.compactMap { section in
      section.heading.isEmpty
        ? nil
        : section.anchor.map {
          (section.isPart ? "  - " : "- ") + MarkdownText.inline(StyledText(section.heading.words, to: $0))
        }
    }
    return entries.isEmpty ? [] : ["## \(phrases.contents)", entries.joined(separator: "\n")]
  }

  private func markdown(of block: ReportDocument.Block, _ phrases: any DocumentPhrases) -> String {
    switch block {
    case .paragraph(let text): MarkdownText.block(text)
    case .lines(let texts), .list(let texts): list(texts)
    case .terms(let terms): terms.map(markdown(of:)).joined(separator: "\n")
    case .table(let table): markdown(of: table)
    case .figure(let figure): MarkdownText.block(figure.words(phrases))
    }
  }

  private func markdown(of term: ReportDocument.Term) -> String {
    let name = MarkdownText.inline(StyledText(term.name.words, .strong))
    return (["- " + (term.anchor?.markdown ?? "") + name] + term.details.map { "  - " + MarkdownText.block($0) })
      .joined(separator: "\n")
  }

  private func list(_ texts: [StyledText]) -> String {
    texts.map { "- " + MarkdownText.block($0) }.joined(separator: "\n")
  }

  private func markdown(of table: ReportTable) -> String {
    guard !table.columns.isEmpty else { return "" }
    let titles = table.columns.map { MarkdownText($0.title).markdown }
    let rules = table.columns.map { $0.alignment == .right ? "---:" : "---" }
    let rows = table.entries.map { entry in
      entry.cells.enumerated().map { index, cell in
        (index == 0 ? entry.anchor?.markdown ?? "" : "") + MarkdownText.inline(cell.text)
      }
    }
    let lines = ([titles, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    let caption = table.caption.isEmpty ? [] : [MarkdownText.block(table.caption), ""]
    return (caption + lines).joined(separator: "\n")
  }

  private func footnote(_ footnote: ReportDocument.Footnote, number: Int) -> String {
    let text = MarkdownText(footnote.text).markdown
    guard let address = footnote.address else { return "[^\(number)]: \(text)" }
    guard let link = LinkTarget(address) else { return "[^\(number)]: \(text), \(MarkdownText(address).markdown)" }
    return "[^\(number)]: [\(text.isEmpty ? MarkdownText(address).markdown : text)](<\(link.markdown)>)"
  }
}
