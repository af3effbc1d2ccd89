import DealModel
import DealTestSupport
import Testing

/// Books made by chance whose deals are parts of others, and replace others, far more often than those of
/// ``RandomBook``: in long chains, across each other.
enum LinkedBook {
  static func book(seed: UInt64) throws -> DealBook {
    var random = SeededGenerator(seed: seed)
    let unlinked = DealBookDraft(of: try RandomBook().book(seed: seed))
    for _ in 0..<500 {
      var draft = unlinked
      for index in draft.deals.indices.dropFirst() {
        // Rather the deal just before, so that chains become long.
        func earlier() -> DealID {
          let least = Bool.random(using: &random) ? index - 1 : 0
          return draft.deals[Int.random(in: least..<index, using: &random)].id
        }
        var links = DealLinks()
        if Int.random(in: 0..<3, using: &random) > 0 { links.partOf = earlier() }
        if Bool.random(using: &random) {
          links.supersedes = DealLinks.Supersession(deal: earlier(), isOpen: Bool.random(using: &random))
        }
        draft.deals[index].links = links
      }
      draft.deals.shuffle(using: &random)
      if let book = DealBook.validating(draft).book { return book }
    }
    return try #require(nil, "no valid book from seed \(seed)")
  }
}
