extension DealBook {
  /// A deal whose claims say only what counts at a clock, and the positions of the ones that still say something,
  /// earliest known first, undated ones before all others.
  func counting(_ deal: Deal, at clock: Clock) -> (deal: Deal, claims: [Int]) {
    var deal = deal
    var ordered: [Int] = []
    for (index, claim) in deal.claims.enumerated() where counts(claim, at: clock) {
      let knownDay = knownDay(source: claim.source, publicSince: claim.publicSince) ?? .distantPast
      let inForce = claim.inForce(
        on: clock.asOf, since: date(of: claim), knownDay: knownDay, isMutual: deal.kind.isMutual)
      guard let inForce else { continue }
      deal.claims[index] = inForce
      ordered.append(index)
    }
    let keys = deal.claims.map(orderKey)
    ordered.sort { (keys[$0], $0) < (keys[$1], $1) }
    return (deal, withoutHistory(ordered, of: deal))
  }

  /// The claims without those that a later source tells of an earlier time: a weaker status, with a date of its own
  /// that lies before the one which already counts, neither updates nor contradicts.
  private func withoutHistory(_ ordered: [Int], of deal: Deal) -> [Int] {
    var current: Int?
    return ordered.filter { index in
      guard let status = deal.claims[index].whole.status else { return true }
      if let current, let firmness = status.firmness, let reached = deal.claims[current].whole.status?.firmness,
        firmness < reached, let told = deal.claims[index].date?.lastDay,
        let since = date(of: deal.claims[current])?.firstDay, told < since
      {
        return false
      }
      current = index
      return true
    }
  }

  private func counts(_ claim: Claim, at clock: Clock) -> Bool {
    if claim.basis.isInferred && !clock.includesInferred { return false }
    guard let knownOn = clock.knownOn else { return true }
    return knownDay(source: claim.source, publicSince: claim.publicSince).map { $0 <= knownOn } ?? false
  }

  /// When what a claim says came to hold: its own date, else when it became public.
  func date(of claim: Claim) -> PartialDate? { claim.date ?? claim.publicSince ?? source(claim.source)?.date }

  func orderKey(of claim: Claim) -> ClaimOrderKey {
    let published = claim.publicSince ?? source(claim.source)?.date
    let knownDay = published?.lastDay ?? .distantPast
    return ClaimOrderKey(
      isDated: published?.isDated ?? false, knownDay: knownDay,
      heldDay: date(of: claim)?.day(nearestTo: knownDay) ?? knownDay)
  }
}

/// What decides which of two claims is the later one: the day on which it became known, then the day from which it
/// holds.
struct ClaimOrderKey: Comparable {
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
  /// Of the days that a date can mean the one nearest to the day on which the claim became known counts: never earlier
  /// than is certain, and what was reported as done is done. A tranche with a date of its own holds from that date.
  /// Equals have no status to reach: a claim that names them commits them.
  fileprivate func inForce(
    on day: CalendarDate, since date: PartialDate?, knownDay: CalendarDate, isMutual: Bool
  ) -> Claim? {
    func holds(_ date: PartialDate?) -> Bool { date.map { $0.day(nearestTo: knownDay) <= day } ?? true }
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

extension PartialDate {
  /// Of the days that the date can mean, the one nearest to another day.
  fileprivate func day(nearestTo day: CalendarDate) -> CalendarDate {
    min(max(day, firstDay ?? .distantPast), lastDay ?? .distantFuture)
  }
}
