extension DealBookValidation {
  /// Claims about one deal that exclude each other once everything is known.
  static func conflictFindings(in book: DealBook) -> [Diagnostic] {
    let clock = Clock(asOf: .distantFuture)
    return book.deals.flatMap { deal -> [Diagnostic] in
      guard let state = book.state(of: deal, at: clock) else { return [] }
      let path = BookPath("deals", deal.id.rawValue)
      var found: [Diagnostic] = []
      if state.status.isContested {
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

  /// Facts of one company about the same thing and time whose values exclude each other.
  ///
  /// Two facts are about the same thing when company, kind, label, time and nature agree and the qualifiers do not tell them apart: a number without a
  /// qualifier can be meant either way, so it is held against both.
  static func factConflictFindings(in book: DealBook) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, fact) in book.facts.enumerated() {
      for (position, claim) in fact.claims.enumerated() {
        let path = BookPath("facts", fact.id.rawValue, "claims", String(position), "value")
        for earlier in fact.claims[..<position] where earlier.value.excludes(claim.value) {
          found.append(
            factConflict("“\(fact.id)”", earlier, "“\(fact.id)”", claim, at: path))
        }
        for other in book.facts[..<index] where fact.isComparable(with: other) {
          for earlier in other.claims where earlier.value.excludes(claim.value) {
            found.append(factConflict("“\(other.id)”", earlier, "“\(fact.id)”", claim, at: path))
          }
        }
      }
    }
    return found
  }

  private static func factConflict(
    _ leftName: String, _ left: FactClaim, _ rightName: String, _ right: FactClaim, at path: BookPath
  ) -> Diagnostic {
    Diagnostic(
      .warning, "conflicting-facts", at: path,
      "sources disagree: \(leftName) is \(left.value) (\(left.source)), \(rightName) is \(right.value) (\(right.source))",
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

extension CompanyFact {
  fileprivate func isComparable(with other: CompanyFact) -> Bool {
    company == other.company && kind == other.kind && label == other.label && time == other.time
      && nature == other.nature
      && (qualifier == nil || other.qualifier == nil || qualifier == other.qualifier)
  }
}

extension FactValue: CustomStringConvertible {
  /// The value for readers.
  public var description: String {
    switch self {
    case .money(let amount): amount.description
    case .ratio(let ratio): ratio.description
    case .date(let date): date.description
    case .flag(let flag): flag ? "yes" : "no"
    }
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
