import DealAnalysis
import DealModel

extension ComponentReport {
  /// The report for people.
  public var document: ReportDocument {
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    guard companyCount > 0 else {
      document.sections = [ReportDocument.Section([.paragraph(StyledText(header.hint))])]
      document.notes = header.notes(Citations())
      return document
    }
    document.sections = [
      ReportDocument.Section([.table(overview)]), section("Weak components", "joined by flows", weak),
    ]
    document.sections.append(section("Strong components", "each company reaches each other", strong))
    if !parts.isEmpty { document.sections.append(bowTie) }
    document.sections.append(shells)
    document.notes = definitions.map { StyledText($0) } + header.notes(Citations())
    return document
  }

  private var headline: String {
    guard companyCount > 0 else { return "No company with a flow" + header.scope() }
    let loops = loopCount == 0 ? "none" : grouped(loopCount)
    return counted(companyCount, "company", plural: "companies") + header.scope() + ": "
      + counted(weak.count, "component") + ", \(loops) of the companies on a loop"
  }

  private var overview: ReportTable {
    let highest = coreNumbers.first
    let rows: [(String, Int, String)] = [
      ("Companies with a flow", companyCount, ""), ("Flows", flowCount, ""),
      ("Pairs with a flow", pairCount, "from one company to another, whatever the number of flows"),
      ("Weak components", weak.count, ""),
      ("Strong components of two or more", mutualGroupCount, ""),
      ("Companies in them", mutualCount, "which reach another company that reaches them"),
      (
        "Companies on a loop", loopCount,
        loopCount > mutualCount ? "these, and those with a flow to themselves alone" : ""
      ),
      (
        "Highest core number", highest?.coreNumber ?? 0,
        "of " + counted(highest?.count ?? 0, "company", plural: "companies")
      ),
    ]
    return ReportTable(
      columns: [ReportTable.Column("Size"), ReportTable.Column("Count", .right), ReportTable.Column("Which")],
      rows: rows.map { [StyledText($0), StyledText(grouped($1)), StyledText($2, .faint)] })
  }

  private func section(_ heading: String, _ summary: String, _ division: Division) -> ReportDocument.Section {
    let sizes = CutTable(
      division.sizes.map { ($0.size, [$0.count, $0.size * $0.count]) },
      titles: ["Companies each", "Components", "Companies"])
    var blocks: [ReportDocument.Block] = [.table(sizes.table)]
    let largest = division.listed.filter { !$0.members.isEmpty }
    if !largest.isEmpty {
      blocks.append(.table(ReportTable(groups: largest.map { ($0.number, $0.size, $0.members) })))
    }
    return ReportDocument.Section(
      heading: StyledText(heading, .strong), summary: StyledText(summary), blocks)
  }

  private var bowTie: ReportDocument.Section {
    let rows = Part.allCases.map { part in
      let count = parts[part] ?? 0
      return [
        StyledText(part.words.name), StyledText(grouped(count)),
        StyledText(shareText(count, of: companyCount)),
        StyledText(part.words.meaning, .faint),
      ]
    }
    return ReportDocument.Section(
      heading: StyledText("Bow tie", .strong), summary: "around the largest strong component",
      [
        .table(
          ReportTable(
            columns: [
              ReportTable.Column("Part"), ReportTable.Column("Companies", .right), ReportTable.Column("Share", .right),
              ReportTable.Column("Which"),
            ], rows: rows))
      ])
  }

  private var shells: ReportDocument.Section {
    var inside = 0
    let rows = coreNumbers.map { shell in
      inside += shell.count
      return (shell.coreNumber, [shell.count])
    }
    let table = CutTable(rows, titles: ["Core number", "Companies"])
    return ReportDocument.Section(
      heading: StyledText("Core numbers", .strong), summary: "how far into the dense part of the web",
      [.table(table.table)])
  }

  private var definitions: [String] {
    var notes = [
      "A core number k means: in a part of the web where each company has flows with at least k others of the part."
    ]
    if parts.isEmpty { notes.append("No two companies reach each other, so the web has no core and no bow tie.") }
    if (weak.listed + strong.listed).contains(where: { $0.members.count < $0.size }) {
      notes.append(
        "Of a component the companies of the highest core number are named first; --members names more, CSV has all.")
    }
    let unlisted = [(weak.count, weak.listed.count), (mutualGroupCount, strong.listed.count)]
    if unlisted.contains(where: { $0 > $1 }) {
      notes.append(
        "Of each kind only the largest components are listed, and no strong one of a single company; --top lists more.")
    }
    return notes
  }
}

extension ComponentReport.Part {
  /// The part for readers, and which companies are in it.
  fileprivate var words: (name: String, meaning: String) {
    switch self {
    case .core: ("Core", "all reach each other")
    case .incoming: ("In", "reach the core")
    case .outgoing: ("Out", "reached by the core")
    case .tube: ("Tubes", "on a way from in to out that passes the core by")
    case .incomingTendril: ("Tendrils of in", "reached by in, leading nowhere of these")
    case .outgoingTendril: ("Tendrils of out", "leading to out, reached by none of these")
    case .fringe: ("Fringe", "joined only by chains in which flows meet or part")
    case .disconnected: ("Disconnected", "in another weak component")
    }
  }
}
