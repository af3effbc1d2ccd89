import DealAnalysis
import DealModel

extension CoverageReport {
  /// The report for people.
  public var document: ReportDocument {
    var citations = Citations()
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    document.sections = [answer, yearTable(citations: &citations), ledger]
    document.sections += owedSections(citations: &citations)
    document.sections.append(meansSection(citations: &citations))
    if let growth = growthSection(citations: &citations) { document.sections.append(growth) }
    if let suppliers = supplierSection(citations: &citations) { document.sections.append(suppliers) }
    if bases.count > 1 { document.sections.append(basisSection) }
    document.sections.append(assumptionSection)
    document.footnotes = citations.footnotes
    document.notes = notes.map { StyledText($0) } + header.notes(citations)
    return document
  }

  private var span: String {
    let (first, last) = (years.first?.year ?? 0, years.last?.year ?? 0)
    return first == last ? "\(first)" : "\(first) to \(last)"
  }

  private var headline: String {
    "What \(company.name) has to pay, against what it has and earns, \(span)" + header.scope(namesLayer: false)
  }

  private var answer: ReportDocument.Section {
    ReportDocument.Section(
      heading: StyledText("When the money runs out", .strong), summary: StyledText(runOut.words),
      [
        .paragraph(StyledText(runOut.sentences(in: header.currency).joined(separator: " "))),
        .paragraph(
          StyledText("Under the assumptions \(assumptionMarks(assumptions.map(\.number))), listed below.", .faint)),
      ])
  }

  private func yearTable(citations: inout Citations) -> ReportDocument.Section {
    let currency = header.currency
    var rows: [[StyledText]] = []
    for year in years {
      var grounds = marks(year.revenueGround, namesValue: false, citations: &citations)
      if let flow = year.freeCashFlow, flow != .unknown {
        grounds = [grounds, marks(year.freeCashFlowGround, namesValue: false, citations: &citations)].joined(
          separator: " ")
      }
      rows.append([
        StyledText(String(year.year)), StyledText(year.needs.words(in: currency)),
        StyledText(year.revenue?.words(in: currency) ?? "–"),
        StyledText(year.usableRevenue == year.revenue ? "" : year.usableRevenue?.words(in: currency) ?? "–"),
        StyledText(year.freeCashFlow?.words(in: currency) ?? ""), StyledText(year.gap.words),
        StyledText(year.cumulativeGap.words, .strong), grounds,
      ])
    }
    let columns =
      [ReportTable.Column("Year")]
      + ["To pay", "Revenue", "Usable", "Free cash flow", "Gap", "Gap so far"]
      .map { ReportTable.Column($0, .right) } + [ReportTable.Column("Revenue rests on")]
    return ReportDocument.Section(
      heading: StyledText("Year by year", .strong),
      summary: StyledText(
        "the gap so far is after cash and capital; a negative one is what is left; – is unknown, which is not zero; all "
          + "gaps assume \(assumptionMarks(generalAssumptions))"),
      [.table(ReportTable(columns: columns, rows: rows))])
  }

  /// The assumptions that are not about single deals, totals and revenues, so that all gaps rest on them.
  private var generalAssumptions: [Int] {
    let own = Set(
      commitments.flatMap(\.assumptions) + envelopes.flatMap(\.assumptions)
        + years.flatMap(\.revenueGround.assumptions) + cash.ground.assumptions)
    return assumptions.filter { !own.contains($0.number) && !($0.key ?? "").hasPrefix("horizon=") }.map(\.number)
  }

