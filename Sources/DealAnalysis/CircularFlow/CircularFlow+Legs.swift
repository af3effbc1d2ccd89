import DealModel
import FlowModel

extension CircularFlow {
  /// Creates a circular flow from its legs, in order and beginning at the smallest identifier.
  ///
  /// **Definition**: with legs a₁ … aₖ, the amount is min aᵢ as intervals. The anchor is the source of the largest
  /// leg that holds an investment (by the bound that rankings use; the first of equals), else the first company; the
  /// return ratio is the leg into the anchor divided by the leg out of it.
  init(legs: [FlowLeg], ranksByUpperBound: Bool) {
    self.legs = legs
    companies = legs.map(\.source)
    amount = legs.dropFirst().reduce(legs[0].amount) { $0.minimum(with: $1.amount) }
    weakestStatus = legs.flatMap(\.deals).compactMap(\.status).min { $0.isWeaker(than: $1) }

    var out = 0
    var largest: (bound: Int64, leg: Int)?
    for (index, leg) in legs.enumerated() where leg.deals.contains(where: { $0.kind == DealKind.investment.rawValue }) {
      let bound = ranksByUpperBound ? leg.amount.upper ?? Int64.max : leg.amount.lower
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

extension FlowLeg {
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
