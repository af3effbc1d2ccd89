import DealAnalysis
import DealModel
import FlowModel

/// The circular flows, and their legs with the deals behind them.
struct LoopSection {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var report: CircularFlowReport { context.answers.circularFlows }

  /// The section.
  var sections: [ReportDocument.Section] {
    let listed = context.options.limit.map { Array(report.cycles.prefix($0)) } ?? report.cycles
    let unlisted = Int(clamping: report.count - UInt64(listed.count))
    var blocks = context.table(
      named: .loops, [.number, .way, .goesRound, .comesBack, .over, .lag, .weakest],
      listed.enumerated().map { row(of: $1, at: $0) }, more: unlisted)
    blocks += context.table(
      named: .legs, [.number, .step, .from, .to, .amount, .deals],
      listed.enumerated().flatMap { position, flow in
        flow.legs.enumerated().map { row(of: $1, at: $0, of: position) }
      })
    if !report.header.isComplete { blocks.append(.paragraph(StyledText(context.words.searchCutShort))) }
    return [context.section(.loops, blocks)]
  }

  private func row(of flow: CircularFlow, at position: Int) -> ReportTable.Row {
    let years = flow.returnTermYears.map { years in
      context.words.years(context.numbers.years(years), isPart: !flow.isTermOfWholeWayBack)
    }
    return ReportTable.Row(
      [
        context.cell(position + 1), ReportTable.Cell(context.way(flow.companies)), context.cell(flow.amount),
        ReportTable.Cell(
          StyledText(flow.returnRatio.map { context.numbers.ratio($0) + "×" } ?? ""), order: flow.returnRatio),
        ReportTable.Cell(StyledText(years ?? ""), order: flow.returnTermYears),
        ReportTable.Cell(StyledText(flow.lagDays.map(context.words.days) ?? ""), order: flow.lagDays.map(Double.init)),
        ReportTable.Cell(flow.weakestStatus.map { context.model.name($0) } ?? ""),
      ], anchor: .loop(position))
  }

  private func row(of leg: FlowLeg, at step: Int, of position: Int) -> ReportTable.Row {
    ReportTable.Row(
      [
        ReportTable.Cell(StyledText(String(position + 1), to: .loop(position)), order: Double(position + 1)),
        context.cell(step + 1), ReportTable.Cell(leg.source.name), ReportTable.Cell(leg.target.name),
        context.cell(leg.amount), context.cell(leg.deals),
      ], anchor: .leg(position, step))
  }
}

extension ReportAnchor {
  static func leg(_ position: Int, _ step: Int) -> ReportAnchor {
    ReportAnchor("leg", String(position + 1), String(step + 1))
  }
}
