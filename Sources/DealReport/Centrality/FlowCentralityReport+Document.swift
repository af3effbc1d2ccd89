import DealAnalysis
import DealModel

extension FlowCentralityReport {
  /// The report for people.
  public var document: ReportDocument {
    var citations = Citations()
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    if count == 0 {
      document.sections = [
        ReportDocument.Section([
          .paragraph(StyledText(lacksWeights ? "Every flow counts alike with --weight none." : header.hint))
        ])
      ]
    } else if !rows.isEmpty {
      document.sections = [ReportDocument.Section([.table(ranking)]), deals(citations: &citations)]
    }
    document.footnotes = citations.footnotes
    document.notes = (count == 0 ? [] : notes.map { StyledText($0) }) + header.notes(citations)
    return document
  }

  /// Whether there are flows, but none of them weighs anything.
  private var lacksWeights: Bool { count == 0 && flowsWithoutWeight ?? 0 > 0 }

  private var headline: String {
    guard count > 0 else {
      return "No flow between companies" + (lacksWeights ? " has an amount" : "") + header.scope()
    }
    let flow = weight == .amount ? " of companies with a flow that has an amount" : " of companies with a flow"
    return counted(count, "pair") + flow + header.scope()
      + (count > 1 ? ", ranked by the shortest chains that pass them" : "")
      + (rows.count < count ? ", the first \(grouped(rows.count)) listed" : "")
  }

  private var ranking: ReportTable {
    let numbers = NumberColumn(largest: rows.first?.betweenness ?? 0)
    return ReportTable(
      columns: [ReportTable.Column("Rank", .right), ReportTable.Column("From"), ReportTable.Column("To")]
        + ["Betweenness", "Flows", "Amount"].map { ReportTable.Column($0, .right) },
      rows: rows.enumerated().map { index, row in
        [
          StyledText("\(index + 1)"), StyledText(row.leg.source.name), StyledText(row.leg.target.name),
          StyledText(numbers.text(of: row.betweenness)), StyledText(grouped(row.flowCount)),
          StyledText(row.leg.deals.statedText(of: row.leg.amount, in: header.currency)),
        ]
      })
  }

  private func deals(citations: inout Citations) -> ReportDocument.Section {
    var table = EvidenceTable(["From", "To"], in: header.currency)
    for row in rows { table.add(row.leg, citations: &citations) }
    return ReportDocument.Section(
      heading: StyledText(header.isOfBook ? "Their deals" : "Their rows", .strong), [table.block])
  }

  private var notes: [String] {
    var notes = [
      "Betweenness of what flows from one company to another: \(Self.definition(weight)).",
      "Flows side by side, from one company to the same other one, have an equal part of it each.",
    ]
    if let flowsWithoutWeight {
      let bound = header.basis?.ranksByUpperBound ?? false ? "upper" : "lower"
      notes.append(
        "A flow weighs the \(bound) bound of its amount; without one it counts as absent: "
          + "\(grouped(flowsWithoutWeight)) of \(counted(header.amountsKnown.total, header.isOfBook ? "deal" : "row"))."
      )
    }
    return notes
  }
}