  /// What makes up each year; its sources stand with the deals.
  private var ledger: ReportDocument.Section {
    let names = Dictionary(
      commitments.map { ($0.id, $0.deals.first?.title ?? $0.id) } + envelopes.map { ($0.fact.id, $0.fact.title) },
      uniquingKeysWith: { first, _ in first })
    let used = Dictionary(
      commitments.map { ($0.id, $0.assumptions) } + envelopes.map { ($0.fact.id, $0.assumptions) },
      uniquingKeysWith: { first, _ in first })
    let rows = years.flatMap { year in
      year.parts.enumerated().map { index, part in
        [
          StyledText(index == 0 ? String(year.year) : ""), StyledText(part.amount.words(in: header.currency)),
          StyledText((names[part.id] ?? part.id) + (part.isUnattributed ? ", the rest that no deal makes up" : "")),
          StyledText(assumptionMarks(used[part.id] ?? [])),
        ]
      }
    }
    let columns = [
      ReportTable.Column("Year"), ReportTable.Column("Amount", .right), ReportTable.Column("Falls due of"),
      ReportTable.Column("Assumes"),
    ]
    return ReportDocument.Section(
      heading: StyledText("What falls due", .strong),
      rows.isEmpty
        ? [.paragraph("Nothing that is owed can be put into a year.")]
        : [.table(ReportTable(columns: columns, rows: rows))])
  }

  private var basisSection: ReportDocument.Section {
    let rows = bases.map { basis in
      [
        StyledText(basis.basis.rawValue), StyledText(basis.needs.words(in: header.currency)),
        StyledText(basis.means.words(in: header.currency)), StyledText(basis.runOut.words),
        StyledText(basis.requiredGrowth?.words ?? "–"),
        StyledText(basis.suppliersTogether.map { shareText($0.share...$0.share) } ?? "–"),
      ]
    }
    let columns =
      [ReportTable.Column("Basis")] + ["To pay", "Cash and capital"].map { ReportTable.Column($0, .right) }
      + [ReportTable.Column("Runs out"), ReportTable.Column("Required growth")]
      + [ReportTable.Column("Suppliers finance", .right)]
    return ReportDocument.Section(
      heading: StyledText("On each basis", .strong), summary: StyledText("to \(runOut.horizon)"),
      [.table(ReportTable(columns: columns, rows: rows))])
  }

  private var assumptionSection: ReportDocument.Section {
    let rows = assumptions.map { assumption in
      [
        StyledText("A\(assumption.number)"), StyledText(assumption.words), StyledText(assumption.origin.rawValue),
        StyledText(assumption.key.map { "--assume '\($0)'" } ?? "", .faint),
      ]
    }
    let columns = ["", "What no source says", "By", "To change it"].map { ReportTable.Column($0) }
    return ReportDocument.Section(
      heading: StyledText("Assumptions", .strong), [.table(ReportTable(columns: columns, rows: rows))])
  }

  private var notes: [String] {
    var notes = remarks
    notes.append(
      "A gap is commitments less usable revenue; bounds are those of everything that the sources leave open. Free cash flow is "
        + "what remains after payments, so that it is never added.")
    if commitments.contains(where: { $0.overlap == .unknown }) && !envelopes.isEmpty {
      notes.append(
        "Whether a deal is inside a total is not said: the lower bound takes all of them to be inside, the upper one none."
      )
    }
    return notes
  }

  /// The marks of what a number rests on.
  func marks(_ ground: CoverageGround, namesValue: Bool = true, citations: inout Citations) -> StyledText {
    var words: [StyledText] = []
    for fact in ground.facts { words.append(phrase(fact, namesValue: namesValue, citations: &citations)) }
    if !ground.assumptions.isEmpty { words.append(StyledText(assumptionMarks(ground.assumptions))) }
    return words.joined(separator: "; ")
  }

  /// A fact in words: its value as it was given, its nature, what contradicts it, its sources.
  func phrase(_ fact: FactReference, namesValue: Bool = true, citations: inout Citations) -> StyledText {
    var text = StyledText(fact.nature.rawValue + (namesValue ? ": \(fact.value)" : ""))
    if fact.isInferred { text += StyledText(", inferred", .caution) }
    text = [text, citations.marks(for: fact.sources, isContested: fact.isContested, isInferred: fact.isInferred)]
      .joined(separator: " ")
    for other in fact.contradictions {
      text += StyledText(", but \(other.value) ", .caution)
      text += citations.marks(for: other.sources, isContested: true, isInferred: false)
    }
    return text
  }
}
