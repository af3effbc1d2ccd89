extension DealBook {
  /// A deal whose claims say only what counts at a clock, and the positions of the ones that still say something,
  /// earliest known first, undated ones before all others.
  func counting(_ deal: Deal, at clock: Clock) -> (deal: Deal, claims: [Int]) {
    var deal = deal
    var ordered: [(key: ClaimOrderKey, claim: Int)] = []
    for index in deal.claims.indices {
      let claim = deal.claims[index]
      let published = claim.publicSince ?? dateOfSource(claim.source)
      guard clock.counts(claim, knownDay: published?.lastDay) else { continue }
      let key = ClaimOrderKey(published: published, held: claim.date ?? published)
      let moment = ClaimMoment(day: clock.asOf, date: claim.date ?? published, knownDay: key.knownDay)
      // To write it down again would copy all claims.
      if !claim.isAllInForce(at: moment, isMutual: deal.kind.isMutual) {
        guard let inForce = claim.inForce(at: moment, isMutual: deal.kind.isMutual) else { continue }
        deal.claims[index] = inForce
      }
      ordered.append((key, index))
    }
    ordered.sort { ($0.key, $0.claim) < ($1.key, $1.claim) }
    return (deal, withoutHistory(ordered.map(\.claim), of: deal))
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

  /// When what a claim says came to hold: its own date, else when it became public.
  func date(of claim: Claim) -> PartialDate? { claim.date ?? claim.publicSince ?? dateOfSource(claim.source) }

  func orderKey(of claim: Claim) -> ClaimOrderKey {
    let published = claim.publicSince ?? dateOfSource(claim.source)
    return ClaimOrderKey(published: published, held: claim.date ?? published)
  }
}

extension Clock {
  fileprivate func counts(_ claim: Claim, knownDay: CalendarDate?) -> Bool {
    if claim.basis.isInferred && !includesInferred { return false }
    guard let knownOn else { return true }
    return knownDay.map { $0 <= knownOn } ?? false
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

extension ClaimOrderKey {
  /// The key of a claim that was published on one date and holds from another.
  fileprivate init(published: PartialDate?, held: PartialDate?) {
    isDated = published?.isDated ?? false
    knownDay = published?.lastDay ?? .distantPast
    heldDay = held?.day(nearestTo: knownDay) ?? knownDay
  }
}

/// A day on which a claim is looked at, the date from which it holds, and the day on which it became known.
private struct ClaimMoment {
  var day: CalendarDate
  var date: PartialDate?
  var knownDay: CalendarDate

  /// Whether what has a date of its own, or else the claim's, holds.
  func holds(_ own: PartialDate? = nil) -> Bool { (own ?? date).map { $0.day(nearestTo: knownDay) <= day } ?? true }
}

extension Claim {
  /// What of the claim holds on a day, or `nil` when nothing does.
  ///
  /// Of the days that a date can mean the one nearest to the day on which the claim became known counts: never earlier
  /// than is certain, and what was reported as done is done. A tranche with a date of its own holds from that date.
  /// Equals have no status to reach: a claim that names them commits them.
  fileprivate func inForce(at moment: ClaimMoment, isMutual: Bool) -> Claim? {
    var claim = self
    claim.tranches.removeAll { !moment.holds($0.date) }
    if moment.holds() {
      if isMutual && whole.status == nil { claim.whole.status = .committed }
    } else {
      guard !claim.tranches.isEmpty else { return nil }
      (claim.whole, claim.terms) = (ClaimedFields(), DealTerms())
    }
    return claim
  }

  /// Whether it is in force as it stands.
  fileprivate func isAllInForce(at moment: ClaimMoment, isMutual: Bool) -> Bool {
    moment.holds() && !(isMutual && whole.status == nil) && tranches.allSatisfy { moment.holds($0.date) }
  }
}

extension PartialDate {
  /// Of the days that the date can mean, the one nearest to another day.
  fileprivate func day(nearestTo day: CalendarDate) -> CalendarDate {
    min(max(day, firstDay ?? .distantPast), lastDay ?? .distantFuture)
  }
}
