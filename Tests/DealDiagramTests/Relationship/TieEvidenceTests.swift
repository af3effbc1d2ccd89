import DealModel
import Testing

@testable import DealDiagram

@Suite("Evidence in tooltips")
struct TieEvidenceTests {
  private func evidence(_ web: ExampleWeb) throws -> [[String]] {
    let content = try web.content()
    let notes = SourceNotes(of: content.ties, in: try DealBook(web.draft))
    return content.ties.map { $0.evidence(currency: content.currency, notes: notes) }
  }

  @Test("each deal with its amount, terms, status and date, then the sources")
  func deals() throws {
    let evidence = try evidence(.loop())
    #expect(
      evidence[2] == [
        "old: $38.0bn, committed, 2026-02-10", "new: $100.0bn, 8 years, committed, 2026-01-10",
        "[1] Example Early, “First”, 2026-01-10", "[2] Example Late, “Second”, 2026-02-10",
      ])
    #expect(evidence[1].first == "fund-in (Later): $35.0bn, conditional, if: a public offering, 2026-01-10")
  }

  @Test("many rows are counted, not listed")
  func many() throws {
    var web = ExampleWeb()
    for number in 0..<20 { web.deal(DealID(rawValue: "d\(number)"), .loan, [.lender: "a", .borrower: "b"]) }
    let lines = try #require(try evidence(web).first)
    #expect(lines.count == 12 + 1 + 1)
    #expect(lines[12] == "and 8 more")
  }

  @Test("inference is said")
  func inferred() throws {
    var web = ExampleWeb.chain()
    web.draft.deals[0].claims[0].basis = .inferred(reason: "it follows")
    #expect(try evidence(web).map { $0.contains("Inferred: no source says so itself.") } == [true, false])
  }
}
