import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealDiagram

@Suite("Excerpts of a book")
struct DealExcerptsTests {
  @Test("show the deals that are asked for as the whole book does")
  func sameAsTheWhole() throws {
    var (drawn, smaller) = (0, 0)
    let stories = (1...120 as ClosedRange<UInt64>).compactMap { RandomStory().book(seed: $0) }
    // Among these, terms name deals.
    let others = (1...120 as ClosedRange<UInt64>).map { BookGenerator.book(seed: $0) }
    for (seed, book) in (stories + others).enumerated() where !book.deals.isEmpty {
      let excerpts = DealExcerpts(of: book)
      let asked = book.deals.indices.filter { ($0 + seed).isMultiple(of: 3) }.map { book.deals[$0].id }
      let excerpt = excerpts.book(with: asked)
      for day in RandomStory.days {
        let query = FlowQuery(basis: .rumored, clock: Clock(asOf: day, knownOn: day))
        func content(_ book: DealBook) throws(MoneyError) -> DiagramContent {
          try DiagramContent(of: FlowProjection(of: book, query), changes: [:], only: Set(asked))
        }
        // A sum of other deals can be too large to count.
        guard let whole = try? content(book) else { continue }
        let part = try content(excerpt)
        #expect(part.ties == whole.ties && part.companies == whole.companies, "\(seed)")
        drawn += whole.ties.count
      }
      smaller += excerpt.deals.count < book.deals.count ? 1 : 0
    }
    #expect(drawn > 300 && smaller > 50, "\(drawn), \(smaller)")
  }

  @Test("have what parts and replacements join, and what terms name, and nothing else")
  func dependencies() throws {
    let claims: [Claim] = [.by("2026-01-01", .committed)]
    let book = try DealBook(
      .example { draft in
        draft.deals = [
          .example("alone", claims), .example("round", claims),
          .example("part", links: DealLinks(partOf: "round"), claims),
          .example("new", links: DealLinks(supersedes: .init(deal: "round")), claims),
          .example("named", claims),
          .example("share", .revenueShare, ["a", "b"], terms: .with { $0.reaches = ["named"] }, claims),
        ]
      })
    let excerpts = DealExcerpts(of: book)
    #expect(excerpts.book(with: ["part"]).deals.map(\.id) == ["round", "part", "new"])
    #expect(excerpts.book(with: ["share"]).deals.map(\.id) == ["named", "share"])
    #expect(excerpts.book(with: []).deals.isEmpty)
  }
}
