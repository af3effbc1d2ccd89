import DealAnalysis
import DealModel
import FlowModel

/// Who depends on whom on which grounds, and who would lose what if another failed.
struct DependenceSection {
  /// What a company depends on another for.
  struct Pair {
    var source: CompanyReference
    var target: CompanyReference
    /// One flow for each ground.
    var grounds: [PairFlow]
    /// The deals behind all grounds, each once.
    var deals: [DealReference] { grounds.flatMap(\.deals) }
  }

  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var words: any ReportPhrases { context.words }

  /// The pairs: most grounds first, then most deals, then by identifiers.
  var dependencies: [Pair] {
    var pairs: [Pair] = []
    // The flows of a pair follow each other.
    for flow in context.answers.dependencies {
      if let last = pairs.indices.last, pairs[last].source == flow.source, pairs[last].target == flow.target {
        pairs[last].grounds.append(flow)
      } else {
        pairs.append(Pair(source: flow.source, target: flow.target, grounds: [flow]))
      }
    }
    func rank(_ pair: Pair) -> (Int, Int) { (pair.grounds.count, Set(pair.deals.map(\.id)).count) }
    return pairs.enumerated().sorted { left, right in
      let (one, two) = (rank(left.element), rank(right.element))
      return one != two ? one > two : left.offset < right.offset
    }.map(\.element)
  }

  /// The losses: the largest amount first, then by identifiers.
  var losses: [PairFlow] {
    context.answers.losses.enumerated().sorted { left, right in
      let (one, two) = (context.order(of: left.element.amount) ?? -1, context.order(of: right.element.amount) ?? -1)
      return one != two ? one > two : left.offset < right.offset
    }.map(\.element)
  }

  /// The sections.
  var sections: [ReportDocument.Section] {
    [
      context.section(
        .dependence, context.table([.company, .on, .groundCount, .grounds, .deals], dependencies.map(row))),
      context.section(
        .losses, context.table([.loser, .failing, .lossClass, .amount, .deals], losses.map(row))),
    ]
  }

  private func row(_ pair: Pair) -> ReportTable.Row {
    ReportTable.Row(
      [
        ReportTable.Cell(pair.source.name), ReportTable.Cell(pair.target.name), context.cell(pair.grounds.count),
        ReportTable.Cell(pair.grounds.map { context.model.caption($0.aspect) }.joined(separator: ", ")),
        context.cell(pair.deals),
      ], anchor: .dependence(pair.source, pair.target))
  }

  private func row(_ loss: PairFlow) -> ReportTable.Row {
    ReportTable.Row(
      [
        ReportTable.Cell(loss.source.name), ReportTable.Cell(loss.target.name),
        ReportTable.Cell(context.model.caption(loss.aspect)), context.cell(loss.amount), context.cell(loss.deals),
      ], anchor: .loss(loss))
  }
}
