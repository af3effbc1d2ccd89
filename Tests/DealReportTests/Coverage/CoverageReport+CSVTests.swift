import DealAnalysis
import Testing

@testable import DealReport

struct CoverageReportCSVTests {
  @Test func aRowForEachNumberOfEachYear() throws {
    let records = try #require(CSVRecords(try CoverageReportDocumentTests.report().csv()))
    let rows = records.rows.indices.map { index in
      Dictionary(uniqueKeysWithValues: records.titles.map { ($0, records[$0][index]) })
    }
    func row(_ item: String, _ year: String = "") -> [String: String]? {
      rows.first { $0["item"] == item && $0["year"] == year }
    }
    #expect(row("commitment", "2027")?["amount"] == "12500000000" && row("commitment", "2027")?["party"] == "north")
    #expect(row("unattributed", "2026")?["amountAtMost"] == "100000000000")
    #expect(row("revenue", "2029")?["amount"] == "" && row("revenue", "2029")?["note"] == "unknown")
    #expect(row("revenue", "2026")?["amountAtLeast"] == "12000000000" && row("revenue", "2026")?["amountAtMost"] == "")
    #expect(row("gap", "2029")?["amountAtLeast"] == "" && row("gap", "2029")?["amountAtMost"] == "12500000000")
    #expect(row("cash")?["sources"]?.contains("Example Paper") == true)
    #expect(row("apart")?["amount"] == "38000000000" && row("apart")?["note"] == "no term is known")
    #expect(rows.filter { $0["item"] == "assumption" }.count == 5)
    #expect(row("supplierFinanced")?["amount"] == "15000000000")
  }
}
