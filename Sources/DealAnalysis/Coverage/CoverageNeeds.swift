import DealModel

/// What is to be paid in each year: deals that are spread, and totals that may contain some of them.
///
/// **Definition**: a deal of amount a with the yearly shares sᵧ(a) that is not inside a total adds sᵧ(a) to year y. A total E
/// over n years adds U ÷ n to each of them, U = max(0, E − Σ of what the deals inside it have in those years). Bounds are
/// those over every amount within its interval, and over every choice of the deals of which nobody says whether they are
/// inside. They are linear in each amount until U reaches nothing, so that each deal is looked at by itself, at its ends.
/// Whether several totals overlap is not known: least is the largest of them, most is their sum.
struct CoverageNeeds {
  /// A deal that is spread.
  struct Spread {
    /// The identifier of the deal.
    let id: String
    /// The weight of each year.
    let weights: YearlyAmounts
    /// What falls into each year if the amount is as small as it can be.
    let least: YearlyAmounts
    /// And if it is as large; `nil` where nothing bounds it.
    let most: YearlyAmounts?
    /// Whether it is inside each of the totals.
    let overlaps: [CoverageOverlap]
  }

  /// A total over several years, or the part of one that falls into a single year.
  struct Slice {
    /// The years.
    let years: ClosedRange<Int>
    /// How much.
    let amount: AmountInterval
  }

  /// The deals.
  let spreads: [Spread]
  /// The identifier and the slices of each total; the years of its slices are apart.
  let totals: [(id: String, slices: [Slice])]

  /// What falls into some years, with the parts that make it up.
  ///
  /// - Throws: `MoneyError.overflow`.
  /// - Complexity: O(deals × slices × years).
  func needs(in years: ClosedRange<Int>) throws(MoneyError) -> (sum: AmountInterval, parts: [CoveragePart]) {
    var parts: [CoveragePart] = []
    var sum = AmountInterval.zero
    for spread in spreads {
      let part = try spread.amount(in: years)
      guard part != .zero else { continue }
      sum = try sum.adding(part)
      parts.append(CoveragePart(id: spread.id, isUnattributed: false, amount: part))
    }
    var least: Int64 = 0
    var most: Int64? = 0
    for (position, total) in totals.enumerated() {
      var extra = (least: Int64(0), most: Int64?(0))
      for slice in total.slices where slice.years.overlaps(years) {
        let own = try self.extra(of: slice, at: position, in: years.clamped(to: slice.years))
        extra = (try extra.least.plus(own.least), try extra.most.plus(own.most))
      }
      guard extra != (0, 0) else { continue }
      least = max(least, extra.least)
      most = try most.plus(extra.most)
      parts.append(
        CoveragePart(
          id: total.id, isUnattributed: true,
          amount: AmountInterval(
            lower: min(extra.least, extra.most ?? extra.least), upper: extra.most.map { max($0, extra.least) })))
    }
    let lower = try sum.lower.plus(least)
    let upper = try sum.upper.plus(most)
    return (AmountInterval(lower: lower, upper: upper), parts)
  }

