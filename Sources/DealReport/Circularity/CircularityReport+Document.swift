import DealAnalysis
import DealModel
import FlowModel

extension CircularityReport {
  /// The report for people.
  public var document: ReportDocument {
    var citations = Citations()
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    document.sections = [ReportDocument.Section([.table(comparison)] + remarks.map { .paragraph(StyledText($0)) })]
    if let days { document.sections.append(section(of: days)) }
    let sections = CircularitySections(details: details, currency: header.currency)
    document.sections += sections.all(citations: &citations)
    document.footnotes = citations.footnotes
    document.notes = notes.map { StyledText($0) } + header.notes(citations)
    return document
  }

  /// The row of the details.
  private var own: Circularity? { rows.first { $0.basis == header.basis } ?? rows.first }

  private var headline: String {
    guard let own, own.circulation.upper != 0 else { return "No money goes round" + header.scope() }
    let total = own.total.description(in: header.currency)
    if own.circulation.lower == 0 {
      return "Whether money goes round depends on amounts that are not known" + header.scope()
    }
    return
      "\(own.circulation.description(in: header.currency)) of \(total) can circulate, each unit counted on each leg,"
      + header.scope()
  }

  /// The measures, one line for each, side by side on the bases.
  private var comparison: ReportTable {
    let titles = rows.map { $0.basis?.rawValue ?? "Value" }
    func line(_ name: String, _ text: (Circularity) -> String) -> [StyledText] {
      [StyledText(name)] + rows.map { StyledText(text($0)) }
    }
    func amount(_ interval: AmountInterval) -> String { interval.description(in: header.currency) }
    func absence(of row: Circularity) -> String { row.total.upper == 0 ? "no money" : "unknown" }
    func money(_ value: Int64) -> String { amount(AmountInterval(value)) }
    return ReportTable(
      columns: [ReportTable.Column("Measure")] + titles.map { ReportTable.Column($0, .right) },
      rows: [
        line("All money") { amount($0.total) },
        line("Circulation") { amount($0.circulation) },
        line("· its share") { $0.share.map(shareText) ?? absence(of: $0) },
        line("· as counted") { $0.counted.share.map(percentText) ?? absence(of: $0) },
        line("Two-way flows") { amount($0.reciprocity) },
        line("Balanced part") { $0.counted.balanced.map(money) ?? "not computed" },
        line("On loops") { amount($0.componentVolume) },
        line("Excess") { amount($0.excess) },
        line("Finn's index") {
          $0.counted.cyclingIndex.map(percentText) ?? ($0.counted.total > 0 ? "not computed" : absence(of: $0))
        },
        line("Principal") {
          amount(AmountInterval(lower: $0.counted.principal.lowerBound, upper: $0.counted.principal.upperBound))
        },
        line("Amounts known") { "\(grouped($0.knownCount)) of \(grouped($0.flowCount))" },
      ])
  }

  /// What has to be said about the numbers of the own row.
  private var remarks: [String] {
    guard let own else { return [] }
    var remarks: [String] = []
    if own.circulation.upper == 0 {
      remarks.append(
        own.flowCount == 0
          ? "No deal counts that moves money. \(header.hint)"
          : "No payment can come back to where it began: nobody who is paid pays on, directly or through others, to who paid. \(header.hint)"
      )
    } else if own.counted.total == 0 {
      remarks.append(
        "There are loops, but no amount on any deal is known, so there is no share and no loop with an amount. \(header.hint)"
      )
    }
    if !own.endlessLoop.isEmpty {
      let loop = (own.endlessLoop + own.endlessLoop.prefix(1)).map(\.name).joined(separator: " → ")
      remarks.append("Nothing bounds what circulates: no amount on \(loop) has an upper bound.")
    }
    if let share = own.share, !share.isLeastExact || !share.isGreatestExact {
      let which = share.isLeastExact ? "greatest" : share.isGreatestExact ? "least" : "least and the greatest"
      remarks.append("The \(which) share is a bound that need not be reached.")
    }
    if let size = details.omittedSize {
      remarks.append(
        "Not all measures were computed: \(grouped(size)) companies are on loops together (--force computes them up to 3,000)."
      )
    }
    return remarks
  }

  private func section(of days: [CircularityDay]) -> ReportDocument.Section {
    let table = ReportTable(
      columns: [ReportTable.Column("Known on")]
        + ["All money", "Maximum circulation", "Share"].map { ReportTable.Column($0, .right) },
      rows: days.map { day in
        [
          StyledText(day.day.description), StyledText(day.total.description(in: header.currency)),
          StyledText(day.circulation.description(in: header.currency)),
          StyledText(day.share.map(shareText) ?? (day.total.upper == 0 ? "no money" : "unknown")),
        ]
      })
    guard !days.isEmpty else {
      return ReportDocument.Section(
        heading: StyledText("Over time", .strong), [.paragraph("No claim of this book has a day.")])
    }
    return ReportDocument.Section(heading: StyledText("Over time", .strong), [.table(table)])
  }

  private var notes: [String] {
    guard let own, own.circulation.upper != 0 else { return [] }
    let counting =
      own.basis?.ranksByUpperBound ?? false
      ? "the upper bound of each amount where there is one" : "the least of each amount"
    return [
      "Circulation: the most that can come back to where it began, counted on each leg of its way; proven by its dual.",
      "Two-way flows: what two firms pay each other, twice the smaller way. On loops: all flows between firms on loops together. "
        + "Excess: what comes in or leaves, whichever is less, added up over firms.",
      "Sums and the share have the least and the greatest value over all amounts within their bounds. The balanced part, Finn's "
        + "index, the principal, firms and loops are of one choice: \(counting).",
      "The principal counts a unit once for its whole round. The loops are one way of taking the circulation apart.",
      "A circular flow is a finding of arithmetic; it says nothing about anyone's intention.",
    ]
  }
}

/// A share in percent with at most one decimal; neither next to nothing nor nearly all is rounded to it.
func percentText(_ share: Double) -> String {
  if share > 0, share < 0.0005 { return "< 0.1 %" }
  if share < 1, share >= 0.9995 { return "> 99.9 %" }
  return ratioText((share * 1000).rounded() / 10) + " %"
}

/// Both bounds of a share, or one where they read alike.
func shareText(_ share: CircularShare) -> String {
  let (low, high) = (percentText(share.least), percentText(share.greatest))
  if low == high { return low }
  let isPlain = low.first?.isNumber ?? false
  return isPlain ? "\(low.dropLast(2))–\(high)" : "\(low) – \(high)"
}
