import DealAnalysis
import Testing

@testable import DealReport

struct CentralityReportCSVTests {
  @Test func oneRowForEachCompany() throws {
    let records = try #require(CSVRecords(ExampleBook().source().centrality([.outDegree, .outStrength]).csv()))
    #expect(
      records.titles == [
        "rank", "company", "name", "outDegree", "outStrength", "outStrengthAtLeast", "outStrengthAtMost", "currency",
      ])
    #expect(records["company"] == ["south", "north"])
    #expect(records["outDegree"] == ["2", "1"])
    #expect(records["outStrength"] == ["138000000000", "15000000000"])
  }
}
