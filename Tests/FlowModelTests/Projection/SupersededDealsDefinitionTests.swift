import DealModel
import DealTestSupport
import Testing

@testable import FlowModel

struct SupersededDealsDefinitionTests {
  @Test func onePassAlongTheLinksGivesWhatTheDefinitionDoes() throws {
    var (kept, reduced, gone) = (0, 0, 0)
    for seed in 1...500 as ClosedRange<UInt64> {
      let book = try LinkedBook.book(seed: seed)
      let basis = Basis.allCases[Int(seed) % Basis.allCases.count]
      let query = FlowQuery(basis: basis, clock: Clock(of: book))
      let snapshot = BookSnapshot(of: book, at: query.clock)
      let portions = try zip(book.deals, snapshot.states).map { deal, state in
        try state.map { try book.portions(of: deal, state: $0, query: query) } ?? []
      }
      let counting = snapshot.states.map { state in
        guard let state else { return false }
        return ([state.status] + state.tranches.map(\.status)).contains { basis.counts($0.value) }
      }
      let fast = try SupersededDeals(along: snapshot.links, of: book, counting: counting, portions: portions)
      let plain = PlainSupersession(book: book, counting: counting, portions: portions)
      for position in book.deals.indices {
        let remaining = try fast.remaining(portions[position], at: position)
        #expect(try remaining == plain.remaining(at: position), "seed \(seed), \(book.deals[position].id)")
        guard !portions[position].isEmpty else { continue }
        if remaining == portions[position] { kept += 1 } else if remaining.isEmpty { gone += 1 } else { reduced += 1 }
      }
    }
    #expect(kept > 50 && reduced > 10 && gone > 10, "kept \(kept), reduced \(reduced), gone \(gone)")
  }
}
