import DealAnalysis
import DealModel

extension ConcentrationReport {
  /// The report for people.
  public var document: ReportDocument {
    var citations = Citations()
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    if rows.isEmpty {
      document.sections = [ReportDocument.Section([.paragraph(StyledText(absence))])]
    } else {
      if rows.count > 1 { document.sections.append(ReportDocument.Section([.table(overview)])) }
      document.sections += rows.map { section(of: $0, citations: &citations) }
      document.notes = notes.map { StyledText($0) }
    }
    document.footnotes = citations.footnotes
    document.notes += header.notes(citations)
    return document
  }

  private var headline: String {
    let listed = rows.count < count ? ", the first \(grouped(rows.count)) listed" : ""
    guard count > 0 else { return "No parties to share a total" + header.scope() }
    return
      "How few stand on the other side of \(counted(Set(rows.map(\.company)).count, "company", plural: "companies"))"
      + header.scope() + listed
  }

  private var absence: String { "No flow counts on the sides that were asked for. \(header.hint)" }

  private var overview: ReportTable {
    ReportTable(
      columns: [ReportTable.Column("Company"), ReportTable.Column("Side")]
        + ["Parties", "Total", "Largest", "HHI", "Like equal parties", "Merged"].map { ReportTable.Column($0, .right) },
      rows: rows.map { row in
        let largest = row.parties.first.map { "\(percentText($0.share)) \($0.company.name)" } ?? ""
        return [
          StyledText(row.company.name), StyledText(row.side.rawValue), StyledText(grouped(row.parties.count)),
          StyledText(row.amount.description(in: header.currency)), StyledText(largest),
          StyledText(row.index.map(indexText) ?? "unknown"),
          StyledText(row.effectiveNumber.map(numberText) ?? ""),
          StyledText(row.rise.map { "+" + indexText($0) } ?? ""),
        ]
      })
  }

  private func section(of row: Concentration, citations: inout Citations) -> ReportDocument.Section {
    var table = EvidenceTable(["Party", "Share"], in: header.currency)
    for party in row.parties {
      let name = party.isUnnamed ? party.company.name + " (not named)" : party.company.name
      table.add(
        [StyledText(name), StyledText(percentText(party.share))], amount: party.amount, deals: party.deals,
        citations: &citations)
    }
    return ReportDocument.Section(
      heading: StyledText("\(row.side.words) of \(row.company.name)", .strong), summary: StyledText(summary(of: row)),
      [table.block])
  }

  private func summary(of row: Concentration) -> String {
    guard let index = row.index else {
      return "\(counted(row.parties.count, "party", plural: "parties")), no amount known: shares cannot be told"
    }
    var words = "HHI \(indexText(index))"
    if let number = row.effectiveNumber { words += ", as if \(numberText(number)) were equal" }
    if let rise = row.rise, let merged {
      words += "; \(merged.map(\.name).listed(with: "and")) as one: +\(indexText(rise))"
    }
    return words
  }

  private var notes: [String] {
    var notes = [
      "HHI: the sum of the squared shares in percent, from nearly 0 to 10,000 for a single party. “From – to” are the least and the "
        + "greatest value that the bounds of the amounts allow."
    ]
    if rows.contains(where: { $0.parties.contains(where: \.isUnnamed) }) {
      notes.append(
        "Parties that the sources do not name count as one for the greatest HHI, and as countless ones for the least.")
    }
    if merged != nil {
      notes.append(
        "What a merger adds is twice the product of the two shares; it says nothing about markets or their limits.")
    }
    return notes
  }
}

/// Bounds of an index between 0 and 1 on the scale to 10,000.
private func indexText(_ index: ClosedRange<Double>) -> String {
  rangeText(index.lowerBound * 10_000, index.upperBound * 10_000) { grouped(Int64($0.rounded())) }
}

/// Bounds of a share in percent.
private func percentText(_ share: ClosedRange<Double>) -> String {
  rangeText(share.lowerBound * 100, share.upperBound * 100) { ratioText(($0 * 10).rounded() / 10) } + " %"
}

/// Bounds of a number of parties; a bound that is endless is none.
private func numberText(_ number: ClosedRange<Double>) -> String {
  guard number.upperBound.isFinite else { return "at least \(ratioText(number.lowerBound))" }
  return rangeText(number.lowerBound, number.upperBound, ratioText)
}

/// Both bounds, or one where they read alike.
private func rangeText(_ lower: Double, _ upper: Double, _ text: (Double) -> String) -> String {
  let (low, high) = (text(lower), text(upper))
  return low == high ? low : "\(low)–\(high)"
}

extension Concentration.Side {
  /// The side at the beginning of a heading.
  fileprivate var words: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
