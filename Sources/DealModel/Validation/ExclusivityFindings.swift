extension DealBookValidation {
  /// Exclusive rights of one grantor, over overlapping scopes and at the same time, that two different firms hold.
  static func exclusivityFindings(in book: DealBook) -> [Diagnostic] {
    var earlierRights: [CompanyID: [ExclusiveRight]] = [:]
    var found: [Diagnostic] = []
    for right in book.deals.compactMap({ ExclusiveRight($0, in: book) }) {
      for earlier in earlierRights[right.grantor] ?? [] where right.collides(with: earlier, in: book) {
        found.append(
          Diagnostic(
            .warning, "overlapping-exclusivities", at: BookPath("deals", right.deal.rawValue),
            "“\(right.deal)” gives \(right.holder) what “\(earlier.deal)” gives \(earlier.holder) alone: "
              + "“\(right.scope)” and “\(earlier.scope)” overlap",
            remedy: "narrow a scope, or name what is left out under “except”"))
      }
      earlierRights[right.grantor, default: []].append(right)
    }
    return found
  }
}

/// A right that nobody else may have.
private struct ExclusiveRight {
  let deal: DealID
  let grantor: CompanyID
  let holder: CompanyID
  let scope: ScopeID
  let term: Term?
  let superseded: DealID?
  let excepted: (scopes: Set<ScopeID>, companies: Set<CompanyID>)

  /// The exclusive right that a deal gives until it ends, if it does; holders and grantors are ultimate parents.
  init?(_ deal: Deal, in book: DealBook) {
    let roles: (grantor: Role, holder: Role)
    switch deal.kind {
    case .exclusivity: roles = (.grantor, .beneficiary)
    case .license: roles = (.licensor, .licensee)
    case .distribution: roles = (.principal, .distributor)
    case .investment, .ownership, .acquisition, .loan, .cloudContract, .supply, .serviceRoute, .revenueShare,
      .guarantee,
      .partnership, .jointVenture, .competitor:
      return nil
    }
    guard let state = book.state(of: deal, at: Clock(asOf: .distantFuture)), !state.status.value.endsDeal,
      deal.kind == .exclusivity || state.terms.isExclusive == true, let scope = state.terms.scope,
      let grantor = deal.company(in: roles.grantor), let holder = deal.company(in: roles.holder)
    else { return nil }
    self.deal = deal.id
    self.grantor = book.ultimateParent(of: grantor)
    self.holder = book.ultimateParent(of: holder)
    self.scope = scope
    term = state.terms.term
    superseded = deal.links.supersedes.flatMap { $0.isOpen ? nil : $0.deal }
    let exceptions = state.terms.exceptions ?? []
    excepted = (
      Set(exceptions.map(ScopeID.init(rawValue:))),
      Set(exceptions.map { book.ultimateParent(of: CompanyID(rawValue: $0)) })
    )
  }

  func collides(with other: ExclusiveRight, in book: DealBook) -> Bool {
    guard grantor == other.grantor, holder != other.holder, book.overlap(scope, other.scope) else { return false }
    if superseded == other.deal || other.superseded == deal { return false }
    if permits(other, in: book) || other.permits(self, in: book) { return false }
    return !periodsAreApart(term, other.term)
  }

  /// Whether this right leaves room for another: its scope, or a wider one of it, or its holder is excepted.
  private func permits(_ other: ExclusiveRight, in book: DealBook) -> Bool {
    excepted.companies.contains(other.holder) || book.chain(of: other.scope).contains(where: excepted.scopes.contains)
  }

  private func periodsAreApart(_ left: Term?, _ right: Term?) -> Bool {
    func ends(_ first: Term?, before second: Term?) -> Bool {
      guard let last = first?.lastDay, let start = second?.start?.firstDay else { return false }
      return last < start
    }
    return ends(left, before: right) || ends(right, before: left)
  }
}
