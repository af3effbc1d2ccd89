import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CompanyBasesTests {
  private func base(_ web: DealWeb, _ base: ExposureBase, knownOn: String? = nil) throws -> CompanyBase {
    let book = try DealBook(web.draft)
    let clock = Clock(of: book, knownOn: knownOn.flatMap { CalendarDate($0) })
    let query = FlowQuery(layer: .exposure, clock: clock)
    var bases = CompanyBases(base, in: try FlowProjection(of: book, query))
    return try bases.base(of: CompanyReference(id: "firm", name: "Firm"))
  }

  private func day(_ text: String) -> CompanyFact.Time? { PartialDate(text).map { .date($0) } }

  /// The book's day is 2026-01-15.
  @Test func theLatestOfADayThatHasComeCounts() throws {
    for (kind, wanted) in [(CompanyFact.Kind.equity, ExposureBase.equity), (.cash, .cash), (.valuation, .valuation)] {
      var web = DealWeb()
      web.invest("fund", "firm", 1, .paid)
      web.fact("firm", kind, .dollars(10), day("2024-12-31"))
      web.fact("firm", kind, .dollars(20), day("2025-12-31"))
      web.fact("firm", kind, .dollars(40), day("2026-12-31"))
      web.fact("firm", kind, .dollars(80), day("2026-01-01"), .forecast)
      #expect(try base(web, wanted).amount == .dollars(20))
      // Of another kind nothing is known.
      for other in ExposureBase.allCases where other != wanted { #expect(try base(web, other).amount == nil) }
    }
  }

  @Test func beforeAndAfterTheMoneyAreKeptAsARange() throws {
    var web = DealWeb()
    web.invest("fund", "firm", 1, .paid)
    web.fact("firm", .valuation, .dollars(300), day("2025-06-01"))
    web.fact("firm", .valuation, .dollars(730), day("2026-01-01"))
    web.draft.facts[1].qualifier = .beforeTheMoney
    web.fact("firm", .valuation, .dollars(840), day("2026-01-01"))
    web.draft.facts[2].qualifier = .afterTheMoney
    let found = try base(web, .valuation)
    #expect(found.amount == .dollars(730...840))
    #expect(found.facts.map(\.id) == ["fact-1", "fact-2"])
    // Of an open range nothing is made that is closed.
    web.fact("firm", .valuation, .atLeast(Money(minorUnits: 80_000, currency: .usd)), day("2026-01-01"))
    #expect(try base(web, .valuation).amount == .dollars(730...))
  }

  @Test func whatIsToldInTwoWaysIsKeptAsARange() throws {
    for (kind, wanted) in [(CompanyFact.Kind.equity, ExposureBase.equity), (.cash, .cash)] {
      var web = DealWeb()
      web.invest("fund", "firm", 1, .paid)
      web.fact("firm", kind, .dollars(20), day("2025-12-31"))
      web.fact("firm", kind, .dollars(30), day("2025-12-31"))
      web.fact("firm", kind, .dollars(99), day("2025-12-31"), label: "with its securities")
      #expect(try base(web, wanted).amount == .dollars(20...30))
      #expect(try base(web, wanted).facts.count == 2)
    }
  }

  @Test func revenueIsThatOfTheYear() throws {
    var web = DealWeb()
    web.invest("fund", "firm", 1, .paid)
    web.revenue("firm", 2025, .dollars(13), .actual)
    #expect(try base(web, .revenue).amount == nil)
    web.revenue("firm", 2026, .dollars(30))
    #expect(try base(web, .revenue).amount == .dollars(30))
    web.fact("firm", .revenue, .dollars(7), .period(.year(2026)), .actual, label: "of enterprises")
    web.revenue("firm", 2026, .dollars(28), .actual)
    #expect(try base(web, .revenue).amount == .dollars(28))
    web.revenue("firm", 2026, .dollars(29), .actual)
    #expect(try base(web, .revenue).amount == .dollars(28...29))
  }

  @Test func whatWasNotKnownDoesNotCount() throws {
    var web = DealWeb()
    web.draft.sources.append(
      Source(id: "later", publisher: "Example Paper", title: "Later", date: PartialDate("2026-02-01") ?? .year(2026)))
    web.invest("fund", "firm", 1, .paid)
    web.fact("firm", .cash, .dollars(10), day("2025-12-31"))
    web.fact("firm", .cash, .dollars(20), day("2026-01-10"))
    web.draft.facts[1].claims[0].source = "later"
    #expect(try base(web, .cash).amount == .dollars(20))
    #expect(try base(web, .cash, knownOn: "2026-01-20").amount == .dollars(10))
  }
}
