import DealAnalysis
import DealModel

/// What sources disagree about, both sides with those who say so.
struct ConflictSection {
  /// One field about which sources disagree.
  private struct Conflict {
    var field: String
    var counting: (text: String, sources: [SourceID])
    var others: [(text: String, sources: [SourceID])]
  }

  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var words: any ReportPhrases { context.words }

  /// The section.
  var sections: [ReportDocument.Section] {
    let deals = contestedDeals.flatMap { deal, state in
      rows(of: conflicts(of: deal, state), subject: context.deal(deal.id), anchor: .conflicts(of: deal.id))
    }
    let facts = contestedFacts.flatMap { fact, state in
      rows(
        of: [conflict(of: fact, state)],
        subject: StyledText(FactSection(context).title(of: fact), to: .fact(fact.id)),
        anchor: .conflicts(of: fact.id))
    }
    return [context.section(.conflicts, context.table([.subject, .field, .value, .contradicted], deals + facts))]
  }

  /// The deals and facts about which sources disagree; each leads to what they say.
  var subjects: [StyledText] {
    contestedDeals.map { deal, _ in StyledText(deal.title ?? deal.id.rawValue, to: .conflicts(of: deal.id)) }
      + contestedFacts.map { fact, _ in
        StyledText(FactSection(context).title(of: fact), to: .conflicts(of: fact.id))
      }
  }

  private var contestedDeals: [(Deal, DealState)] {
    zip(context.book.deals, context.answers.projection.states).compactMap { deal, state in
      state.flatMap { $0.isContested ? (deal, $0) : nil }
    }
  }

  private var contestedFacts: [(CompanyFact, FactState)] {
    context.book.facts.compactMap { fact in
      context.book.state(of: fact, at: context.answers.query.clock).flatMap {
        $0.value.isContested ? (fact, $0) : nil
      }
    }
  }

  private func rows(of conflicts: [Conflict], subject: StyledText, anchor: ReportAnchor) -> [ReportTable.Row] {
    conflicts.enumerated().map { index, conflict in
      ReportTable.Row(
        [
          ReportTable.Cell(subject), ReportTable.Cell(conflict.field), ReportTable.Cell(told(conflict.counting)),
          ReportTable.Cell(conflict.others.map(told).joined(separator: StyledText(context.model.semicolon))),
        ], anchor: index == 0 ? anchor : nil)
    }
  }

  private func told(_ side: (text: String, sources: [SourceID])) -> StyledText {
    StyledText(side.text + " ") + context.marks(side.sources)
  }

  // MARK: What contradicts what

  private func conflicts(of deal: Deal, _ state: DealState) -> [Conflict] {
    var conflicts: [Conflict] = []
    func add<Value>(
      _ field: String, _ resolved: Resolved<Value>?, _ text: (Value) -> String, _ claimed: (Claim) -> Value?
    ) {
      guard let resolved, resolved.isContested else { return }
      conflicts.append(
        conflict(
          field, text(resolved.value), resolved.supporting, resolved.contradicting, in: deal
        ) {
          claimed($0).map(text)
        })
    }
    let (status, amount) = (context.model.field("status"), context.model.field("amount"))
    func name(_ status: DealStatus) -> String { context.model.name(status) }
    func money(_ amount: Amount) -> String { context.language.text(of: amount) }
    add(status, state.status, name) { $0.whole.status ?? $0.tranches.lazy.compactMap(\.fields.status).first }
    add(amount, state.amount, money) { $0.whole.amount }
    for part in state.tranches {
      let title = words.tranche(deal.tranches.first { $0.id == part.tranche }?.name ?? part.tranche.rawValue)
      func fields(_ claim: Claim) -> ClaimedFields? { claim.tranches.first { $0.tranche == part.tranche }?.fields }
      add("\(status), \(title)", part.status, name) { fields($0)?.status ?? $0.whole.status }
      add("\(amount), \(title)", part.amount, money) { fields($0)?.amount }
    }
    for (term, claims) in state.contestedTerms.sorted(by: { $0.key < $1.key }) {
      let value = text(of: term, in: state.terms) ?? ""
      let supporting = claims.filter { text(of: term, in: deal.claims[$0].terms) == value }
      conflicts.append(
        conflict(
          context.model.field(term == "term" ? "duration" : term), value, supporting, claims, in: deal
        ) { text(of: term, in: $0.terms) })
    }
    return conflicts
  }

  /// The values of claims other than the one that counts, each once with its sources.
  private func conflict(
    _ field: String, _ value: String, _ supporting: [Int], _ contradicting: [Int], in deal: Deal,
    _ claimed: (Claim) -> String?
  ) -> Conflict {
    var others: [(text: String, sources: [SourceID])] = []
    for claim in contradicting.map({ deal.claims[$0] }) {
      guard let text = claimed(claim), text != value else { continue }
      if let known = others.firstIndex(where: { $0.text == text }) {
        others[known].sources.append(claim.source)
      } else {
        others.append((text, [claim.source]))
      }
    }
    return Conflict(field: field, counting: (value, supporting.map { deal.claims[$0].source }), others: others)
  }

  private func text(of term: String, in terms: DealTerms) -> String? {
    switch term {
    case "scope": terms.scope.map { context.book.scope($0)?.name ?? $0.rawValue }
    case "exclusive": terms.isExclusive.map { context.model.answer($0) }
    case "term": terms.term.map { words.term($0) }
    case "share": terms.share.map { context.language.text(of: $0) }
    case "largest": terms.isLargestOwner.map { context.model.answer($0) }
    case "rate": terms.rate.map { context.language.text(of: $0) }
    default: nil
    }
  }

  private func conflict(of fact: CompanyFact, _ state: FactState) -> Conflict {
    let section = FactSection(context)
    var others: [(text: String, sources: [SourceID])] = []
    for claim in state.value.contradicting.map({ fact.claims[$0] }) {
      let text = section.text(claim.value)
      if let known = others.firstIndex(where: { $0.text == text }) {
        others[known].sources.append(claim.source)
      } else {
        others.append((text, [claim.source]))
      }
    }
    return Conflict(
      field: words.title(.value),
      counting: (section.text(state.value.value), state.value.supporting.map { fact.claims[$0].source }), others: others
    )
  }
}
