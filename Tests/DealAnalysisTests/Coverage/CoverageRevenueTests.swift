import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct CoverageRevenueTests {
  private func web() -> DealWeb {
    var web = DealWeb()
    web.buy("firm", "cloud", 100, years: 4)
    web.revenue("firm", 2025, .dollars(10), .actual)
    web.revenue("firm", 2026, .dollars(20))
    return web
  }

  private func revenues(_ report: CoverageReport) -> [AmountInterval?] { report.years.map(\.revenue) }

  @Test func aYearWithoutAFactStaysUnknown() throws {
    let report = try web().coverage()
    #expect(revenues(report) == [.dollars(20), nil, nil, nil])
    #expect(report.years.map(\.usableRevenue) == [.dollars(20), nil, nil, nil])
    // Of a year without revenue the gap has an upper bound and no lower one.
    #expect(report.years[1].gap.upper == 2_500 && report.years[1].gap.lower == nil)
    #expect(report.runOut.yearsWithoutRevenue == [2027, 2028, 2029])
  }

  @Test func whatHasHappenedGoesBeforeWhatWasExpected() throws {
    var web = web()
    web.revenue("firm", 2026, .dollars(21), .actual)
    web.fact("firm", .revenue, .dollars(5), .period(.year(2026)), .actual, label: "of one product")
    let year = try #require(try web.coverage().years.first)
    #expect(year.revenue == .dollars(21))
    // What was expected and what is a part exclude it: both are shown.
    #expect(year.revenueGround.facts.first?.contradictions.map(\.value) == [.money(.dollars(20)), .money(.dollars(5))])
  }

  // 20, then 30, 45 and 67.50; of these 60 %.
  @Test func growthAndAShareThatAreAssumed() throws {
    let report = try web().coverage(
      assuming: [.growth(Ratio(millionths: 500_000)), .usableShare(Ratio(millionths: 600_000))])
    #expect(revenues(report) == [.dollars(20), .dollars(30), .dollars(45), AmountInterval(6_750)])
    #expect(report.years.map(\.usableRevenue) == [.dollars(12), .dollars(18), .dollars(27), AmountInterval(4_050)])
    #expect(report.years[2].revenueGround.assumptions.count == 1)
    #expect(report.assumptions.filter { $0.origin == .given }.count == 2)
  }

  @Test func revenueThatIsAssumedGoesBeforeFacts() throws {
    let report = try web().coverage(assuming: [
      .revenue(year: 2026, 100), .revenue(year: 2026, 2_500), .revenue(year: 2028, 4_000),
    ])
    #expect(revenues(report) == [.dollars(25), nil, .dollars(40), nil])
  }

  @Test func freeCashFlowIsShownAndNotAdded() throws {
    var web = web()
    let before = try web.coverage()
    web.fact("firm", .freeCashFlow, .dollars(3), .period(.year(2026)), .forecast)
    let after = try web.coverage()
    #expect(after.years[0].freeCashFlow == .dollars(3))
    #expect(after.years.map(\.cumulativeGap) == before.years.map(\.cumulativeGap))
  }

  @Test func howFastItGrowsByTheSources() throws {
    var web = web()
    web.revenue("firm", 2028, .dollars(80...))
    let growth = try web.coverage().revenueGrowth
    // 20 ÷ 10 − 1, and from 20 to at least 80 in two years, which is doubling each year.
    #expect(growth.map(\.from) == [2025, 2026] && growth.map(\.to) == [2026, 2028])
    #expect(growth[0].atLeast == 1 && growth[0].atMost == 1)
    #expect(abs((growth[1].atLeast ?? 0) - 1) < 1e-12 && growth[1].atMost == nil)
  }

  @Test func scalingRoundsHalfAwayFromZero() throws {
    #expect(try AmountInterval(5).scaled(byMillionths: 500_000) == AmountInterval(3))
    #expect(try AmountInterval(lower: 7, upper: nil).scaled(byMillionths: 0) == .zero)
    #expect(throws: MoneyError.overflow) { try AmountInterval(.max).scaled(byMillionths: 1_000_001) }
  }
}
