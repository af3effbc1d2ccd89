import DealAnalysis
import DealModel

/// Who, by which deals and round which loops, as sections of a document.
struct CircularitySections {
  let details: CircularityDetails
  let currency: Currency?

  /// The sections that have something to say.
  func all(citations: inout Citations) -> [ReportDocument.Section] {
    var sections: [ReportDocument.Section] = []
    if !details.firms.isEmpty { sections.append(firms) }
    if !details.legs.isEmpty { sections.append(legs(citations: &citations)) }
    if !details.loops.isEmpty { sections.append(loops) }
    if let breaking = details.breaking, !breaking.legs.isEmpty {
      sections.append(section(of: breaking, citations: &citations))
    }
    if !details.openLegs.isEmpty { sections.append(openLegs(citations: &citations)) }
    return sections
  }

  private func money(_ value: Int64) -> String { AmountInterval(value).description(in: currency) }

  private func heading(_ words: String, listed: Int, of count: Int) -> StyledText {
    StyledText(words + (listed < count ? ", the first \(grouped(listed)) of \(grouped(count))" : ""), .strong)
  }

  private var firms: ReportDocument.Section {
    let table = ReportTable(
      columns: [ReportTable.Column("Company")]
        + ["Pays", "Goes round", "Of what it pays", "Of what it is paid"].map { ReportTable.Column($0, .right) }
        + [ReportTable.Column("Through")],
      rows: details.firms.map { firm in
        [
          StyledText(firm.company.name), StyledText(money(firm.paid)), StyledText(money(firm.circulating)),
          StyledText(firm.shareOfPaid.map(percentText) ?? ""), StyledText(firm.shareOfReceived.map(percentText) ?? ""),
          StyledText(through(firm)),
        ]
      })
    return ReportDocument.Section(
      heading: heading("What comes back to whom", listed: details.firms.count, of: details.firmCount),
      summary: "by balanced flow forwarding", [.table(table)])
  }

  /// The largest partners in words.
  private func through(_ firm: CircularFirm) -> String {
    let listed = firm.partners.prefix(3).map { partner in
      if partner.company == firm.company { return "itself (\(money(partner.outgoing)))" }
      let ways = [(partner.outgoing, "to it"), (partner.incoming, "from it")].filter { $0.0 > 0 }
        .map { "\(money($0.0)) \($0.1)" }
      return "\(partner.company.name) (\(ways.joined(separator: ", ")))"
    }
    let rest = firm.partners.count - listed.count
    return listed.joined(separator: "; ") + (rest > 0 ? "; and \(grouped(rest)) more" : "")
  }

  private func legs(citations: inout Citations) -> ReportDocument.Section {
    var table = EvidenceTable(["From", "To", "Balanced", "Maximum"], in: currency)
    for leg in details.legs {
      table.add(
        [
          StyledText(leg.leg.source.name), StyledText(leg.leg.target.name),
          StyledText(leg.balanced.map(money) ?? ""), StyledText(money(leg.circulating)),
        ], amount: leg.leg.amount, deals: leg.leg.deals, citations: &citations)
    }
    return ReportDocument.Section(
      heading: heading("The deals that carry it", listed: details.legs.count, of: details.legCount),
      summary: "by balanced flow forwarding, and in one maximum circulation", [table.block])
  }

  private var loops: ReportDocument.Section {
    let table = ReportTable(
      columns: [
        ReportTable.Column("Loop"), ReportTable.Column("Goes round", .right), ReportTable.Column("Alone", .right),
      ],
      rows: details.loops.map { loop in
        let route = (loop.companies + loop.companies.prefix(1)).map(\.name).joined(separator: " → ")
        return [StyledText(route), StyledText(money(loop.amount)), StyledText(money(loop.alone))]
      })
    return ReportDocument.Section(
      heading: heading("The loops of one maximum circulation", listed: details.loops.count, of: details.loopCount),
      summary: "nothing counts twice; alone: if there were no other loop", [.table(table)])
  }

  private func section(of breaking: BreakingDeals, citations: inout Citations) -> ReportDocument.Section {
    var table = EvidenceTable(["From", "To"], in: currency)
    for leg in breaking.legs {
      table.add(
        [StyledText(leg.source.name), StyledText(leg.target.name)], amount: leg.amount, deals: leg.deals,
        citations: &citations)
    }
    let words =
      breaking.isLeast
      ? "\(money(breaking.amount)), and no deals with less do"
      : "\(money(breaking.amount)); any that do come to at least \(money(breaking.atLeast))"
    return ReportDocument.Section(
      heading: heading(
        "Without these deals there is no loop", listed: breaking.legs.count, of: breaking.count),
      summary: StyledText(details.openLegs.isEmpty ? words : words + "; deals without a known amount aside"),
      [table.block])
  }

  private func openLegs(citations: inout Citations) -> ReportDocument.Section {
    var table = EvidenceTable(["From", "To"], in: currency)
    for leg in details.openLegs {
      table.add(
        [StyledText(leg.source.name), StyledText(leg.target.name)], amount: leg.amount, deals: leg.deals,
        citations: &citations)
    }
    return ReportDocument.Section(
      heading: StyledText("On loops, but of unknown amount", .strong),
      summary: "nothing of them counts above, except in the greatest values", [table.block])
  }
}
