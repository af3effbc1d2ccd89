import DealAnalysis
import DealModel

extension CircularFlowReport {
  /// The report for people.
  public var document: ReportDocument {
    var citations = Citations()
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    if cycles.isEmpty || UInt64(cycles.count) < count { document.sections += overview }
    for (index, cycle) in cycles.enumerated() {
      document.sections.append(
        cycle.section(number: index + 1, header: header, citations: &citations))
    }
    document.footnotes = citations.footnotes
    document.notes = (count > 0 || flowsWithoutTime != nil ? definitions : []) + header.notes(citations)
    return document
  }

  private var headline: String {
    let closing = closedBy.map { " that a payment from \($0.payer) to \($0.payee) would close" } ?? ""
    let about = closing + header.scope()
    return switch (count, header.isComplete) {
    case (0, true): "No circular flow" + about
    case (0, false): "Search cut short, no circular flow found" + about
    case (_, true): counted(count, "circular flow") + about
    case (_, false): "At least " + counted(count, "circular flow") + about
    }
  }

  /// What there is beyond the flows that are listed one by one, or why there is none.
  private var overview: [ReportDocument.Section] {
    guard count > 0 else {
      let missing =
        header.isComplete
        ? "Nothing comes back to where it began."
        : (["Nothing was found before the search was cut short: \(reasonOfStop)."]
          + (estimate.map { [$0.sentence] } ?? [])).joined(separator: " ")
      return [ReportDocument.Section([.paragraph(StyledText("\(missing) \(header.hint)"))])]
    }
    let lengths = ReportTable(
      columns: [ReportTable.Column("Legs", .right), ReportTable.Column("Circular flows", .right)],
      rows: countsByLength.sorted { $0.key < $1.key }.map { [StyledText("\($0.key)"), StyledText(grouped($0.value))] })
    let listed =
      switch cycles.count {
      case 0: ""
      case 1: "The first of them follows."
      default: "The first \(grouped(cycles.count)) of them follow."
      }
    return [ReportDocument.Section([.table(lengths)] + (listed.isEmpty ? [] : [.paragraph(StyledText(listed))]))]
  }

  private var definitions: [StyledText] {
    var notes: [StyledText] = []
    if !cycles.isEmpty && header.movesMoney { notes.append("What can go round is the smallest leg.") }
    if cycles.contains(where: { $0.returnRatio != nil }) {
      notes.append("What comes back is counted for each unit that the largest investor on the way puts in.")
    }
    notes.append(
      header.isComplete
        ? StyledText("All circular flows\(lengthLimit)\(timeLimit) are counted.")
        : StyledText("The search was cut short, there may be more: \(reasonOfStop)."))
    if !header.isComplete, listsTheFirst, !cycles.isEmpty {
      notes.append("Those that are listed are the first of all, also of those that were not counted.")
    }
    if let estimate { notes.append(StyledText(estimate.sentence)) }
    if cycles.contains(where: { $0.legs.contains(where: \.isSupposed) }) {
      notes.append("What is supposed is taken to be as large as what the other legs let through.")
    }
    if let flowsWithoutTime, flowsWithoutTime > 0 {
      notes.append(
        StyledText(
          "\(counted(flowsWithoutTime, "flow")) of no exact day cannot be put in order and "
            + "\(flowsWithoutTime == 1 ? "is" : "are") left out."))
    }
    notes.append("A circular flow is a finding of arithmetic; it says nothing about anyone's intention.")
    return notes
  }

  private var lengthLimit: String {
    guard let limit = header.options.first(where: { $0.name == "max-length" })?.value, limit != "none" else {
      return ""
    }
    return " of at most \(limit) legs"
  }

  private var timeLimit: String {
    guard let window = header.options.first(where: { $0.name == "window" })?.value else { return "" }
    let isStrict = header.options.contains { $0.name == "order" && $0.value == "strict" }
    return " within \(window), each flow \(isStrict ? "" : "as late as or ")later than the one before,"
  }

  private var reasonOfStop: String {
    switch stopReason {
    case .visitBudget:
      """
      its budget of steps was used up (--visit-budget); fewer legs (--max-length), larger amounts (--min-amount) and one \
      company (--through) need fewer steps
      """
    case .cancelled: "it was canceled"
    case .stoppedByReceiver, nil: "it was ended early"
    }
  }
}

extension CircularFlow {
  fileprivate func section(number: Int, header: ReportHeader, citations: inout Citations) -> ReportDocument.Section {
    let route = (companies + companies.prefix(1)).map(\.name).joined(separator: " → ")
    var table = EvidenceTable(["From", "To"], in: header.currency)
    for leg in legs { table.add(leg, citations: &citations) }
    return ReportDocument.Section(
      heading: StyledText("\(number). \(route)", .strong),
      summary: header.movesMoney ? summary(in: header.currency) : StyledText(""),
      [table.block])
  }

  private func summary(in currency: Currency?) -> StyledText {
    let smallest = legs.first { $0.amount == amount }?.deals ?? []
    var parts = [
      "\(amount == .unknown ? "an unknown amount" : smallest.statedText(of: amount, in: currency)) can go round"
    ]
    if let returnRatio { parts.append("\(anchor.name) gets back \(ratioText(returnRatio))×") }
    if let returnTermYears {
      parts.append("\(isTermOfWholeWayBack ? "way back" : "part of the way back") runs \(yearsText(returnTermYears))")
    }
    if let lagDays {
      parts.append(
        lagDays == 0
          ? "way back dated the same day"
          : "way back dated \(counted(lagDays.magnitude, "day")) \(lagDays > 0 ? "later" : "earlier")")
    }
    return StyledText(parts.joined(separator: " · "))
  }
}

extension ReportHeader {
  /// Whether flows are money, so that an amount can go round and come back.
  fileprivate var movesMoney: Bool { layer == nil || layer == .cash }
}
