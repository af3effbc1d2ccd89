extension DealBookValidation {
  /// Claims about one deal that exclude each other once everything is known.
  static func conflictFindings(in book: DealBook) -> [Diagnostic] {
    let clock = Clock(asOf: .distantFuture)
    return book.deals.flatMap { deal -> [Diagnostic] in
      guard let state = book.state(of: deal, at: clock) else { return [] }
      let path = BookPath("deals", deal.id.rawValue)
      var found: [Diagnostic] = []
      // A deal that is known by its tranches alone has no status of its own to disagree about.
      if state.status.isContested && deal.claims.contains(where: { $0.whole.status != nil }) {
        found.append(
          conflict(in: deal, "status", state.status.contradicting, book: book, at: path) { $0.whole.status?.rawValue })
      }
      if let amount = state.amount, amount.isContested {
        found.append(
          conflict(in: deal, "amount", amount.contradicting + amount.supporting, book: book, at: path) {
            $0.whole.amount?.description
          })
      }
      for (term, claims) in state.contestedTerms.sorted(by: { $0.key < $1.key }) {
        found.append(conflict(in: deal, term, claims, book: book, at: path) { $0.terms.text(of: term) })
      }
      for tranche in state.tranches {
        func part(of claim: Claim) -> TrancheClaim? { claim.tranches.first { $0.tranche == tranche.tranche } }
        let name = "of tranche “\(tranche.tranche)”"
        if tranche.status.isContested {
          found.append(
            conflict(in: deal, "status \(name)", tranche.status.contradicting, book: book, at: path) {
              part(of: $0)?.fields.status?.rawValue ?? $0.whole.status?.rawValue
            })
        }
        if let amount = tranche.amount, amount.isContested {
          found.append(
            conflict(in: deal, "amount \(name)", amount.contradicting + amount.supporting, book: book, at: path) {
              part(of: $0)?.fields.amount?.description
            })
        }
      }
      return found
    }
  }

  private static func conflict(
    in deal: Deal, _ field: String, _ claims: [Int], book: DealBook, at path: BookPath, value: (Claim) -> String?
  ) -> Diagnostic {
    let sides = Set(claims).sorted().compactMap { index -> String? in
      let claim = deal.claims[index]
      return value(claim).map { "\($0) (\(claim.source))" }
    }
    let latest = claims.max() ?? 0
    return Diagnostic(
      .warning, "conflicting-claims", at: path.appending("claims").appending(latest),
      "sources disagree about the \(field) of “\(deal.id)”: " + sides.joined(separator: ", "),
      remedy: "the latest counts and is marked contested; correct a claim if it was misread")
  }

  /// Facts of one company about the same thing and time whose values exclude each other, each pair of facts once.
  static func factConflictFindings(in book: DealBook) -> [Diagnostic] {
    book.comparableFacts.compactMap { factConflict($0.earlier, $0.later) }
  }

  /// The claims of two facts, or of one, that exclude each other, in one finding.
  private static func factConflict(_ earlier: CompanyFact, _ later: CompanyFact) -> Diagnostic? {
    func opponents(of fact: CompanyFact, in other: CompanyFact) -> [Int] {
      fact.claims.indices.filter { index in other.claims.contains { $0.value.excludes(fact.claims[index].value) } }
    }
    func text(_ fact: CompanyFact, _ claims: [Int]) -> String {
      "“\(fact.id)” is "
        + claims.map { "\(fact.claims[$0].value) (\(fact.claims[$0].source))" }.joined(separator: ", ")
    }
    let claims = opponents(of: later, in: earlier)
    guard let latest = claims.last else { return nil }
    let sides =
      earlier.id == later.id
      ? [text(later, claims)] : [text(earlier, opponents(of: earlier, in: later)), text(later, claims)]
    return Diagnostic(
      .warning, "conflicting-facts",
      at: BookPath("facts", later.id.rawValue, "claims", String(latest), "value"),
      "sources disagree: " + sides.joined(separator: "; "),
      remedy: "both are shown; add a qualifier, a period or a label if they mean different things")
  }

  /// Questions that the sources leave open.
  static func openQuestionFindings(in book: DealBook) -> [Diagnostic] {
    book.deals.compactMap { deal in
      guard let link = deal.links.supersedes, link.isOpen else { return nil }
      return Diagnostic(
        .warning, "open-question", at: BookPath("deals", deal.id.rawValue, "supersedes"),
        "no source says whether “\(deal.id)” replaces “\(link.deal)”",
        remedy: "both are never added; where both count, the amount is a range. Set “open” aside once a source answers")
    }
  }
}

extension DealBook {
  /// Facts that are about the same thing, each pair once and each fact with itself, in the order of the later one.
  ///
  /// Two facts are about the same thing when company, kind, label, time and nature agree and the qualifiers do not
  /// tell them apart: a number without a qualifier can be meant either way, so it is held against both.
  package var comparableFacts: [(earlier: CompanyFact, later: CompanyFact)] {
    var earlierFacts: [FactSubject: [CompanyFact]] = [:]
    var pairs: [(earlier: CompanyFact, later: CompanyFact)] = []
    for fact in facts {
      let subject = FactSubject(fact)
      let comparable = (earlierFacts[subject] ?? []).filter { $0.hasSameQualifier(as: fact) }
      pairs += ([fact] + comparable).map { ($0, fact) }
      earlierFacts[subject, default: []].append(fact)
    }
    return pairs
  }
}

/// What a fact is about, apart from the qualifier.
private struct FactSubject: Hashable {
  let company: CompanyID
  let kind: CompanyFact.Kind
  let label: String?
  let time: CompanyFact.Time?
  let nature: CompanyFact.Nature

  init(_ fact: CompanyFact) {
    company = fact.company
    kind = fact.kind
    label = fact.label
    time = fact.time
    nature = fact.nature
  }
}

extension CompanyFact {
  fileprivate func hasSameQualifier(as other: CompanyFact) -> Bool {
    qualifier == nil || other.qualifier == nil || qualifier == other.qualifier
  }
}

extension DealTerms {
  /// A term that can be contested, in words.
  fileprivate func text(of key: String) -> String? {
    switch key {
    case "scope": scope?.rawValue
    case "exclusive": isExclusive.map { $0 ? "exclusive" : "not exclusive" }
    case "term": term?.description
    case "share": share?.description
    case "largest": isLargestOwner.map { $0 ? "largest owner" : "not the largest owner" }
    case "rate": rate?.description
    default: nil
    }
  }
}
