import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CoverageCommitmentsTests {
  private func web(includes: CompanyFact.Coverage = .unknown, excludes: [DealID] = []) -> DealWeb {
    var web = DealWeb()
    web.deal("cloud", .cloudContract, [(.customer, "firm"), (.provider, "north")], 80, date: "2026-01-01", years: 4)
    web.fact(
      "firm", .commitments, .dollars(300), .through(.year(2028)), label: "computing", includes: includes,
      excludes: excludes)
    return web
  }

  // 20 a year of the deal; of the total, 300 − 60 = 240 are left if it is inside.
  @Test func theRestOfATotal() throws {
    for (web, rest, owed) in [
      (web(), AmountInterval.dollars(240...300), AmountInterval.dollars(300...380)),
      (web(includes: .deals(["cloud"])), .dollars(240), .dollars(300)),
      (web(excludes: ["cloud"]), .dollars(300), .dollars(380)),
    ] {
      let report = try web.coverage()
      #expect(report.envelopes.map(\.unattributed) == [rest] && report.owed == owed)
      #expect(report.years.map(\.year) == [2026, 2027, 2028, 2029])
    }
  }

  @Test func dealsWithoutATermStandApartAndStayInsideTheTotal() throws {
    var web = web(includes: .deals(["old"]), excludes: ["cloud"])
    web.deal("old", .cloudContract, [(.customer, "firm"), (.provider, "north")], 38)
    web.buy("firm", "south")
    let report = try web.coverage()
    #expect(
      report.commitments.map(\.reasonApart) == [nil, "no term is known", "neither an amount nor a term is known"])
    #expect(report.commitments.map(\.apart) == [.zero, .dollars(38), .unknown])
    #expect(report.years[0].needs == .dollars(120) && report.envelopes[0].unattributed == .dollars(300))
  }

  @Test func whatIsPaidIsNotOwed() throws {
    var web = web()
    web.deal(
      "done", .cloudContract, [(.customer, "firm"), (.provider, "north")], 50, .paid, date: "2025-01-01", years: 9)
    let report = try web.coverage()
    #expect(report.commitments.map(\.id) == ["cloud"] && report.remarks.contains { $0.contains("1 left out") })
  }

  @Test func aTotalOfAYearFallsIntoItAndOneWithoutAnEndIntoNone() throws {
    var web = DealWeb()
    web.fact("firm", .commitments, .dollars(30), .period(.year(2027)))
    web.fact("firm", .commitments, .dollars(40), .date(.year(2026)))
    web.fact("firm", .commitments, .dollars(50), .through(.year(2025)))
    let report = try web.coverage()
    #expect(report.years.map(\.needs) == [.zero, .dollars(30)])
    #expect(
      report.envelopes.map(\.reasonApart) == [nil, "no source says until when", "its time is over, or has no end"])
  }

  @Test func aTotalThatIsOnlyExpectedCountsFromHeadlineOn() throws {
    var web = web()
    web.fact("firm", .commitments, .dollars(900), .through(.year(2028)), .forecast)
    #expect(try web.coverage().envelopes.count == 1)
    #expect(try web.coverage(.headline).envelopes.count == 2)
  }

  // 20 of the deal, 80 more of the first total and 30 of the second: 130, if the totals have nothing else in common.
  @Test func aDealInsideTwoTotalsIsTakenFromBoth() throws {
    var web = DealWeb()
    web.deal("cloud", .cloudContract, [(.customer, "firm"), (.provider, "north")], 20, date: "2026-01-01", years: 1)
    for dollars in [100, 50] {
      web.fact("firm", .commitments, .dollars(Int64(dollars)), .through(.year(2026)), includes: .deals(["cloud"]))
    }
    #expect(try web.coverage().years.map(\.needs) == [.dollars(100...130)])
    #expect(try web.coverage().owed == .dollars(100...130))
  }

  @Test func schedulesThatAreAssumed() throws {
    func entries(_ sums: [(Int, Int64)]) -> CoverageQuery.Schedule {
      .amounts(sums.map { CoverageQuery.YearAmount(year: $0.0, minorUnits: $0.1 * 100) })
    }
    let web = web(includes: .deals(["cloud"]))
    let report = try web.coverage(assuming: [
      .schedule("envelope", entries([(2026, 50), (2028, 250)])), .schedule("cloud", entries([(2026, 80)])),
    ])
    // In 2026 the deal is more than the total; in 2028 the total is all there is.
    #expect(report.years.map(\.needs) == [.dollars(80), .zero, .dollars(250)])
    #expect(try web.coverage(assuming: [.schedule("fact-0", .even)]).assumptions.contains { $0.origin == .given })
  }

  @Test func assumptionsAboutNothingAreRefusedWithTheNearest() throws {
    for assumption in [
      CoverageQuery.Assumption.start("clod", year: 2026, month: 1), .schedule("clod", .even), .schedule("x", .even),
      .start("fact-0", year: 2026, month: 1),
    ] {
      #expect(throws: AnalysisError.self) { try web().coverage(assuming: [assumption]) }
    }
    do {
      _ = try web().coverage(assuming: [.schedule("clod", .even)])
    } catch let error as AnalysisError {
      #expect(error.description.contains("did you mean “cloud.schedule”?"))
    }
  }
}
