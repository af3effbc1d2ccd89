import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct OverlapsTests {
  private func overlaps(_ web: DealWeb, _ basis: Basis = .committed) throws -> OverlapReport {
    let book = try DealBook(web.draft)
    return try book.overlaps(FlowQuery(basis: basis, clock: Clock(of: book)))
  }

  @Test func aFirmTiedToTwoCompetitors() throws {
    var web = DealWeb()
    web.deal("rivalry", .competitor, [(.party, "left"), (.party, "right")])
    web.invest("backer", "left")
    web.buy("right", "backer", 5)
    let report = try overlaps(web)
    #expect(report.rivalTies.map(\.company.id) == ["backer"])
    #expect(report.rivalTies[0].rivals.map(\.id) == ["left", "right"])
    #expect(report.rivalTies[0].ties.map { $0.map(\.relation) } == [[.funds], [.supplies]])
    #expect(report.rivalTies[0].rivalry.map(\.id) == ["rivalry"])
  }

  @Test func buyingFromBothIsNoTie() throws {
    var web = DealWeb()
    web.deal("rivalry", .competitor, [(.party, "left"), (.party, "right")])
    web.buy("client", "left", 1)
    web.buy("client", "right", 1)
    #expect(try overlaps(web).rivalTies.isEmpty)
  }

  @Test func investorAndSupplierOfOneFirm() throws {
    var web = DealWeb()
    web.company("arm", parent: "group")
    web.company("group")
    web.invest("group", "firm", 10)
    web.buy("firm", "arm", 20)
    web.deal("free-license", .license, [(.licensor, "firm"), (.licensee, "group")])
    let roles = try overlaps(web).doubleRoles
    #expect(roles.map { [$0.company.id, $0.counterparty.id] } == [["group", "firm"]])
    #expect(roles[0].capital.map(\.relation) == [.funds])
    #expect(Set(roles[0].trade.map(\.relation)) == [.supplies, .buys])
  }

  @Test func basisAndStatusCount() throws {
    var web = DealWeb()
    web.invest("group", "firm", 10, .rumored)
    web.buy("firm", "group", 20)
    #expect(try overlaps(web).doubleRoles.isEmpty)
    #expect(try overlaps(web, .rumored).doubleRoles.count == 1)
  }
}
