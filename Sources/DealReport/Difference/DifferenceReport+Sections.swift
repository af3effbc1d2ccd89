import DealAnalysis
import DealModel
import FlowModel

// What follows the changes themselves.

extension DifferenceReport {
  /// The companies that came or went with their deals.
  func companySection(citations: inout Citations) -> [ReportDocument.Section] {
    let found = changes.filter { $0.entry == .company }
    guard !found.isEmpty else { return [] }
    let rows = found.map { change -> [StyledText] in
      let field = change.fields.first
      let deals = (field?.after ?? field?.before)?.value.description ?? ""
      let marks = citations.marks(for: (field?.claims ?? []).map(\.source), isContested: false, isInferred: false)
      return [
        change.mark, StyledText(change.title, .strong),
        [StyledText(deals), marks].joined(separator: " "),
      ]
    }
    let columns = ["", "Company", "Through"].map { ReportTable.Column($0) }
    return [
      ReportDocument.Section(
        heading: StyledText("Companies that came or went with their deals", .strong),
        [.table(ReportTable(columns: columns, rows: rows))])
    ]
  }

  /// What the deals come to on each side.
  var totalSection: [ReportDocument.Section] {
    guard !totals.isEmpty else { return [] }
    var last: DealKind?
    let rows = totalGroups.map { group -> [StyledText] in
      defer { last = group[0].kind }
      let total = group[0]
      let bases = Set([group[0], group[group.count - 1]].map(\.basis)).sorted().map(\.rawValue)
      return [
        StyledText(total.kind == last ? "" : total.kind.rawValue.words), StyledText(bases.joined(separator: " to ")),
        StyledText(total.dealsBefore == 0 ? "none" : total.before.description(in: from.currency)),
        StyledText(grouped(total.dealsBefore), .faint),
        StyledText(total.dealsAfter == 0 ? "none" : total.after.description(in: to.currency)),
        StyledText(grouped(total.dealsAfter), .faint),
      ]
    }
    let columns = [
      ReportTable.Column("Kind"), ReportTable.Column("Basis"), ReportTable.Column("Before", .right),
      ReportTable.Column("Deals", .right), ReportTable.Column("Now", .right), ReportTable.Column("Deals", .right),
    ]
    return [
      ReportDocument.Section(
        heading: StyledText("What it comes to", .strong),
        summary: "the money that deals move, by kind; each basis includes the firmer ones",
        [.table(ReportTable(columns: columns, rows: rows))])
    ]
  }

  /// The totals, those of neighboring bases together where they are the same.
  private var totalGroups: [[KindTotal]] {
    totals.reduce(into: []) { groups, total in
      if let last = groups.last?.last, last.comes(toTheSameAs: total) {
        groups[groups.count - 1].append(total)
      } else {
        groups.append([total])
      }
    }
  }

  /// What did not change, on request.
  func everythingSections(citations: inout Citations) -> [ReportDocument.Section] {
    guard listsEverything else { return [] }
    var sections: [ReportDocument.Section] = []
    if !confirmations.isEmpty {
      let rows = confirmations.map { confirmation -> [StyledText] in
        let marks = citations.marks(for: [confirmation.claim.source], isContested: false, isInferred: false)
        return [
          StyledText(confirmation.claim.knownDay?.description ?? ""), StyledText(confirmation.title),
          [StyledText(confirmation.claim.sourceName), marks].joined(separator: " "),
        ]
      }
      let columns = ["Known", "About", "Source"].map { ReportTable.Column($0) }
      sections.append(
        ReportDocument.Section(
          heading: StyledText("Claims that changed nothing", .strong),
          [.table(ReportTable(columns: columns, rows: rows))]))
    }
    if !unchanged.isEmpty {
      sections.append(
        ReportDocument.Section(
          heading: StyledText("Deals that did not change", .strong),
          [.paragraph(StyledText(unchanged.map(\.name).joined(separator: "; ")))]))
    }
    return sections
  }
}

extension KindTotal {
  /// Whether another total of the kind, on the next basis, says nothing new.
  fileprivate func comes(toTheSameAs next: KindTotal) -> Bool {
    let isNext = Basis.allCases.drop { $0 <= basis }.first == next.basis
    return kind == next.kind && isNext && before == next.before && after == next.after
      && dealsBefore == next.dealsBefore && dealsAfter == next.dealsAfter
  }
}
