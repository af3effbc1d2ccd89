import DealModel

extension Deal {
  /// A deal whose companies fill the roles of its kind in their order, with the tranches that its claims name.
  ///
  /// Equals may be two or more; an optional role stays empty when there are too few companies.
  package static func example(
    _ id: DealID, _ kind: DealKind, _ companies: [CompanyID], terms: DealTerms = DealTerms(),
    links: DealLinks = DealLinks(), _ claims: [Claim]
  ) -> Deal {
    let roles = kind.isMutual ? companies.map { _ in Role.party } : kind.roles.map(\.role)
    var deal = Deal(
      id: id, kind: kind, parties: zip(roles, companies).map { DealParty($0, $1) }, terms: terms, links: links,
      claims: claims)
    for part in claims.flatMap(\.tranches) where !deal.tranches.contains(where: { $0.id == part.tranche }) {
      deal.tranches.append(Tranche(id: part.tranche, name: "Example \(part.tranche)"))
    }
    return deal
  }

  /// An investment of “a” in “b”, with the tranches that its claims name.
  package static func example(_ id: DealID, links: DealLinks = DealLinks(), _ claims: [Claim]) -> Deal {
    example(id, .investment, ["a", "b"], links: links, claims)
  }
}

extension Claim {
  /// What a source says about a deal as a whole and about its tranches.
  package static func by(
    _ source: SourceID, _ status: DealStatus? = nil, _ amount: Amount? = nil, date: String? = nil,
    publicSince: String? = nil, inferred reason: String? = nil, condition: String? = nil,
    terms: DealTerms = DealTerms(), tranches: [TrancheClaim] = []
  ) -> Claim {
    Claim(
      source: source, publicSince: publicSince.map(PartialDate.written), date: date.map(PartialDate.written),
      basis: reason.map { .inferred(reason: $0) } ?? .stated,
      whole: ClaimedFields(status: status, amount: amount, condition: condition), terms: terms, tranches: tranches)
  }
}

extension TrancheClaim {
  /// What a source says about a tranche.
  package static func of(
    _ tranche: TrancheID, _ status: DealStatus? = nil, _ amount: Amount? = nil, date: String? = nil
  ) -> TrancheClaim {
    TrancheClaim(
      tranche: tranche, fields: ClaimedFields(status: status, amount: amount), date: date.map(PartialDate.written))
  }
}

extension DealTerms {
  /// Terms of which some are known.
  package static func with(_ fill: (inout DealTerms) -> Void) -> DealTerms {
    var terms = DealTerms()
    fill(&terms)
    return terms
  }
}
