import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct ScaledExposureSearchAnswerTests {
  /// However many chains are listed, they, the direct link and the rest make the total, bound by bound.
  @Test func listedChainsAndTheRestAlwaysMakeTheTotal() throws {
    var generator = SeededGenerator(seed: 12)
    for round in 0..<30 {
      let network = LoanNetwork.random(
        companies: 6, loans: 16, divisors: [31, 47, 53], knowsAmounts: round % 2 == 0, missing: round % 3,
        using: &generator)
      let web = network.web()
      guard let report = try? web.exposures(of: "firm0", limit: nil) else { continue }
      let whole = report.scaled?.losses ?? []
      for limit in [0, 1, 2, 3, 5, 8, 13, 100] {
        let losses = try web.exposures(of: "firm0", limit: limit).scaled?.losses ?? []
        #expect(losses.reduce(0) { $0 + $1.chains.count } == min(limit, whole.reduce(0) { $0 + $1.chains.count }))
        for (loss, all) in zip(losses, whole) {
          #expect(loss.chains == Array(all.chains.prefix(loss.chains.count)))
          #expect(loss.total == all.total && loss.revisiting == all.revisiting)
          guard let total = loss.total, let rest = loss.rest else { continue }
          #expect(rest.lower >= 0 && rest.upper ?? .max >= rest.lower)
          let parts = [loss.direct, rest] + loss.chains.map(\.amount)
          #expect(parts.reduce(0) { $0 + $1.lower } == total.lower)
          if let upper = total.upper { #expect(parts.reduce(0) { $0 + ($1.upper ?? .max / 64) } == upper) }
        }
      }
    }
  }

  @Test func chainsMayMixClassesAndTheirSumMayNot() throws {
    var web = DealWeb()
    web.buy("b", "a", 80)
    web.invest("c", "b", 30)
    web.fact("b", .cash, .dollars(40), .date(.day(DealWeb.day)))
    // A chain of one class is none of those that join several.
    web.lend("a", "b", .dollars(7))
    web.lend("b", "c", .dollars(4))
    let scaled = try #require(try web.exposures(of: "a", to: "c", base: .cash).scaled)
    #expect(scaled.losses.map(\.total) == [AmountInterval(70)])
    #expect(scaled.losses.first?.chains.count == 1)
    // b does not get 30 that it was promised, three quarters of its cash, and a loses three quarters of what b orders.
    let chain = try #require(scaled.mixedChains.first)
    #expect(chain.classes == [.backlog, .undrawn] && chain.amount == .dollars(60))
    #expect(chain.shares.map(\.atLeast) == [0.75])
    // Orders on a loan, and a loan on a promise.
    #expect(scaled.mixedChains.map(\.classes) == [[.backlog, .undrawn], [.backlog, .atRisk], [.atRisk, .undrawn]])
    #expect(scaled.mixedChains.map(\.amount) == [.dollars(60), .dollars(8), AmountInterval(525)])
    #expect(scaled.mixedCount == 3)
    #expect(scaled.bases.map(\.company.id) == ["a", "b"] && scaled.withoutBase.isEmpty)
  }

  /// On the loose bases much is “up to”, so that the upper bound ranks.
  @Test func looseBasesRankChainsByTheUpperBound() throws {
    var web = DealWeb()
    web.lend("a", "b", .dollars(0...100))
    web.lend("a", "d", .dollars(30))
    for lender in ["b", "d"] {
      web.lend(lender, "c", .dollars(20))
      web.equity(lender, .dollars(40))
    }
    func first(_ basis: Basis) throws -> [[String]] {
      let loss = try web.exposures(of: "a", to: "c", limit: 1, basis).scaled?.losses.first
      return loss?.chains.map { $0.companies.map(\.id) } ?? []
    }
    #expect(try first(.committed) == [["a", "d", "c"]])
    #expect(try first(.rumored) == [["a", "b", "c"]])
  }
}
