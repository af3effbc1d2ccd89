import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite("Ways to ask otherwise")
struct DealBookVariationsTests {
  @Test(
    "each variation of any book leads to a valid book, or says why not; none is the book itself twice",
    arguments: 0..<60 as Range<UInt64>)
  func anyBook(seed: UInt64) throws {
    let book = BookGenerator.book(seed: seed)
    let query = FlowQuery(layer: .cash, basis: .rumored, clock: Clock(of: book))
    let variations = book.variations(of: query)
    #expect(Set(variations).count == variations.count)
    // In the order of the sorts.
    let groups = variations.map { Variation.Group.allCases.firstIndex(of: $0.group) ?? 0 }
    #expect(groups == groups.sorted())
    for variation in variations {
      guard let varied = try? book.varying(query, by: variation) else { continue }
      switch variation {
      case .basis(let basis): #expect(varied.query.basis == basis && varied.book == book)
      case .withoutInferred: #expect(!varied.query.clock.includesInferred && varied.book == book)
      case .withoutSingleSource:
        #expect(varied.book.facts.allSatisfy { Set($0.claims.map(\.source)).count > 1 })
      case .withoutDeal(let id): #expect(varied.book.deal(id) == nil)
      case .fact(_, let other): #expect(!varied.book.facts.contains { $0.id == other })
      case .replacement, .side: #expect(varied.book != book)
      }
    }
  }
}
