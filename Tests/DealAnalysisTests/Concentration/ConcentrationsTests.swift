import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite("Concentration of the sides of companies")
struct ConcentrationsTests {
  private func web() -> DealWeb {
    var web = DealWeb()
    web.company("arm", parent: "group")
    web.company("group")
    web.invest("fund", "firm", 50)
    web.invest("group", "firm", 30)
    web.deal("credit", .loan, [(.lender, "bank"), (.borrower, "firm")], 20)
    web.buy("firm", "group", 6)
    web.buy("firm", "arm", 4)
    web.buy("client", "firm", 9)
    web.deal("rent", .revenueShare, [(.payer, "firm"), (.recipient, "group")], 1_000)
    return web
  }

  private func source(
    _ web: DealWeb, layer: Layer = .cash, grouping: FlowQuery.Grouping = .ultimate
  ) throws -> FlowSource {
    let book = try DealBook(web.draft)
    return try FlowSource(book: book, query: FlowQuery(layer: layer, clock: Clock(of: book), grouping: grouping))
  }

  @Test("who funds, supplies and buys, each with its share")
  func sides() throws {
    let report = try source(web()).concentrations(ConcentrationQuery(of: "firm"))
    #expect(report.rows.map(\.side) == [.funders, .suppliers, .customers] && report.count == 3)
    let funders = try #require(report.rows.first)
    #expect(funders.parties.map(\.company.id) == ["fund", "group", "bank"])
    #expect(funders.parties.map(\.share) == [0.5...0.5, 0.3...0.3, 0.2...0.2])
    #expect(abs((funders.index?.lowerBound ?? 0) - 0.38) < 1e-12)
    #expect(abs((funders.effectiveNumber?.upperBound ?? 0) - 1 / 0.38) < 1e-12)
    #expect(report.rows[1].parties.map { $0.deals.count } == [2])
    #expect(report.rows[1].index == 1...1 && report.rows[1].amount == AmountInterval(1_000))
  }

  @Test("the firms of a group are one party, unless each stands for itself")
  func groups() throws {
    let report = try source(web(), grouping: .none).concentrations(ConcentrationQuery(of: "firm"))
    let suppliers = try #require(report.rows.first { $0.side == .suppliers })
    #expect(suppliers.parties.map(\.company.id) == ["group", "arm"])
    #expect(abs((suppliers.index?.upperBound ?? 0) - 0.52) < 1e-12)
  }

  @Test("all that is paid, and to whom, when these sides are asked for")
  func payees() throws {
    var query = ConcentrationQuery(of: "firm")
    query.sides = [.payees]
    let row = try #require(try source(web()).concentrations(query).rows.first)
    #expect(row.parties.map(\.company.id) == ["group"] && row.amount == AmountInterval(101_000))
  }

  @Test("a merger tells its rise where both are parties")
  func mergers() throws {
    var query = ConcentrationQuery()
    query.merging = ["fund", "The bank"]
    let report = try source(web()).concentrations(query)
    #expect(report.merged?.map(\.id) == ["fund", "bank"])
    for row in report.rows {
      let isBoth = row.company.id == "firm" && row.side == .funders
      #expect((row.rise != nil) == isBoth)
      if isBoth { #expect(abs((row.rise?.lowerBound ?? 0) - 0.2) < 1e-12) }
    }
    query.merging = ["group", "arm"]
    #expect(throws: AnalysisError.self) { try source(web()).concentrations(query) }
  }

  @Test("an undisclosed amount leaves the shares open")
  func undisclosed() throws {
    var web = web()
    web.invest("angel", "firm")
    let report = try source(web).concentrations(ConcentrationQuery(of: "firm"))
    let funders = try #require(report.rows.first { $0.side == .funders })
    #expect(funders.parties.last?.company.id == "angel" && funders.parties.last?.share == 0...1)
    #expect(funders.index?.upperBound == 1)
  }

  @Test("what has no answer is refused")
  func refusals() throws {
    let source = try source(web())
    #expect(throws: AnalysisError.self) { try source.concentrations(ConcentrationQuery(of: "nobody")) }
    #expect(throws: AnalysisError.self) { try self.source(web(), layer: .service).concentrations(ConcentrationQuery()) }
    let none = try source.concentrations(ConcentrationQuery(of: "fund"))
    #expect(none.rows.isEmpty && none.count == 0)
  }

  @Test("a shorter list is the beginning of the whole one, and everything is counted")
  func limits() throws {
    let source = try source(web())
    var query = ConcentrationQuery()
    query.limit = nil
    let whole = try source.concentrations(query)
    #expect(
      whole.count == whole.rows.count && whole.rows.map(\.amount.lower) == whole.rows.map(\.amount.lower).sorted(by: >))
    for limit in 0...whole.count + 1 {
      query.limit = limit
      let report = try source.concentrations(query)
      #expect(report.rows == Array(whole.rows.prefix(limit)) && report.count == whole.count)
    }
  }

  @Test("of a table, payers and payees")
  func tables() throws {
    let source = try FlowSource(rows: bulkRows([("a", "hub", 3), ("b", "hub", 1)]))
    let report = try source.concentrations(ConcentrationQuery(of: "hub"))
    #expect(report.rows.map(\.side) == [.payers])
    #expect(abs((report.rows.first?.index?.lowerBound ?? 0) - 0.625) < 1e-12)
    var query = ConcentrationQuery()
    query.sides = [.suppliers]
    #expect(throws: AnalysisError.self) { try source.concentrations(query) }
  }
}
