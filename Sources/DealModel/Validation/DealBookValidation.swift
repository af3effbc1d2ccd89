/// The rules that a book must keep, in two steps: errors of a draft, which keep it from becoming a book, and findings
/// in a book, which a person should look at.
enum DealBookValidation {
  /// Everything that keeps a draft from being a book.
  static func errors(of draft: DealBookDraft) -> [Diagnostic] {
    let known = KnownIdentifiers(draft)
    return identifierErrors(of: draft)
      + referenceErrors(of: draft, known: known)
      + roleErrors(of: draft)
      + hierarchyErrors(of: draft)
      + dateErrors(of: draft)
      + moneyErrors(of: draft)
      + shareErrors(of: draft)
      + factErrors(of: draft)
      + claimErrors(of: draft)
  }

  /// What a person should look at in a book, and the totals that cannot be right.
  static func findings(in book: DealBook) -> [Diagnostic] {
    conflictFindings(in: book)
      + factConflictFindings(in: book)
      + totalFindings(in: book)
      + exclusivityFindings(in: book)
      + openQuestionFindings(in: book)
      + usageFindings(in: book)
      + lookAlikeFindings(in: book)
      + controlCharacterFindings(in: book)
  }
}

/// The identifiers that a draft defines.
struct KnownIdentifiers {
  let sources: Set<SourceID>
  let companies: Set<CompanyID>
  let scopes: Set<ScopeID>
  let deals: Set<DealID>

  init(_ draft: DealBookDraft) {
    sources = Set(draft.sources.map(\.id))
    companies = Set(draft.companies.map(\.id))
    scopes = Set(draft.scopes.map(\.id))
    deals = Set(draft.deals.map(\.id))
  }

  /// Whether a scope, a company or a deal has this identifier.
  func contains(anything id: String) -> Bool {
    scopes.contains(ScopeID(rawValue: id)) || companies.contains(CompanyID(rawValue: id))
      || deals.contains(DealID(rawValue: id))
  }

  /// The identifiers of all scopes, companies and deals.
  var everything: [String] { scopes.map(\.rawValue) + companies.map(\.rawValue) + deals.map(\.rawValue) }
}
