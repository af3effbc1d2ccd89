import DealModel

/// The legend as a table for Graphviz: one section beside the other, each with its heading.
struct LegendTable {
  let legend: Legend
  let phrases: any DiagramPhrases
  let theme: Theme
  let widths: WidthScale
  let currency: Currency?

  private static let kindsPerColumn = 6
  private static let barRowHeight = 16.0

  /// A heading, and rows of a sample and its meaning.
  private typealias Section = (heading: LegendSection?, rows: [[HTMLCell]])

  /// One row of cells, each a section; empty when there is nothing to explain.
  var sections: [HTMLCell] {
    let lineStyleRows = legend.lineStyles.map { style in
      [sample([.text(style.glyph)], color: theme.text), label(phrases.meaning(style))]
    }
    let all: [Section] =
      [(.changes, changeRows)] + kindSections + [
        (.layers, layerRows), (.lineStyles, lineStyleRows), (.widths, widthRows), (.marks, markRows),
        (.rounds, roundRows), (.companies, companyRows),
      ]
    let sections = all.filter { !$0.rows.isEmpty }
    // A sample of a width takes two rows.
    let height = sections.map { $0.rows.count { $0.count > 1 } }.max() ?? 0
    return sections.map { cell($0, height: height) }
  }

  private var kindSections: [Section] {
    let rows = legend.kinds.map { style in
      [
        sample(
          [
            .text(
              (style.isMutual ? style.arrow.glyph(isHollow: false) : "━") + "━" + style.arrow.glyph(isHollow: false))
          ],
          // In a picture of changes color says what happened, and only the mark tells kinds apart.
          color: legend.changes.isEmpty ? theme.color(of: style) : theme.text),
        label(style.noun),
      ]
    }
    return stride(from: 0, to: rows.count, by: Self.kindsPerColumn).map { start in
      (start == 0 ? .kinds : nil, Array(rows[start..<min(rows.count, start + Self.kindsPerColumn)]))
    }
  }

  private var widthRows: [[HTMLCell]] {
    var rows = legend.widthSteps.flatMap { step in
      let text =
        if step < widths.thresholds.count {
          phrases.width(from: phrases.amount(AmountInterval(widths.thresholds[step]), in: currency))
        } else {
          widths.thresholds.last.map { phrases.width(below: phrases.amount(AmountInterval($0), in: currency)) }
            ?? phrases.anyWidth
        }
      return bar(WidthScale.penWidths[step], text)
    }
    guard !rows.isEmpty else { return [] }
    if legend.hasThinnest { rows += bar(WidthScale.thinnest, phrases.thinnest) }
    return rows
  }

  private var markRows: [[HTMLCell]] {
    var rows: [[HTMLCell]] = []
    if let step = legend.step {
      rows.append([
        HTMLCell(
          .table(
            HTMLTable(
              attributes: [.border: 0, .cellBorder: 0, .cellSpacing: 0, .cellPadding: 0],
              rows: [[theme.badgeCell(step: step.sign)]])), attributes: [.align: "LEFT"]), label(phrases.meaning(step)),
      ])
    }
    if legend.hasMuted {
      let color = MutedColors(theme).line(theme.text)
      rows.append([sample([.text("━━▶")], color: color), label(phrases.meaning(.pale))])
    }
    if legend.hasContested {
      rows.append([sample([.text("≠")], color: theme.text), label(phrases.meaning(.contested))])
    }
    if legend.hasInferred {
      rows.append([sample([.text("━▷ ━□")], color: theme.text), label(phrases.meaning(.hollow))])
    }
    if legend.hasBounds { rows.append([sample([.text("≤ ≥")], color: theme.text), label(phrases.meaning(.bound))]) }
    if legend.hasNotes { rows.append([sample([.text("[1]")], color: theme.quietText), label(phrases.meaning(.note))]) }
    return rows
  }

  private var layerRows: [[HTMLCell]] {
    legend.layers.flatMap { meaning -> [[HTMLCell]] in
      let captions = meaning.captions.joined(separator: ", ").wrapped(to: 44, maximumLines: 3)
      return [
        [sample([.text(phrases.name(meaning.layer))], color: theme.text), label(phrases.direction(meaning.layer))]
      ] + captions.map { [sample([.text("\u{A0}")], color: theme.text), quietLabel($0)] }
    }
  }

  private var changeRows: [[HTMLCell]] {
    legend.changes.map { change in
      let line = sample([.text("━━━")], color: theme.color(change))
      return [theme.changeCell(change) ?? line, label(phrases.meaning(change))]
    }
  }

