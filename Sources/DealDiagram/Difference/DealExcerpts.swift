import DealModel
import FlowModel

/// Excerpts of a book that show some of its deals as the whole book does.
///
/// **Definition**: an excerpt has the deals that are asked for, all that parts and replacements join with them, and the
/// deals that their terms name.
struct DealExcerpts {
  private let book: DealBook
  private let groups: [[Int]]
  /// Of each deal the position of its group.
  private let groupOf: [Int]

  /// Prepares excerpts of a book.
  ///
  /// - Complexity: O(deals).
  init(of book: DealBook) {
    self.book = book
    groups = LinkedDeals(of: book).groups
    var groupOf = [Int](repeating: 0, count: book.deals.count)
    for (index, group) in groups.enumerated() {
      for position in group { groupOf[position] = index }
    }
    self.groupOf = groupOf
  }

  /// The book with what some deals depend on, in the order of the book.
  ///
  /// - Complexity: O(n log n) for the n deals of the excerpt.
  func book(with deals: [DealID]) -> DealBook {
    let asked = deals.compactMap(book.position)
    var positions = Set(Set(asked.map { groupOf[$0] }).flatMap { groups[$0] })
    for deal in asked.map({ book.deals[$0] }) {
      let terms = [deal.terms] + deal.claims.map(\.terms)
      let named = terms.flatMap { $0.reaches ?? [] }.map(DealID.init(rawValue:))
      positions.formUnion(named.compactMap(book.position))
    }
    return book.keeping(dealsAt: positions.sorted())
  }
}
