import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct FlowLegTests {
  private func trancheWeb() -> DealWeb {
    var web = DealWeb()
    web.invest("fund", "firm")
    web.draft.deals[0].tranches = [Tranche(id: "now", name: "Now"), Tranche(id: "later", name: "Later")]
    func dollars(_ count: Int64) -> Amount { .exact(Money(minorUnits: count * 100, currency: .usd)) }
    web.draft.deals[0].claims = [
      Claim(
        source: "paper", whole: ClaimedFields(status: .committed, amount: dollars(60)),
        tranches: [
          TrancheClaim(tranche: "now", fields: ClaimedFields(status: .committed, amount: dollars(15))),
          TrancheClaim(
            tranche: "later", fields: ClaimedFields(status: .conditional, amount: dollars(35), condition: "a listing")),
        ])
    ]
    return web
  }

  @Test func tranchesAreNamedWithTheirOwnStatusAndCondition() throws {
    var web = trancheWeb()
    web.draft.deals[0].claims[0].whole.amount = nil
    let leg = try web.source(.cash, .conditional).leg(of: [0])
    #expect(leg.amount == AmountInterval(5000))
    #expect(leg.deals.map(\.tranche) == ["Now", "Later"])
    #expect(leg.deals.map(\.status) == [.committed, .conditional])
    #expect(leg.deals.map(\.condition) == [nil, "a listing"])
    #expect(leg.deals.allSatisfy { $0.sources.map(\.id) == ["paper"] })
  }

  @Test func whatTranchesLeaveOfATotalIsItsOwnLine() throws {
    var web = trancheWeb()
    // Two sources, or the book would not stand: one gives the total, the other the tranches.
    web.draft.sources.append(Source(id: "other", publisher: "Example Post", title: "More", date: .day(DealWeb.day)))
    var total = web.draft.deals[0].claims[0]
    total.tranches = []
    total.source = "other"
    web.draft.deals[0].claims[0].whole.amount = nil
    web.draft.deals[0].claims.append(total)
    let leg = try web.source(.cash, .conditional).leg(of: [0])
    #expect(leg.deals.map(\.tranche) == ["Now", "Later", "remainder"])
    #expect(leg.deals.map(\.amount.lower) == [1500, 3500, 1000])
    #expect(leg.amount == AmountInterval(6000))
  }

  @Test func whatAnOpenQuestionLeavesIsConditional() throws {
    var web = DealWeb()
    web.invest("fund", "firm", 100)
    web.invest("fund", "firm", 30)
    web.draft.deals[1].links.supersedes = DealLinks.Supersession(deal: web.draft.deals[0].id, isOpen: true)
    web.draft.deals[1].title = "The second part"
    let deals = try web.source().leg(of: [0, 1]).deals
    #expect(deals.map(\.condition) == ["not replaced by The second part", nil])
    #expect(deals.map(\.amount) == [AmountInterval(lower: 0, upper: 7000), AmountInterval(3000)])
  }

  @Test func rowsAreNamedByTheirNumber() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 1), ("a", "b", 2)]))
    #expect(try source.leg(of: [0, 1]).deals.map(\.id) == ["row 1", "row 2"])
    let second = try FlowSource(rows: source.table.filtered { $0 == 1 })
    #expect(try second.leg(of: [0]).deals.map(\.id) == ["row 2"])
  }
}
