import DealAnalysis
import Testing

@testable import DealReport

struct CommunityReportDocumentTests {
  private func tables(_ report: CommunityReport) -> [ReportTable] {
    report.document.sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// Two triangles that one flow joins; its amount, and another one, are not known.
  private func twoTriangles(_ query: CommunityQuery = CommunityQuery()) throws -> CommunityReport {
    try bulkSource([
      ("a", "b", 1), ("b", "c", 2), ("c", "a", 4), ("x", "y", 8), ("y", "z", 16), ("z", "x", nil), ("c", "x", nil),
    ]).communities(query)
  }

  private func words(_ report: CommunityReport) -> String {
    report.text(width: 1_000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func everyPartOfTheReport() throws {
    let report = try twoTriangles()
    #expect(report.text().hasPrefix("6 companies in rows.csv: 2 communities, 6 of 7 flows inside them\n"))
    let found = tables(report)
    #expect(found[0].rows.map { $0[1].words } == ["6", "2", "2", "6", "1", "0.3571"])
    #expect(found[0].rows.map { $0[2].words } == ["", "", "", "≥ 31", "unknown", ""])
    #expect(found[0].rows[3][3].words == "85.7 %; the amount exactly known of 5")
    #expect(found[0].rows[4][3].words == "14.3 %; the amount exactly known of none")
    #expect(found[0].rows[5][3].words == "at resolution 1")
    #expect(found[1].rows == [["3", "2", "6"]])
    #expect(found[2].rows == [["1", "3", "a, b, c"], ["2", "3", "x, y, z"]])
    #expect(found[3].columns.map(\.title) == ["No.", "Flows inside", "Amount", "Out", "Amount out", "In", "Amount in"])
    #expect(
      found[3].rows == [["1", "3", "7", "1", "unknown", "0", ""], ["2", "3", "≥ 24", "0", "", "1", "unknown"]])
  }

  @Test func itIsAHeuristicAndNoFinding() throws {
    let text = words(try twoTriangles())
    for phrase in [
      "are no finding about anyone", "another division may be as good or better",
      "No company can be moved to another community", "if each company kept its flows.",
    ] {
      #expect(text.contains(phrase), "\(phrase)")
    }
    #expect(!text.contains("stand out") && !text.contains("--top") && !text.contains("--members"))
    let one = words(try bulkSource([("a", "b", 1)]).communities())
    #expect(one.contains("1 community, 1 of 1 flow inside it") && one.contains("No communities stand out"))
    // With little expected all are together, though the modularity is large.
    let loose = words(try twoTriangles(CommunityQuery(resolution: 0.1)))
    #expect(loose.contains("1 community, 7 of 7 flows inside it") && loose.contains("No communities stand out"))
  }

  @Test func whatWasChosenIsSaid() throws {
    let report = try twoTriangles(CommunityQuery(isDirected: true, resolution: 1.5, weight: .amount))
    let text = words(report)
    #expect(text.contains("less 1.5 times the share") && text.contains("if each company kept its amounts out and in"))
    #expect(text.contains("without one it counts as absent for the division: 2 of 7 flows"))
    let cut = words(try twoTriangles(CommunityQuery(top: 1, memberLimit: 2)))
    #expect(cut.contains("a, b and 1 more") && cut.contains("--members names more") && cut.contains("--top lists more"))
    var unsettled = report
    unsettled.isStable = false
    #expect(words(unsettled).contains("The search was cut short (--rounds)"))
  }

  @Test func classesOfExposureAreNotAdded() throws {
    let text = words(try ExampleBook().source(.exposure).communities())
    #expect(text.contains("Classes of exposure are never added up"))
  }

  @Test func noFlowIsAClearSentence() throws {
    let text = try ExampleBook().source(.cash, .paid).communities().text()
    #expect(text.hasPrefix("No company with a flow on cash, paid"))
    #expect(text.contains("looser basis"))
  }
}
