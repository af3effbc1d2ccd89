import DealAnalysis
import DealModel

/// Who is in the middle of the flows of cash.
struct CentralitySection {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  /// The section.
  var sections: [ReportDocument.Section] {
    let report = context.answers.centrality
    let measures = report.measures.filter { report.undefined[$0] == nil }
    let columns = measures.map { cells(of: $0, in: report) }
    let rows = report.rows.enumerated().map { index, row in
      ReportTable.Row([ReportTable.Cell(row.company.name)] + columns.map { $0[index] })
    }
    return [
      context.section(
        .centrality,
        context.table(
          titles: [context.words.title(.company)] + measures.map { context.words.name($0) }, rows,
          more: report.count - report.rows.count))
    ]
  }

  /// The values of a measure, numbers with as many decimals as the largest of them needs.
  private func cells(of measure: CentralityMeasure, in report: CentralityReport) -> [ReportTable.Cell] {
    let values = report.rows.map { $0.values[measure] ?? .undefined }
    let largest = values.map { if case .number(let number) = $0 { number } else { 0.0 } }.max() ?? 0
    let format = NumberColumn(largest: largest)
    return values.map { value in
      switch value {
      case .count(let count): context.cell(count)
      case .amount(let amount): context.cell(amount)
      case .number(let number):
        ReportTable.Cell(StyledText(context.language.decimal(format.text(of: number))), order: number)
      case .undefined: ""
      }
    }
  }
}
