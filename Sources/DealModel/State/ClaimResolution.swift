extension DealBook {
  /// The state of a deal on a date, or `nil` when no claim that counts gives it a status.
  ///
  /// - Complexity: O(c² + c·t) for c claims and t tranches; both are small.
  public func state(of deal: Deal, at clock: Clock) -> DealState? {
    let (deal, ordered) = counting(deal, at: clock)
    let statuses = ordered.compactMap { index in
      deal.claims[index].whole.status.map { Claimed(claim: index, value: $0, standing: 0) }
    }
    let wholeStatus = resolvedStatus(statuses, in: deal)
    // A deal may be known by its tranches alone; the firmest of them then speaks for the whole.
    let standings = standing(of: ordered, in: deal)
    let parts = ordered.map { index in
      Dictionary(deal.claims[index].tranches.map { ($0.tranche, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let tranches = deal.tranches.compactMap {
      trancheState($0.id, of: deal, claims: ordered, standings: standings, parts: parts, whole: statuses)
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
      deal: deal.id, status: status, amount: latest(amounts) { $0.excludes($1) }?.settled(in: deal),
      condition: latest(conditions) { _, _ in false },
      date: statusClaims.lazy.compactMap { self.date(of: deal.claims[$0]) }.first,
      terms: terms, contestedTerms: contested, tranches: tranches,
      isInferred: statusClaims.allSatisfy { deal.claims[$0].basis.isInferred }, claims: ordered)
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
}

/// A value in one claim, with the firmness of the deal when it was made.
struct Claimed<Value: Hashable & Sendable> {
  var claim: Int
  var value: Value
  var standing: Int
}

extension Resolved {
  /// The same value, undisputed and resting on the assumption alone if one gives it.
  func settled(in deal: Deal) -> Self {
    let assumed = supporting.filter { deal.claims[$0].basis == .assumed }
    return assumed.isEmpty ? self : Resolved(value: value, supporting: assumed, contradicting: [])
  }
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
      contradicting: contradictions.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    ).settled(in: deal)
  }

  private func contradicts(_ next: Claimed<DealStatus>, _ previous: Claimed<DealStatus>, in deal: Deal) -> Bool {
    guard next.value.firmness != previous.value.firmness else { return false }
    if isToldOtherwise(deal.claims[next.claim], than: deal.claims[previous.claim]) { return true }
    // To end a deal is an update; a later claim that it lives contradicts.
    guard let firmness = next.value.firmness else { return false }
    return firmness < previous.value.firmness ?? .max
  }

  /// Whether two claims became known on one day, and the first is not dated as history of the second.
  private func isToldOtherwise(_ next: Claim, than previous: Claim) -> Bool {
    let keys = (orderKey(of: previous), orderKey(of: next))
    guard keys.0.isDated, keys.1.isDated, keys.0.knownDay == keys.1.knownDay else { return false }
    guard let before = date(of: previous)?.lastDay, let after = date(of: next)?.firstDay else { return true }
    return before >= after
  }
}
