import DealModel
import FlowModel

/// The years of a coverage on one basis, and what follows from them.
struct CoverageModel {
  let commitments: CoverageCommitments
  let means: CoverageMeans
  let revenue: CoverageRevenue
  let firstYear: Int
  let horizon: Int
  /// Whether the horizon is nearer than what falls due.
  let isCut: Bool
  private(set) var assumptions = AssumptionList()
  private(set) var years: [CoverageYear] = []
  private let currency: Currency

  /// The years of a company.
  ///
  /// - Parameters:
  ///   - company: Whose.
  ///   - source: The flows of cash.
  ///   - projection: The book that they come from.
  ///   - query: How far, and under which assumptions.
  ///   - horizon: The last year; `nil` to find it.
  /// - Throws: ``AnalysisError``.
  init(
    of company: CompanyID, in source: FlowSource, _ projection: FlowProjection, _ query: CoverageQuery,
    through horizon: Int? = nil
  ) throws(AnalysisError) {
    let book = projection.book
    let clock = projection.query.clock
    currency = book.currency
    firstYear = clock.asOf.components.year
    guard clock.asOf < .distantFuture else {
      throw .unanswerable("nothing in the book is dated, so that there is no first year; choose one with --as-of")
    }
    means = try CoverageMeans(of: company, in: source, projection, query, &assumptions)
    commitments = try CoverageCommitments(of: company, in: source, projection, query, &assumptions)
    let reached = max(firstYear, commitments.lastYear ?? firstYear)
    let farthest = firstYear + CoverageQuery.longestSpan
    let wanted = horizon ?? query.wantedHorizon
    if let wanted, !(firstYear...farthest).contains(wanted) {
      throw .unanswerable(
        "the horizon \(wanted) is not between \(firstYear), the as-of year, and \(farthest)")
    }
    isCut = wanted == nil && reached > farthest
    self.horizon = wanted ?? min(reached, farthest)
    if horizon == nil, let wanted = query.wantedHorizon {
      _ = assumptions.add("horizon=\(wanted)", "Nothing is looked at after \(wanted).", .given)
    }
    do throws(MoneyError) {
      revenue = try CoverageRevenue(
        of: company, in: book, at: clock, query, through: self.horizon, &assumptions)
      addGeneralAssumptions(query)
      try addYears()
    } catch {
      throw .money(error)
    }
  }

  private mutating func addGeneralAssumptions(_ query: CoverageQuery) {
    let share = Ratio(millionths: revenue.usableShare)
    _ = assumptions.add(
      "usableShare=\(share)",
      revenue.usableShare == 1_000_000
        ? "All revenue can be spent on commitments (100 %): nothing else has to be paid."
        : "\(share) of revenue can be spent on commitments.", query.usableShare == nil ? .byDefault : .given,
      query.usableShare == nil ? .allRevenueUsable : .given)
    if means.capital.contains(where: { $0.place != .inCash }) {
      _ = assumptions.add(
        nil, "Capital that is still to come is there from the first year on.", .byDefault, .capitalFromFirstYear)
    }
    _ = assumptions.add(
      nil, "\(firstYear) counts as a whole year, also what was paid and earned in it before the day of the cash.",
      .byDefault, .wholeFirstYear(firstYear))
    if commitments.items.contains(where: {
      $0.schedule.weights.lastYear != nil && $0.schedule.weights.firstYear < firstYear
    }) {
      _ = assumptions.add(nil, "What fell due before \(firstYear) has been paid.", .byDefault, .paidBefore(firstYear))
    }
  }

  private mutating func addYears() throws(MoneyError) {
    let needs = commitments.needs
    var usableSum = AmountInterval.zero
    for year in firstYear...horizon {
      let (sum, parts) = try needs.needs(in: year...year)
      let cumulative = try needs.needs(in: firstYear...year).sum
      let known = revenue[year]
      let usable = try known.map { known throws(MoneyError) in try revenue.usable(known.amount) }
      let counted = usable ?? .unknown
      usableSum = try usableSum.adding(counted)
      let flow = revenue.freeCashFlow(of: year)
      years.append(
        CoverageYear(
          year: year, parts: parts, needs: sum, cumulativeNeeds: cumulative, revenue: known?.amount,
          revenueGround: known?.ground ?? CoverageGround(), usableRevenue: usable, freeCashFlow: flow?.amount,
          freeCashFlowGround: flow?.ground ?? CoverageGround(),
          gap: AmountDifference(from: counted, to: sum, currency: currency),
          cumulativeGap: AmountDifference(
            from: try means.total.adding(usableSum), to: cumulative, currency: currency),
          requiredRevenue: requiredRevenue(for: cumulative)))
    }
  }

