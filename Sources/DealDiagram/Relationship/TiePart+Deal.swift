import DealModel
import FlowModel

extension TiePart {
  /// A deal or a tranche of it, with the claims that count.
  ///
  /// The tranche is given by its position, or by one of the marks of `FlowTable`; the amount is what counts of it, and
  /// `nil` for what is not measured in money.
  init(
    _ deal: Deal, state: DealState, tranche index: Int32, status: DealStatus, amount: AmountInterval?,
    round: (title: String, amount: String?)? = nil, in book: DealBook, _ phrases: any DiagramPhrases
  ) {
    let tranche = index >= 0 ? deal.tranches[Int(index)] : nil
    let trancheState = tranche.flatMap { wanted in state.tranches.first { $0.tranche == wanted.id } }
    let stated = trancheState.map(\.amount) ?? state.amount
    let resolvedStatus = trancheState?.status ?? state.status
    var claims = resolvedStatus.supporting + resolvedStatus.contradicting
    if let stated { claims += stated.supporting + stated.contradicting }
    if trancheState == nil { claims += state.contestedTerms.values.flatMap { $0 } }
    let condition = trancheState?.condition ?? state.condition
    // Who tells the status need not have told the amount, which is what the label says first.
    let isTold = amount != nil && stated.map { $0.value != .undisclosed } ?? false
    let told = isTold ? stated.map { $0.supporting + $0.contradicting } ?? [] : claims
    func sources(_ claims: [Int]) -> [SourceID] { Set(claims).sorted().map { deal.claims[$0].source }.withoutRepeats }
    self.init(
      reference: TieReference(
        deal: deal.id.rawValue, tranche: tranche?.name ?? (index == FlowTable.remainder ? "remainder" : nil)),
      isRemainder: index == FlowTable.remainder, title: deal.title ?? deal.id.rawValue, status: status, amount: amount,
      isApproximate: stated?.value.isApproximate ?? false, share: Self.share(of: deal.kind, state.terms, phrases),
      details: Self.details(of: deal.kind, state.terms, in: book, phrases)
        + Self.supersession(of: deal, stated: stated?.value, counted: amount, in: book, phrases),
      condition: condition?.value, date: trancheState?.date ?? state.date,
      sources: sources(claims), citedSources: sources(told), conditionSources: sources(condition?.supporting ?? []),
      isContested: trancheState.map { $0.status.isContested || ($0.amount?.isContested ?? false) } ?? state.isContested,
      round: round?.title, roundAmount: round?.amount)
  }

  private static func share(
    of kind: DealKind, _ terms: DealTerms, _ phrases: any DiagramPhrases
  ) -> String? {
    if kind == .ownership { return terms.share.map(phrases.language.text) }
    return kind == .revenueShare ? terms.rate.map(phrases.language.text) : nil
  }

  private static func details(
    of kind: DealKind, _ terms: DealTerms, in book: DealBook, _ phrases: any DiagramPhrases
  ) -> [String] {
    var details: [String] = []
    if kind == .license, terms.isExclusive == true { details.append(phrases.exclusive) }
    if kind == .ownership, terms.isLargestOwner == true { details.append(phrases.largestOwner) }
    if let scope = terms.scope.flatMap(book.scope) { details.append(scope.name) }
    if let reaches = terms.reaches, !reaches.isEmpty {
      details.append(phrases.reaches(reaches.map { Self.name($0, in: book) }.joined(separator: phrases.semicolon)))
    }
    if let duration = terms.term?.duration { details.append(phrases.language.text(of: duration)) }
    return details
  }

  /// While it is open whether a newer deal replaces this one, less than its amount counts.
  private static func supersession(
    of deal: Deal, stated: Amount?, counted: AmountInterval?, in book: DealBook, _ phrases: any DiagramPhrases
  ) -> [String] {
    guard let stated, let counted, counted.upper != stated.upperMinorUnits,
      !book.openSuccessors(of: deal.id).isEmpty
    else { return [] }
    return [phrases.whatIsLeft(of: phrases.language.text(of: stated))]
  }

  /// The name behind an identifier of a company, a scope or a deal.
  private static func name(_ id: String, in book: DealBook) -> String {
    book.company(CompanyID(rawValue: id))?.name ?? book.scope(ScopeID(rawValue: id))?.name
      ?? book.deal(DealID(rawValue: id)).map { $0.title ?? $0.id.rawValue } ?? id
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each the first time that it comes.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
