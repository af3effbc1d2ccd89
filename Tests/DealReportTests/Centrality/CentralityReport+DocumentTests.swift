import DealAnalysis
import Testing

@testable import DealReport

struct CentralityReportDocumentTests {
  @Test func aRankingWithTheDefinitionsUsed() throws {
    let report = try ExampleBook().source().centrality([.inDegree, .inStrength])
    guard case .table(let table)? = report.document.sections.first?.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.title) == ["Rank", "Company", "Deals in", "Amount in"])
    #expect(table.rows == [["1", "North", "2", "$138.0bn"], ["2", "South", "1", "$15.0bn"]])
    for measure in report.measures { #expect(report.markdown().contains(measure.definition)) }
  }

  @Test func aCutListSaysSo() throws {
    let text = try ExampleBook().source().centrality([.inDegree], top: 1).text()
    #expect(
      text.hasPrefix(
        "2 companies on cash, committed, as of 2026-03-02, all claims, ranked by deals in, the first 1 listed"))
  }

  @Test func noFlowIsAClearSentence() throws {
    let text = try ExampleBook().source(.cash, .paid).centrality([.inDegree]).text()
    #expect(text.hasPrefix("No company with a flow on cash, paid"))
    #expect(text.contains("looser basis"))
  }
}
