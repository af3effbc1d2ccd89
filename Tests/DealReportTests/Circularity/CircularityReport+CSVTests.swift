import DealAnalysis
import Testing

@testable import DealReport

struct CircularityReportCSVTests {
  @Test func measuresFirmsLegsAndDeals() throws {
    let report = try CircularityReportDocumentTests.report { $0.isOverTime = true }
    let records = try #require(CSVRecords(report.csv()))
    func cells(_ column: String, _ conditions: (String, String)...) -> [String] {
      records.rows.indices.filter { row in conditions.allSatisfy { records[$0.0][row] == $0.1 } }.map {
        records[column][$0]
      }
    }
    #expect(
      cells("money", ("finding", "basis"), ("measure", "circulation"))
        == ["0", "30000000000", "100000000000", "100000000000", "100000000000"])
    #expect(cells("number", ("basis", "committed"), ("measure", "countedShare")) == ["\(30.0 / 153)"])
    #expect(cells("money", ("source", "north"), ("measure", "circulating"), ("finding", "firm")) == ["15000000000"])
    #expect(cells("deal", ("finding", "leg"), ("measure", "amount")) == ["stake", "cloud-old", "cloud-new"])
    #expect(cells("target", ("finding", "loop")) == ["south", "north"])
    #expect(cells("deal", ("finding", "breaking")) == ["stake"])
    #expect(cells("knownOn", ("finding", "day"), ("measure", "total")) == ["2026-02-27", "2026-03-02"])
  }
}
