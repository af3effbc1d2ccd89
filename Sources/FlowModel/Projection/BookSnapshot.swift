import DealModel

/// A book at a clock: what all its projections there have in common, whatever their layer and basis.
package struct BookSnapshot: Sendable {
  /// The book.
  package let book: DealBook
  /// What counts of it.
  package let clock: Clock
  /// The state of each deal; `nil` where nothing is known.
  package let states: [DealState?]
  /// The links between the deals.
  package let links: LinkedDeals

  /// A book at a clock.
  ///
  /// - Complexity: O(deals × claims).
  package init(of book: DealBook, at clock: Clock) {
    self.book = book
    self.clock = clock
    states = book.deals.map { book.state(of: $0, at: clock) }
    links = LinkedDeals(of: book)
  }
}
