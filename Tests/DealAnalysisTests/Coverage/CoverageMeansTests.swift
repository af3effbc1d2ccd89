import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct CoverageMeansTests {
  /// A firm that owes something, with 40 of cash on a day.
  private func web(includes: CompanyFact.Coverage = .unknown, excludes: [DealID] = []) -> DealWeb {
    var web = DealWeb()
    web.buy("firm", "cloud", 100, years: 4)
    web.fact("firm", .cash, .dollars(40), .date(.written("2026-01-10")), includes: includes, excludes: excludes)
    return web
  }

  private func invest(_ web: inout DealWeb, _ id: String, _ dollars: Int64, _ status: DealStatus, date: String)
    -> DealID
  {
    web.deal(id, .investment, [(.investor, "fund"), (.investee, "firm")], dollars, status, date: date)
  }

  @Test func cashIsNeverAddedToWhatItMayInclude() throws {
    var web = web()
    _ = invest(&web, "before", 1, .paid, date: "2026-01-09")
    _ = invest(&web, "after", 2, .paid, date: "2026-01-11")
    _ = invest(&web, "signed", 4, .committed, date: "2026-01-09")
    _ = invest(&web, "later", 8, .committed, date: "2026-01-12")
    _ = invest(&web, "vague", 16, .paid, date: "2026")
    let report = try web.coverage()
    #expect(report.capital.map(\.place) == [.inCash, .stillToCome, .mayBeInCash, .stillToCome, .mayBeInCash])
    #expect(report.capital.map(\.counted) == [.zero, .dollars(2), .dollars(0...4), .dollars(8), .dollars(0...16)])
    // 40 + 2 + 8, and 4 + 16 more at most
    #expect(report.means == .dollars(50...70))
  }

  @Test func whatTheCashIsSaidToIncludeDoesNotCountAgain() throws {
    for (includes, excludes, means) in [
      (CompanyFact.Coverage.deals(["round"]), [DealID](), AmountInterval.dollars(40)),
      (.unstated, ["part"], .dollars(44)), (.deals([]), [], .dollars(40...44)),
    ] {
      var web = web(includes: includes, excludes: excludes)
      web.deal("round", .investment, [(.investee, "firm"), (.investor, "fund")], 4)
      _ = invest(&web, "part", 4, .committed, date: "2026-01-09")
      web.draft.deals[web.draft.deals.count - 1].links.partOf = "round"
      #expect(try web.coverage().means == means)
    }
  }

  @Test func whatIsConditionalCannotBeInTheCash() throws {
    var web = web(includes: .deals(["option"]))
    _ = invest(&web, "option", 35, .conditional, date: "2026-01-09")
    #expect(try web.coverage().means == .dollars(40))
    let report = try web.coverage(.conditional)
    #expect(report.means == .dollars(75) && report.capital.map(\.place) == [.stillToCome])
  }

  @Test func withoutAFactCashIsUnknownAndNotZero() throws {
    var web = DealWeb()
    web.buy("firm", "cloud", 100, years: 4)
    _ = invest(&web, "signed", 4, .committed, date: "2026-01-09")
    let report = try web.coverage()
    #expect(!report.cash.isKnown && report.means == .dollars(4...) && report.runOut.unbounded == .means)
    let assumed = try web.coverage(assuming: [.cash(1_000)])
    #expect(assumed.means == .dollars(10...14) && assumed.assumptions.contains { $0.origin == .given })
  }

  @Test func theLatestCashThatHasHappenedCounts() throws {
    var web = web()
    web.fact("firm", .cash, .dollars(7), .date(.written("2026-01-12")))
    web.fact("firm", .cash, .dollars(9), .date(.written("2027")))
    web.fact("firm", .cash, .dollars(8), .date(.written("2026-01-13")), .forecast)
    #expect(try web.coverage().means == .dollars(7))
  }

  @Test func aLoanIsCapitalToo() throws {
    var web = web()
    web.deal("credit", .loan, [(.lender, "bank"), (.borrower, "firm")], 3, date: "2026-01-12")
    web.buy("other", "firm", 50)
    #expect(try web.coverage().means == .dollars(43))
  }
}
