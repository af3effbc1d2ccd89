import DealModel

extension WrittenBook {
  /// A deal; its roles stand in the order of the book.
  static func deal(_ deal: Deal) -> WrittenValue {
    mapping(
      [WrittenEntry("kind", text: deal.kind.rawValue), WrittenEntry("title", text: deal.title)]
        + parties(deal)
        + [
          WrittenEntry("extends", id: deal.links.extends),
          WrittenEntry("partOf", id: deal.links.partOf),
          WrittenEntry("supersedes", deal.links.supersedes.map(supersession)),
        ] + terms(deal.terms) + [
          deal.tranches.isEmpty
            ? nil
            : WrittenEntry("tranches", .mapping(deal.tranches.map { WrittenEntry($0.id.rawValue, .text($0.name)) })),
          WrittenEntry("note", text: deal.note),
          WrittenEntry("claims", .list(deal.claims.map(claim), .open)),
        ], .open)
  }

  private static func parties(_ deal: Deal) -> [WrittenEntry?] {
    guard deal.kind.isMutual else {
      return deal.parties.map { WrittenEntry($0.role.key, .text($0.company.rawValue)) }
    }
    return [WrittenEntry(Role.party.key, texts: deal.parties.map(\.company.rawValue))]
  }

  private static func supersession(_ link: DealLinks.Supersession) -> WrittenValue {
    guard link.isOpen else { return .text(link.deal.rawValue) }
    return mapping([WrittenEntry("deal", id: link.deal), WrittenEntry("open", .flag(true))])
  }

  private static func terms(_ terms: DealTerms) -> [WrittenEntry?] {
    [
      WrittenEntry("scope", id: terms.scope),
      WrittenEntry("exclusive", flag: terms.isExclusive),
      WrittenEntry("except", texts: terms.exceptions),
      WrittenEntry("term", terms.term.map(term)),
      WrittenEntry("quantity", terms.quantities.map(quantities)),
      WrittenEntry("share", text: terms.share?.description),
      WrittenEntry("largest", flag: terms.isLargestOwner),
      WrittenEntry("rate", text: terms.rate?.description),
      WrittenEntry("reaches", texts: terms.reaches),
      WrittenEntry("details", texts: terms.details),
    ]
  }

  private static func term(_ term: Term) -> WrittenValue {
    mapping([
      WrittenEntry("start", date: term.start),
      WrittenEntry("end", date: term.end),
      WrittenEntry("duration", text: term.duration?.description),
    ])
  }

  private static func quantities(_ quantities: [Quantity]) -> WrittenValue {
    let texts = quantities.map { WrittenValue.text($0.description) }
    return texts.count == 1 ? texts[0] : .list(texts)
  }

  private static func claim(_ claim: Claim) -> WrittenValue {
    mapping(
      [
        WrittenEntry("source", id: claim.source),
        WrittenEntry("publicSince", date: claim.publicSince),
        WrittenEntry("date", date: claim.date),
      ] + claimedFields(claim.whole) + terms(claim.terms) + [
        claim.tranches.isEmpty ? nil : WrittenEntry("tranches", .mapping(claim.tranches.map(trancheClaim))),
        WrittenEntry("inferred", text: reason(claim.basis)),
        WrittenEntry("note", text: claim.note),
      ])
  }

  private static func trancheClaim(_ claim: TrancheClaim) -> WrittenEntry {
    WrittenEntry(
      claim.tranche.rawValue, mapping(claimedFields(claim.fields) + [WrittenEntry("date", date: claim.date)]))
  }

  private static func claimedFields(_ fields: ClaimedFields) -> [WrittenEntry?] {
    [
      WrittenEntry("status", text: fields.status?.rawValue),
      WrittenEntry("amount", text: fields.amount.map(AmountText.text)),
      WrittenEntry("condition", text: fields.condition),
    ]
  }
}
