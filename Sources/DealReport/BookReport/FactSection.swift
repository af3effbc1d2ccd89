import DealAnalysis
import DealModel

/// What the book says of single companies.
struct FactSection {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var words: any ReportPhrases { context.words }

  /// The section.
  var sections: [ReportDocument.Section] {
    let rows = context.book.facts.compactMap { fact in
      context.book.state(of: fact, at: context.answers.query.clock).map { row(of: fact, $0) }
    }
    return [
      context.section(.facts, context.table([.company, .fact, .value, .time, .nature, .details, .sources], rows))
    ]
  }

  private func row(of fact: CompanyFact, _ state: FactState) -> ReportTable.Row {
    var details: [StyledText] = []
    if state.isInferred { details.append(StyledText(context.model.inferred, .caution)) }
    if state.value.isContested {
      details.append(StyledText(context.model.sourcesDisagree, to: .conflicts(of: fact.id)))
    }
    let time = fact.time.map { time in
      ReportTable.Cell(StyledText(words.time(time)), order: context.cell(time.date).order)
    }
    return ReportTable.Row(
      [
        ReportTable.Cell(context.name(fact.company)), ReportTable.Cell(subject(of: fact)),
        ReportTable.Cell(text(state.value.value)), time ?? "", ReportTable.Cell(words.name(fact.nature)),
        ReportTable.Cell(details.joined(separator: StyledText(context.model.semicolon))),
        ReportTable.Cell(context.marks(state.claims.map { fact.claims[$0].source })),
      ], anchor: .fact(fact.id))
  }

  /// What a fact is about, without its value: `revenue, 2026, forecast`.
  func title(of fact: CompanyFact) -> String {
    [subject(of: fact), fact.time.map { words.time($0) }, fact.nature == .forecast ? words.name(fact.nature) : nil]
      .compactMap { $0 }.joined(separator: ", ")
  }

  private func subject(of fact: CompanyFact) -> String {
    let kind: String? = fact.label == nil || fact.kind != .plan && fact.kind != .ratio ? words.name(fact.kind) : nil
    return [kind, fact.label, fact.qualifier.map { words.name($0) }].compactMap { $0 }.joined(separator: ", ")
  }

  /// The value of a fact as its source gives it.
  func text(_ value: FactValue) -> String {
    switch value {
    case .money(let amount): context.language.text(of: amount)
    case .ratio(let ratio): context.language.text(of: ratio)
    case .date(let date): context.language.text(of: date)
    case .flag(let flag): context.model.answer(flag)
    }
  }
}
