import DealModel

/// The links between the deals of a book, by their positions, and the orders in which they can be followed.
///
/// A deal is a part of at most one other and supersedes at most one, and no chain of either comes back. So what holds
/// along a chain is found in one pass over its order, however long the chain is.
package struct LinkedDeals: Sendable {
  /// Of each deal the one that it is a part of.
  package let wholes: [Int?]
  /// Of each deal the one that it supersedes, or may supersede.
  package let older: [Int?]
  /// All deals, each before the one that it is a part of.
  package let partsFirst: [Int]
  /// All deals, each before the one that it supersedes, or may supersede.
  package let newestFirst: [Int]

  /// The links of a book.
  ///
  /// - Complexity: O(deals).
  package init(of book: DealBook) {
    wholes = book.deals.map { $0.links.partOf.flatMap(book.position) }
    older = book.deals.map { $0.links.supersedes.flatMap { book.position(of: $0.deal) } }
    partsFirst = Self.order(along: wholes)
    newestFirst = Self.order(along: older)
  }

  /// The deals that parts and replacements join, directly or by way of others: what counts of one depends on no deal
  /// outside its group.
  ///
  /// - Complexity: O(deals × log deals).
  package var groups: [[Int]] {
    var parents = Array(wholes.indices)
    func top(of position: Int) -> Int {
      var current = position
      while parents[current] != current {
        parents[current] = parents[parents[current]]
        current = parents[current]
      }
      return current
    }
    for links in [wholes, older] {
      for (position, target) in links.enumerated() {
        guard let target else { continue }
        let (one, other) = (top(of: position), top(of: target))
        parents[max(one, other)] = min(one, other)
      }
    }
    var groups = [[Int]](repeating: [], count: wholes.count)
    for position in wholes.indices { groups[top(of: position)].append(position) }
    return groups.filter { !$0.isEmpty }
  }

  /// The positions in an order in which each comes before the one that its link leads to.
  ///
  /// - Parameter links: Where each position leads to; no chain comes back.
  /// - Returns: All positions.
  /// - Complexity: O(n).
  package static func order(along links: [Int?]) -> [Int] {
    var waiting = [Int](repeating: 0, count: links.count)
    for case .some(let target) in links { waiting[target] += 1 }
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    var order: [Int] = []
    order.reserveCapacity(links.count)
    while let position = ready.popLast() {
      order.append(position)
      guard let target = links[position] else { continue }
      waiting[target] -= 1
      if waiting[target] == 0 { ready.append(target) }
    }
    return order
  }
}
