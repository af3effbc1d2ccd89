import DealModel
import DealTestSupport
import FlowModel
import Testing

struct LinkedDealsTests {
  @Test func everyLinkLeadsForwardInItsOrder() throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      let links = LinkedDeals(of: try LinkedBook.book(seed: seed))
      for (order, targets) in [(links.partsFirst, links.wholes), (links.newestFirst, links.older)] {
        #expect(order.sorted() == Array(targets.indices), "seed \(seed)")
        let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
        for case (let position, .some(let target)) in zip(targets.indices, targets) {
          let (before, after) = try (#require(places[position]), #require(places[target]))
          #expect(before < after, "seed \(seed)")
        }
      }
    }
  }

  /// Two deals are in one group when one can be reached from the other along links, in whichever direction.
  @Test func groupsAreWhatLinksReach() throws {
    var sizes: Set<Int> = []
    for seed in 1...200 as ClosedRange<UInt64> {
      let links = LinkedDeals(of: try LinkedBook.book(seed: seed))
      func reached(from start: Int) -> [Int] {
        var found: Set = [start]
        var waiting = [start]
        while let next = waiting.popLast() {
          for other in links.wholes.indices
          where links.wholes[next] == other || links.wholes[other] == next || links.older[next] == other
            || links.older[other] == next
          {
            if found.insert(other).inserted { waiting.append(other) }
          }
        }
        return found.sorted()
      }
      let groups = links.groups
      #expect(groups.joined().sorted() == Array(links.wholes.indices), "seed \(seed)")
      for group in groups { #expect(group == reached(from: group[0]), "seed \(seed)") }
      sizes.formUnion(groups.map(\.count))
    }
    #expect(sizes.count > 5)
  }

  @Test func aBookWithoutDealsHasNoGroups() throws {
    let links = LinkedDeals(of: try SmallBook().validated())
    #expect(links.groups.isEmpty && links.partsFirst.isEmpty && links.newestFirst.isEmpty)
  }
}
