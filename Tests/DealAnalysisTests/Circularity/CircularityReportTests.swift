import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CircularityReportTests {
  @Test func theShareOfWhatCountsIsThatOfAllMoney() {
    func share(of circulation: Int64, total: Int64) -> Double? {
      CountedCircularity(total: total, circulation: circulation, principal: 0...0).share
    }
    #expect(share(of: 3, total: 4) == 0.75 && share(of: 0, total: 4) == 0 && share(of: 0, total: 0) == nil)
  }

  @Test func aPlainQueryComparesBasesAndIsNotForced() {
    let query = CircularityQuery(of: "a")
    #expect(query.of == "a" && query.comparesBases && !query.isOverTime && !query.isForced && query.limit == 100)
  }
}
