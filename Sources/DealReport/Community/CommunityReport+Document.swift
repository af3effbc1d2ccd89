import DealAnalysis
import DealModel

extension CommunityReport {
  /// The report for people.
  public var document: ReportDocument {
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    guard companyCount > 0 else {
      document.sections = [ReportDocument.Section([.paragraph(StyledText(header.hint))])]
      document.notes = header.notes(Citations())
      return document
    }
    document.sections = [ReportDocument.Section([.table(overview)]), communities]
    if !listed.isEmpty { document.sections.append(flowsOfListed) }
    document.notes = notes.map { StyledText($0) } + header.notes(Citations())
    return document
  }

  private var headline: String {
    guard companyCount > 0 else { return "No company with a flow" + header.scope() }
    let flows = "\(grouped(inside.flowCount)) of \(counted(flowCount, "flow")) inside \(count == 1 ? "it" : "them")"
    return counted(companyCount, "company", plural: "companies") + header.scope() + ": "
      + counted(count, "community", plural: "communities") + ", " + flows
  }

  private var overview: ReportTable {
    func row(_ size: String, _ tally: FlowTally) -> [StyledText] {
      let share = shareText(tally.flowCount, of: flowCount)
      return [
        StyledText(size), StyledText(grouped(tally.flowCount)), StyledText(amount(of: tally)),
        StyledText([share, known(of: tally)].filter { !$0.isEmpty }.joined(separator: "; "), .faint),
      ]
    }
    func row(_ size: String, _ count: String, _ which: String = "") -> [StyledText] {
      [StyledText(size), StyledText(count), "", StyledText(which, .faint)]
    }
    return ReportTable(
      columns: [
        ReportTable.Column("Size"), ReportTable.Column("Count", .right), ReportTable.Column("Amount", .right),
        ReportTable.Column("Which"),
      ],
      rows: [
        row("Companies with a flow", grouped(companyCount)), row("Communities", grouped(count)),
        row("Communities of two or more", grouped(groupCount)), row("Flows inside communities", inside),
        row("Flows between communities", between),
        row("Modularity", measureText(modularity), "at resolution \(measureText(resolution))"),
      ])
  }

  /// What some flows come to; nothing where there is none.
  private func amount(of tally: FlowTally) -> String {
    tally.flowCount == 0 ? "" : tally.amount.description(in: header.currency)
  }

  /// How many of the amounts are known, where some are not.
  private func known(of tally: FlowTally) -> String {
    guard tally.knownCount < tally.flowCount else { return "" }
    return "the amount exactly known of \(tally.knownCount == 0 ? "none" : grouped(tally.knownCount))"
  }

  private var communities: ReportDocument.Section {
    let table = CutTable(
      sizes.map { ($0.size, [$0.count, $0.size * $0.count]) }, titles: ["Companies each", "Communities", "Companies"])
    var blocks: [ReportDocument.Block] = [.table(table.table)]
    if listed.contains(where: { !$0.members.isEmpty }) {
      blocks.append(.table(ReportTable(groups: listed.map { ($0.number, $0.size, $0.members) })))
    }
    return ReportDocument.Section(
      heading: StyledText("Communities", .strong), summary: "with more flows among themselves than is to be expected",
      blocks)
  }

  private var flowsOfListed: ReportDocument.Section {
    let titles = ["Flows inside", "Amount", "Out", "Amount out", "In", "Amount in"]
    return ReportDocument.Section(
      heading: StyledText("What flows inside them, and what leaves and enters", .strong),
      [
        .table(
          ReportTable(
            columns: [ReportTable.Column("No.", .right)] + titles.map { ReportTable.Column($0, .right) },
            rows: listed.map { community in
              [StyledText("\(community.number)")]
                + [community.inside, community.outgoing, community.incoming].flatMap {
                  [StyledText(grouped($0.flowCount)), StyledText(amount(of: $0))]
                }
            }))
      ])
  }

  private var notes: [String] {
    var notes = [
      "Modularity: the share of \(measured) inside communities, less \(times)the share to be expected there by chance if "
        + "each company kept \(isDirected ? "its \(measured) out and in" : "its \(measured)").",
      "Communities describe the web and are no finding about anyone. They are looked for step by step: another division "
        + "may be as good or better, and --seed looks in another order.",
      isStable
        ? "No company can be moved to another community to make the division better."
        : "The search was cut short (--rounds) while the division still changed.",
    ]
    // What all companies together would have, all flows being inside and all being expected there.
    if measureText(modularity - (1 - resolution)) == "0" {
      notes.append("No communities stand out: no division was found that is better than none at all.")
    }
    if let flowsWithoutWeight {
      let bound = header.basis?.ranksByUpperBound ?? false ? "upper" : "lower"
      notes.append(
        "A flow weighs the \(bound) bound of its amount; without one it counts as absent for the division: "
          + "\(grouped(flowsWithoutWeight)) of \(counted(flowCount, "flow")).")
    }
    if header.layer == .exposure {
      notes.append("Classes of exposure are never added up, so that the sum of several is unknown.")
    }
    if listed.contains(where: { $0.members.count < $0.size }) {
      notes.append(
        "Of a community the companies with the most flows inside are named first; --members names more, CSV has all.")
    }
    if groupCount > listed.count {
      notes.append("Only the largest communities are listed; --top lists more.")
    }
    return notes
  }

  /// What the division is measured by.
  private var measured: String { weight == .amount ? "amounts" : "flows" }

  private var times: String { resolution == 1 ? "" : "\(measureText(resolution)) times " }
}
