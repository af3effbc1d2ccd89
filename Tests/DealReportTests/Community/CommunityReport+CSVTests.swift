import DealAnalysis
import Testing

@testable import DealReport

struct CommunityReportCSVTests {
  /// A pair apart, and two that pay each other.
  @Test func oneRowForEachCompany() throws {
    let report = try bulkSource([("x", "y", nil), ("a", "b", nil), ("b", "a", nil), ("b", "b", nil)]).communities()
    let records = try #require(CSVRecords(report.csv()))
    #expect(records.titles == ["company", "name", "community", "flowsInside", "flowsOutside"])
    #expect(records["company"] == ["x", "y", "a", "b"] && records["name"] == ["x", "y", "a", "b"])
    #expect(records["community"] == ["1", "1", "2", "2"])
    #expect(records["flowsInside"] == ["1", "1", "2", "3"])
    #expect(records["flowsOutside"] == ["0", "0", "0", "0"])
  }
}
