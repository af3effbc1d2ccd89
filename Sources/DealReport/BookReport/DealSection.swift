import DealAnalysis
import DealModel
import FlowModel

/// All deals of the book, as they stand.
struct DealSection {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var words: any ReportPhrases { context.words }
  private var book: DealBook { context.book }

  /// The section.
  var sections: [ReportDocument.Section] {
    let rows = book.deals.indices.map(row)
    return [
      context.section(
        .deals,
        context.table(
          [.deal, .kind, .parties, .amount, .status, .since, .details, .counts, .sources], rows))
    ]
  }

  private func row(at position: Int) -> ReportTable.Row {
    let deal = book.deals[position]
    let name = ReportTable.Cell(deal.title ?? deal.id.rawValue)
    let anchor = ReportAnchor.deal(deal.id.rawValue)
    let kind = ReportTable.Cell(context.model.noun(deal.kind))
    guard let state = context.answers.projection.states[position] else {
      return ReportTable.Row(
        [name, kind, ReportTable.Cell(parties(of: deal)), "", ReportTable.Cell(words.notKnownYet)], anchor: anchor)
    }
    let amount = state.amount?.value
    return ReportTable.Row(
      [
        name, kind, ReportTable.Cell(parties(of: deal)),
        ReportTable.Cell(
          StyledText(amount.map { context.language.text(of: $0) } ?? "–"),
          order: amount.flatMap {
            context.order(of: AmountInterval(lower: $0.lowerMinorUnits, upper: $0.upperMinorUnits))
          }),
        ReportTable.Cell(context.model.name(state.status.value)), context.cell(state.date),
        ReportTable.Cell(details(of: deal, state)),
        ReportTable.Cell(context.model.answer(context.answers.projection.counts(dealAt: position))),
        ReportTable.Cell(context.marks(state.claims.map { deal.claims[$0].source })),
      ], anchor: anchor)
  }

  private func parties(of deal: Deal) -> String {
    if deal.kind.isMutual { return context.model.list(deal.parties.map { context.name($0.company) }) }
    return deal.parties.map { context.model.pair(context.model.field($0.role.rawValue), context.name($0.company)) }
      .joined(separator: context.model.semicolon)
  }

  private func text(_ tranche: TrancheState, of deal: Deal) -> String {
    let name = deal.tranches.first { $0.id == tranche.tranche }?.name ?? tranche.tranche.rawValue
    let facts = [
      tranche.amount.map { context.language.text(of: $0.value) }, context.model.name(tranche.status.value),
      tranche.condition.map { context.model.condition($0.value) },
    ]
    return context.model.pair(name, facts.compactMap { $0 }.joined(separator: ", "))
  }

  /// What a deal has beside amount and status: parts, term, terms, links to other deals, reserves.
  private func details(of deal: Deal, _ state: DealState) -> StyledText {
    let (terms, model) = (state.terms, context.model)
    var details = state.tranches.map { StyledText(text($0, of: deal)) }
    func add(_ field: String, _ text: String?) {
      if let text, !text.isEmpty { details.append(StyledText(model.pair(model.field(field), text))) }
    }
    if let term = terms.term { details.append(StyledText(words.term(term))) }
    add("scope", terms.scope.map(name))
    if terms.isExclusive ?? false { details.append(StyledText(model.exclusive)) }
    add("exceptions", terms.exceptions?.map(name).joined(separator: ", "))
    add("share", terms.share.map { context.language.text(of: $0) })
    if terms.isLargestOwner ?? false { details.append(StyledText(model.largestOwner)) }
    add("rate", terms.rate.map { context.language.text(of: $0) })
    add("reaches", terms.reaches?.map(name).joined(separator: ", "))
    add("quantities", terms.quantities?.map { words.quantity($0) }.joined(separator: ", "))
    details += (terms.details ?? []).map { StyledText($0) }
    if let condition = state.condition { details.append(StyledText(model.condition(condition.value))) }
    let links: [(ReportDealLink, DealID?)] = [
      (.extends, deal.links.extends), (.partOf, deal.links.partOf),
      (deal.links.supersedes?.isOpen ?? false ? .maySupersede : .supersedes, deal.links.supersedes?.deal),
    ]
    for case (let link, let id?) in links {
      details.append(StyledText(model.pair(words.link(link), "")) + context.deal(id))
    }
    if state.isInferred { details.append(StyledText(model.inferred, .caution)) }
    if state.isContested { details.append(StyledText(model.sourcesDisagree, to: .conflicts(of: deal.id))) }
    return details.joined(separator: StyledText(model.semicolon))
  }

  private func name(_ scope: ScopeID) -> String { book.scope(scope)?.name ?? scope.rawValue }

  /// The name of a deal, a company or a scope.
  private func name(_ id: String) -> String {
    book.deal(DealID(rawValue: id)).map { $0.title ?? id } ?? book.company(CompanyID(rawValue: id))?.name
      ?? book.scope(ScopeID(rawValue: id))?.name ?? id
  }
}

extension ReportAnchor {
  static func conflicts(of deal: DealID) -> ReportAnchor { ReportAnchor("conflict", deal.rawValue) }
  static func conflicts(of fact: FactID) -> ReportAnchor { ReportAnchor("factConflict", fact.rawValue) }
}
