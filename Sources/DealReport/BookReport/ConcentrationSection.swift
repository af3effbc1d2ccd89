import DealAnalysis
import DealModel

/// On how few others the sides of companies rest.
struct ConcentrationSection {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var words: any ReportPhrases { context.words }

  /// The section.
  var sections: [ReportDocument.Section] {
    let report = context.answers.concentration
    let sides = report.rows.map(row)
    let parties = report.rows.flatMap { side in side.parties.map { row(of: $0, in: side) } }
    return [
      context.section(
        .concentration,
        context.table(
          named: .sides, [.company, .side, .partyCount, .amount, .largest, .share, .index, .likeEqual], sides,
          more: report.count - report.rows.count)
          + context.table(named: .parties, [.company, .side, .party, .share, .amount, .deals], parties))
    ]
  }

  private func row(_ side: Concentration) -> ReportTable.Row {
    let largest = side.parties.first
    return ReportTable.Row(
      [
        ReportTable.Cell(side.company.name), ReportTable.Cell(words.name(side.side)), context.cell(side.parties.count),
        context.cell(side.amount), ReportTable.Cell(largest.map(name) ?? ""), largest.map(share) ?? "",
        ReportTable.Cell(StyledText(side.index.map(context.numbers.index) ?? "–"), order: side.index?.lowerBound),
        ReportTable.Cell(
          StyledText(side.effectiveNumber.map(text) ?? ""), order: side.effectiveNumber?.lowerBound),
      ], anchor: .side(side))
  }

  private func row(of party: ConcentrationShare, in side: Concentration) -> ReportTable.Row {
    ReportTable.Row([
      ReportTable.Cell(side.company.name), ReportTable.Cell(words.name(side.side)), ReportTable.Cell(name(party)),
      share(party), context.cell(party.amount), context.cell(party.deals),
    ])
  }

  private func name(_ party: ConcentrationShare) -> String {
    party.isUnnamed ? words.notNamed(party.company.name) : party.company.name
  }

  private func share(_ party: ConcentrationShare) -> ReportTable.Cell {
    guard party.share != 0...1 else { return "–" }
    return ReportTable.Cell(StyledText(context.numbers.percent(party.share)), order: party.share.lowerBound)
  }

  private func text(_ number: ClosedRange<Double>) -> String {
    context.numbers.range(number) ?? words.atLeast(context.numbers.ratio(number.lowerBound))
  }
}
