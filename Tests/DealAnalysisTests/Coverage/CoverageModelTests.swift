import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CoverageModelTests {
  /// A book by chance.
  ///
  /// All sums are multiples of 7,200 times a scale, so that months and years divide them without a rest.
  private func web(seed: Int, scale: Int64 = 1, moreCapital: Int64 = 0, isBounded: Bool = false) -> DealWeb {
    var random = SeededGenerator(seed: UInt64(seed))
    func sum(_ limit: Int64) -> Int64 { 7_200 * scale * Int64.random(in: 1...limit, using: &random) }
    func amount(_ limit: Int64) -> Amount {
      let low = sum(limit)
      return isBounded && Bool.random(using: &random) ? .dollars(low...(low + sum(limit))) : .dollars(low)
    }
    var web = DealWeb()
    for index in 0..<Int.random(in: 1...3, using: &random) {
      let years = [1, 2, 4, 5].randomElement(using: &random) ?? 1
      web.deal(
        "deal-\(index)", .cloudContract, [(.customer, "firm"), (.provider, "p\(index)")], sum(9),
        date: ["2025-07-01", "2026-01-01", "2025-10-01"].randomElement(using: &random), years: years)
    }
    if Bool.random(using: &random) {
      web.fact("firm", .commitments, amount(40), .through(.year(2026 + Int.random(in: 0...4, using: &random))))
    }
    web.fact("firm", .cash, amount(9), .date(.written("2026-01-10")))
    web.revenue("firm", 2025, amount(4), .actual)
    for year in 2026...2030 where Bool.random(using: &random) { web.revenue("firm", year, amount(9)) }
    web.deal("stake", .investment, [(.investor, "p0"), (.investee, "firm")], sum(9), date: "2026-01-09")
    if moreCapital > 0 {
      web.deal("more", .investment, [(.investor, "fund"), (.investee, "firm")], moreCapital, date: "2026-01-12")
    }
    return web
  }

  @Test(arguments: 0..<120) func moneyTimesKIsEveryResultTimesK(seed: Int) throws {
    let (one, seven) = (try web(seed: seed).coverage(), try web(seed: seed, scale: 7).coverage())
    func scaled(_ value: Int64?) -> Int64? { value.map { $0 * 7 } }
    #expect(one.years.count == seven.years.count)
    for (small, large) in zip(one.years, seven.years) {
      #expect(large.needs == AmountInterval(lower: small.needs.lower * 7, upper: scaled(small.needs.upper)))
      #expect(large.cumulativeGap.lower == scaled(small.cumulativeGap.lower))
      #expect(large.cumulativeGap.upper == scaled(small.cumulativeGap.upper))
      #expect(large.parts.map(\.amount.lower) == small.parts.map { $0.amount.lower * 7 })
    }
    #expect(one.runOut.earliest == seven.runOut.earliest && one.runOut.latest == seven.runOut.latest)
    if case .rate(let small, _)? = one.requiredGrowth?.greatest,
      case .rate(let large, _)? = seven.requiredGrowth?.greatest
    {
      #expect(abs(small - large) <= 1e-8 * max(1, small))
    }
  }

  @Test(arguments: 0..<120) func moreCapitalNeverBringsTheEndEarlier(seed: Int) throws {
    let less = try web(seed: seed, isBounded: true).coverage()
    let more = try web(seed: seed, moreCapital: 50_000, isBounded: true).coverage()
    #expect(more.runOut.earliest ?? .max >= less.runOut.earliest ?? .max)
    #expect(more.runOut.latest ?? .max >= less.runOut.latest ?? .max)
    if case .rate(let small, _)? = less.requiredGrowth?.greatest,
      case .rate(let large, _)? = more.requiredGrowth?.greatest
    {
      #expect(large <= small + 1e-8)
    }
  }

  @Test(arguments: 0..<120) func nothingIsLost(seed: Int) throws {
    let report = try web(seed: seed).coverage()
    for commitment in report.commitments {
      let spread = report.years.flatMap(\.parts).filter { $0.id == commitment.id }.reduce(0) { $0 + $1.amount.lower }
      #expect(
        spread + commitment.before.lower + commitment.after.lower + commitment.apart.lower == commitment.amount.lower)
    }
    var sum = AmountInterval.zero
    for year in report.years {
      var parts = AmountInterval.zero
      for part in year.parts { parts = try parts.adding(part.amount) }
      #expect(year.needs == parts)
      sum = try sum.adding(year.needs)
      #expect(year.cumulativeNeeds == sum)
    }
    for envelope in report.envelopes {
      let rest = report.years.flatMap(\.parts).filter { $0.id == envelope.fact.id }
      #expect(rest.reduce(0) { $0 + $1.amount.lower } == envelope.unattributed.lower)
      #expect(rest.reduce(0) { $0 + ($1.amount.upper ?? 0) } == envelope.unattributed.upper)
    }
  }

  /// By definition, from the printed years alone.
  @Test(arguments: 0..<120) func theMoneyRunsOutWhereTheSumsCross(seed: Int) throws {
    let report = try web(seed: seed, isBounded: true).coverage()
    var (least, most): (Int64?, Int64?) = (report.means.lower, report.means.upper)
    var (earliest, latest): (Int?, Int?)
    for year in report.years {
      least = least.map { $0 + (year.usableRevenue?.lower ?? 0) }
      most = year.usableRevenue == nil ? nil : most.flatMap { sum in year.usableRevenue?.upper.map { sum + $0 } }
      if earliest == nil, let least, (year.cumulativeNeeds.upper ?? .max) > least { earliest = year.year }
      if latest == nil, let most, year.cumulativeNeeds.lower > most { latest = year.year }
    }
    #expect(report.runOut.earliest == earliest && report.runOut.latest == latest)
    if let demand = report.runOut.firstDemand {
      let year = try #require(report.years.first { $0.year == demand.year })
      #expect(demand.revenue == year.cumulativeNeeds.lower - (report.means.upper ?? 0))
    }
  }

  // 25 a year against 10 of cash: with 10 of revenue each year 5 are lacking in the first, 20 in the second year.
  @Test func growthFromTheLastYearThatHasHappened() throws {
    var web = DealWeb()
    web.deal("d", .cloudContract, [(.customer, "firm"), (.provider, "p")], 50, date: "2026-01-01", years: 2)
    web.fact("firm", .cash, .dollars(10), .date(.written("2026-01-10")))
    web.revenue("firm", 2025, .dollars(10), .actual)
    let growth = try #require(try web.coverage().requiredGrowth)
    // 10 x ≥ 15 and 10 x + 10 x² ≥ 40: x = (−1 + √17) ÷ 2 is about 1.5616.
    guard case .rate(let rate, let year) = growth.greatest else {
      Issue.record("no rate")
      return
    }
    #expect(abs(rate - ((17.0.squareRoot() - 1) / 2 - 1)) < 2e-9 && year == 2027 && growth.least == growth.greatest)
    #expect(growth.baseYear == 2025 && growth.baseRevenue == .dollars(10))
    web.fact("firm", .cash, .dollars(30), .date(.written("2026-01-11")))
    #expect(try web.coverage().requiredGrowth?.greatest == .rate(0, bindingYear: nil))
  }

  @Test func withoutRevenueThereIsNothingToGrowFrom() throws {
    var web = DealWeb()
    web.deal("d", .cloudContract, [(.customer, "firm"), (.provider, "p")], 50, years: 2)
    let report = try web.coverage()
    #expect(report.requiredGrowth == nil && report.runOut.earliest == 2026 && report.runOut.isOpen)
    #expect(report.years.allSatisfy { $0.usableRevenue == nil && $0.gap.lower == nil })
  }

  @Test func whatRevenueMustComeToCountsTheShareThatIsUsable() throws {
    var web = DealWeb()
    web.deal("d", .cloudContract, [(.customer, "firm"), (.provider, "p")], 50, date: "2026-01-01", years: 2)
    web.fact("firm", .cash, .dollars(10), .date(.written("2026-01-10")))
    let half = try web.coverage(assuming: [.usableShare(Ratio(millionths: 500_000))])
    // (25 − 10) ÷ ½ and (50 − 10) ÷ ½
    #expect(half.years.map(\.requiredRevenue) == [.dollars(30), .dollars(80)])
    let none = try web.coverage(assuming: [.usableShare(Ratio(millionths: 0))])
    #expect(none.years.allSatisfy { $0.requiredRevenue == nil })
  }
}
