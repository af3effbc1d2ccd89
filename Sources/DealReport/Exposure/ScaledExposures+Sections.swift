import DealAnalysis
import DealModel
import FlowModel

extension ExposureReport {
  /// What is measured against a base: what is lost in all, the chains that carry it, and what the bases rest on.
  func scaledSections(_ scaled: ScaledExposures, citations: inout Citations) -> [ReportDocument.Section] {
    let heading = StyledText("Against \(scaled.base.words)", .strong)
    guard !scaled.losses.isEmpty || !scaled.mixedChains.isEmpty else {
      let isAnyKnown = scaled.bases.contains { $0.amount != nil }
      let words =
        isAnyKnown || scaled.bases.isEmpty
        ? "No exposure with an amount leads from the one to the other."
        : scaled.base.absence(of: scaled.bases, on: header.statedAsOf)
      return [ReportDocument.Section(heading: heading, [.paragraph(StyledText(words))])]
    }
    var sections: [ReportDocument.Section] = []
    for exposureClass in FlowAspect.allCases {
      let losses = scaled.losses.filter { $0.exposureClass == exposureClass }
      if losses.isEmpty { continue }
      sections.append(totals(losses, of: exposureClass, scaled.base))
      if let chains = chains(losses, of: exposureClass, scaled.base, citations: &citations) { sections.append(chains) }
    }
    if !scaled.mixedChains.isEmpty { sections.append(mixed(scaled, citations: &citations)) }
    sections.append(baseSection(of: scaled.base, scaled.bases, in: header.currency, citations: &citations))
    return sections
  }

  private func name(of loss: ScaledExposure) -> String {
    of != nil && to != nil ? "\(loss.of.name) → \(loss.to.name)" : of == nil ? loss.of.name : loss.to.name
  }