  /// What a slice of a total adds, in some of its years, to the least and to the most that the deals come to.
  private func extra(
    of slice: Slice, at position: Int, in years: ClosedRange<Int>
  ) throws(MoneyError) -> (least: Int64, most: Int64?) {
    let weights = YearlyAmounts.even(over: slice.years)
    var least: Int128? = try slice.share(of: Int128(slice.amount.lower), by: weights, in: years)
    var inside: (least: Int128, most: Int128) = (0, 0)
    var change: (least: Int128, most: Int128) = (0, 0)
    for spread in spreads where spread.overlaps[position] != .outside {
      let ends = [try spread.least.ends(in: years, of: slice.years), try spread.most?.ends(in: years, of: slice.years)]
      let known = ends.compactMap { $0 }
      guard let first = known.first else { continue }
      // By how much a deal inside moves the sum, in n-ths of a minor unit: what it has in these years, less its share of
      // what it takes from the total.
      let (span, length) = (Int128(years.count), Int128(slice.years.count))
      func effect(_ end: YearlyAmounts.Ends, isInside: Bool) -> Int128 {
        length * Int128(end.inWindow) - (isInside ? span * Int128(end.inAll) : 0)
      }
      let mustBe = spread.overlaps[position] == .inside
      let choices = known.flatMap { end in [(end, true)] + (mustBe ? [] : [(end, false)]) }
      if let lowest = choices.min(by: { effect($0.0, isInside: $0.1) < effect($1.0, isInside: $1.1) }) {
        inside.least += lowest.1 ? Int128(lowest.0.inAll) : 0
        change.least += Int128(lowest.0.inWindow) - Int128(first.inWindow)
      }
      if let highest = choices.max(by: { effect($0.0, isInside: $0.1) < effect($1.0, isInside: $1.1) }),
        let last = known.last
      {
        inside.most += highest.1 ? Int128(highest.0.inAll) : 0
        change.most += Int128(highest.0.inWindow) - Int128(last.inWindow)
      }
      if spread.most == nil, try spread.weights.isLighter(in: years, of: slice.years) { least = nil }
    }
    var lower: Int64 = 0
    if least != nil {
      let share = try slice.share(of: Int128(slice.amount.lower) - inside.least, by: weights, in: years)
      lower = try Int64(minorUnits: max(0, share + change.least))
    }
    guard let total = slice.amount.upper else { return (lower, nil) }
    let share = try slice.share(of: Int128(total) - inside.most, by: weights, in: years)
    return (lower, try Int64(minorUnits: max(0, share + change.most)))
  }
}

extension CoverageNeeds.Spread {
  /// What falls into some years.
  func amount(in years: ClosedRange<Int>) throws(MoneyError) -> AmountInterval {
    let lower = try least.sum(over: years)
    // An amount without a bound adds nothing to years that its term does not reach.
    guard let most else {
      return AmountInterval(lower: lower, upper: try weights.sum(over: years) > 0 ? nil : 0)
    }
    return AmountInterval(lower: lower, upper: try most.sum(over: years))
  }
}

extension CoverageNeeds.Slice {
  /// What of the rest of the total falls into some of its years; of less than nothing, no less than the exact share.
  fileprivate func share(
    of rest: Int128, by weights: YearlyAmounts, in window: ClosedRange<Int>
  ) throws(MoneyError) -> Int128 {
    if rest >= 0 { return Int128(try weights.spreading(Int64(minorUnits: rest)).sum(over: window)) }
    let (span, length) = (Int128(window.count), Int128(years.count))
    return -((-rest * span + length - 1) / length)
  }
}

extension YearlyAmounts {
  /// What falls into a window of years, and into all years of a total.
  fileprivate struct Ends {
    var inWindow: Int64
    var inAll: Int64
  }

  fileprivate func ends(in window: ClosedRange<Int>, of years: ClosedRange<Int>) throws(MoneyError) -> Ends {
    Ends(inWindow: try sum(over: window), inAll: try sum(over: years))
  }

  /// Whether less falls into a window than if all were the same in each of the years.
  fileprivate func isLighter(in window: ClosedRange<Int>, of years: ClosedRange<Int>) throws(MoneyError) -> Bool {
    let ends = try ends(in: window, of: years)
    return Int128(ends.inWindow) * Int128(years.count) < Int128(ends.inAll) * Int128(window.count)
  }
}

extension Int64 {
  /// The sum of two sums.
  ///
  /// - Throws: `MoneyError.overflow`.
  func plus(_ other: Int64) throws(MoneyError) -> Int64 {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    guard !isTooLarge else { throw .overflow }
    return sum
  }

  /// A number of minor units that may need more than 64 bits.
  ///
  /// - Throws: `MoneyError.overflow`.
  init(minorUnits value: Int128) throws(MoneyError) {
    guard let exact = Int64(exactly: value) else { throw .overflow }
    self = exact
  }
}

extension Int64? {
  /// The sum of two bounds; `nil` where one of them is none.
  ///
  /// - Throws: `MoneyError.overflow`.
  func plus(_ other: Int64?) throws(MoneyError) -> Int64? {
    guard let self, let other else { return nil }
    return try self.plus(other)
  }
}
