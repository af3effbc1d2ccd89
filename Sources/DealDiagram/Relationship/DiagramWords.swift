import DealModel

/// The words around a picture as rows of a table for Graphviz.
struct DiagramWords {
  let caption: DiagramCaption
  let legend: Legend
  /// The sources to list; `nil` lists none.
  let notes: SourceNotes?
  /// How much is said of each source.
  var listing = SourceListing.full
  let theme: Theme
  let widths: WidthScale
  let currency: Currency?
  let phrases: any DiagramPhrases
  /// At least how wide the list of loops is, in points.
  var minimumWidth = 0.0

  private static let titleColumns = 70
  private static let citationColumns = 150
  private static let loopColumns = 130

  /// Title, what is drawn, and the loops.
  var titleRows: [[HTMLCell]] {
    let title = caption.title.wrapped(to: Self.titleColumns, maximumLines: 3)
    var rows = title.map { line in [cell([.font([.fontSize: 24], [.bold([.text(line)])])])] }
    if let edition = caption.edition { rows.append([cell([.font([.fontSize: 18], [.bold([.text(edition)])])])]) }
    if caption.isExample {
      rows.append([cell([.font([.fontSize: 13], [.bold([.text(phrases.exampleFirms)])])])])
    }
    for line in caption.lines {
      rows.append([cell([.font([.fontSize: 13, .color: .keyword(theme.quietText)], [.text(line)])])])
    }
    if !caption.loops.isEmpty { rows.append([loopCell]) }
    return rows
  }

  /// The loops by number, each with what goes round.
  private var loopCell: HTMLCell {
    let rows = caption.loops.enumerated().map { index, loop in
      var runs: [HTMLRun] = []
      for (position, line) in loop.wrapped(to: Self.loopColumns, maximumLines: 3).enumerated() {
        if position > 0 { runs.append(.lineBreak(.left)) }
        runs.append(.text(line))
      }
      let text = HTMLCell(
        .text([.font([.fontSize: 13], runs)]),
        attributes: [.align: "LEFT", .textAlign: "LEFT", .width: .number(max(titleWidth, minimumWidth))])
      let numbers = caption.loopNumbers
      return [index < numbers.count ? theme.badgeCell(number: numbers[index]) : HTMLCell(.text([])), text]
    }
    let table = HTMLTable(
      attributes: [
        .border: 0, .cellBorder: 0, .cellSpacing: 2, .cellPadding: 2, .backgroundColor: .keyword(theme.highlight),
      ], rows: rows)
    return HTMLCell(.table(table), attributes: [.align: "LEFT"])
  }

  /// About the width of the title and the lines below it in points: Graphviz would share out what is missing, also to
  /// the badges.
  private var titleWidth: Double {
    let title = caption.title.wrapped(to: Self.titleColumns).map(\.displayWidth).max() ?? 0
    return max(Double(title) * 15.5, Double(caption.lines.map(\.displayWidth).max() ?? 0) * 7)
  }

  /// The legend, then the sources.
  var legendRows: [[HTMLCell]] {
    var rows: [[HTMLCell]] = []
    let sections = LegendTable(
      legend: legend, phrases: phrases, theme: theme, widths: widths, currency: currency
    ).sections
    if !sections.isEmpty {
      rows.append([
        HTMLCell(
          .table(
            HTMLTable(attributes: [.border: 0, .cellBorder: 0, .cellSpacing: 10, .cellPadding: 0], rows: [sections])),
          attributes: [.align: "LEFT"])
      ])
    }
    guard let notes, !notes.sources.isEmpty else { return rows }
    rows.append([cell([.bold([.text(phrases.heading(.sources))])])])
    for (index, source) in notes.sources.enumerated() {
      let citation = listing == .short ? notes.shortCitation(index + 1, phrases) : notes.citation(index + 1, phrases)
      let text = citation.wrapped(to: Self.citationColumns, maximumLines: 1)[0]
      rows.append([
        HTMLCell(
          .text([.font([.fontSize: 10, .color: .keyword(theme.quietText)], [.text(text)])]),
          attributes: [.align: "LEFT"], link: source.url.flatMap(LinkTarget.init))
      ])
    }
    return rows
  }

  /// Rows as one table without lines.
  func table(_ rows: [[HTMLCell]]) -> HTMLTable {
    HTMLTable(attributes: [.border: 0, .cellBorder: 0, .cellSpacing: 1, .cellPadding: 1], rows: rows)
  }

  private func cell(_ runs: [HTMLRun]) -> HTMLCell {
    HTMLCell(.text(runs), attributes: [.align: "LEFT"])
  }
}
