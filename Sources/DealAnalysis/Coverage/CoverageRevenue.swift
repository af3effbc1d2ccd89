import DealModel

/// What is known of a company's revenue and free cash flow, year by year.
///
/// **Definition**: the revenue of a year is what a reader assumes of it, else its fact: what has happened before what is
/// expected, a fact without a label before one with it, then the first of the book; other facts of the year that exclude it
/// contradict. After the last year with either, it grows if a growth is assumed, and is unknown otherwise.
struct CoverageRevenue {
  /// The revenue of a year, and what it rests on.
  struct Known {
    var amount: AmountInterval
    var ground: CoverageGround
    /// Whether it has happened.
    var isActual: Bool
  }

  /// What a reader assumes of the share that is usable, in millionths; all of it by default.
  let usableShare: Int64
  private let revenues: [Int: Known]
  private let cashFlows: [Int: Known]

  /// What is known of a company.
  ///
  /// - Throws: `MoneyError`.
  init(
    of company: CompanyID, in book: DealBook, at clock: Clock, _ query: CoverageQuery, through horizon: Int,
    _ assumptions: inout AssumptionList
  ) throws(MoneyError) {
    usableShare = query.usableShare?.millionths ?? 1_000_000
    cashFlows = Self.byYear(try book.knownFacts(of: company, .freeCashFlow, at: clock))
    var revenues = Self.byYear(try book.knownFacts(of: company, .revenue, at: clock))
    for case .revenue(let year, _) in query.assumptions {
      guard (1...9999).contains(year), let sum = query.revenue(of: year) else { continue }
      let words = AmountInterval(sum).description(in: book.currency)
      let number = assumptions.add(
        "revenue.\(year)=\(book.currency.written(sum))", "Revenue of \(year) is \(words).", .given)
      revenues[year] = Known(
        amount: AmountInterval(sum), ground: CoverageGround(assumptions: [number]), isActual: false)
    }
    if let growth = query.growth, let last = revenues.keys.filter({ $0 < horizon }).max(), let base = revenues[last] {
      let number = assumptions.add(
        "growth=\(growth)", "After \(last), revenue grows by \(growth) a year.", .given)
      var amount = base.amount
      for year in (last + 1)...horizon {
        amount = try amount.scaled(byMillionths: Int64(clamping: 1_000_000 + Int128(growth.millionths)))
        revenues[year] = Known(
          amount: amount,
          ground: CoverageGround(facts: base.ground.facts, assumptions: (base.ground.assumptions + [number]).sorted()),
          isActual: false)
      }
    }
    self.revenues = revenues
  }

  /// The revenue of a year; `nil` when nothing is known.
  subscript(year: Int) -> Known? { revenues[year] }

  /// The free cash flow of a year; `nil` when nothing is known.
  func freeCashFlow(of year: Int) -> Known? { cashFlows[year] }

  /// The share of a sum that is usable.
  ///
  /// - Throws: `MoneyError.overflow`.
  func usable(_ amount: AmountInterval) throws(MoneyError) -> AmountInterval {
    try amount.scaled(byMillionths: usableShare)
  }

  /// The year from whose revenue growth is counted: the latest one that has happened by a year, else the earliest one
  /// that is known up to it.
  func baseYear(through last: Int) -> Int? {
    let years = revenues.keys.filter { $0 <= last }
    return years.filter { revenues[$0]?.isActual ?? false }.max() ?? years.min()
  }

  /// How fast revenue grows between neighboring years of which it is known.
  var growth: [RevenueGrowth] {
    let years = revenues.keys.sorted()
    return zip(years, years.dropFirst()).compactMap { from, to in
      guard let old = revenues[from]?.amount, let new = revenues[to]?.amount else { return nil }
      func rate(_ numerator: Int64?, _ denominator: Int64?) -> Double? {
        guard let numerator, let denominator, denominator > 0 else { return nil }
        return (Double(numerator) / Double(denominator)).root(to - from) - 1
      }
      return RevenueGrowth(
        from: from, to: to, atLeast: rate(new.lower, old.upper), atMost: rate(new.upper, old.lower))
    }
  }

  private static func byYear(_ facts: [KnownFact]) -> [Int: Known] {
    var best: [Int: KnownFact] = [:]
    var others: [Int: [KnownFact]] = [:]
    for fact in facts {
      guard fact.amount != nil, case .period(.year(let year))? = fact.fact.time else { continue }
      guard let known = best[year] else {
        best[year] = fact
        continue
      }
      let isBetter = rank(fact) < rank(known)
      others[year, default: []].append(isBetter ? known : fact)
      if isBetter { best[year] = fact }
    }
    return best.reduce(into: [:]) { years, entry in
      let (year, fact) = entry
      var reference = fact.reference
      for other in others[year] ?? [] where other.state.value.value.excludes(fact.state.value.value) {
        reference.contradictions.append(
          FactReference.Contradiction(value: other.state.value.value, sources: other.reference.sources))
      }
      years[year] = Known(
        amount: fact.amount ?? .unknown, ground: CoverageGround(facts: [reference]),
        isActual: fact.fact.nature == .actual)
    }
  }

  private static func rank(_ fact: KnownFact) -> Int {
    (fact.fact.nature == .actual ? 0 : 2) + (fact.fact.label == nil ? 0 : 1)
  }
}

extension AmountInterval {
  /// The interval times a fraction that is not negative, each bound rounded half away from zero.
  ///
  /// - Throws: `MoneyError.overflow`.
  func scaled(byMillionths factor: Int64) throws(MoneyError) -> AmountInterval {
    func scaled(_ value: Int64) throws(MoneyError) -> Int64 {
      let product = Int128(value) * Int128(max(0, factor))
      let half: Int128 = product < 0 ? -500_000 : 500_000
      return try Int64(minorUnits: (product + half) / 1_000_000)
    }
    let low = try scaled(lower)
    guard let upper else { return AmountInterval(lower: low, upper: factor > 0 ? nil : 0) }
    return AmountInterval(lower: low, upper: try scaled(upper))
  }
}

extension Double {
  /// The positive number that times itself so often gives this one, by halving what it must lie between.
  fileprivate func root(_ degree: Int) -> Double {
    guard degree > 1, self > 0, isFinite else { return self }
    var (low, high) = (0.0, Swift.max(1, self))
    while case let middle = low + (high - low) / 2, low < middle, middle < high {
      if middle.power(degree) < self { low = middle } else { high = middle }
    }
    return high
  }

  /// The number times itself so often, by squaring.
  private func power(_ exponent: Int) -> Double {
    var (rest, square, product) = (exponent, self, 1.0)
    while rest > 0 {
      if rest & 1 == 1 { product *= square }
      square *= square
      rest >>= 1
    }
    return product
  }
}
