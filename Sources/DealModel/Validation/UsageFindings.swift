extension DealBookValidation {
  /// Sources, companies and scopes that nothing refers to.
  static func usageFindings(in book: DealBook) -> [Diagnostic] {
    var sources = Set(book.rates.rates.map(\.source))
    var companies: Set<CompanyID> = []
    var scopes: Set<ScopeID> = []
    var loose: Set<String> = []
    func use(_ terms: DealTerms) {
      if let scope = terms.scope { scopes.insert(scope) }
      loose.formUnion((terms.exceptions ?? []) + (terms.reaches ?? []))
    }
    for fact in book.facts {
      companies.insert(fact.company)
      sources.formUnion(fact.claims.map(\.source))
    }
    for deal in book.deals {
      companies.formUnion(deal.parties.map(\.company))
      sources.formUnion(deal.claims.map(\.source))
      use(deal.terms)
      deal.claims.forEach { use($0.terms) }
    }
    companies.formUnion(loose.map(CompanyID.init(rawValue:)))
    for id in companies {
      var current = book.company(id)
      while let parent = current?.parent {
        companies.insert(parent)
        current = book.company(parent)
      }
    }
    scopes.formUnion(loose.map(ScopeID.init(rawValue:)))
    scopes = Set(scopes.filter { book.scope($0) != nil }.flatMap { book.chain(of: $0) })

    func unused(_ what: String, _ section: String, _ ids: [String]) -> [Diagnostic] {
      ids.map {
        Diagnostic(
          .warning, "unused-\(what)", at: BookPath(section, $0), "nothing refers to the \(what) “\($0)”",
          remedy: "remove it, or add what it belongs to")
      }
    }
    return unused("source", "sources", book.sources.map(\.id).filter { !sources.contains($0) }.map(\.rawValue))
      + unused("company", "companies", book.companies.map(\.id).filter { !companies.contains($0) }.map(\.rawValue))
      + unused("scope", "scopes", book.scopes.map(\.id).filter { !scopes.contains($0) }.map(\.rawValue))
  }
}
