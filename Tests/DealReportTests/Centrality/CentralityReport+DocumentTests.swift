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

  @Test func seedsAreNamed() throws {
    let source = try bulkSource([("a", "b", 3), ("b", "c", 1), ("c", "a", 1)])
    let text = try source.centrality([.pageRank], options: CentralityOptions(seeds: ["b", "c", "a"])).markdown()
    #expect(text.contains("starts anew at one of the seeds") && text.contains("the seeds are b, c and a"))
    let one = try source.centrality([.pageRank], options: CentralityOptions(seeds: ["b"])).markdown()
    #expect(one.contains("the seed is b.") && !one.contains("anywhere"))
    #expect(try !source.centrality([.pageRank]).text().contains("seeds"))
  }

  @Test func undefinedMeasuresAreExplainedAndTheirColumnLeftOut() throws {
    let report = try bulkSource([("a", "b", 3), ("a", "b", nil)]).centrality(
      [.eigenvector, .pageRank, .katz], options: CentralityOptions(weight: .amount))
    guard case .table(let table)? = report.document.sections.first?.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.title) == ["Rank", "Company", "PageRank", "Katz"])
    #expect(table.rows == [["1", "b", "0.64912", "1.5000"], ["2", "a", "0.35088", "1.0000"]])
    let text = report.markdown()
    #expect(text.hasPrefix("# 2 companies in rows.csv, ranked by PageRank"))
    for words in [
      "Eigenvector is undefined here: no flow with an amount comes back", "damping 0.85", "α = 0.1666",
      "is its strength", "weighs the lower bound of its amount", "1 of 2 rows",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
  }
}
