import DealModel

extension BookGenerator {
  mutating func deal(_ index: Int) -> Deal {
    let kind = pick(DealKind.allCases)
    var deal = Deal(id: id(index), kind: kind, parties: parties(kind), claims: [])
    deal.title = maybe { $0.text() }
    deal.note = maybe { $0.text() }
    deal.terms = terms()
    deal.links = links()
    deal.tranches = (0..<below(4)).map { Tranche(id: id($0), name: text()) }
    for _ in 0...below(3) { deal.claims.append(claim(of: deal.tranches.map(\.id))) }
    return deal
  }

  private mutating func parties(_ kind: DealKind) -> [DealParty] {
    let companies = draft.companies.map(\.id).shuffled(using: &random)
    guard !kind.isMutual else { return companies.prefix(2 + below(2)).map { DealParty(.party, $0) } }
    let roles = kind.roles.filter { $0.isRequired || chance() }.map(\.role)
    return zip(chance() ? roles : roles.reversed(), companies).map { DealParty($0, $1) }
  }

  private mutating func links() -> DealLinks {
    guard let deal = draft.deals.randomElement(using: &random)?.id, chance() else { return DealLinks() }
    return pick([
      DealLinks(extends: deal), DealLinks(partOf: deal), DealLinks(supersedes: .init(deal: deal)),
      DealLinks(supersedes: .init(deal: deal, isOpen: true)), DealLinks(extends: deal, partOf: deal),
    ])
  }

  private mutating func claim(of tranches: [TrancheID]) -> Claim {
    var claim = Claim(source: anySource(), publicSince: maybe { $0.date() }, date: maybe { $0.date() }, basis: basis())
    claim.whole = fields()
    claim.terms = terms()
    claim.tranches = some(tranches).map { id in
      TrancheClaim(tranche: id, fields: fields(), date: maybe { $0.date() })
    }
    claim.note = maybe { $0.text() }
    return claim
  }

  private mutating func fields() -> ClaimedFields {
    ClaimedFields(
      status: chance(3, of: 4) ? pick(DealStatus.allCases) : nil, amount: maybe { $0.amount() },
      condition: maybe { $0.text() })
  }

  private mutating func terms() -> DealTerms {
    var terms = DealTerms()
    guard chance() else { return terms }
    let anything = draft.companies.map(\.id.rawValue) + draft.scopes.map(\.id.rawValue) + draft.deals.map(\.id.rawValue)
    terms.scope = draft.scopes.isEmpty ? nil : maybe { $0.pick($0.draft.scopes).id }
    terms.isExclusive = maybe { $0.chance() }
    terms.exceptions = maybe { $0.some(anything) }
    terms.term = maybe { generator in
      Term(
        start: generator.maybe { $0.date() }, end: generator.maybe { $0.date() },
        duration: generator.maybe { $0.duration() })
    }
    terms.quantities = maybe { generator in (0..<generator.below(3)).map { _ in generator.quantity() } }
    terms.share = maybe { $0.ratio(most: 1_000_000) }
    terms.isLargestOwner = maybe { $0.chance() }
    terms.rate = maybe { $0.ratio(most: 1_000_000) }
    terms.reaches = maybe { $0.some(anything) }
    terms.details = maybe { $0.chance() ? [] : $0.texts() }
    return terms
  }
}
