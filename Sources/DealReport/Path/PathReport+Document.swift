import DealAnalysis
import DealModel

extension PathReport {
  /// The report for people.
  public var document: ReportDocument {
    var citations = Citations()
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    if paths.isEmpty || UInt64(paths.count) < count { document.sections.append(overview) }
    for (index, path) in paths.enumerated() {
      document.sections.append(path.section(number: index + 1, in: header.currency, citations: &citations))
    }
    if distance != nil {
      document.sections.append(passages)
      if let fewestFlows {
        document.sections.append(
          section("The fewest flows that cut all chains", summary(of: fewestFlows), fewestFlows, citations: &citations))
      }
      document.sections += leastSections(citations: &citations)
    }
    document.footnotes = citations.footnotes
    document.notes = definitions.map { StyledText($0) } + header.notes(citations)
    return document
  }

  private var headline: String {
    let ends = " from \(from.name) to \(to.name)"
    switch (count, stopReason == nil) {
    case (0, true): return "No chain\(lengthLimit)\(ends)" + header.scope()
    case (0, false): return "Search cut short, no chain\(lengthLimit) found\(ends)" + header.scope()
    case (_, true): return counted(count, "chain") + lengthLimit + ends + header.scope()
    case (_, false): return "At least " + counted(count, "chain") + lengthLimit + ends + header.scope()
    }
  }

  private var lengthLimit: String {
    guard let limit = header.options.first(where: { $0.name == "max-length" })?.value, limit != "none" else {
      return ""
    }
    return " of at most \(limit) \(limit == "1" ? "leg" : "legs")"
  }

  /// What there is beyond the chains that are listed one by one, or why there is none.
  private var overview: ReportDocument.Section {
    guard count > 0 else { return ReportDocument.Section([.paragraph(StyledText(absence))]) }
    let lengths = ReportTable(
      columns: [ReportTable.Column("Legs", .right), ReportTable.Column("Chains", .right)],
      rows: countsByLength.sorted { $0.key < $1.key }.map { [StyledText("\($0.key)"), StyledText(grouped($0.value))] })
    let listed =
      switch paths.count {
      case 0: ""
      case 1: "The first of them follows."
      default: "The first \(grouped(paths.count)) of them follow."
      }
    return ReportDocument.Section([.table(lengths)] + (listed.isEmpty ? [] : [.paragraph(StyledText(listed))]))
  }

  private var absence: String {
    guard let distance else {
      return "\(from.name) reaches \(to.name) along no chain, however long. \(header.hint)"
    }
    if stopReason != nil { return "Nothing was found before the search was cut short: \(reasonOfStop)." }
    return "The shortest chain has \(counted(distance, "leg")): --max-length \(distance) finds it."
  }

  private var passages: ReportDocument.Section {
    let heading = StyledText("What every chain passes", .strong)
    guard !passed.isEmpty else {
      return ReportDocument.Section(
        heading: heading, [.paragraph(StyledText("No company between the two is on every chain."))])
    }
    return ReportDocument.Section(
      heading: heading, summary: "in this order",
      [.paragraph(StyledText(passed.map(\.name).joined(separator: " → ")))])
  }

  private func section(
    _ heading: String, _ summary: String, _ cut: PathCut, citations: inout Citations
  ) -> ReportDocument.Section {
    var table = EvidenceTable(["From", "To"], in: header.currency)
    for leg in cut.legs { table.add(leg, citations: &citations) }
    return ReportDocument.Section(heading: StyledText(heading, .strong), summary: StyledText(summary), [table.block])
  }

  private func summary(of cut: PathCut) -> String {
    let amount = cut.amount == .unknown ? "" : " · together \(text(of: cut.amount, cut.legs))"
    return counted(cut.flowCount, header.isOfBook ? "flow" : "row") + amount
  }

  private func text(of amount: AmountInterval, _ legs: [FlowLeg]) -> String {
    legs.flatMap(\.deals).statedText(of: amount, in: header.currency)
  }

  private func leastSections(citations: inout Citations) -> [ReportDocument.Section] {
    let heading = "The least amount that cuts all chains"
    if let leastAmount, let leastAmountCut {
      let flows = counted(leastAmountCut.flowCount, header.isOfBook ? "flow" : "row")
      let own = text(of: leastAmountCut.amount, leastAmountCut.legs)
      let certain = leastAmountCut.amount == leastAmount ? "" : " · these come to \(own)"
      return [
        section(
          heading, "\(text(of: leastAmount, leastAmountCut.legs)) · \(flows)\(certain)", leastAmountCut,
          citations: &citations)
      ]
    }
    let reason: String
    if let leastAmount {
      let sum = leastAmount.lower > 0 ? leastAmount.description(in: header.currency) : "Unknown"
      reason = "\(sum): each set of flows that cuts all chains has one whose amount nothing bounds."
    } else if let noLeastAmount {
      reason = "Not computed: \(noLeastAmount)."
    } else {
      return []
    }
    return [ReportDocument.Section(heading: StyledText(heading, .strong), [.paragraph(StyledText(reason))])]
  }

  private var definitions: [String] {
    var notes: [String] = []
    if !paths.isEmpty {
      notes.append("A chain passes no company twice; flows from one company to the next are one leg.")
    }
    if distance != nil {
      notes.append("What every chain passes, and what cuts all of them, is told of all chains, however long.")
      notes.append("Of several sets of flows that are as few, or as little, the one nearest to \(from.name) is given.")
    }
    if stopReason != nil { notes.append("The search was cut short, there may be more: \(reasonOfStop).") }
    return notes
  }

  private var reasonOfStop: String {
    switch stopReason {
    case .visitBudget:
      """
      its budget of steps was used up (--visit-budget); fewer legs (--max-length) need fewer steps
      """
    case .cancelled: "it was canceled"
    case .stoppedByReceiver, nil: "it was ended early"
    }
  }
}

extension FlowPath {
  fileprivate func section(
    number: Int, in currency: Currency?, citations: inout Citations
  ) -> ReportDocument.Section {
    var table = EvidenceTable(["From", "To"], in: currency)
    for leg in legs { table.add(leg, citations: &citations) }
    let smallest = legs.first { $0.amount == amount }?.deals ?? []
    let size = amount == .unknown ? "unknown" : smallest.statedText(of: amount, in: currency)
    return ReportDocument.Section(
      heading: StyledText("\(number). \(companies.map(\.name).joined(separator: " → "))", .strong),
      summary: StyledText("\(counted(legs.count, "leg")) · smallest leg \(size)"), [table.block])
  }
}
