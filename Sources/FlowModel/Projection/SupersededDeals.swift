import DealModel

/// What newer deals leave of the ones that they replace, or may replace.
///
/// **Definition**: a newer deal that counts, and whatever counts in its own place, stands in the place of the older
/// one. When that is certain, nothing is left of the older deal. While it is an open question, what is left ranges from
/// nothing to what the older deal exceeds the newer ones by, so that all of them together range from the amount of the
/// newer ones to the larger of the two. What holds for a deal holds for its parts. Money that has been paid stays paid:
/// only what is still to come is replaced.
///
/// A deal that replaced another does so for good, also after its own term is over.
struct SupersededDeals {
  /// What stands in the place of one deal.
  private struct Successors {
    var replaceIt = false
    var mayReplaceIt = false
    var amount = AmountInterval.zero
  }

  private let book: DealBook
  /// Of each deal the nearest one that a link joins: itself, or one that it is a part of.
  private let nearestLinked: [Int?]
  /// The amount of each deal that a link joins, with that of its parts; `nil` for the ones that do not count.
  private var amounts: [AmountInterval?]
  /// What of that has been paid.
  private var paidAmounts: [AmountInterval]
  private var successors: [Successors]

  /// Follows the links of a book.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - counting: Whether each deal counts.
  ///   - portions: The parts of each deal that count.
  /// - Throws: `MoneyError` when amounts cannot be added.
  /// - Complexity: O(deals), each whole that a link joins being visited once per part.
  init(in book: DealBook, counting: [Bool], portions: [[DealPortion]]) throws(MoneyError) {
    self.book = book
    amounts = counting.map { $0 ? .zero : nil }
    paidAmounts = [AmountInterval](repeating: .zero, count: book.deals.count)
    successors = [Successors](repeating: Successors(), count: book.deals.count)
    let older = book.deals.map { $0.links.supersedes.flatMap { book.position(of: $0.deal) } }
    let linked = Set(older.indices.filter { older[$0] != nil } + older.compactMap { $0 })
    nearestLinked = book.nearestWholes(among: linked)
    for position in book.deals.indices where !portions[position].isEmpty {
      // Only these, so that no sum which nobody asks for can be too large to count.
      for deal in wholes(from: position) {
        amounts[deal] = try (amounts[deal] ?? .zero).adding(portions[position].totalAmount())
        paidAmounts[deal] = try paidAmounts[deal].adding(portions[position].filter(\.isPaid).totalAmount())
      }
    }

    // Each deal supersedes at most one, and no chain of them comes back: the newest come first.
    var waiting = [Int](repeating: 0, count: older.count)
    for case .some(let position) in older { waiting[position] += 1 }
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    while let newer = ready.popLast() {
      guard let older = older[newer], let link = book.deals[newer].links.supersedes else { continue }
      try succeed(older, by: newer, isOpen: link.isOpen)
      waiting[older] -= 1
      if waiting[older] == 0 { ready.append(older) }
    }
  }

  private mutating func succeed(_ older: Int, by newer: Int, isOpen: Bool) throws(MoneyError) {
    let (own, next) = (amounts[newer], successors[newer])
    var amount = next.amount
    if !next.replaceIt, let own {
      // With a newer one that may stand in its place it counts as the larger of the two, never as both.
      amount = next.mayReplaceIt ? next.amount.extended(to: own) : own
    }
    guard own != nil || next.replaceIt || next.mayReplaceIt else { return }
    if !isOpen && (own != nil || next.replaceIt) {
      successors[older].replaceIt = true
    } else {
      successors[older].mayReplaceIt = true
    }
    successors[older].amount = try successors[older].amount.adding(amount)
  }

  /// What is left of the parts of a deal.
  func remaining(_ portions: [DealPortion], at position: Int) throws(MoneyError) -> [DealPortion] {
    let affected = wholes(from: position).filter { successors[$0].replaceIt || successors[$0].mayReplaceIt }
    if affected.isEmpty { return portions }
    let (paid, open) = (portions.filter(\.isPaid), portions.filter { !$0.isPaid })
    guard var weakest = open.first, !affected.contains(where: { successors[$0].replaceIt }) else { return paid }
    for portion in open where (portion.status.firmness ?? 0) < (weakest.status.firmness ?? 0) { weakest = portion }
    var most = try open.totalAmount().upper
    for deal in affected {
      if let excess = excess(of: deal) { most = min(most ?? excess, excess) }
    }
    guard most != 0 else { return paid }
    weakest.tranche = FlowTable.wholeDeal
    weakest.amount = AmountInterval(lower: 0, upper: most)
    return paid + [weakest]
  }

  /// A deal, the deal that it is a part of, and so on upwards: those that a link joins, by their positions.
  private func wholes(from position: Int) -> [Int] {
    var chain: [Int] = []
    var next = nearestLinked[position]
    while let deal = next {
      chain.append(deal)
      next = book.whole(of: deal).flatMap { nearestLinked[$0] }
    }
    return chain
  }

  /// The most by which a deal can exceed what may replace it; `nil` when nothing bounds that.
  private func excess(of deal: Int) -> Int64? {
    guard let most = amounts[deal]?.upper, let paid = paidAmounts[deal].upper else { return nil }
    let newer = successors[deal].amount
    return max(0, max(0, most - paid) - (newer.upper ?? newer.lower))
  }
}

extension DealBook {
  /// The deal that a deal is a part of, by their positions.
  fileprivate func whole(of position: Int) -> Int? { deals[position].links.partOf.flatMap(self.position) }

  /// Of each deal the nearest of some deals: itself, or one that it is a part of.
  fileprivate func nearestWholes(among chosen: Set<Int>) -> [Int?] {
    var nearest = [Int?](repeating: nil, count: deals.count)
    var isKnown = [Bool](repeating: false, count: deals.count)
    for start in deals.indices {
      var path: [Int] = []
      var end: Int? = start
      while let deal = end, !isKnown[deal], !chosen.contains(deal) {
        path.append(deal)
        end = whole(of: deal)
      }
      let found = end.flatMap { chosen.contains($0) ? $0 : nearest[$0] }
      for deal in path + [start] { (nearest[deal], isKnown[deal]) = (found, true) }
    }
    return nearest
  }
}

extension [DealPortion] {
  fileprivate func totalAmount() throws(MoneyError) -> AmountInterval {
    var sum = AmountInterval.zero
    for portion in self { sum = try sum.adding(portion.amount) }
    return sum
  }
}

extension AmountInterval {
  /// The same interval with its upper bound raised to that of another.
  fileprivate func extended(to other: AmountInterval) -> AmountInterval {
    guard let upper, let otherUpper = other.upper else { return AmountInterval(lower: lower, upper: nil) }
    return AmountInterval(lower: lower, upper: Swift.max(upper, otherUpper))
  }
}
