import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("What a deal was, or what became of it")
struct DealHistoryTests {
  private func history(_ id: String, change: (inout DealBookDraft) -> Void) throws -> String? {
    var draft = ChangedWeb().draft
    change(&draft)
    let report = try DifferenceReport(
      from: BookEdition(DealBook(ChangedWeb().draft)), to: BookEdition(DealBook(draft)))
    return report.changes.first { $0.id == id }?.history?.words
  }

  private func position(_ id: DealID, in draft: DealBookDraft) throws -> Int {
    try #require(draft.deals.firstIndex { $0.id == id })
  }

  @Test("a change of what the label shows tells the old value, any other one its field")
  func changes() throws {
    #expect(
      try history("stays") { $0.deals[3].claims[0].whole.amount = ExampleWeb.dollars(4) } == "was $3.0bn")
    #expect(
      try history("stays") { $0.deals[3].claims[0].terms.details = ["chips"] } == "changed: details")
    #expect(try history("comes") { $0.deals[1].claims[0].whole.status = .conditional } == "was committed")
  }

  @Test("an end tells its reason")
  func ends() throws {
    #expect(try history("stays") { $0.deals.remove(at: 3) } == "not in the second book")
    #expect(
      try history("stays") { $0.deals[1].links.supersedes = .init(deal: "stays") } == "replaced by comes")
    #expect(
      try history("stays") { $0.deals[3].terms.term = Term(end: .day(ExampleWeb.day("2026-01-31"))) }
        == "term over 2026-01-31")
    #expect(try history("refused") { $0.deals[2].claims[1].whole.status = .negotiating } == "was declined")
  }
}
