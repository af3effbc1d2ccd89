extension DealBookValidation {
  /// Deals without a source or a status, and claims of one source that contradict themselves.
  static func claimErrors(of draft: DealBookDraft) -> [Diagnostic] {
    draft.deals.flatMap { deal -> [Diagnostic] in
      let path = BookPath("deals", deal.id.rawValue)
      guard !deal.claims.isEmpty else { return [noSource("deal", at: path)] }
      var found: [Diagnostic] = []
      let hasStatus = deal.claims.contains { claim in
        claim.whole.status != nil || claim.tranches.contains { $0.fields.status != nil }
      }
      if !hasStatus && !deal.kind.isMutual {
        found.append(
          Diagnostic(
            .error, "no-status", at: path.appending("claims"), "no claim says how far this deal has come",
            remedy: "add “status:” to a claim, such as committed or rumored"))
      }
      for (index, claim) in deal.claims.enumerated() {
        let place = path.appending("claims").appending(index)
        var seen: Set<TrancheID> = []
        for part in claim.tranches where !seen.insert(part.tranche).inserted {
          found.append(
            Diagnostic(
              .error, "duplicate-tranche", at: place.appending("tranches").appending(part.tranche),
              "the claim speaks of tranche “\(part.tranche)” twice", remedy: "say it once, or make it two claims"))
        }
        if let finding = trancheTotalError(claim, of: deal, at: place) { found.append(finding) }
      }
      return found
    }
  }

  private static func noSource(_ entry: String, at path: BookPath) -> Diagnostic {
    Diagnostic(
      .error, "no-source", at: path, "no source is given for this \(entry)",
      remedy: "add “claims:” with at least one source")
  }

  /// One source that gives a total, and tranches that cannot add up to it.
  private static func trancheTotalError(_ claim: Claim, of deal: Deal, at path: BookPath) -> Diagnostic? {
    guard let whole = claim.whole.amount, let currency = whole.currency else { return nil }
    // Tranches in another currency would need a rate; see totalFindings.
    let parts = claim.tranches.filter { $0.fields.amount?.currency == currency }
    guard !parts.isEmpty else { return nil }
    var sum = AmountInterval.zero
    for amount in parts.compactMap(\.fields.amount) {
      guard let next = try? sum.adding(AmountInterval(lower: amount.lowerMinorUnits, upper: amount.upperMinorUnits))
      else {
        return Diagnostic(.error, "amount-too-large", at: path, "the tranches add up to more than can be counted")
      }
      sum = next
    }
    let named = Set(parts.map(\.tranche))
    let total = AmountInterval(lower: whole.lowerMinorUnits, upper: whole.upperMinorUnits)
    let isComplete = deal.tranches.allSatisfy { named.contains($0.id) }
    let exceeds = total.upper.map { sum.lower > $0 } ?? false
    guard exceeds || (isComplete && sum.isDisjoint(from: total)) else { return nil }
    return Diagnostic(
      .error, "tranches-contradict-total", at: path.appending("amount"),
      "one source gives a total of \(whole) and tranches of \(sum.description(in: currency))",
      remedy: "correct the amounts, or attribute them to different sources")
  }

  /// Values that do not fit the kind of a fact, and facts without a label, a time or a source that they need.
  static func factErrors(of draft: DealBookDraft) -> [Diagnostic] {
    draft.facts.flatMap { fact -> [Diagnostic] in
      let path = BookPath("facts", fact.id.rawValue)
      var found: [Diagnostic] = []
      if fact.claims.isEmpty { found.append(noSource("fact", at: path)) }
      if fact.label == nil && (fact.kind == .ratio || fact.kind == .plan) {
        found.append(
          Diagnostic(
            .error, "no-label", at: path, "a \(fact.kind.rawValue) needs a label that says of what",
            remedy: "add “label:”"))
      }
      if fact.qualifier != nil && fact.kind != .valuation {
        found.append(
          Diagnostic(
            .error, "wrong-qualifier", at: path.appending("qualifier"), "only a valuation is before or after the money")
        )
      }
      for (index, claim) in fact.claims.enumerated() where !fact.kind.accepts(claim.value) {
        found.append(
          Diagnostic(
            .error, "wrong-value", at: path.appending("claims").appending(index).appending("value"),
            "this is not a value for \(fact.kind.rawValue)", remedy: "write \(fact.kind.expectedValue)"))
      }
      return found
    }
  }
}

extension CompanyFact.Kind {
  /// Whether a value is of a sort that says something about facts of this kind.
  package func accepts(_ value: FactValue) -> Bool {
    switch (self, value) {
    case (.valuation, .money), (.revenue, .money), (.cash, .money), (.equity, .money), (.commitments, .money): true
    case (.freeCashFlow, .money), (.freeCashFlow, .date), (.freeCashFlow, .flag): true
    case (.profit, .money), (.profit, .flag), (.profit, .date): true
    case (.ratio, .ratio): true
    case (.plan, .date), (.plan, .flag), (.plan, .money): true
    default: false
    }
  }

  fileprivate var expectedValue: String {
    switch self {
    case .valuation, .revenue, .cash, .equity, .commitments: "an amount of money, such as “about 13 bn USD”"
    case .freeCashFlow, .profit: "an amount of money, a date, or yes or no"
    case .ratio: "a percentage, such as “about 40 %”"
    case .plan: "a date, such as “2026”, an amount, or yes or no"
    }
  }
}