  private func totals(
    _ losses: [ScaledExposure], of exposureClass: FlowAspect, _ base: ExposureBase
  ) -> ReportDocument.Section {
    let rows = losses.map { loss in
      [
        StyledText(name(of: loss)), StyledText(loss.direct.description(in: header.currency)),
        StyledText(loss.total?.description(in: header.currency) ?? "no sum", .strong),
        StyledText(loss.share?.words ?? "–"),
      ]
    }
    let columns =
      [ReportTable.Column(of == nil ? "Who loses" : "Through")]
      + ["Directly", "Along all chains", "Of \(of.map { $0.name + "'s" } ?? "its own") \(base.words)"]
      .map { ReportTable.Column($0, .right) }
    return ReportDocument.Section(
      heading: StyledText("\(exposureClass.heading), along all chains", .strong),
      summary: StyledText("each company loses the part that the next one loses of its \(base.words)"),
      [.table(ReportTable(columns: columns, rows: rows))])
  }

  /// What makes up the totals, so that it adds up.
  private func chains(
    _ losses: [ScaledExposure], of exposureClass: FlowAspect, _ base: ExposureBase, citations: inout Citations
  ) -> ReportDocument.Section? {
    var rows: [[StyledText]] = []
    for loss in losses where loss.total.map({ $0 != loss.direct }) ?? !loss.chains.isEmpty {
      func money(_ amount: AmountInterval?) -> StyledText {
        StyledText(amount?.description(in: header.currency) ?? "no sum")
      }
      rows.append([StyledText("\(loss.of.name) → \(loss.to.name), in all", .strong), money(loss.total)])
      if loss.direct != .zero { rows.append(["· directly", money(loss.direct)]) }
      for chain in loss.chains { rows += self.rows(of: chain, citations: &citations) }
      guard let rest = loss.rest, rest != .zero else { continue }
      var words = "· the rest"
      if let again = loss.revisiting {
        words +=
          again == rest
          ? ", which comes to a company again"
          : ", of which \(again.description(in: header.currency)) comes to a company again"
      }
      rows.append([StyledText(words), money(rest)])
    }
    guard !rows.isEmpty else { return nil }
    return ReportDocument.Section(
      heading: StyledText("What carries it (\(exposureClass.rawValue.words))", .strong),
      [.table(ReportTable(columns: Self.chainColumns(base), rows: rows))])
  }

  private func mixed(_ scaled: ScaledExposures, citations: inout Citations) -> ReportDocument.Section {
    let listed = scaled.mixedCount.map { $0 > scaled.mixedChains.count } ?? true
    let count =
      scaled.mixedCount.map { counted($0, "chain") } ?? "more than \(counted(scaled.mixedChains.count, "chain"))"
    return ReportDocument.Section(
      heading: StyledText("Chains that join classes", .strong),
      summary: StyledText(
        "\(count)\(listed ? ", the first \(grouped(scaled.mixedChains.count)) listed" : ""), each by itself: what they carry is never added"
      ),
      [
        .table(
          ReportTable(
            columns: Self.chainColumns(scaled.base),
            rows: scaled.mixedChains.flatMap { rows(of: $0, citations: &citations) }))
      ])
  }

  private static func chainColumns(_ base: ExposureBase) -> [ReportTable.Column] {
    [ReportTable.Column("Chain")]
      + ["Carries", "At stake", "Of its \(base.words)"].map { ReportTable.Column($0, .right) }
      + [ReportTable.Column("Deals")]
  }

  /// A chain, link by link: what is at stake in it, and which part of the base that is for all but the first.
  private func rows(of chain: ScaledChain, citations: inout Citations) -> [[StyledText]] {
    chain.legs.enumerated().map { index, leg in
      let deals = leg.deals.map { deal in
        deal.phrase(with: [deal.aspect?.rawValue.words, deal.amountText(in: header.currency)], citations: &citations)
      }
      return [
        StyledText(
          index == 0
            ? "· " + chain.companies.map(\.name).joined(separator: " → ")
            : "  then \(leg.source.name) through \(leg.target.name)"),
        StyledText(index == 0 ? chain.amount.description(in: header.currency) : ""),
        StyledText(leg.amount.description(in: header.currency)),
        StyledText(index == 0 ? "" : chain.shares[index - 1].words), deals.joined(separator: "; "),
      ]
    }
  }

  /// How to read what is measured against a base.
  func scaledNotes(_ scaled: ScaledExposures) -> [String] {
    guard !scaled.losses.isEmpty || !scaled.mixedChains.isEmpty else { return [] }
    var notes = scaled.remarks(in: header.currency, on: header.statedAsOf)
    notes.append("Chains through services and rights, which no amount measures, are told without --base.")
    let error = scaled.losses.map(\.errorBound).max() ?? 0
    if error > 0.5 {
      notes.append("Sums along chains are proven to \(ratioText(error)) of the smallest unit of money.")
    }
    return notes
  }
}

/// The bases of companies, with the facts that they rest on.
func baseSection(
  of base: ExposureBase, _ bases: [CompanyBase], in currency: Currency?, citations: inout Citations
) -> ReportDocument.Section {
  let rows = bases.map { base in
    [
      StyledText(base.company.name), StyledText(base.amount?.description(in: currency) ?? "–"),
      base.facts.map { $0.phrase(citations: &citations) }.joined(separator: "; "),
    ]
  }
  let columns = [
    ReportTable.Column("Company"), ReportTable.Column("Amount", .right), ReportTable.Column("Rests on"),
  ]
  return ReportDocument.Section(
    heading: StyledText("The \(base.words) of each", .strong),
    summary: StyledText(bases.contains { $0.amount == nil } ? "– is not known, which is not zero" : ""),
    [.table(ReportTable(columns: columns, rows: rows))])
}

extension FactReference {
  /// The fact with its value, what contradicts it, and its sources.
  fileprivate func phrase(citations: inout Citations) -> StyledText {
    var text = StyledText("\(title): \(value)")
    if isInferred { text += StyledText(", inferred", .caution) }
    text = [text, citations.marks(for: sources, isContested: isContested, isInferred: isInferred)].joined(
      separator: " ")
    for other in contradictions {
      text += StyledText(", but \(other.value) ", .caution)
      text += citations.marks(for: other.sources, isContested: true, isInferred: false)
    }
    return text
  }
}
