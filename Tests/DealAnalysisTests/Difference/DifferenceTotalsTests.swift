import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct DifferenceTotalsTests {
  private func totals(_ deals: Deal..., from: String = "2026-01-31", basis: Basis? = nil) throws -> [String] {
    let book = try DealBook(.example { $0.deals = deals })
    let sides = [Clock(of: book, knownOn: .written(from)), Clock(of: book)].map { BookSnapshot(of: book, at: $0) }
    return try DifferenceTotals(from: sides[0], to: sides[1], basis: basis).changed.map { total in
      let sums = [total.before, total.after].map { $0.description(in: .usd) }
      return "\(total.kind) \(total.basis) \(total.dealsBefore): \(sums[0]) → \(total.dealsAfter): \(sums[1])"
    }
  }

  @Test func eachBasisHasItsSumAndUndisclosedIsNotZero() throws {
    let found = try totals(
      .example("a1", [.by("2026-01-01", .rumored, .dollars(...50)), .by("2026-02-01", .committed, .dollars(40))]),
      .example("a2", [.by("2026-01-01", .committed)]))
    #expect(
      found == [
        "investment committed 1: unknown → 2: ≥ $40", "investment conditional 1: unknown → 2: ≥ $40",
        "investment headline 1: unknown → 2: ≥ $40", "investment rumored 2: unknown → 2: ≥ $40",
      ])
  }

  /// While nobody says whether 30 replaces 100, the two are between 30 and 100.
  @Test func anOpenReplacementIsARange() throws {
    let found = try totals(
      .example("old", [.by("2026-01-01", .announced, .dollars(...100))]),
      .example(
        "new", links: DealLinks(supersedes: .init(deal: "old", isOpen: true)),
        [.by("2026-02-01", .committed, .dollars(30))]),
      basis: .headline)
    #expect(found == ["investment headline 1: ≤ $100 → 2: $30–$100"])
  }

  /// A deal in two tranches is one deal; what is inside a group counts, too.
  @Test func aDealIsCountedOnce() throws {
    let deal = Deal.example(
      "d",
      [
        .by(
          "2026-02-01", .committed, .dollars(30),
          tranches: [.of("x", .committed, .dollars(10)), .of("y", .committed, .dollars(20))])
      ])
    let draft = DealBookDraft.example { draft in
      draft.deals = [deal]
      draft.companies = [Company(id: "a", name: "A", parent: "b")]
    }
    let book = try DealBook(draft)
    let totals = try DifferenceTotals(
      from: BookSnapshot(of: book, at: Clock(of: book, knownOn: .written("2026-01-31"))),
      to: BookSnapshot(of: book, at: Clock(of: book)), basis: .committed)
    #expect(totals.changed.map(\.after) == [AmountInterval(3_000)])
    #expect(totals.changed.map { [$0.dealsBefore, $0.dealsAfter] } == [[0, 1]])
  }

  @Test func whatStaysTheSameIsNotListed() throws {
    #expect(try totals(.example("d", [.by("2026-01-01", .committed, .dollars(3))])).isEmpty)
  }
}
