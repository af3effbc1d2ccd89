import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite("How much of the money goes round")
struct CircularitiesTests {
  /// Committed 15 one way and 138 back, 35 more on a condition, 30 to be paid back with an unknown amount, 80 from outside.
  static func web() -> DealWeb {
    var web = DealWeb()
    web.company("shop", name: "Shop")
    web.company("cloud", parent: "shop")
    web.invest("shop", "lab", 15)
    web.invest("shop", "lab", 35, .conditional)
    web.buy("lab", "cloud", 38)
    web.buy("lab", "shop", 100)
    web.invest("chips", "lab", 30)
    web.buy("lab", "chips")
    web.invest("funds", "lab", 80, .paid)
    return web
  }

  @Test("side by side on the five bases, with the details of one")
  func bases() throws {
    let report = try Self.web().source().circularity()
    #expect(report.rows.map(\.basis) == Basis.allCases && report.header.basis == .committed)
    let (paid, committed, conditional) = (report.rows[0], report.rows[1], report.rows[2])
    #expect(paid.total == AmountInterval(8_000) && paid.circulation == .zero)
    #expect(paid.share == CircularShare(least: 0, greatest: 0, isLeastExact: true, isGreatestExact: true))
    #expect(committed.total == AmountInterval(lower: 26_300, upper: nil))
    #expect(committed.circulation == AmountInterval(lower: 3_000, upper: 9_000))
    #expect(committed.reciprocity == committed.circulation && committed.counted.share == 30.0 / 263)
    #expect(committed.componentVolume == AmountInterval(lower: 15_300, upper: nil))
    // The lab is paid 125; 15 to 45 of shop and chips come back to them. So 15 + 125 to 45 + 125 where the lab pays more than that.
    #expect(committed.excess == AmountInterval(lower: 14_000, upper: 17_000))
    #expect(conditional.circulation == AmountInterval(lower: 10_000, upper: 16_000))
    #expect(committed.knownCount == 5 && committed.flowCount == 6)
    #expect(committed.counted.principal == 1_500...1_500 && committed.counted.balanced == 3_000)
    var query = CircularityQuery()
    query.comparesBases = false
    let one = try Self.web().source(.cash, .conditional).circularity(query)
    #expect(one.rows == [conditional])
  }

  @Test("who, by which deals, round which loops")
  func details() throws {
    let details = try Self.web().source().circularity().details
    #expect(details.firms.map(\.company.id) == ["lab", "shop"] && details.firmCount == 2)
    #expect(details.firms.map(\.circulating) == [1_500, 1_500] && details.firms.map(\.paid) == [13_800, 1_500])
    let shop = try #require(details.firms.last)
    #expect(shop.shareOfPaid == 1 && shop.shareOfReceived == 15.0 / 138)
    #expect(shop.partners.map(\.company.id) == ["lab"] && shop.partners.map(\.incoming) == [1_500])
    #expect(details.legs.map { $0.leg.deals.count } == [2, 1] && details.legs.map(\.balanced) == [1_500, 1_500])
    #expect(details.loops.map { $0.companies.map(\.id) } == [["lab", "shop"]])
    #expect(details.loops.map(\.amount) == [1_500] && details.loops.map(\.alone) == [1_500])
    #expect(details.openLegs.map { $0.target.id } == ["chips"])
    let breaking = try #require(details.breaking)
    #expect(breaking.isLeast && breaking.amount == 1_500 && breaking.legs.map(\.source.id) == ["shop"])
    #expect(details.omittedSize == nil)
  }

  @Test("only with one company")
  func focus() throws {
    let source = try Self.web().source()
    let chips = try source.circularity(CircularityQuery(of: "chips")).details
    #expect(chips.firms.isEmpty && chips.legs.isEmpty && chips.loops.isEmpty && chips.openLegs.count == 1)
    #expect(try source.circularity(CircularityQuery(of: "cloud")).details.firms.map(\.company.id) == ["shop"])
    #expect(throws: AnalysisError.self) { try source.circularity(CircularityQuery(of: "nobody")) }
  }

  @Test("on loose bases the upper bounds count")
  func upperBounds() throws {
    var web = DealWeb()
    web.invest("a", "b", 10, .announced)
    web.draft.deals[0].claims[0].whole.amount = .atMost(Money(minorUnits: 1_000, currency: .usd))
    web.buy("b", "a", 40, .announced)
    let report = try web.source(.cash, .headline).circularity()
    let headline = try #require(report.rows.first { $0.basis == .headline })
    #expect(headline.circulation == AmountInterval(lower: 0, upper: 2_000) && headline.counted.circulation == 2_000)
    #expect(report.details.loops.map(\.amount) == [1_000])
    // From 0 of 40 to 20 of 50.
    #expect(headline.share == CircularShare(least: 0, greatest: 0.4, isLeastExact: true, isGreatestExact: true))
  }

  @Test("on each day on which something became known")
  func days() throws {
    var web = DealWeb()
    let second = CalendarDate("2026-03-01") ?? .distantPast
    web.draft.sources.append(Source(id: "wire", publisher: "Example Wire", title: "Later", date: .day(second)))
    web.invest("a", "b", 10)
    web.buy("b", "a", 4)
    web.draft.deals[1].claims[0].source = "wire"
    var query = CircularityQuery()
    query.isOverTime = true
    let days = try #require(try web.source().circularity(query).days)
    #expect(days.map(\.day) == [DealWeb.day, second])
    #expect(days.map(\.circulation) == [.zero, AmountInterval(800)])
    #expect(days.map(\.total) == [AmountInterval(1_000), AmountInterval(1_400)])
    #expect(days.last?.share?.least == 8.0 / 14)
    let table = try FlowSource(rows: bulkRows([("a", "b", 1)]))
    #expect(throws: AnalysisError.self) { try table.circularity(query) }
  }

  @Test("tables have one row, and no basis")
  func tables() throws {
    let report = try FlowSource(rows: bulkRows([("a", "b", 3), ("b", "a", 2), ("b", "b", 1)])).circularity()
    #expect(report.rows.count == 1 && report.rows[0].basis == nil)
    #expect(report.rows[0].circulation == AmountInterval(500) && report.rows[0].counted.principal == 300...300)
    let empty = try FlowSource(rows: bulkRows([])).circularity()
    #expect(empty.rows[0].share == nil && empty.rows[0].counted.cyclingIndex == nil && empty.details.firms.isEmpty)
    #expect(empty.header.isComplete)
  }

  @Test("only flows of cash are asked")
  func layers() throws {
    let source = try Self.web().source(.service)
    #expect(throws: AnalysisError.self) { try source.circularity() }
  }
}
