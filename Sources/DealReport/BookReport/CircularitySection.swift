import DealAnalysis
import DealModel
import FlowModel

/// How much of the money goes round, on each basis, and who has a part in it.
struct CircularitySection {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var report: CircularityReport { context.answers.circularity }
  private var words: any ReportPhrases { context.words }

  /// The section.
  var sections: [ReportDocument.Section] {
    guard report.rows.contains(where: { $0.flowCount > 0 }) else { return [context.section(.circularity, [])] }
    var blocks = context.table(
      named: .circularity,
      titles: [words.title(.measure)] + report.rows.map { $0.basis.map { context.model.name($0) } ?? "" },
      CircularityLine.allCases.map(row), isSortable: false)
    if let own = report.rows.first(where: { $0.basis == context.answers.query.basis }), !own.endlessLoop.isEmpty {
      blocks.append(.paragraph(StyledText(words.endless(context.way(own.endlessLoop)))))
    }
    if let size = report.details.omittedSize { blocks.append(.paragraph(StyledText(words.notComputed(size)))) }
    blocks += context.table(
      named: .circularFirms, [.company, .pays, .goesRound, .ofPaid, .ofReceived, .through],
      report.details.firms.map(row),
      more: report.details.firmCount - report.details.firms.count)
    return [context.section(.circularity, blocks)]
  }

  private func row(_ line: CircularityLine) -> ReportTable.Row {
    ReportTable.Row(
      [ReportTable.Cell(words.name(line))] + report.rows.map { cell(line, of: $0) }, anchor: .measure(line))
  }

  private func cell(_ line: CircularityLine, of row: Circularity) -> ReportTable.Cell {
    let absence = row.total.upper == 0 ? words.noMoney : words.unknown
    func share(_ share: Double?, or text: String) -> ReportTable.Cell {
      ReportTable.Cell(StyledText(share.map(context.numbers.percent) ?? text), order: share)
    }
    switch line {
    case .total: return context.cell(row.total)
    case .circulation: return context.cell(row.circulation)
    case .share:
      return ReportTable.Cell(StyledText(row.share.map(context.numbers.percent) ?? absence), order: row.share?.least)
    case .countedShare: return share(row.counted.share, or: absence)
    case .reciprocity: return context.cell(row.reciprocity)
    case .balanced: return row.counted.balanced.map { context.cell($0) } ?? ReportTable.Cell(words.omitted)
    case .componentVolume: return context.cell(row.componentVolume)
    case .excess: return context.cell(row.excess)
    case .cyclingIndex: return share(row.counted.cyclingIndex, or: row.counted.total > 0 ? words.omitted : absence)
    case .principal:
      let principal = row.counted.principal
      return context.cell(AmountInterval(lower: principal.lowerBound, upper: principal.upperBound))
    case .known:
      return ReportTable.Cell(
        StyledText(words.fraction(row.knownCount, of: row.flowCount)), order: Double(row.knownCount))
    }
  }

  private func row(_ firm: CircularFirm) -> ReportTable.Row {
    func share(_ share: Double?) -> ReportTable.Cell {
      ReportTable.Cell(StyledText(share.map(context.numbers.percent) ?? ""), order: share)
    }
    let partners = firm.partners.map { partner in
      words.partner(
        partner.company.name, out: context.phrase(AmountInterval(partner.outgoing)),
        in: context.phrase(AmountInterval(partner.incoming)))
    }
    return ReportTable.Row([
      ReportTable.Cell(firm.company.name), context.cell(firm.paid), context.cell(firm.circulating),
      share(firm.shareOfPaid), share(firm.shareOfReceived),
      ReportTable.Cell(partners.joined(separator: context.model.semicolon)),
    ])
  }
}
