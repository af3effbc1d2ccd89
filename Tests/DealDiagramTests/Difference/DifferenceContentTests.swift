import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("What a picture of changes shows")
struct DifferenceContentTests {
  private func lines(_ content: DiagramContent) -> [String] {
    zip(content.ties, content.summary).map { tie, summary in "\(tie.change?.mark ?? "·") \(summary)" }.sorted()
  }

  @Test("the second side, and with it what is gone, each as it was when it was last in play")
  func union() throws {
    let content = try ChangedWeb().content().content
    #expect(
      lines(content) == [
        "+ b > hub: loan 7", "· hub > a: supply 3", "× c > hub: investment", "× d > hub: license",
        "Δ a > hub: investment 40",
      ])
    let gone = try #require(content.ties.first { $0.parts[0].reference.deal == "brief" })
    #expect(gone.parts[0].history == "now terminated")
    #expect(gone.lineStyle == .dotted)
    #expect(gone.parts[0].sources == ["middle", "late"])
  }

  @Test("companies without a tie before are new")
  func newCompanies() throws {
    let companies = try ChangedWeb().content().content.companies
    #expect(companies.filter(\.isNew).map(\.id).sorted() == ["b", "d"])
  }

  @Test("deals of one kind between the same firms share a line only when the same happened to them")
  func linesByChange() throws {
    var web = ChangedWeb()
    let like = try #require(web.draft.deals.first { $0.id == "comes" })
    var second = like
    second.id = "comes-too"
    var old = like
    old.id = "old"
    old.claims[0].source = "early"
    web.draft.deals += [second, old]
    let loans = try web.content().content.ties.filter { $0.style.noun == "loan" }
    #expect(loans.map(\.change) == [.added, .unchanged])
    #expect(loans.map(\.parts.count) == [2, 1])
  }

  @Test("who told of the end, and who of the beginning, are cited")
  func history() throws {
    let ties = try ChangedWeb().content().content.ties
    let firms = try #require(ties.first { $0.parts[0].reference.deal == "firms" }?.parts.first)
    #expect(firms.history == "was in talks, ≤ $50.0bn")
    #expect(Set(firms.sources) == ["early", "late"])
    #expect(firms.changes.contains("amount: ≤ $50.0bn → $40.0bn"))
    let stays = try #require(ties.first { $0.change == .unchanged }?.parts.first)
    #expect(stays.history == nil && stays.changes.isEmpty)
  }

  @Test("what no day saw in play is counted, not drawn")
  func undrawn() throws {
    var web = ChangedWeb()
    web.draft.deals[4].claims.removeFirst()
    let content = try web.content()
    #expect(content.undrawnCount == 1)
    #expect(!content.content.companies.contains { $0.id == "d" })
  }

  @Test("of two books the sources keep apart that have one identifier")
  func twoBooks() throws {
    var other = ChangedWeb().draft
    other.deals.removeAll { $0.id == "stays" }
    let index = try #require(other.sources.firstIndex { $0.id == "early" })
    other.sources[index].title = "Another text"
    let editions = [BookEdition(try DealBook(ChangedWeb().draft)), BookEdition(try DealBook(other))]
    let report = try DifferenceReport(from: editions[0], to: editions[1])
    let content = try DifferenceContent(of: report, from: editions[0], to: editions[1], grouping: .ultimate)
    let gone = try #require(content.content.ties.first { $0.change == .gone })
    #expect(gone.parts[0].history == "not in the second book")
    #expect(gone.parts[0].sources == ["early before"])
    #expect(content.sources.first { $0.id == "early before" }?.title == "First")
    #expect(content.sources.first { $0.id == "early" }?.title == "Another text")
  }
}
