import DealModel

// The sides of a conflict, and the book as each of them has it.

extension DealBook {
  /// The sides of each conflict about a deal, but for the ones that count already.
  func sides(of deal: Deal, _ state: DealState) -> [Variation.Side] {
    contestedFields(of: deal, state).flatMap { field, claims in
      sides(claims.map { ($0, field.text(in: deal.claims[$0])) }, source: { deal.claims[$0].source }) {
        value, sources in
        Variation.Side(
          entry: deal.id.rawValue, tranche: field.tranche, field: field.name, value: value, sources: sources)
      }
    }
  }

  /// The sides of a conflict about a fact, but for the one that counts already.
  func sides(of fact: CompanyFact, at clock: Clock) -> [Variation.Side] {
    guard let state = state(of: fact, at: clock), state.value.isContested else { return [] }
    let claims = state.value.contradicting + state.value.supporting
    return sides(claims.map { ($0, fact.claims[$0].value.description) }, source: { fact.claims[$0].source }) {
      Variation.Side(entry: fact.id.rawValue, tranche: nil, field: "value", value: $0, sources: $1)
    }
  }

  /// One side for each value but the last one, which counts.
  private func sides(
    _ values: [(claim: Int, text: String?)], source: (Int) -> SourceID,
    _ make: (String, [SourceID]) -> Variation.Side
  ) -> [Variation.Side] {
    var texts: [String] = []
    for case (_, let text?) in values where !texts.contains(text) { texts.append(text) }
    let counting = values.last { $0.text != nil }?.text
    return texts.filter { $0 != counting }.map { text in
      var sources: [SourceID] = []
      for (claim, own) in values where own == text && !sources.contains(source(claim)) { sources.append(source(claim)) }
      return make(text, sources)
    }
  }

  /// The book in which nobody contradicts a side: what other claims say of the field is left out.
  func taking(_ side: Variation.Side) throws(AnalysisError) -> DealBook {
    try changed { draft in
      if side.field == "value" {
        for index in draft.facts.indices where draft.facts[index].id.rawValue == side.entry {
          draft.facts[index].claims.removeAll { $0.value.description != side.value }
        }
        return
      }
      for index in draft.deals.indices where draft.deals[index].id.rawValue == side.entry {
        let kind = draft.deals[index].kind
        guard let field = ContestedField(side.field, tranche: side.tranche, of: kind) else { return }
        // Equals are committed where nothing is said of their status, so that such a claim goes as a whole.
        if field.name == "status", kind.isMutual {
          draft.deals[index].claims.removeAll { claim in field.text(in: claim).map { $0 != side.value } ?? false }
        }
        for claim in draft.deals[index].claims.indices {
          field.leaveOut(of: &draft.deals[index].claims[claim], unless: side.value)
        }
      }
    }
  }

  private func contestedFields(of deal: Deal, _ state: DealState) -> [(field: ContestedField, claims: [Int])] {
    var fields: [(ContestedField, [Int])] = []
    func add(_ field: ContestedField?, _ contradicting: [Int], _ supporting: [Int]) {
      guard let field, !contradicting.isEmpty else { return }
      fields.append((field, contradicting.filter { !supporting.contains($0) } + supporting))
    }
    // A deal that is known by its tranches alone has no status of its own to disagree about.
    if state.claims.contains(where: { deal.claims[$0].whole.status != nil }) {
      add(ContestedField("status", of: deal.kind), state.status.contradicting, state.status.supporting)
    }
    if let amount = state.amount {
      add(ContestedField("amount", of: deal.kind), amount.contradicting, amount.supporting)
    }
    for (term, claims) in state.contestedTerms.sorted(by: { $0.key < $1.key }) {
      add(ContestedField(term, of: deal.kind), claims, [])
    }
    for tranche in state.tranches {
      add(
        ContestedField("status", tranche: tranche.tranche, of: deal.kind), tranche.status.contradicting,
        tranche.status.supporting)
      if let amount = tranche.amount {
        add(ContestedField("amount", tranche: tranche.tranche, of: deal.kind), amount.contradicting, amount.supporting)
      }
    }
    return fields
  }
}

/// A field of claims about which sources can disagree.
private struct ContestedField {
  let name: String
  let tranche: TrancheID?
  /// What a claim says of the status that does not name one.
  private let silentStatus: DealStatus?

  init?(_ name: String, tranche: TrancheID? = nil, of kind: DealKind) {
    let known = ["status", "amount", "scope", "exclusive", "term", "share", "largest", "rate"]
    guard known.contains(name) else { return nil }
    self.name = name
    self.tranche = tranche
    silentStatus = kind.isMutual && tranche == nil ? .committed : nil
  }

  private func fields(in claim: Claim) -> ClaimedFields? {
    guard let tranche else { return claim.whole }
    guard var fields = claim.tranches.first(where: { $0.tranche == tranche })?.fields else { return nil }
    // What a claim says of the whole it says of a tranche that it names.
    fields.status = fields.status ?? claim.whole.status
    return fields
  }

  /// What a claim says, for readers; `nil` where it says nothing.
  func text(in claim: Claim) -> String? {
    switch name {
    case "status": (fields(in: claim)?.status ?? silentStatus)?.rawValue
    case "amount": fields(in: claim)?.amount?.description
    case "scope": claim.terms.scope?.rawValue
    case "exclusive": claim.terms.isExclusive.map { $0 ? "exclusive" : "not exclusive" }
    case "term": claim.terms.term?.description
    case "share": claim.terms.share?.description
    case "largest": claim.terms.isLargestOwner.map { $0 ? "largest owner" : "not the largest owner" }
    case "rate": claim.terms.rate?.description
    default: nil
    }
  }

  /// Takes back what a claim says, unless it is this.
  func leaveOut(of claim: inout Claim, unless value: String) {
    guard let said = text(in: claim), said != value else { return }
    switch name {
    case "status": leaveOutStatus(of: &claim, unless: value)
    case "amount": change(&claim) { $0.amount = nil }
    case "scope": claim.terms.scope = nil
    case "exclusive": claim.terms.isExclusive = nil
    case "term": claim.terms.term = nil
    case "share": claim.terms.share = nil
    case "largest": claim.terms.isLargestOwner = nil
    case "rate": claim.terms.rate = nil
    default: break
    }
  }

  /// What a claim says of the whole it says of the tranches that it names, and goes on to say of those that are not meant.
  private func leaveOutStatus(of claim: inout Claim, unless value: String) {
    guard let tranche else {
      for index in claim.tranches.indices where claim.tranches[index].fields.status == nil {
        claim.tranches[index].fields.status = claim.whole.status
      }
      claim.whole.status = nil
      return
    }
    if let whole = claim.whole.status, whole.rawValue != value {
      claim.tranches.removeAll { $0.tranche == tranche }
    } else {
      change(&claim) { $0.status = nil }
    }
  }

  private func change(_ claim: inout Claim, _ body: (inout ClaimedFields) -> Void) {
    guard let tranche else { return body(&claim.whole) }
    for index in claim.tranches.indices where claim.tranches[index].tranche == tranche {
      body(&claim.tranches[index].fields)
    }
  }
}
