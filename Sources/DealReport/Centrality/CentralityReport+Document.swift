import DealAnalysis
import DealModel

extension CentralityReport {
  /// The report for people.
  public var document: ReportDocument {
    let number = count == 0 ? "No company with a flow" : counted(count, "company", plural: "companies")
    let order = count > 1 ? measures.first.map { ", ranked by \($0.title.lowercased())" } ?? "" : ""
    let listed = rows.count < count ? ", the first \(grouped(rows.count)) listed" : ""
    var document = ReportDocument(
      title: StyledText(number + header.scope() + order + listed, .strong), header: header.lines)
    document.sections = [
      ReportDocument.Section([count == 0 ? .paragraph(StyledText(header.hint)) : .table(ranking)])
    ]
    document.notes =
      (count == 0 ? [] : measures.map { StyledText("\($0.title): \($0.definition).") }) + header.notes(Citations())
    return document
  }

  private var ranking: ReportTable {
    ReportTable(
      columns: [ReportTable.Column("Rank", .right), ReportTable.Column("Company")]
        + measures.map { ReportTable.Column($0.title, .right) },
      rows: rows.enumerated().map { index, row in
        [StyledText("\(index + 1)"), StyledText(row.company.name)] + measures.map { StyledText(text(of: $0, in: row)) }
      })
  }

  private func text(of measure: CentralityMeasure, in row: Row) -> String {
    guard let value = row.values[measure] else { return "" }
    return measure.isAmount ? value.description(in: header.currency) : grouped(value.lower)
  }
}

extension CentralityMeasure {
  /// The measure as the title of a column.
  fileprivate var title: String {
    switch self {
    case .inDegree: "Deals in"
    case .outDegree: "Deals out"
    case .inStrength: "Amount in"
    case .outStrength: "Amount out"
    }
  }
}
