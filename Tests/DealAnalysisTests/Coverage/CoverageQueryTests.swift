import DealModel
import Testing

@testable import DealAnalysis

@Suite struct CoverageQueryTests {
  @Test func ofSeveralAboutOneThingTheLastCounts() {
    var query = CoverageQuery(of: "a")
    #expect(query.growth == nil && query.cash == nil && query.wantedHorizon == nil && query.usableShare == nil)
    query.assumptions = [
      .growth(Ratio(millionths: 1)), .growth(Ratio(millionths: 2)), .cash(3), .cash(4), .horizon(2030), .horizon(2031),
      .usableShare(Ratio(millionths: 5)), .revenue(year: 2027, 6), .revenue(year: 2027, 7), .revenue(year: 2028, 8),
      .start("d", year: 2026, month: 1), .start("d", year: 2026, month: 3), .schedule("d", .even),
    ]
    #expect(query.growth?.millionths == 2 && query.cash == 4 && query.wantedHorizon == 2031)
    #expect(query.usableShare?.millionths == 5 && query.revenue(of: 2027) == 7 && query.revenue(of: 2029) == nil)
    #expect(query.start(of: "d") == 2026 * 12 + 2 && query.start(of: "e") == nil)
    #expect(query.schedule(of: ["d", "x"]) == .even && query.schedule(of: ["x"]) == nil)
    query.horizon = 2040
    #expect(query.wantedHorizon == 2040)
  }
}
