import DealAnalysis
import DealModel
import FlowModel

extension ExposureMatrixReport {
  /// The report for people: the pairs that lose most, class by class.
  ///
  /// The whole matrix is a table for spreadsheets.
  public var document: ReportDocument {
    var citations = Citations()
    var document = ReportDocument(
      title: StyledText("Who loses what if whom fails" + header.scope(namesLayer: false), .strong), header: header.lines
    )
    if matrices.isEmpty {
      document.sections = [
        ReportDocument.Section([
          .paragraph(StyledText("No deal exposes anyone to a loss with an amount. \(header.hint)"))
        ])
      ]
    }
    let isMeasured = bases.contains { $0.amount != nil }
    if let base, !isMeasured {
      document.sections.append(
        ReportDocument.Section([.paragraph(StyledText(base.absence(of: bases, on: header.statedAsOf)))]))
    }
    document.sections += matrices.map { section(of: $0, citations: &citations) }
    if let base, isMeasured {
      document.sections.append(baseSection(of: base, bases, in: header.currency, citations: &citations))
    }
    document.footnotes = citations.footnotes
    document.notes = notes.map { StyledText($0) } + header.notes(citations)
    return document
  }

  private func section(of matrix: ExposureMatrix, citations: inout Citations) -> ReportDocument.Section {
    let currency = header.currency
    let ranked = matrix.pairs.sorted { left, right in
      let amounts = (left.cell.total ?? .unknown, right.cell.total ?? .unknown)
      if amounts.0.lower != amounts.1.lower { return amounts.0.lower > amounts.1.lower }
      if amounts.0.upper != amounts.1.upper { return amounts.0.upper ?? .max > amounts.1.upper ?? .max }
      return (left.row, left.column) < (right.row, right.column)
    }
    let listed = limit.map { ranked.prefix(max(0, $0)) } ?? ranked[...]
    let rows = listed.map { pair in
      [
        StyledText(matrix.losing[pair.row].name), StyledText(matrix.failing[pair.column].name),
        StyledText(pair.cell.direct.description(in: currency)),
        StyledText(matrix.base == nil ? "" : pair.cell.total?.description(in: currency) ?? "no sum", .strong),
        StyledText(matrix.base == nil ? "" : pair.cell.share?.words ?? "–"),
        pair.cell.deals.map { $0.phrase(citations: &citations) }.joined(separator: "; "),
      ]
    }
    let columns =
      ["Who loses", "Through"].map { ReportTable.Column($0) }
      + ["Directly", "Along all chains", "Of its own \(matrix.base?.words ?? "")"].map {
        ReportTable.Column($0, .right)
      }
      + [ReportTable.Column("Deals")]
    let more = listed.count < ranked.count ? ", the first \(grouped(listed.count)) listed" : ""
    return ReportDocument.Section(
      heading: StyledText(matrix.exposureClass.heading, .strong),
      summary: StyledText("\(counted(ranked.count, "pair"))\(more)"),
      [.table(ReportTable(columns: columns, rows: rows))])
  }

  private var notes: [String] {
    var notes = ["The classes are different things and are never summed."]
    guard let base, bases.contains(where: { $0.amount != nil }) else { return notes }
    notes += excesses.map { $0.sentence(against: base, in: header.currency) }
    notes += loops.map { loop in
      "Losses go round among \(loop.map(\.name).listed(with: "and")) without getting less, at the least or at the greatest amounts: "
        + "whoever they reach has no sum, or none from above."
    }
    if let sentence = base.lack(of: withoutBase, bases, on: header.statedAsOf) { notes.append(sentence) }
    notes.append(base.meaning)
    return notes
  }
}
