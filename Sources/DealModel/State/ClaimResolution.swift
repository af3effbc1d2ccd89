extension DealBook {
  /// The state of a deal on a date, or `nil` when no claim that counts gives it a status.
  ///
  /// - Complexity: O(c² + c·t) for c claims and t tranches; both are small.
  public func state(of deal: Deal, at clock: Clock) -> DealState? {
    let ordered = countingClaims(of: deal, at: clock)
    let statuses = ordered.compactMap { index -> Claimed<DealStatus>? in
      let claim = deal.claims[index]
      guard let status = claim.whole.status ?? (deal.kind.isMutual ? .committed : nil) else { return nil }
      return Claimed(claim: index, value: status, standing: 0)
    }
    let wholeStatus = resolvedStatus(statuses, in: deal)
    // A deal may be known by its tranches alone; the firmest of them then speaks for the whole.
    let standings = standing(of: ordered, in: deal)
    let tranches = deal.tranches.compactMap {
      trancheState($0.id, of: deal, claims: ordered, standings: standings, whole: statuses)
    }
    guard
      let status = wholeStatus
        ?? tranches.map(\.status).max(by: { ($0.value.firmness ?? -1) < ($1.value.firmness ?? -1) })
    else { return nil }
    let amounts = zip(ordered, standings).compactMap { index, standing in
      deal.claims[index].whole.amount.map { Claimed(claim: index, value: $0, standing: standing) }
    }
    let conditions = zip(ordered, standings).compactMap { index, standing in
      deal.claims[index].whole.condition.map { Claimed(claim: index, value: $0, standing: standing) }
    }
    let (terms, contested) = resolvedTerms(of: deal, claims: ordered, standings: standings)
    let statusClaims = status.supporting
    return DealState(
      deal: deal.id, status: status, amount: latest(amounts) { $0.excludes($1) },
      condition: latest(conditions) { _, _ in false },
      date: statusClaims.lazy.compactMap { self.date(of: deal.claims[$0]) }.first,
      terms: terms, contestedTerms: contested, tranches: tranches,
      isInferred: statusClaims.allSatisfy { deal.claims[$0].basis.isInferred }, claims: ordered)
  }

  /// The claims of a deal that count at a clock, earliest known first, undated ones before all others.
  func countingClaims(of deal: Deal, at clock: Clock) -> [Int] {
    let counting = deal.claims.indices.filter { index in
      let claim = deal.claims[index]
      if claim.basis.isInferred && !clock.includesInferred { return false }
      if let knownOn = clock.knownOn {
        guard let known = knownDay(source: claim.source, publicSince: claim.publicSince), known <= knownOn else {
          return false
        }
      }
      return (date(of: claim)?.firstDay ?? .distantPast) <= clock.asOf
    }
    return counting.sorted { left, right in
      orderKey(of: deal.claims[left], left) < orderKey(of: deal.claims[right], right)
    }
  }

  /// When what a claim says came to hold: its own date, else when it became public.
  func date(of claim: Claim) -> PartialDate? { claim.date ?? claim.publicSince ?? source(claim.source)?.date }

  private func orderKey(of claim: Claim, _ index: Int) -> (Int, CalendarDate, Int) {
    let published = claim.publicSince ?? source(claim.source)?.date
    return (published?.isDated == true ? 1 : 0, published?.lastDay ?? .distantPast, index)
  }

  /// For each claim the firmness of the deal when it was made: its own status, else the latest one before it.
  private func standing(of ordered: [Int], in deal: Deal) -> [Int] {
    var running = -1
    return ordered.map { index in
      let claim = deal.claims[index]
      let own =
        claim.whole.status
        ?? claim.tranches.compactMap(\.fields.status).max { ($0.firmness ?? -1) < ($1.firmness ?? -1) }
      if let own { running = own.firmness ?? running }
      return running
    }
  }

  private func trancheState(
    _ tranche: TrancheID, of deal: Deal, claims ordered: [Int], standings: [Int], whole: [Claimed<DealStatus>]
  ) -> TrancheState? {
    var statuses: [Claimed<DealStatus>] = []
    var amounts: [Claimed<Amount>] = []
    var conditions: [Claimed<String>] = []
    var dates: [Int: PartialDate] = [:]
    var isNamed = false
    for (index, standing) in zip(ordered, standings) {
      let claim = deal.claims[index]
      if let part = claim.tranches.first(where: { $0.tranche == tranche }) {
        isNamed = true
        dates[index] = part.date
        if let amount = part.fields.amount { amounts.append(Claimed(claim: index, value: amount, standing: standing)) }
        if let text = part.fields.condition {
          conditions.append(Claimed(claim: index, value: text, standing: standing))
        }
        if let status = part.fields.status ?? claim.whole.status {
          statuses.append(Claimed(claim: index, value: status, standing: 0))
        }
      } else if let status = claim.whole.status, status.endsDeal || status.firmness == DealStatus.paid.firmness {
        // What ends or settles the whole deal ends or settles each tranche; weaker words about the whole do not reach them.
        statuses.append(Claimed(claim: index, value: status, standing: 0))
      }
    }
    guard isNamed, let status = resolvedStatus(statuses, in: deal) ?? resolvedStatus(whole, in: deal) else {
      return nil
    }
    let date = status.supporting.lazy.compactMap { dates[$0] ?? self.date(of: deal.claims[$0]) }.first
    return TrancheState(
      tranche: tranche, status: status, amount: latest(amounts) { $0.excludes($1) },
      condition: latest(conditions) { _, _ in false }, date: date)
  }
}

/// A value in one claim, with the firmness of the deal when it was made.
struct Claimed<Value: Hashable & Sendable> {
  var claim: Int
  var value: Value
  var standing: Int
}

extension DealBook {
  /// The latest of the values, and the ones of equal standing that exclude it.
  func latest<Value>(_ claimed: [Claimed<Value>], excluding: (Value, Value) -> Bool) -> Resolved<Value>? {
    guard let last = claimed.last else { return nil }
    return Resolved(
      value: last.value, supporting: claimed.filter { $0.value == last.value }.map(\.claim),
      contradicting: claimed.filter { $0.standing == last.standing && excluding($0.value, last.value) }.map(\.claim))
  }

  /// The status after a sequence of claims, each an update of the one before or a contradiction to it.
  func resolvedStatus(_ claimed: [Claimed<DealStatus>], in deal: Deal) -> Resolved<DealStatus>? {
    guard var current = claimed.first else { return nil }
    var contradictions: [Int] = []
    for next in claimed.dropFirst() where next.value != current.value {
      if contradicts(next, current, in: deal) { contradictions += [current.claim, next.claim] }
      current = next
    }
    // The trailing run of equal statuses is what supports it; an earlier return to the same status is history.
    let supporting = claimed.reversed().prefix { $0.value == current.value }.map(\.claim)
    return Resolved(
      value: current.value, supporting: supporting.reversed(),
      contradicting: contradictions.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  private func contradicts(_ next: Claimed<DealStatus>, _ previous: Claimed<DealStatus>, in deal: Deal) -> Bool {
    guard let firmness = next.value.firmness, let before = previous.value.firmness else { return false }
    if firmness == before { return false }
    let days = [next, previous].map { orderKey(of: deal.claims[$0.claim], 0) }
    let isSameDay = days[0].0 == 1 && days[1].0 == 1 && days[0].1 == days[1].1
    return firmness < before || isSameDay
  }
}
