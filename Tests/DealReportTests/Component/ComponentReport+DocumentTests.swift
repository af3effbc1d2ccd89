import DealAnalysis
import Testing

@testable import DealReport

struct ComponentReportDocumentTests {
  private func tables(_ report: ComponentReport) -> [ReportTable] {
    report.document.sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// North and South pay each other: two companies, three deals, one loop.
  @Test func everyPartOfAWeb() throws {
    let report = try ExampleBook().source().components()
    let text = report.text(width: 200)
    #expect(
      text.hasPrefix(
        "2 companies on cash, committed, as of 2026-03-02, all claims: 1 component, 2 of the companies on a loop"))
    let found = tables(report)
    #expect(
      found[0].rows.map { $0[1].words } == ["2", "3", "2", "1", "1", "2", "2", "1"])
    #expect(found[1].columns.map(\.title) == ["Companies each", "Components", "Companies"])
    #expect(found[1].rows == [["2", "1", "2"]])
    #expect(found[2].rows == [["1", "2", "North, South"]])
    #expect(found[5].rows.map { $0.prefix(3).map(\.words) }.first == ["Core", "2", "100 %"])
    #expect(found[6].rows == [["1", "2"]])
  }

  /// A hub with 30 others, each by one flow, and a loop of the hub and the first of them.
  private func star() throws -> ComponentReport {
    let rows = (0..<30).map { (source: "hub", target: "c\($0)", units: nil as Int64?) }
    return try bulkSource(rows + [("c0", "hub", nil)]).components()
  }

  @Test func whatIsCutSaysSo() throws {
    let report = try star()
    let found = tables(report)
    #expect(found[2].rows[0][2].words.hasSuffix(", c18 and 11 more"))
    #expect(report.text().contains("--members names more"))
    #expect(!report.text().contains("--top lists more"))
    let part = try bulkSource([("a", "b", 1), ("c", "d", 1), ("e", "f", 1), ("g", "h", 1)]).components()
    #expect(part.text().contains("--top lists more"))
    #expect(part.text().contains("the web has no core"))
  }

  /// Rings of 3, 4, … 15 companies: thirteen sizes, of which the last two are summed.
  @Test func aLongTableIsSummedAtItsEnd() throws {
    let rows = (3...15).flatMap { size in
      (0..<size).map { (source: "r\(size)-\($0)", target: "r\(size)-\(($0 + 1) % size)", units: nil as Int64?) }
    }
    let table = tables(try bulkSource(rows).components())[1]
    #expect(table.rows.count == 12)
    #expect(table.rows[10] == ["5", "1", "5"])
    #expect(table.rows[11] == ["at most 4", "2", "7"])
  }

  /// One company of 1 + 2,500 is less than a tenth of a percent.
  @Test func aSmallShareIsNotNothing() throws {
    let ring = (0..<2_500).map { (source: "r\($0)", target: "r\(($0 + 1) % 2_500)", units: nil as Int64?) }
    let report = try bulkSource(ring + [("r0", "out", nil)]).components()
    let row = tables(report).flatMap(\.rows).first { $0.first?.words == "Out" }
    #expect(row.map { $0.prefix(3).map(\.words) } == ["Out", "1", "< 0.1 %"])
  }

  @Test func noFlowIsAClearSentence() throws {
    let text = try ExampleBook().source(.cash, .paid).components().text()
    #expect(text.hasPrefix("No company with a flow on cash, paid"))
    #expect(text.contains("looser basis"))
  }
}
