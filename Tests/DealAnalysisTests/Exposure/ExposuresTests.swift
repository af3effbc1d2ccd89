import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct ExposuresTests {
  private func report(_ web: DealWeb, of: String, to: String? = nil, basis: Basis = .committed) throws -> ExposureReport
  {
    try web.source(.exposure, basis).exposures(ExposureQuery(of: of, to: to))
  }

  @Test func investorsLoseWhatTheyPaidAndInvesteesWhatIsNotYetPaid() throws {
    var web = DealWeb()
    web.invest("fund", "firm", 40, .paid)
    web.invest("fund", "firm", 60, .committed)
    let fund = try report(web, of: "fund", to: "firm")
    #expect(fund.direct.map(\.exposureClass) == [.atRisk])
    #expect(fund.direct.map(\.amount) == [AmountInterval(4000)])
    let firm = try report(web, of: "firm", to: "fund")
    #expect(firm.direct.map(\.exposureClass) == [.undrawn])
    #expect(firm.direct.map(\.amount) == [AmountInterval(6000)])
  }

  @Test func contractsExposeBothSidesDifferently() throws {
    var web = DealWeb()
    web.buy("customer", "provider", 100)
    #expect(try report(web, of: "provider", to: "customer").direct.map(\.exposureClass) == [.backlog])
    let customer = try report(web, of: "customer", to: "provider").direct
    #expect(customer.map(\.exposureClass) == [.unquantified])
    #expect(customer.map(\.amount) == [.unknown])
  }

  @Test func classesStayApart() throws {
    var web = DealWeb()
    web.invest("a", "b", 10, .paid)
    web.buy("b", "a", 20)
    web.deal("license", .license, [(.licensor, "b"), (.licensee, "a")])
    let direct = try report(web, of: "a", to: "b").direct
    #expect(direct.map(\.exposureClass) == [.atRisk, .backlog, .unquantified])
    #expect(direct.map(\.kind) == ["investment", "cloudContract", "license"])
  }

  @Test func chainsCarryTheSmallestLink() throws {
    var web = DealWeb()
    web.invest("a", "b", 10, .paid)
    web.invest("b", "c", 4, .paid)
    web.invest("a", "c", 1, .paid)
    let found = try report(web, of: "a", to: "c")
    #expect(found.direct.map(\.amount) == [AmountInterval(100)])
    #expect(found.pathCount == 1)
    #expect(found.paths.map { $0.companies.map(\.id) } == [["a", "b", "c"]])
    #expect(found.paths.map(\.amount) == [AmountInterval(400)])
    // Nobody asked about one firm: every firm in turn.
    #expect(try report(web, of: "a").direct.map(\.to.id) == ["b", "c"])
  }

  @Test func classesAreNotAddedAlongChainsEither() throws {
    var web = DealWeb()
    web.invest("a", "b", 10, .paid)
    web.buy("b", "a", 20)
    web.invest("b", "c", 4, .paid)
    let path = try #require(try report(web, of: "a", to: "c").paths.first)
    #expect(path.legs.map(\.amount) == [.unknown, AmountInterval(400)])
    #expect(path.amount == AmountInterval(lower: 0, upper: 400))
  }

  @Test func aChainUsesADealOnce() throws {
    var web = DealWeb()
    web.deal("route", .serviceRoute, [(.provider, "a"), (.user, "b"), (.via, "c")])
    // a and b lose through c; there is no chain from a to b.
    #expect(try report(web, of: "a").paths.isEmpty)
  }

  @Test func companiesAreFoundByNameAndAlias() throws {
    var web = DealWeb()
    web.company("group", name: "The Group", aliases: ["TG"])
    web.company("arm", parent: "group")
    web.invest("arm", "firm", 3, .paid)
    for name in ["group", "The Group", "tg", "arm"] {
      #expect(try report(web, of: name, to: "firm").of?.id == "group")
    }
    #expect(throws: AnalysisError.unknownCompany("grup", suggestion: "group")) { try report(web, of: "grup") }
    #expect(throws: AnalysisError.self) { try report(web, of: "arm", to: "group") }
  }

  @Test func whoeverLosesIsFoundFromTheOneWhoFails() throws {
    var web = DealWeb()
    web.invest("a", "b", 10, .paid)
    web.invest("b", "c", 4, .paid)
    web.buy("c", "d", 7)
    let found = try web.source(.exposure).exposures(ExposureQuery(to: "c"))
    #expect(found.of == nil)
    #expect(found.direct.map(\.of.id) == ["b", "d"])
    #expect(found.paths.map { $0.companies.map(\.id) } == [["a", "b", "c"]])
    #expect(throws: AnalysisError.self) { try web.source(.exposure).exposures(ExposureQuery()) }
  }

  @Test func bulkRowsHaveNoExposure() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 1)]))
    #expect(throws: AnalysisError.self) { try source.exposures(ExposureQuery(of: "a")) }
  }
}
