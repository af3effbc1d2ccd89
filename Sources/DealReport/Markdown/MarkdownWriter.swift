import DealDiagram

/// Writes a report as GitHub Flavored Markdown: headings, tables, lists and footnotes.
public struct MarkdownWriter: Sendable {
  /// Creates a writer.
  public init() {}

  /// The Markdown of a document, ended by a newline.
  public func markdown(of document: ReportDocument) -> String {
    var blocks: [String] = []
    if !document.title.isEmpty { blocks.append("# " + MarkdownText.inline(document.title.unstyled)) }
    blocks += document.header.filter { !$0.isEmpty }.map(MarkdownText.block)
    for section in document.sections {
      if !section.heading.isEmpty { blocks.append("## " + MarkdownText.inline(section.heading.unstyled)) }
      if !section.summary.isEmpty { blocks.append(MarkdownText.block(section.summary)) }
      blocks += section.blocks.map(markdown(of:)).filter { !$0.isEmpty }
    }
    if !document.notes.isEmpty {
      blocks.append("## How to read this")
      blocks.append(list(document.notes))
    }
    if !document.footnotes.isEmpty {
      blocks.append(document.footnotes.enumerated().map { footnote($1, number: $0 + 1) }.joined(separator: "\n"))
    }
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  private func markdown(of block: ReportDocument.Block) -> String {
    switch block {
    case .paragraph(let text): MarkdownText.block(text)
    case .lines(let texts): list(texts)
    case .table(let table): markdown(of: table)
    }
  }

  private func list(_ texts: [StyledText]) -> String {
    texts.map { "- " + MarkdownText.block($0) }.joined(separator: "\n")
  }

  private func markdown(of table: ReportTable) -> String {
    guard !table.columns.isEmpty else { return "" }
    let titles = table.columns.map { MarkdownText($0.title).markdown }
    let rules = table.columns.map { $0.alignment == .right ? "---:" : "---" }
    return ([titles, rules] + table.rows.map { $0.map(MarkdownText.inline) })
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func footnote(_ footnote: ReportDocument.Footnote, number: Int) -> String {
    let text = MarkdownText(footnote.text).markdown
    guard let address = footnote.address else { return "[^\(number)]: \(text)" }
    guard let link = LinkTarget(address) else { return "[^\(number)]: \(text), \(MarkdownText(address).markdown)" }
    return "[^\(number)]: [\(text.isEmpty ? MarkdownText(address).markdown : text)](<\(link.markdown)>)"
  }
}

extension LinkTarget {
  /// The address as a destination between angle brackets, where Markdown still decodes entities.
  fileprivate var markdown: String {
    address.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }
}

extension StyledText {
  /// The words and marks alone, for headings, which are bold as they are.
  fileprivate var unstyled: StyledText {
    runs.reduce(into: StyledText()) { result, run in
      switch run {
      case .text(let words, _): result += StyledText(words)
      case .marks(let numbers): result += StyledText(marks: numbers)
      }
    }
  }
}
