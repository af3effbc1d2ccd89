import DealModel
import FlowModel

extension CircularFlow {
  /// Creates a circular flow from its legs, in order and beginning at the smallest identifier.
  ///
  /// **Definition**: with legs a₁ … aₖ, the amount is min aᵢ as intervals. The anchor is the source of the largest
  /// investment among the legs (by the bound that rankings use; the first of equals), else the first company; the
  /// return ratio is the leg into the anchor divided by the leg out of it. When legs share a deal, which may be used
  /// once, the amount is only bounded: from the smallest leg without the shared deals to the smallest leg.
  init(legs: [FlowLeg], ranksByUpperBound: Bool) {
    self.legs = legs
    companies = legs.map(\.source)
    // What is supposed is as large as what comes to it.
    amount = Self.amount(
      of: legs.filter { !$0.isSupposed }.map { ($0.amount, $0.deals.map { ($0.id, $0.amount) }) })
    weakestStatus = legs.flatMap(\.deals).compactMap(\.status).min { $0.isWeaker(than: $1) }

    var out = 0
    var largest: (bound: Int64, leg: Int)?
    for (index, leg) in legs.enumerated() {
      guard let invested = leg.invested else { continue }
      // An unknown upper bound says nothing about size, so it stands behind every known one.
      let bound = ranksByUpperBound ? invested.upper ?? -1 : invested.lower
      if largest.map({ bound > $0.bound }) ?? true { largest = (bound, index) }
    }
    if let largest { out = largest.leg }
    anchor = legs[out].source
    guard legs.count > 1 else { return }
    let back = legs[(out + legs.count - 1) % legs.count]
    if let paidIn = legs[out].amount.exactValue, let paidBack = back.amount.exactValue, paidIn > 0 {
      returnRatio = Double(paidBack) / Double(paidIn)
    }
    returnTermYears = back.deals.compactMap { $0.term?.years }.max()
    if let first = legs[out].firstFlow, let return_ = back.firstFlow {
      lagDays = Int(return_.daysSinceEpoch) - Int(first.daysSinceEpoch)
    }
  }
}

extension CircularFlow {
  /// Whether every deal of the leg into the anchor runs for ``returnTermYears``; a term that only some of them have
  /// says nothing about the others.
  public var isTermOfWholeWayBack: Bool {
    guard let returnTermYears, let back = legs.first(where: { $0.target == anchor }) else { return false }
    return back.deals.allSatisfy { $0.term?.years == returnTermYears }
  }

  /// What can go round legs of these sums, made of these deals.
  static func amount<Deal: Hashable>(of legs: [(sum: AmountInterval, deals: [(Deal, AmountInterval)])])
    -> AmountInterval
  {
    var smallest = legs.dropFirst().reduce(legs[0].sum) { $0.minimum(with: $1.sum) }
    var uses: [Deal: Int] = [:]
    for leg in legs { for deal in Set(leg.deals.map(\.0)) { uses[deal, default: 0] += 1 } }
    guard uses.values.contains(where: { $0 > 1 }) else { return smallest }
    for leg in legs {
      let own = leg.deals.reduce(0) { uses[$1.0] == 1 ? $0 + $1.1.lower : $0 }
      smallest.lower = min(smallest.lower, own)
    }
    return smallest
  }
}

extension FlowLeg {
  /// What is invested on the leg; `nil` when it holds no investment.
  fileprivate var invested: AmountInterval? {
    let amounts = deals.filter { $0.kind == DealKind.investment.rawValue }.map(\.amount)
    // The sum of the whole leg has been formed, so that of a part of it fits.
    return amounts.isEmpty ? nil : amounts.reduce(.zero) { (try? $0.adding($1)) ?? $0 }
  }

  /// The day of the earliest flow, when all are known to the day.
  fileprivate var firstFlow: CalendarDate? {
    let days = deals.map { $0.date?.exactDay }
    return days.contains(nil) ? nil : days.compactMap { $0 }.min()
  }
}

extension DealStatus {
  /// Whether a status is further from money that has moved than another; a rumor is weaker than talks.
  fileprivate func isWeaker(than other: DealStatus) -> Bool {
    func rank(_ status: DealStatus) -> Int { DealStatus.allCases.firstIndex(of: status) ?? 0 }
    return rank(self) < rank(other)
  }
}
