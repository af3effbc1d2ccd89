extension DealBook {
  /// The state of a tranche after the claims that count, or `nil` when none of them names it or nothing gives it a
  /// status.
  ///
  /// - Parameters:
  ///   - tranche: The tranche.
  ///   - deal: The deal, whose claims say only what counts.
  ///   - ordered: The claims that count, in their order.
  ///   - standings: How firm the deal was at each of them.
  ///   - parts: What each of them says about tranches.
  ///   - whole: The statuses that they give the deal.
  /// - Returns: What is known of the tranche.
  func trancheState(
    _ tranche: TrancheID, of deal: Deal, claims ordered: [Int], standings: [Int],
    parts: [[TrancheID: TrancheClaim]], whole: [Claimed<DealStatus>]
  ) -> TrancheState? {
    var statuses: [Claimed<DealStatus>] = []
    var amounts: [Claimed<Amount>] = []
    var conditions: [Claimed<String>] = []
    var dates: [Int: PartialDate] = [:]
    var isNamed = false
    for ((index, standing), parts) in zip(zip(ordered, standings), parts) {
      let claim = deal.claims[index]
      if let part = parts[tranche] {
        isNamed = true
        dates[index] = part.date
        if let amount = part.fields.amount { amounts.append(Claimed(claim: index, value: amount, standing: standing)) }
        if let text = part.fields.condition {
          conditions.append(Claimed(claim: index, value: text, standing: standing))
        }
        if let status = part.fields.status ?? claim.whole.status {
          statuses.append(Claimed(claim: index, value: status, standing: 0))
        }
      } else if let status = claim.whole.status,
        status.endsDeal || status == .paid || (status == .closed && statuses.last?.value != .conditional)
      {
        // What ends or pays the whole deal ends or pays each tranche; weaker words about the whole do not reach them,
        // and a deal can close with a condition still open.
        statuses.append(Claimed(claim: index, value: status, standing: 0))
      }
    }
    guard isNamed, let status = resolvedStatus(statuses, in: deal) ?? resolvedStatus(whole, in: deal) else {
      return nil
    }
    let date = status.supporting.lazy.compactMap { dates[$0] ?? self.date(of: deal.claims[$0]) }.first
    return TrancheState(
      tranche: tranche, status: status, amount: latest(amounts) { $0.excludes($1) }?.settled(in: deal),
      condition: latest(conditions) { _, _ in false }, date: date)
  }
}
