import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite("Sides of conflicts")
struct DealBookSidesTests {
  // By definition: in a book in which nobody says anything else, nothing of that field is contested, and it is what the
  // side says.
  @Test("a side that is taken counts, and is contested no more", arguments: 0..<200 as Range<UInt64>)
  func taking(seed: UInt64) throws {
    guard let book = RandomStory().book(seed: seed) else { return }
    let clock = Clock(of: book)
    for deal in book.deals {
      guard let state = book.state(of: deal, at: clock) else { continue }
      for side in book.sides(of: deal, state) {
        // Where it makes amounts that cannot be true together, there is no such book.
        guard let taken = try? book.taking(side) else { continue }
        let changed = try #require(taken.deal(deal.id))
        let now = try #require(taken.state(of: changed, at: clock))
        switch (side.field, side.tranche) {
        case ("status", nil):
          #expect(now.status.value.rawValue == side.value && !now.status.isContested)
        case ("amount", nil):
          #expect(now.amount?.value.description == side.value && now.amount?.isContested == false)
        case ("amount", let tranche?):
          let part = try #require(now.tranches.first { $0.tranche == tranche })
          #expect(part.amount?.value.description == side.value && part.amount?.isContested == false)
        default: #expect(now.contestedTerms[side.field] == nil || side.tranche != nil)
        }
        #expect(!side.sources.isEmpty)
      }
    }
  }

  @Test("the conflicts of a fact have the sides that do not count")
  func facts() throws {
    func dollars(_ amount: Int64) -> FactValue { .money(.exact(Money(minorUnits: amount * 100, currency: .usd))) }
    let draft = DealBookDraft.example { draft in
      draft.facts = [
        CompanyFact(
          id: "cash", company: "acme", kind: .cash, time: .date(.year(2026)), nature: .actual,
          claims: [
            FactClaim(source: "a.2026-01-01", value: dollars(5)), FactClaim(source: "b.2026-01-02", value: dollars(7)),
            FactClaim(source: "c.2026-01-03", value: dollars(7)),
          ])
      ]
    }
    let book = try DealBook(draft)
    let clock = Clock(of: book)
    let sides = book.sides(of: book.facts[0], at: clock)
    #expect(sides.map(\.value) == [dollars(5).description] && sides.map(\.sources) == [["a.2026-01-01"]])
    let taken = try book.taking(sides[0])
    #expect(taken.state(of: taken.facts[0], at: clock)?.value.value == dollars(5))
  }
}