  private var roundRows: [[HTMLCell]] {
    legend.rounds.enumerated().map { position, title in
      [theme.roundCell(RoundTags.letter(position)), label(title.wrapped(to: 34, maximumLines: 1)[0])]
    }
  }

  private var companyRows: [[HTMLCell]] {
    var rows: [[HTMLCell]] = legend.companyKinds.map { kind in
      let style = CompanyStyle(kind)
      return [
        sample([style.isItalic ? .italic([.text(style.sample)]) : .text(style.sample)], color: theme.text),
        label(phrases.meaning(kind)),
      ]
    }
    if legend.hasFocus {
      let inner = HTMLCell(.text([.font([.fontSize: 9], [.text("Abc")])]), attributes: [.cellPadding: 0])
      let outline = HTMLTable(
        attributes: [.border: 1, .cellBorder: 1, .cellSpacing: 1, .color: .keyword(theme.color(for: .companyOutline))],
        rows: [[inner]])
      rows.append([HTMLCell(.table(outline), attributes: [.align: "LEFT"]), label(phrases.meaning(.focus))])
    }
    if let size = legend.companySize {
      rows.append([
        sample([.text("■")], color: theme.color(for: .companyOutline)), label(phrases.area(phrases.noun(size))),
      ])
      rows.append([
        sample([.text("▪ ?")], color: theme.color(for: .companyOutline)), label(phrases.meaning(.unknownNumber)),
      ])
    }
    if legend.hasNewCompanies {
      rows.append([
        sample([.font([.fontSize: 10], [.bold([.text("+ " + phrases.newSign)])])], color: theme.color(.added)),
        label(phrases.meaning(.new)),
      ])
    }
    if legend.hasChildren {
      rows.append([
        sample([.font([.fontSize: 8], [.text("Abc")])], color: theme.quietText), label(phrases.meaning(.parts)),
      ])
    }
    return rows
  }

  private func cell(_ section: Section, height: Int) -> HTMLCell {
    let head = HTMLCell(
      .text([.bold([.text(section.heading.map(phrases.heading) ?? "\u{A0}")])]),
      attributes: [.columnSpan: 2, .align: "LEFT", .cellPadding: 2])
    // Graphviz stretches a table to the height of its row; blank rows keep the others together at the top.
    let blank = [HTMLCell(.text([.text("\u{A0}")]), attributes: [.columnSpan: 2])]
    let rows = [[head]] + section.rows + Array(repeating: blank, count: height - section.rows.count { $0.count > 1 })
    let table = HTMLTable(
      attributes: [.border: 0, .cellBorder: 0, .cellSpacing: 0, .cellPadding: 1], rows: rows)
    return HTMLCell(.table(table), attributes: [.verticalAlign: "TOP", .align: "LEFT"])
  }

  private func sample(_ runs: [HTMLRun], color: DOTKeyword) -> HTMLCell {
    HTMLCell(.text([.font([.color: .keyword(color)], runs)]), attributes: [.align: "LEFT"])
  }

  private func label(_ text: String) -> HTMLCell {
    HTMLCell(.text([.text("\u{A0}" + text)]), attributes: [.align: "LEFT", .textAlign: "LEFT"])
  }

  private func quietLabel(_ text: String) -> HTMLCell {
    HTMLCell(
      .text([.font([.fontSize: 10, .color: .keyword(theme.quietText)], [.text("\u{A0}" + text)])]),
      attributes: [.align: "LEFT", .textAlign: "LEFT"])
  }

  /// A piece of line of the very width in the middle of two rows, beside what it says.
  private func bar(_ penWidth: Double, _ text: String) -> [[HTMLCell]] {
    let blank = HTMLLabel.text([.font([.fontSize: 3], [.text("\u{A0}")])])
    let above = max(0, (Self.barRowHeight - penWidth) / 2)
    let upper: HTMLAttributes = [.height: .number(above), .width: 30, .cellPadding: 0]
    let lower: HTMLAttributes = [
      .border: .number(penWidth), .sides: "T", .color: .keyword(theme.quietText), .width: 30, .cellPadding: 0,
      .height: .number(Self.barRowHeight - above),
    ]
    var words = label(text).attributes
    words[.rowSpan] = 2
    return [
      [HTMLCell(blank, attributes: upper), HTMLCell(label(text).content, attributes: words)],
      [HTMLCell(blank, attributes: lower)],
    ]
  }
}
