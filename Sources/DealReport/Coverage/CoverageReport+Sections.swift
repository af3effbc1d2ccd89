import DealAnalysis
import DealModel

// What a coverage rests on: what is owed, what there is, how revenue grows, who finances what it sells.

extension CoverageReport {
  /// What is owed: deals that are spread, deals and totals that stand apart, totals that are spread.
  func owedSections(citations: inout Citations) -> [ReportDocument.Section] {
    var sections: [ReportDocument.Section] = []
    func section(_ heading: String, _ summary: String, _ items: [CoverageCommitment]) {
      guard !items.isEmpty else { return }
      var table = EvidenceTable(["To", "Years", "Assumes"], in: header.currency)
      for item in items {
        var years = item.span.map {
          $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }
        if let reason = item.reasonApart, item.span == nil || item.apart != .zero {
          years = [years, reason].compactMap { $0 }.joined(separator: "; ")
        }
        table.add(
          [StyledText(item.to.name), StyledText(years ?? ""), StyledText(assumptionMarks(item.assumptions))],
          amount: item.amount, deals: item.deals, citations: &citations)
      }
      sections.append(
        ReportDocument.Section(heading: StyledText(heading, .strong), summary: StyledText(summary), [table.block]))
    }
    section(
      "Deals to pay for", "spread evenly by months over their terms unless a schedule is assumed",
      commitments.filter { $0.span != nil })
    if !envelopes.isEmpty { sections.append(envelopeSection(citations: &citations)) }
    section(
      "Listed apart",
      "owed without a term or without an amount, so in no year of its own; what is not inside a total makes the gaps larger",
      commitments.filter { $0.span == nil })
    return sections
  }

  private func envelopeSection(citations: inout Citations) -> ReportDocument.Section {
    var rows: [[StyledText]] = []
    for envelope in envelopes {
      let years = envelope.span.map { "\($0.lowerBound)–\($0.upperBound)" }
      rows.append([
        StyledText(envelope.fact.title), StyledText(envelope.amount.words(in: header.currency), .strong),
        StyledText(envelope.span == nil ? "" : envelope.unattributed.words(in: header.currency)),
        StyledText([years, envelope.reasonApart].compactMap { $0 }.joined(separator: "; ")),
        StyledText(assumptionMarks(envelope.assumptions)), phrase(envelope.fact, citations: &citations),
      ])
    }
    let columns =
      [ReportTable.Column("Total")] + ["Amount", "In no deal that is spread"].map { ReportTable.Column($0, .right) }
      + ["Years", "Assumes", "Source"].map { ReportTable.Column($0) }
    return ReportDocument.Section(
      heading: StyledText("Totals without counterparties", .strong),
      summary: StyledText("deals may be inside; all that is owed: \(owed.words(in: header.currency))"),
      [.table(ReportTable(columns: columns, rows: rows))])
  }

  /// Cash and capital.
  func meansSection(citations: inout Citations) -> ReportDocument.Section {
    var blocks: [ReportDocument.Block] = []
    if cash.isKnown {
      let day = cash.day.map { " on \($0)" } ?? ""
      blocks.append(
        .paragraph(
          StyledText("Cash\(day): \(cash.amount.words(in: header.currency)) (")
            + marks(cash.ground, citations: &citations) + StyledText(").")))
    } else {
      blocks.append(.paragraph("No source tells the cash: it is unknown, which is not zero."))
    }
    if !capital.isEmpty {
      var table = EvidenceTable(["From", "Counts", "Because"], in: header.currency)
      for part in capital {
        let counts = part.place == .mayBeInCash ? "perhaps" : part.place == .inCash ? "no" : "yes"
        table.add(
          [StyledText(part.from.name), StyledText(counts), StyledText(part.reason)], amount: part.deal.amount,
          deals: [part.deal], citations: &citations)
      }
      blocks.append(table.block)
    }
    return ReportDocument.Section(
      heading: StyledText("Cash and capital", .strong),
      summary: StyledText("together \(means.words(in: header.currency)); what is in the cash does not count again"),
      blocks)
  }

  /// How fast revenue would have to grow, beside how fast it does.
  func growthSection(citations: inout Citations) -> ReportDocument.Section? {
    guard let growth = requiredGrowth else {
      return ReportDocument.Section(
        heading: StyledText("Required growth", .strong),
        [
          .paragraph(
            StyledText(
              "It cannot be told: no revenue is known of \(years.first?.year ?? 0) or before, from which it could grow."
            ))
        ])
    }
    var text = StyledText("From \(growth.baseRevenue.words(in: header.currency)) in \(growth.baseYear) (")
    text += marks(growth.ground, citations: &citations)
    text += StyledText("), revenue would have to grow by \(growth.words) to cover every year to \(runOut.horizon).")
    if case .rate(_, let year?) = growth.greatest { text += StyledText(" At worst, \(year) demands it.") }
    var blocks = [ReportDocument.Block.paragraph(text)]
    if !revenueGrowth.isEmpty {
      blocks.append(
        .paragraph(
          StyledText(
            "By the sources and assumptions it grows from " + revenueGrowth.map(\.words).joined(separator: "; ") + "."))
      )
    }
    return ReportDocument.Section(
      heading: StyledText("Required growth", .strong), summary: StyledText(growth.words), blocks)
  }

  /// What suppliers put in of what is owed to them.
  func supplierSection(citations: inout Citations) -> ReportDocument.Section? {
    guard !suppliers.isEmpty else { return nil }
    var rows: [[StyledText]] = []
    for supplier in suppliers {
      let deals = supplier.capital.map { $0.phrase(citations: &citations) }
      rows.append([
        StyledText(supplier.supplier.name),
        StyledText(
          supplier.capital.isEmpty && supplier.putIn == .zero ? "nothing" : supplier.putIn.words(in: header.currency)),
        StyledText(supplier.owed.words(in: header.currency)),
        StyledText(supplier.isKnown || supplier.share != 0...1 ? shareText(supplier.share) : "cannot be told", .strong),
        deals.joined(separator: "; "),
      ])
    }
    var blocks: [ReportDocument.Block] = [
      .table(
        ReportTable(
          columns: [ReportTable.Column("Supplier")]
            + ["Puts in", "Is owed", "Share"].map { ReportTable.Column($0, .right) } + [ReportTable.Column("By")],
          rows: rows))
    ]
    if let total = suppliersTogether {
      func text(_ value: Int64) -> String { AmountInterval(value).description(in: header.currency) }
      var words =
        "Where both is known, suppliers put in \(text(total.financed)) of the \(text(total.owed)) that are owed to them: "
        + "\(shareText(total.share...total.share))."
      if let share = total.shareOfEnvelopes {
        words += " Of the totals without counterparties that is \(shareText(share)), which the others can only raise."
      }
      blocks.append(.paragraph(StyledText(words)))
    }
    return ReportDocument.Section(
      heading: StyledText("What suppliers finance themselves", .strong),
      summary: StyledText("the smaller of what one puts in and is owed, ÷ what it is owed"), blocks)
  }
}
