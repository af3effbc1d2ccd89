import DealModel

/// A part of a deal with a status of its own, before a direction is chosen.
struct DealPortion: Hashable {
  /// The position of the tranche in its deal, or one of the marks of ``FlowTable``.
  var tranche: Int32
  var status: DealStatus
  /// In the currency of the book.
  var amount: AmountInterval
  var date: PartialDate?

  /// Whether the money has moved.
  var isPaid: Bool { Basis(firstCounting: status) == .paid }
}

extension DealBook {
  /// The parts of a deal that count on a basis: its tranches, and what they leave of the total, or the whole deal.
  ///
  /// A deal that is itself made of deals has none, nor has one that ended before the as-of day.
  func portions(of deal: Deal, state: DealState, query: FlowQuery) throws(MoneyError) -> [DealPortion] {
    let asOf = query.clock.asOf
    guard parts(of: deal.id).isEmpty, !state.hasEnded(before: asOf) else { return [] }
    var portions: [DealPortion] = []
    func add(_ tranche: Int32, _ status: DealStatus, _ amount: AmountInterval, _ date: PartialDate?) {
      portions.append(DealPortion(tranche: tranche, status: status, amount: amount, date: date))
    }
    let whole = state.status.value
    let tranches = knownTranches(of: deal, state: state, clock: query.clock)
    guard !tranches.isEmpty else {
      guard query.basis.counts(whole) else { return [] }
      let amount = try interval(of: state.amount?.value, dated: state.date, asOf: asOf)
      add(FlowTable.wholeDeal, whole, amount, state.date)
      return portions
    }
    let positions = Dictionary(
      zip(deal.tranches.map(\.id), deal.tranches.indices), uniquingKeysWith: { first, _ in first })
    for tranche in state.tranches where query.basis.counts(tranche.status.value) {
      guard let index = positions[tranche.tranche] else { continue }
      let amount = try interval(of: tranche.amount?.value, dated: tranche.date, asOf: asOf)
      add(Int32(truncatingIfNeeded: index), tranche.status.value, amount, tranche.date)
    }
    if query.basis.counts(whole), let rest = try remainder(of: deal, state: state, tranches: tranches, asOf: asOf) {
      add(FlowTable.remainder, whole, rest, state.date)
    }
    return portions
  }

  /// The tranches that are known, also those that are not in force yet: none of them is part of the remainder.
  private func knownTranches(of deal: Deal, state: DealState, clock: Clock) -> [TrancheState] {
    guard state.tranches.count < deal.tranches.count else { return state.tranches }
    var later = clock
    later.asOf = .distantFuture
    return self.state(of: deal, at: later)?.tranches ?? state.tranches
  }

  private func interval(of amount: Amount?, dated date: PartialDate?, asOf: CalendarDate) throws(MoneyError)
    -> AmountInterval
  {
    try rates.interval(of: amount ?? .undisclosed, in: currency, on: conversionDay(date, asOf: asOf))
  }

  /// The day whose exchange rate counts: the last one that the date can mean, but none after the as-of day.
  private func conversionDay(_ date: PartialDate?, asOf: CalendarDate) -> CalendarDate {
    min(date?.lastDay ?? asOf, asOf)
  }

  /// What the tranches leave of the total.
  ///
  /// - Returns: `nil` when the tranches may be all of it, or when nobody says how far the rest has come.
  private func remainder(
    of deal: Deal, state: DealState, tranches: [TrancheState], asOf: CalendarDate
  ) throws(MoneyError) -> AmountInterval? {
    guard let amount = state.amount, let totalCurrency = amount.value.currency,
      !isOutdated(amount, of: deal, in: state),
      state.claims.contains(where: { deal.claims[$0].whole.status != nil })
    else { return nil }
    let total = amount.value
    let amounts = tranches.map { $0.amount?.value ?? .undisclosed }
    // Subtracted before it is converted, where that can be: neither rounding nor a change of rates may leave a rest.
    let isOneCurrency = amounts.allSatisfy { $0.currency == nil || $0.currency == totalCurrency }
    let unit = isOneCurrency ? totalCurrency : currency
    let day = conversionDay(state.date, asOf: asOf)
    let whole = try rates.interval(of: total, in: unit, on: day)
    var sum = AmountInterval.zero
    for amount in amounts { sum = try sum.adding(rates.interval(of: amount, in: unit, on: day)) }
    guard let covered = sum.upper, whole.upper ?? whole.lower > covered else { return nil }
    let least = Money(minorUnits: max(0, whole.lower - covered), currency: unit)
    let rest: Amount =
      if let most = whole.upper {
        .between(least, Money(minorUnits: most - sum.lower, currency: unit))
      } else {
        .atLeast(least)
      }
    return try rates.interval(of: rest, in: currency, on: day)
  }

  /// Whether a total was only told when the deal was less firm than it is: talk of a total commits nobody to a rest.
  private func isOutdated(_ amount: Resolved<Amount>, of deal: Deal, in state: DealState) -> Bool {
    guard let reached = state.status.value.firmness else { return false }
    return amount.supporting.allSatisfy { (deal.claims[$0].whole.status?.firmness ?? reached) < reached }
  }
}

extension DealState {
  /// Whether its term was over before a day.
  fileprivate func hasEnded(before day: CalendarDate) -> Bool {
    terms.term?.lastDay.map { $0 < day } ?? false
  }

  /// Whether a price is known of the deal or of a tranche.
  var isPriced: Bool {
    ([amount] + tranches.map(\.amount)).contains { $0?.value.currency != nil }
  }
}
