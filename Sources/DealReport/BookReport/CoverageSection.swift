import DealAnalysis
import DealModel
import FlowModel

/// What a company has to pay against what it has and earns, year by year, and what that rests on.
struct CoverageSection {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var words: any ReportPhrases { context.words }
  private var answer: CoverageAnswer { CoverageAnswer(context) }

  /// The section.
  var sections: [ReportDocument.Section] {
    guard let subject = context.answers.subject else {
      return [context.section(.coverage, [.paragraph(StyledText(words.noSubject))])]
    }
    guard let report = context.answers.coverage else {
      return [context.section(.coverage, [.paragraph(StyledText(words.owesNothing(subject.name)))])]
    }
    var blocks: [ReportDocument.Block] = [
      .paragraph(
        StyledText(subject.name + context.model.colon, .strong)
          + StyledText(answer.sentences(report.runOut).joined(separator: " ")))
    ]
    blocks += years(report)
    blocks += owed(report) + means(report)
    if let growth = report.requiredGrowth { blocks.append(.paragraph(sentence(growth))) }
    blocks += suppliers(report)
    if report.bases.count > 1 { blocks += bases(report) }
    blocks += assumptions(report)
    return [context.section(.coverage, blocks)]
  }

  private func years(_ report: CoverageReport) -> [ReportDocument.Block] {
    let rows = report.years.map { year in
      let sources = (year.revenueGround.facts + year.freeCashFlowGround.facts).flatMap(\.sources)
      let usable = year.usableRevenue == year.revenue ? nil : year.usableRevenue
      return ReportTable.Row(
        [
          ReportTable.Cell(StyledText(String(year.year)), order: Double(year.year)), context.cell(year.needs),
          year.revenue.map(context.cell) ?? "–", usable.map(context.cell) ?? "", cell(year.gap),
          cell(year.cumulativeGap), ReportTable.Cell(context.marks(sources)),
        ], anchor: .year(year.year))
    }
    return context.table(named: .years, [.year, .toPay, .revenue, .usable, .gap, .gapSoFar, .sources], rows)
  }

  /// What is to be paid, to whom, in which years, and under which deal or by which fact.
  private func owed(_ report: CoverageReport) -> [ReportDocument.Block] {
    func years(_ span: ClosedRange<Int>?) -> ReportTable.Cell {
      guard let span else { return ReportTable.Cell(words.noYear) }
      let text = span.count == 1 ? "\(span.lowerBound)" : "\(span.lowerBound)–\(span.upperBound)"
      return ReportTable.Cell(StyledText(text), order: Double(span.lowerBound))
    }
    let deals = report.commitments.map { item in
      ReportTable.Row([
        ReportTable.Cell(item.to.name), context.cell(item.amount), years(item.span), context.cell(item.deals),
      ])
    }
    let totals = report.envelopes.map { envelope in
      ReportTable.Row(["–", context.cell(envelope.amount), years(envelope.span), ReportTable.Cell(fact(envelope.fact))])
    }
    return context.table(named: .owed, [.to, .amount, .dueYears, .restsOn], deals + totals)
  }

  /// The cash, and what others put in.
  private func means(_ report: CoverageReport) -> [ReportDocument.Block] {
    let cash = ReportTable.Row([
      ReportTable.Cell(words.name(CompanyFact.Kind.cash)), context.cell(report.cash.amount), "",
      ReportTable.Cell(report.cash.ground.facts.map(fact).joined(separator: StyledText(context.model.semicolon))),
    ])
    let capital = report.capital.map { part in
      ReportTable.Row([
        ReportTable.Cell(part.from.name), context.cell(part.deal.amount), ReportTable.Cell(words.name(part.place)),
        context.cell([part.deal]),
      ])
    }
    return context.table(named: .means, [.from, .amount, .adds, .restsOn], [cash] + capital)
  }

  /// A fact by its title, which leads to its row.
  private func fact(_ reference: FactReference) -> StyledText {
    let id = FactID(rawValue: reference.id)
    let title = context.book.facts.first { $0.id == id }.map { FactSection(context).title(of: $0) }
    return StyledText(title ?? reference.id, to: .fact(id))
  }

  private func cell(_ difference: AmountDifference) -> ReportTable.Cell {
    ReportTable.Cell(
      StyledText(answer.text(difference)), order: (difference.lower ?? difference.upper).map(Double.init))
  }

  private func sentence(_ growth: RequiredGrowth) -> StyledText {
    StyledText(
      words.requiredGrowth(from: context.phrase(growth.baseRevenue), growth.baseYear, answer.growth(growth)) + " ")
      + context.marks(growth.ground.facts.flatMap(\.sources))
  }

  private func suppliers(_ report: CoverageReport) -> [ReportDocument.Block] {
    let rows = report.suppliers.map { supplier in
      ReportTable.Row([
        ReportTable.Cell(supplier.supplier.name), context.cell(supplier.putIn), context.cell(supplier.owed),
        ReportTable.Cell(
          StyledText(supplier.share == 0...1 ? "–" : context.numbers.percent(supplier.share)),
          order: supplier.share == 0...1 ? nil : supplier.share.lowerBound),
        context.cell(supplier.capital + supplier.contracts),
      ])
    }
    let together = report.suppliersTogether.map { total in
      words.suppliersTogether(
        context.phrase(AmountInterval(total.financed)), of: context.phrase(AmountInterval(total.owed)),
        share: context.numbers.percent(total.share))
    }
    return context.table(named: .suppliers, [.supplier, .putsIn, .owed, .share, .deals], rows)
      + (together.map { [.paragraph(StyledText($0))] } ?? [])
  }

  private func bases(_ report: CoverageReport) -> [ReportDocument.Block] {
    let rows = report.bases.map { basis in
      ReportTable.Row([
        ReportTable.Cell(context.model.name(basis.basis)), context.cell(basis.needs), context.cell(basis.means),
        ReportTable.Cell(words.brief(basis.runOut)),
        ReportTable.Cell(basis.requiredGrowth.map(answer.growth) ?? "–"),
      ])
    }
    return context.table(named: .bases, [.basis, .toPay, .means, .runsOut, .growth], rows)
  }

  private func assumptions(_ report: CoverageReport) -> [ReportDocument.Block] {
    let sentences = report.assumptions.map { assumption in
      StyledText(words.assumption(assumption.matter, name: name(in: assumption.matter)) ?? assumption.words)
    }
    return sentences.isEmpty ? [] : [.paragraph(StyledText(words.assumptions, .strong)), .list(sentences)]
  }

  /// What an assumption is about, as the book calls it.
  private func name(in matter: CoverageAssumption.Matter) -> String {
    switch matter {
    case .termStart(let id, _, _, _): context.book.deal(id)?.title ?? id.rawValue
    case .evenParts(let id, _):
      context.book.facts.first { $0.id == id }.map { FactSection(context).title(of: $0) } ?? id.rawValue
    case .given, .allRevenueUsable, .capitalFromFirstYear, .wholeFirstYear, .paidBefore: ""
    }
  }
}
