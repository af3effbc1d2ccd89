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

  @Test func numbersAreWrittenInFullAndUndefinedOnesAreEmpty() throws {
    let report = try bulkSource([("a", "b", 3), ("a", "b", nil)]).centrality([.pageRank, .eigenvector, .katz])
    let records = try #require(CSVRecords(report.csv()))
    #expect(records["eigenvector"] == ["", ""])
    #expect(records["katz"] == ["1.5", "1"])
    // x_b = 0.85 x_a + x_a' with both starting anew: 0.15 / 2 + 0.85 x_b / 2 = x_a, so x_a = 1 / 2.85.
    let ranks = records["pageRank"].compactMap(Double.init)
    #expect(ranks.count == 2 && abs(ranks[0] - 1.85 / 2.85) < 1e-9 && abs(ranks[1] - 1 / 2.85) < 1e-9)
  }
}
