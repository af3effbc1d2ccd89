import DealAnalysis
import DealDiagram
import DealModel

extension SensitivityReport {
  /// The report for people.
  public var document: ReportDocument {
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    if let scenario { document.header.insert(StyledText(scenario.words(in: .english), .caution), at: 0) }
    let shown = trials.indices.filter { trials[$0].failure == nil }
    if conclusions.isEmpty {
      document.sections.append(
        ReportDocument.Section([.paragraph("The answer has no conclusion that could be tested. \(header.hint)".styled)])
      )
    } else {
      document.sections.append(overview)
      document.sections += changed.map(section)
    }
    let appearing = shown.filter { !trials[$0].newFindings.isEmpty }
    if !appearing.isEmpty { document.sections.append(newFindings(of: appearing)) }
    let failing = trials.filter { $0.failure != nil }
    if !failing.isEmpty {
      document.sections.append(
        ReportDocument.Section(
          heading: StyledText("No answer", .strong), summary: "the conclusions do not stand there",
          [.lines(failing.map { "\($0.variation.words): \($0.failure?.description ?? "")".styled })]))
    }
    document.notes = notes.map { StyledText($0) } + header.notes(Citations())
    return document
  }

  private var headline: String {
    let standing = conclusions.count { $0.standingCount == trials.count }
    return
      "\(grouped(standing)) of \(counted(conclusions.count, "conclusion")) of \(question) stand however it is asked"
      + header.scope()
  }

  /// The conclusions that do not stand everywhere, the ones that move most often first.
  private var changed: [Conclusion] {
    conclusions.enumerated().filter { $0.element.standingCount < trials.count }
      .sorted { ($0.element.standingCount, $0.offset) < ($1.element.standingCount, $1.offset) }
      .prefix(Self.detailed).map(\.element)
  }

  private static let detailed = 12

  private var groups: [(group: Variation.Group, trials: [Int])] {
    Variation.Group.allCases.map { group in (group, trials.indices.filter { trials[$0].variation.group == group }) }
      .filter { !$0.trials.isEmpty }
  }

  private var overview: ReportDocument.Section {
    let groups = groups
    let columns =
      [ReportTable.Column("Conclusion"), ReportTable.Column("Answer", .right)]
      + groups.map { ReportTable.Column($0.group.title, .right) } + [ReportTable.Column("From – to", .right)]
    let rows = conclusions.map { conclusion -> [StyledText] in
      let stands = groups.map { group, trials -> StyledText in
        let count = trials.count(where: conclusion.stands)
        return StyledText("\(count)/\(trials.count)", count == trials.count ? .plain : .caution)
      }
      return [
        StyledText(conclusion.finding.subject.words),
        StyledText(conclusion.finding.value.words(in: header.currency), .strong),
      ]
        + stands + [StyledText(conclusion.rangeText(in: header.currency))]
    }
    return ReportDocument.Section(
      heading: StyledText("In how many trials each conclusion stands", .strong),
      summary: "\(counted(trials.count, "trial")), each of which changes one thing".styled,
      [.table(ReportTable(columns: columns, rows: rows))])
  }

  private func section(of conclusion: Conclusion) -> ReportDocument.Section {
    let moved = trials.indices.filter { !conclusion.stands(in: $0) && trials[$0].failure == nil }
    let rows = moved.map { trial in
      [
        StyledText(trials[trial].variation.words),
        conclusion.values[trial].map { StyledText($0.words(in: header.currency)) } ?? StyledText("not found", .caution),
      ]
    }
    return ReportDocument.Section(
      heading: StyledText(conclusion.finding.subject.words, .strong),
      summary: StyledText(conclusion.finding.value.words(in: header.currency)),
      [
        .table(
          ReportTable(
            columns: [ReportTable.Column("Asked otherwise"), ReportTable.Column("Found", .right)], rows: rows))
      ])
  }

  private func newFindings(of appearing: [Int]) -> ReportDocument.Section {
    let rows = appearing.flatMap { trial in
      trials[trial].newFindings.prefix(Self.detailed).enumerated().map { index, finding in
        [
          StyledText(index == 0 ? trials[trial].variation.words : ""), StyledText(finding.subject.words),
          StyledText(finding.value.words(in: header.currency)),
        ]
      }
    }
    return ReportDocument.Section(
      heading: StyledText("What the answer does not find", .strong), summary: "and a trial does",
      [
        .table(
          ReportTable(
            columns: [
              ReportTable.Column("Asked otherwise"), ReportTable.Column("Finding"), ReportTable.Column("Value", .right),
            ],
            rows: rows))
      ])
  }

  private var notes: [String] {
    var notes = [
      "A conclusion stands where a trial finds the same value. “From – to” spans the answer and all trials that find a value.",
      "Bases: on each other one. Evidence: without what no source says itself, and without what only one source tells. "
        + "Conflicts: as each other side has it. Deals: without one deal and its parts at a time.",
    ]
    let rest = conclusions.count { $0.standingCount < trials.count } - changed.count
    if rest > 0 {
      notes.append(
        "What moves \(counted(rest, "further conclusion")) is in the table for programs (--format csv or json).")
    }
    return notes
  }
}

extension SensitivityReport.Conclusion {
  /// The range over all trials.
  func rangeText(in currency: Currency?) -> String {
    let (low, high) = range
    switch finding.value {
    case .money:
      return Finding.Value.money(atLeast: low.map(Self.minorUnits), atMost: high.map(Self.minorUnits)).words(
        in: currency)
    case .number(let unit, _, _): return Finding.Value.number(unit, atLeast: low, atMost: high).words(in: currency)
    case .holds: return ""
    }
  }

  private static func minorUnits(_ value: Double) -> Int64 {
    Int64(exactly: value.rounded()) ?? (value < 0 ? .min : .max)
  }
}

extension String {
  fileprivate var styled: StyledText { StyledText(self) }
}
