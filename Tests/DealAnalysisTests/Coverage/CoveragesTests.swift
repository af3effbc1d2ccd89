import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CoveragesTests {
  /// A firm that owes 100 over four years and 40 more of which nobody says when, and gets 30 from whom it owes.
  private func web() -> DealWeb {
    var web = DealWeb()
    web.deal("cloud", .cloudContract, [(.customer, "firm"), (.provider, "north")], 100, date: "2026-01-01", years: 4)
    web.deal("chips", .supply, [(.customer, "firm"), (.supplier, "north")], 20)
    web.buy("firm", "south", 20)
    web.deal("stake", .investment, [(.investor, "north"), (.investee, "firm")], 30, date: "2026-01-15")
    web.fact("firm", .cash, .dollars(10), .date(.written("2026-01-10")))
    web.revenue("firm", 2025, .dollars(10), .actual)
    return web
  }

  @Test func suppliersThatFinanceWhatTheySell() throws {
    var web = web()
    web.deal("holding", .ownership, [(.owner, "south"), (.owned, "firm")])
    let report = try web.coverage()
    #expect(report.suppliers.map(\.supplier.id) == ["north", "south"])
    #expect(report.suppliers.map(\.putIn) == [.dollars(30), .unknown])
    #expect(report.suppliers.map(\.share) == [0.25...0.25, 0...1])
    #expect(report.suppliersTogether?.financed == 3_000 && report.suppliersTogether?.owed == 12_000)
  }

  @Test func theBasesSideBySide() throws {
    var web = web()
    web.deal("option", .investment, [(.investor, "north"), (.investee, "firm")], 60, .conditional)
    let report = try web.coverage()
    #expect(report.bases.map(\.basis) == [.committed, .conditional, .headline])
    #expect(report.bases.map(\.means) == [.dollars(40), .dollars(100), .dollars(100)])
    #expect(report.bases[0].runOut == report.runOut && report.bases[0].requiredGrowth == report.requiredGrowth)
    #expect(report.bases[1].suppliersTogether?.share == 90.0 / 140)
  }

  @Test func deals() throws {
    let commitment = try #require(try web().coverage(horizon: 2027).commitments.first)
    #expect(commitment.span == 2026...2029 && commitment.before == .zero && commitment.after == .dollars(50))
    var web = web()
    web.deal("older", .cloudContract, [(.customer, "firm"), (.provider, "north")], 12, date: "2025-07-01", years: 1)
    let older = try #require(try web.coverage().commitments.last)
    #expect(older.before == .dollars(6) && older.after == .zero)
  }

  @Test func whatHasNoAnswerIsASentence() throws {
    var web = web()
    web.company("idle")
    #expect(throws: AnalysisError.self) { try web.coverage(of: "idle") }
    #expect(throws: AnalysisError.self) { try web.coverage(of: "nobody") }
    #expect(throws: AnalysisError.self) { try web.coverage(.paid) }
    #expect(throws: AnalysisError.self) { try web.coverage(horizon: 2025) }
    #expect(throws: AnalysisError.self) { try web.coverage(horizon: 2127) }
    #expect(throws: AnalysisError.self) { try web.source(.service).coverage(CoverageQuery(of: "firm")) }
    let rows = try FlowSource(rows: bulkRows([("firm", "b", 1)]))
    #expect(throws: AnalysisError.self) { try rows.coverage(CoverageQuery(of: "firm")) }
  }

  @Test func aCompanyWithFactsAndNoDealHasAnAnswer() throws {
    var web = web()
    web.fact("lone", .commitments, .dollars(9), .through(.year(2028)))
    #expect(try web.coverage(of: "lone").years.map(\.needs) == [.dollars(3), .dollars(3), .dollars(3)])
  }

  @Test func aHorizonBeyondACenturyIsCutAndSaid() throws {
    var web = web()
    web.buy("firm", "south", 1_000, years: 200)
    let report = try web.coverage()
    #expect(report.years.count == 101 && !report.header.isComplete)
    #expect(report.remarks.contains { $0.contains("More falls due after 2126") })
  }

  @Test(arguments: 0..<200) func anyBookHasAnAnswerOrAReason(seed: Int) throws {
    let book = BookGenerator.book(seed: UInt64(seed))
    for basis in [Basis.committed, .rumored] {
      guard let source = try? FlowSource(book: book, query: FlowQuery(basis: basis, clock: Clock(of: book))) else {
        continue
      }
      for company in book.companies {
        guard let report = try? source.coverage(CoverageQuery(of: company.id.rawValue)) else { continue }
        for year in report.years {
          // What is to be paid does not shrink, and bounds are in order.
          #expect(year.needs.lower >= 0 && year.needs.upper ?? .max >= year.needs.lower)
          #expect(year.revenue != nil || year.usableRevenue == nil)
        }
      }
    }
  }
}
