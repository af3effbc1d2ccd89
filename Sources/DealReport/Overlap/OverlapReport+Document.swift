import DealAnalysis
import DealModel

extension OverlapReport {
  /// The report for people.
  public var document: ReportDocument {
    var citations = Citations()
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    document.sections =
      rivalTies.map { section(of: $0, citations: &citations) }
      + doubleRoles.map { section(of: $0, citations: &citations) }
    if document.sections.isEmpty {
      let absence =
        "No firm funds, supplies or owns two competitors, and none is both investor and business partner of another."
      document.sections = [ReportDocument.Section([.paragraph(StyledText("\(absence) \(header.hint)"))])]
    } else {
      document.notes.append("That a firm stands on two sides is a finding; it says nothing about how it acts.")
    }
    document.footnotes = citations.footnotes
    document.notes += header.notes(citations)
    return document
  }

  private var headline: String {
    let scope = header.scope(namesLayer: false)
    guard !rivalTies.isEmpty || !doubleRoles.isEmpty else { return "No firm on two sides" + scope }
    let betweenRivals = counted(Set(rivalTies.map(\.company)).count, "firm")
    let inTwoRoles = counted(Set(doubleRoles.map(\.company)).count, "firm")
    return "\(betweenRivals) tied to two rivals, \(inTwoRoles) both investor and business partner" + scope
  }

  private func section(of entry: RivalTie, citations: inout Citations) -> ReportDocument.Section {
    var table = EvidenceTable(["Tie"], in: header.currency)
    for (rival, ties) in zip(entry.rivals, entry.ties) { add(ties, to: rival, table: &table, citations: &citations) }
    let names = entry.rivals.map(\.name).listed(with: "and")
    let rivalry = entry.rivalry.map { $0.phrase(citations: &citations) }.joined(separator: "; ")
    return ReportDocument.Section(
      heading: StyledText("\(entry.company.name) is tied to two rivals, \(names)", .strong),
      [table.block, .paragraph(StyledText("Rivals by: ") + rivalry)])
  }

  private func section(of entry: DoubleRole, citations: inout Citations) -> ReportDocument.Section {
    var table = EvidenceTable(["Tie"], in: header.currency)
    add(entry.capital + entry.trade, to: entry.counterparty, table: &table, citations: &citations)
    let relations = Set((entry.capital + entry.trade).map(\.relation))
    let words = Tie.Relation.allCases.filter(relations.contains).map(\.words)
    return ReportDocument.Section(
      heading: StyledText("\(entry.company.name) \(words.listed(with: "and")) \(entry.counterparty.name)", .strong),
      [table.block])
  }

  private func add(_ ties: [Tie], to company: CompanyReference, table: inout EvidenceTable, citations: inout Citations)
  {
    for tie in ties {
      table.add(
        [StyledText("\(tie.relation.words) \(company.name)")], amount: tie.deal.amount, deals: [tie.deal],
        citations: &citations)
    }
  }
}

extension Tie.Relation {
  /// The relation as a verb in front of a company.
  fileprivate var words: String { self == .buys ? "buys from" : rawValue }
}
