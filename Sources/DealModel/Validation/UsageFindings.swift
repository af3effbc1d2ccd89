extension DealBookValidation {
  /// Sources, companies and scopes that nothing refers to.
  static func usageFindings(in book: DealBook) -> [Diagnostic] {
    var sources = Set(book.rates.rates.map(\.source))
    var companies: Set<CompanyID> = []
    var scopes: Set<ScopeID> = []
    func use(_ terms: DealTerms) {
      if let scope = terms.scope { scopes.insert(scope) }
      for id in (terms.exceptions ?? []) + (terms.reaches ?? []) {
        companies.insert(CompanyID(rawValue: id))
        scopes.insert(ScopeID(rawValue: id))
      }
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
    include(&companies) { book.company($0)?.parent }
    include(&scopes) { book.scope($0)?.within }

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

  /// Adds to a set what its elements lead to, step by step.
  private static func include<Element: Hashable>(_ set: inout Set<Element>, next: (Element) -> Element?) {
    for element in set {
      var current = element
      while let following = next(current), set.insert(following).inserted { current = following }
    }
  }
}
