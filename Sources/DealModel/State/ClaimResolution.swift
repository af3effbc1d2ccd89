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

  /// A deal whose claims say only what counts at a clock, and the positions of the ones that still say something,
  /// earliest known first, undated ones before all others.
  private func counting(_ deal: Deal, at clock: Clock) -> (deal: Deal, claims: [Int]) {
    var deal = deal
    var ordered: [Int] = []
    for (index, claim) in deal.claims.enumerated() where counts(claim, at: clock) {
      guard let inForce = claim.inForce(on: clock.asOf, since: date(of: claim), isMutual: deal.kind.isMutual) else {
        continue
      }
      deal.claims[index] = inForce
      ordered.append(index)
    }
    let keys = deal.claims.map(orderKey)
    return (deal, ordered.sorted { (keys[$0], $0) < (keys[$1], $1) })
  }

  private func counts(_ claim: Claim, at clock: Clock) -> Bool {
    if claim.basis.isInferred && !clock.includesInferred { return false }
    guard let knownOn = clock.knownOn else { return true }
    return knownDay(source: claim.source, publicSince: claim.publicSince).map { $0 <= knownOn } ?? false
  }

  /// When what a claim says came to hold: its own date, else when it became public.
  func date(of claim: Claim) -> PartialDate? { claim.date ?? claim.publicSince ?? source(claim.source)?.date }

  private func orderKey(of claim: Claim) -> ClaimOrderKey {
    let published = claim.publicSince ?? source(claim.source)?.date
    let knownDay = published?.lastDay ?? .distantPast
    let held = date(of: claim)
    return ClaimOrderKey(
      isDated: published?.isDated ?? false, knownDay: knownDay,
      heldDay: min(max(knownDay, held?.firstDay ?? .distantPast), held?.lastDay ?? .distantFuture))
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
        // What ends or settles the whole deal ends or settles each tranche; weaker words about the whole do not reach
        // them.
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
    guard next.value.firmness != previous.value.firmness else { return false }
    if isToldOtherwise(deal.claims[next.claim], than: deal.claims[previous.claim]) { return true }
    // To end a deal is an update; nothing brings it back.
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

/// What decides which of two claims is the later one: the day on which it became known, then the day from which it
/// holds.
private struct ClaimOrderKey: Comparable {
  var isDated: Bool
  var knownDay: CalendarDate
  /// Of the days that the claim's date can mean, the nearest to the one on which it became known.
  var heldDay: CalendarDate

  static func < (left: Self, right: Self) -> Bool {
    (left.isDated ? 1 : 0, left.knownDay, left.heldDay) < (right.isDated ? 1 : 0, right.knownDay, right.heldDay)
  }
}

extension Claim {
  /// What of the claim holds on a day, or `nil` when nothing does.
  ///
  /// A tranche with a date of its own holds from that date. Equals have no status to reach: a claim that names them
  /// commits them.
  fileprivate func inForce(on day: CalendarDate, since date: PartialDate?, isMutual: Bool) -> Claim? {
    func holds(_ date: PartialDate?) -> Bool { (date?.firstDay ?? .distantPast) <= day }
    var claim = self
    claim.tranches.removeAll { !holds($0.date ?? date) }
    if holds(date) {
      if isMutual && whole.status == nil { claim.whole.status = .committed }
    } else {
      guard !claim.tranches.isEmpty else { return nil }
      (claim.whole, claim.terms) = (ClaimedFields(), DealTerms())
    }
    return claim
  }
}
