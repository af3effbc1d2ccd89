import DealModel

extension DealBookDraft {
  /// A draft in dollars to which what its entries mention is added: sources, companies and scopes.
  ///
  /// The identifier of a source ends in its date, after a point if something stands before it: `2026-02-27`,
  /// `paper.2026-02`, `not-after-2026-02-27`. A source without a date in its name is undated. All firms are made up.
  package static func example(_ fill: (inout DealBookDraft) -> Void) -> DealBookDraft {
    var draft = DealBookDraft(currency: .usd)
    draft.isExample = true
    fill(&draft)
    draft.addMentionedSources()
    draft.addMentionedCompanies()
    draft.addMentionedScopes()
    return draft
  }

  /// A draft of deals, completed like every example.
  package static func example(_ deals: Deal...) -> DealBookDraft { example { $0.deals = deals } }

  private mutating func addMentionedSources() {
    let mentioned =
      rates.map(\.source) + facts.flatMap { $0.claims.map(\.source) } + deals.flatMap { $0.claims.map(\.source) }
    var known = Set(sources.map(\.id))
    for id in mentioned where known.insert(id).inserted { sources.append(Source(datedByName: id)) }
  }

  private mutating func addMentionedCompanies() {
    let mentioned =
      companies.compactMap(\.parent) + facts.map(\.company) + deals.flatMap { $0.parties.map(\.company) }
    var known = Set(companies.map(\.id))
    for id in mentioned where known.insert(id).inserted { companies.append(Company(id: id, name: "Example \(id)")) }
  }

  private mutating func addMentionedScopes() {
    let mentioned = scopes.map(\.within) + deals.flatMap { deal in [deal.terms.scope] + deal.claims.map(\.terms.scope) }
    var known = Set(scopes.map(\.id))
    for case .some(let id) in mentioned where known.insert(id).inserted {
      scopes.append(Scope(id: id, name: "Example \(id)"))
    }
  }
}

extension Source {
  /// A source whose identifier ends in its date; undated when it ends in something else.
  fileprivate init(datedByName id: SourceID) {
    let name = id.rawValue.split(separator: ".").last ?? ""
    let bounded = name.split(separator: "-", maxSplits: 2).joined(separator: " ")
    let date = PartialDate(name) ?? PartialDate(bounded) ?? .unknown(notBefore: nil, notAfter: nil)
    self.init(id: id, publisher: "Example Paper", title: "Example \(id)", date: date)
  }
}
