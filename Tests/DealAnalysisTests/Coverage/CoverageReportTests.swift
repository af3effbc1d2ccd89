import DealModel
import Testing

@testable import DealAnalysis

@Suite struct CoverageReportTests {
  @Test func whatLastsUntilRevenueIsUnknownIsOpen() {
    var out = CoverageRunOut(horizon: 2030, earliest: 2028, yearsWithoutRevenue: [2028, 2029])
    #expect(out.isOpen)
    out.latest = 2029
    #expect(!out.isOpen)
    #expect(!CoverageRunOut(horizon: 2030, earliest: 2027, yearsWithoutRevenue: [2028]).isOpen)
    #expect(!CoverageRunOut(horizon: 2030, earliest: nil, yearsWithoutRevenue: [2028]).isOpen)
    #expect(!CoverageRunOut(horizon: 2030, earliest: 2027, yearsWithoutRevenue: []).isOpen)
  }

  @Test func cashIsKnownByAFactOrAnAssumption() {
    #expect(!CoverageCash(amount: .unknown, ground: CoverageGround()).isKnown)
    #expect(CoverageCash(amount: .zero, ground: CoverageGround(assumptions: [1])).isKnown)
  }
}
