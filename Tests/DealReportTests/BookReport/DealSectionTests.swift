import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealReport

@Suite("The deals of a report")
struct DealSectionTests {
  @Test("parts, terms, reserves and sources")
  func rows() throws {
    let rows = try ExampleReport().rows
    let stake = try #require(rows[.deal("stake")])
    #expect(stake["Deal"]?.text == "North's stake" && stake["Kind"]?.text == "investment")
    #expect(stake["Parties"]?.text == "investor: North; investee: South")
    #expect(stake["Amount"]?.text == "$50.0bn" && stake["Amount"]?.order == 5_000_000_000_000)
    #expect(
      stake["Details"]?.text == "First part: $15.0bn, committed; Further part: $35.0bn, conditional, if: a listing")
    #expect(stake["Sources"]?.text == StyledText("[1]", to: .source("paper")))
    #expect(
      rows[.deal("cloud-new")]?["Details"]?.text == "8 years" && rows[.deal("cloud-new")]?["Counts"]?.text == "yes")
  }

  @Test("everything that a book can say of a deal is told, in each language", arguments: Language.allCases)
  func everything(language: Language) throws {
    let book = try DealBook(.everything)
    let report = try ExampleReport(book, .rumored, language: language)
    for (deal, state) in zip(book.deals, report.answers.projection.states) {
      let state = try #require(state)
      let told = try #require(report.rows[.deal(deal.id.rawValue)]).values.map(\.text.words).joined(separator: "\n")
      var needed = deal.parties.map { book.company($0.company)?.name ?? "" } + (state.terms.details ?? [])
      needed += [state.terms.scope.flatMap { book.scope($0)?.name }, state.condition?.value].compactMap { $0 }
      needed += (state.terms.quantities ?? []).flatMap { [$0.unit, $0.subject ?? ""] }
      needed += [state.terms.share, state.terms.rate].compactMap { $0.map { language.text(of: $0) } }
      needed += [deal.links.extends, deal.links.partOf, deal.links.supersedes?.deal].compactMap { id in
        id.map { book.deal($0)?.title ?? $0.rawValue }
      }
      if state.terms.isExclusive ?? false { needed.append(language.modelPhrases.exclusive) }
      if state.isInferred { needed.append(language.modelPhrases.inferred) }
      let missing = needed.filter { !$0.isEmpty && !told.contains($0) }
      #expect(missing.isEmpty, "\(deal.id): \(missing)")
    }
  }

  @Test("a deal that was not known yet has a row that says so, and no more")
  func unknownDeals() throws {
    let book = try DealBook(ExampleStory.draft())
    let report = try ExampleReport(book, knownOn: .written("2026-01-31"))
    let row = try #require(report.rows[.deal("cloud")])
    #expect(row["Status"]?.text == "not known by then" && row["Amount"]?.text == "" && row["Sources"]?.text == "")
    #expect(report.rows[.deal("east")]?["Status"]?.text == "negotiating")
  }
}
