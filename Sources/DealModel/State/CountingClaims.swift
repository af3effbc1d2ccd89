extension DealBook {
  /// A deal whose claims say only what counts at a clock, and the positions of the ones that still say something,
  /// earliest known first, undated ones before all others.
  func counting(_ deal: Deal, at clock: Clock) -> (deal: Deal, claims: [Int]) {
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

  func orderKey(of claim: Claim) -> ClaimOrderKey {
    let published = claim.publicSince ?? source(claim.source)?.date
    let knownDay = published?.lastDay ?? .distantPast
    let held = date(of: claim)
    return ClaimOrderKey(
      isDated: published?.isDated ?? false, knownDay: knownDay,
      heldDay: min(max(knownDay, held?.firstDay ?? .distantPast), held?.lastDay ?? .distantFuture))
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
