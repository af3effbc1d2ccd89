import DealAnalysis
import Testing

@testable import DealReport

struct PathReportCSVTests {
  /// Into b comes 9 at once, out of it 1 and 1: two chains' deals in one leg, then what cuts it.
  @Test func oneRowForEachDealOfEachLeg() throws {
    let report = try bulkSource([("a", "b", 9), ("b", "d", 1), ("b", "d", 1)]).paths(PathQuery(from: "a", to: "d"))
    let records = try #require(CSVRecords(report.csv()))
    #expect(records["part"] == ["chain", "chain", "chain", "fewestFlows", "leastAmount", "leastAmount"])
    #expect(records["number"] == ["1", "1", "1", "", "", ""])
    #expect(records["length"] == ["2", "2", "2", "", "", ""])
    #expect(records["partAmount"] == ["2", "2", "2", "9", "2", "2"])
    #expect(records["leg"] == ["1", "2", "2", "1", "1", "1"])
    #expect(records["source"] == ["a", "b", "b", "a", "b", "b"])
    #expect(records["legAmount"] == ["9", "2", "2", "9", "2", "2"])
    #expect(records["amount"] == ["9", "1", "1", "9", "1", "1"])
  }
}
