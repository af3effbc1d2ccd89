import DealAnalysis
import Testing

@testable import DealReport

struct ComponentReportCSVTests {
  /// In the loop of a and b, then what it leads to, and a pair apart.
  @Test func oneRowForEachCompany() throws {
    let report = try bulkSource([("x", "y", nil), ("a", "b", nil), ("b", "a", nil), ("b", "c", nil)]).components()
    let records = try #require(CSVRecords(report.csv()))
    #expect(records.titles == ["company", "name", "weakComponent", "strongComponent", "part", "coreNumber"])
    #expect(records["company"] == ["x", "y", "a", "b", "c"])
    #expect(records["weakComponent"] == ["2", "2", "1", "1", "1"])
    #expect(records["strongComponent"] == ["2", "3", "1", "1", "4"])
    #expect(records["part"] == ["disconnected", "disconnected", "core", "core", "outgoing"])
    #expect(records["coreNumber"] == ["1", "1", "1", "1", "1"])
  }
}
