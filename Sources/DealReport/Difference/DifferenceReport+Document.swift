import DealAnalysis
import DealModel
import FlowModel

extension DifferenceReport {
  /// The report for people: of one book day by day as it became known, of two what was added, changed and dropped.
  public var document: ReportDocument {
    var citations = Citations()
    var document = ReportDocument(title: StyledText(headline, .strong), header: about)
    if let story {
      document.sections = overview(citations: &citations)
      document.sections += story.map { section(of: $0, citations: &citations) }
      document.sections += companySection(citations: &citations)
    } else {
      document.sections = ChangeKind.allCases.flatMap { section(of: $0, citations: &citations) }
    }
    if changes.isEmpty && (story ?? []).isEmpty {
      let absence = "Nothing changed: what is known of \(counted(unchanged.count, "deal")) is the same on both sides."
      document.sections = [ReportDocument.Section([.paragraph(StyledText(absence))])]
    }
    document.sections += totalSection + everythingSections(citations: &citations)
    document.footnotes = citations.footnotes
    document.notes = definitions + header.notes(citations)
    return document
  }

  private var headline: String {
    let counts = ChangeKind.allCases.compactMap { change -> String? in
      let parts = EntryChange.Entry.allCases.compactMap { entry -> String? in
        let count = changes(change, of: entry).count
        guard count > 0, story == nil || entry == .deal || entry == .fact else { return nil }
        return counted(count, entry.rawValue, plural: entry == .company ? "companies" : nil)
      }
      return parts.isEmpty ? nil : "\(parts.listed(with: "and")) \(change.rawValue)"
    }
    return "\(question): " + (counts.isEmpty ? "nothing" : counts.joined(separator: "; "))
  }

  private var question: String {
    story == nil ? "What changed from one book to the other" : "What changed from \(from.day) to \(to.day)"
  }

  private var about: [StyledText] {
    var lines: [String] = []
    if story == nil {
      for (index, side) in [from, to].enumerated() {
        let name = index < header.inputs.count ? header.inputs[index].name : nil
        let title = [name, side.title].compactMap { $0 }.joined(separator: ", ")
        lines.append("\(index == 0 ? "Before" : "Now"): \(title.isEmpty ? "a book" : title) · \(side.clockWords)")
      }
    } else {
      if let title = header.title { lines.append(title) }
      lines += ["Before: \(from.clockWords)", "Now: \(to.clockWords)"]
    }
    var details: [String] = []
    if header.isExample { details.append("an example with invented firms") }
    if let basis = header.basis { details.append("only deals that count on \(basis.rawValue)") }
    if !to.clock.includesInferred { details.append("inferred claims left out") }
    if from.isEmpty && !changes.isEmpty { details.append("nothing was known before, so everything is added") }
    if !details.isEmpty { lines.append(details.joined(separator: " · ")) }
    return lines.map { StyledText($0) }
  }

  /// What became of the deals that were known before, and what was dropped, from one side to the other.
  private func overview(citations: inout Citations) -> [ReportDocument.Section] {
    let cameIntoPlay = changes(.added, of: .deal).filter { $0.fields.contains { $0.before != nil } }
    let found = changes(.dropped, of: .deal) + changes(.changed, of: .deal) + cameIntoPlay
    guard !found.isEmpty, (story ?? []).count > 1 else { return [] }
    var table = DifferenceTable()
    for change in found { table.addLine(change, citations: &citations) }
    return [
      ReportDocument.Section(heading: StyledText("In short", .strong), [table.block])
    ]
  }

  private func section(of day: StoryDay, citations: inout Citations) -> ReportDocument.Section {
    var table = DifferenceTable(day: day.day)
    for change in day.changes { table.add(change, citations: &citations) }
    var names: [String] = []
    for claim in day.changes.flatMap({ $0.fields.flatMap(\.claims) }) where claim.knownDay == day.day {
      let name = claim.sourceName + (claim.isDated ? "" : " (undated)")
      if !names.contains(name) { names.append(name) }
    }
    return ReportDocument.Section(
      heading: StyledText(day.day?.description ?? "Without a date", .strong),
      summary: StyledText(names.joined(separator: " · ")), [table.block])
  }

  private func section(of change: ChangeKind, citations: inout Citations) -> [ReportDocument.Section] {
    let found = changes(change)
    guard !found.isEmpty else { return [] }
    var table = DifferenceTable()
    for change in found { table.add(change, citations: &citations) }
    let heading = change.rawValue.prefix(1).uppercased() + change.rawValue.dropFirst()
    return [ReportDocument.Section(heading: StyledText(heading, .strong), [table.block])]
  }

  private var definitions: [StyledText] {
    var notes: [String] = []
    if !changes.isEmpty {
      notes.append("+ came into play, ~ says something else, × went out of play: refused, ended or replaced, or gone.")
      notes.append(
        "A deal is on the firmest basis on which it counts, from paid to rumored; several can change on one day.")
    }
    if !confirmations.isEmpty {
      let hint = listsEverything ? "" : " (--all lists them)"
      notes.append("\(counted(confirmations.count, "further claim")) became known and changed nothing\(hint).")
    }
    if !unchanged.isEmpty && !changes.isEmpty { notes.append("\(counted(unchanged.count, "deal")) did not change.") }
    if !totals.isEmpty {
      notes.append(
        "A sum is as wide as what is known of its deals; while it is open whether one replaces another, the two count as a range."
      )
    }
    return notes.map { StyledText($0) }
  }
}

extension DifferenceSide {
  /// The day by which claims were known, in a few letters.
  fileprivate var day: String { clock.knownOn?.description ?? "all that is known" }

  /// Both clocks in words.
  fileprivate var clockWords: String {
    let known = clock.knownOn.map { "as known on \($0)" } ?? "all claims"
    return known + (clock.asOf == .distantFuture ? "" : ", in force on \(clock.asOf)")
  }
}
