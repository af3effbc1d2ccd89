extension DealBookValidation {
  /// Identifiers that are malformed or given twice.
  static func identifierErrors(of draft: DealBookDraft) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check<Entity>(_ section: BookPath, _ ids: [Identifier<Entity>]) {
      var seen: Set<Identifier<Entity>> = []
      for id in ids {
        let path = section.appending(id)
        if !isIdentifier(id.rawValue) {
          found.append(
            Diagnostic(
              .error, "bad-id", at: path, "“\(id)” is not an identifier",
              remedy: "use letters, digits and - _ . and begin with a letter or a digit"))
        }
        if !seen.insert(id).inserted {
          found.append(
            Diagnostic(
              .error, "duplicate-id", at: path, "“\(id)” is defined twice", remedy: "give each entry an id of its own"))
        }
      }
    }
    check(BookPath("sources"), draft.sources.map(\.id))
    check(BookPath("companies"), draft.companies.map(\.id))
    check(BookPath("scopes"), draft.scopes.map(\.id))
    check(BookPath("facts"), draft.facts.map(\.id))
    check(BookPath("deals"), draft.deals.map(\.id))
    for deal in draft.deals { check(BookPath("deals", deal.id.rawValue, "tranches"), deal.tranches.map(\.id)) }
    return found
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isLetterOrDigit(first) else { return false }
    return text.unicodeScalars.allSatisfy { isLetterOrDigit($0) || "-_.".unicodeScalars.contains($0) }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// References to entries that do not exist.
  static func referenceErrors(of draft: DealBookDraft, known: KnownIdentifiers) -> [Diagnostic] {
    var references = ReferenceCheck(known: known)
    for company in draft.companies {
      references.company(company.parent, at: BookPath("companies", company.id.rawValue, "parent"))
    }
    for scope in draft.scopes { references.scope(scope.within, at: BookPath("scopes", scope.id.rawValue, "within")) }
    for (index, rate) in draft.rates.enumerated() {
      references.source(rate.source, at: BookPath("rates", String(index), "source"))
    }
    for fact in draft.facts {
      let path = BookPath("facts", fact.id.rawValue)
      references.company(fact.company, at: path.appending("company"))
      if case .deals(let ids) = fact.includes { references.deals(ids, at: path.appending("includes")) }
      references.deals(fact.excludes, at: path.appending("excludes"))
      for (index, claim) in fact.claims.enumerated() {
        references.source(claim.source, at: path.appending("claims").appending(index).appending("source"))
      }
    }
    for deal in draft.deals { references.deal(deal) }
    return references.found
  }
}

/// Collects the references that lead nowhere.
private struct ReferenceCheck {
  let known: KnownIdentifiers
  var found: [Diagnostic] = []

  /// To look for a similar identifier takes time in proportion to the book; no person reads more suggestions than this.
  private var suggestionsLeft = 100

  init(known: KnownIdentifiers) { self.known = known }

  mutating func missing(_ what: String, _ id: String, among ids: (KnownIdentifiers) -> [String], at path: BookPath) {
    let near = suggestionsLeft > 0 ? ids(known).nearest(to: id) : nil
    suggestionsLeft -= 1
    found.append(
      Diagnostic(
        .error, "unknown-id", at: path, "there is no \(what) “\(id)”",
        remedy: near.map { "did you mean “\($0)”?" } ?? "define it, or correct the id"))
  }

  mutating func company(_ id: CompanyID?, at path: BookPath) {
    guard let id, !known.companies.contains(id) else { return }
    missing("company", id.rawValue, among: { $0.companies.map(\.rawValue) }, at: path)
  }

  mutating func scope(_ id: ScopeID?, at path: BookPath) {
    guard let id, !known.scopes.contains(id) else { return }
    missing("scope", id.rawValue, among: { $0.scopes.map(\.rawValue) }, at: path)
  }

  mutating func source(_ id: SourceID, at path: BookPath) {
    guard !known.sources.contains(id) else { return }
    missing("source", id.rawValue, among: { $0.sources.map(\.rawValue) }, at: path)
  }

  mutating func deals(_ ids: [DealID], at path: BookPath) {
    for (index, id) in ids.enumerated() { deal(id, at: path.appending(index)) }
  }

  mutating func deal(_ id: DealID?, at path: BookPath) {
    guard let id, !known.deals.contains(id) else { return }
    missing("deal", id.rawValue, among: { $0.deals.map(\.rawValue) }, at: path)
  }

  mutating func deal(_ deal: Deal) {
    let path = BookPath("deals", deal.id.rawValue)
    var position = 0
    for party in deal.parties {
      var place = path.appending(party.role.key)
      if party.role == .party {
        place = place.appending(position)
        position += 1
      }
      company(party.company, at: place)
    }
    self.deal(deal.links.extends, at: path.appending("extends"))
    self.deal(deal.links.partOf, at: path.appending("partOf"))
    self.deal(deal.links.supersedes?.deal, at: path.appending("supersedes"))
    terms(deal.terms, at: path)
    let tranches = Set(deal.tranches.map(\.id))
    for (index, claim) in deal.claims.enumerated() {
      let place = path.appending("claims").appending(index)
      source(claim.source, at: place.appending("source"))
      terms(claim.terms, at: place)
      for part in claim.tranches where !tranches.contains(part.tranche) {
        missing(
          "tranche", part.tranche.rawValue, among: { _ in tranches.map(\.rawValue) },
          at: place.appending("tranches").appending(part.tranche.rawValue))
      }
    }
  }

  private mutating func terms(_ terms: DealTerms, at path: BookPath) {
    scope(terms.scope, at: path.appending("scope"))
    for (key, ids) in [("except", terms.exceptions), ("reaches", terms.reaches)] {
      for (index, id) in (ids ?? []).enumerated() where !known.contains(anything: id) {
        missing("scope, company or deal", id, among: \.everything, at: path.appending(key).appending(index))
      }
    }
  }
}
