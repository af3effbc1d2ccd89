import DealAnalysis
import DealModel

/// Firms that stand on two sides.
struct OverlapSection {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var words: any ReportPhrases { context.words }

  /// The section.
  var sections: [ReportDocument.Section] {
    let report = context.answers.overlaps
    return [
      context.section(
        .overlaps,
        context.table(named: .doubleRoles, [.company, .relations, .to, .deals], report.doubleRoles.map(row))
          + context.table(named: .rivalTies, [.company, .rivals, .deals, .rivalry], report.rivalTies.map(row)))
    ]
  }

  private func row(_ role: DoubleRole) -> ReportTable.Row {
    let ties = role.capital + role.trade
    let relations = Tie.Relation.allCases.filter { relation in ties.contains { $0.relation == relation } }
    return ReportTable.Row(
      [
        ReportTable.Cell(role.company.name),
        ReportTable.Cell(relations.map { words.relation($0) }.joined(separator: ", ")),
        ReportTable.Cell(role.counterparty.name), context.cell(ties.map(\.deal)),
      ], anchor: .role(role))
  }

  private func row(_ tie: RivalTie) -> ReportTable.Row {
    ReportTable.Row(
      [
        ReportTable.Cell(tie.company.name), ReportTable.Cell(context.model.list(tie.rivals.map(\.name))),
        context.cell(tie.ties.flatMap { $0 }.map(\.deal)), context.cell(tie.rivalry),
      ], anchor: .rivals(tie))
  }
}