  /// What revenue must come to, so that with cash and capital it covers a sum.
  private func requiredRevenue(for needs: AmountInterval) -> AmountInterval? {
    guard revenue.usableShare > 0 else { return nil }
    func required(_ needs: Int64, _ means: Int64) -> Int64? {
      let lacking = max(0, Int128(needs) - Int128(means))
      let share = Int128(revenue.usableShare)
      return Int64(exactly: (lacking * 1_000_000 + share - 1) / share)
    }
    let least = means.total.upper.flatMap { required(needs.lower, $0) } ?? 0
    return AmountInterval(lower: least, upper: needs.upper.flatMap { required($0, means.total.lower) })
  }
}

extension CoverageModel {
  /// What is to be paid from the first year to the horizon.
  var needs: AmountInterval { years.last?.cumulativeNeeds ?? .zero }

  /// Whether and when the money runs out.
  var runOut: CoverageRunOut {
    var out = CoverageRunOut(horizon: horizon, yearsWithoutRevenue: years.filter { $0.revenue == nil }.map(\.year))
    out.earliest = years.first { $0.cumulativeGap.upper.map { $0 > 0 } ?? true }?.year
    out.latest = years.first { $0.cumulativeGap.lower.map { $0 > 0 } ?? false }?.year
    if out.latest == nil, out.earliest != nil { out.unbounded = unbounded }
    out.isAnythingDue = years.contains { !$0.parts.isEmpty }
    out.apartCount =
      commitments.items.count { $0.schedule.reasonApart != nil } + commitments.envelopes.count { $0.reasonApart != nil }
    var certain: Int64 = 0
    for year in years {
      // Sums that are counted for the usable share as well, which is no larger.
      certain = (try? certain.plus(year.revenue?.lower ?? 0)) ?? .max
      if let least = year.requiredRevenue?.lower, least > certain {
        out.firstDemand = CoverageRunOut.Demand(year: year.year, revenue: least, certainRevenue: certain)
        break
      }
    }
    return out
  }

  private var unbounded: CoverageRunOut.Reason? {
    if means.total.upper == nil { return .means }
    guard let year = years.first(where: { $0.revenue.map { $0.upper == nil } ?? true }) else { return nil }
    return year.revenue == nil ? .noRevenue(year.year) : .endlessRevenue(year.year)
  }

  /// How fast revenue would have to grow; `nil` where there is no revenue to grow from.
  var requiredGrowth: RequiredGrowth? {
    guard let year = revenue.baseYear(through: firstYear), let base = revenue[year] else { return nil }
    func answer(needs: (CoverageYear) -> Int64?, means: Int64?, base: Int64?) -> RequiredGrowth.Answer {
      let all = years.map(needs)
      guard let base else { return .rate(0, bindingYear: nil) }
      guard let means else { return .rate(0, bindingYear: nil) }
      guard all.allSatisfy({ $0 != nil }) else { return .unbounded }
      let equation = GrowthEquation(
        lacking: all.map { Double(Int128($0 ?? 0) - Int128(means)) },
        usableBase: Double(base) * Double(revenue.usableShare) / 1_000_000, firstExponent: firstYear - year)
      return switch equation.solution() {
      case .rate(let rate, let binding): .rate(rate, bindingYear: binding.map { firstYear + $0 })
      case .never(let position): .never(year: firstYear + position)
      }
    }
    return RequiredGrowth(
      baseYear: year, baseRevenue: base.amount, ground: base.ground,
      least: answer(
        needs: { $0.cumulativeNeeds.lower }, means: means.total.upper, base: base.amount.upper),
      greatest: answer(
        needs: { $0.cumulativeNeeds.upper }, means: means.total.lower, base: base.amount.lower))
  }
}
