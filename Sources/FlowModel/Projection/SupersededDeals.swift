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

  /// What stands in the place of a deal and of all that it is a part of.
  private struct Effect {
    var replacesIt = false
    /// The most that may be left of it; `nil` when nothing bounds that.
    var excess: Int64?
  }

  private let links: LinkedDeals
  /// Of each deal the nearest one that a link of this sort joins: itself, or one that it is a part of.
  private let nearestLinked: [Int?]
  /// The amount of each deal that a link joins, with that of its parts; `nil` for the ones that do not count.
  private var amounts: [AmountInterval?]
  /// What of that has been paid.
  private var paidAmounts: [AmountInterval]
  private var successors: [Successors]
  /// What becomes of each deal; `nil` where nothing newer stands in its place.
  private var effects: [Effect?]

  /// Follows the links of a book.
  ///
  /// - Parameters:
  ///   - links: The links.
  ///   - book: The book.
  ///   - counting: Whether each deal counts.
  ///   - portions: The parts of each deal that count.
  /// - Throws: `MoneyError` when amounts cannot be added.
  /// - Complexity: O(deals).
  init(
    along links: LinkedDeals, of book: DealBook, counting: [Bool], portions: [[DealPortion]]
  ) throws(MoneyError) {
    self.links = links
    nearestLinked = links.nearestSuperseding
    paidAmounts = [AmountInterval](repeating: .zero, count: book.deals.count)
    successors = [Successors](repeating: Successors(), count: book.deals.count)
    effects = [Effect?](repeating: nil, count: book.deals.count)
    amounts = counting.map { $0 ? .zero : nil }
    try addAmounts(of: portions)
    for newer in links.newestFirst {
      guard let older = links.older[newer], let link = book.deals[newer].links.supersedes else { continue }
      try succeed(older, by: newer, isOpen: link.isOpen)
    }
    // What holds for a deal holds for its parts.
    for position in links.partsFirst.reversed() { effects[position] = effect(at: position) }
  }

  /// Adds what counts to the deals that a link joins: to the nearest one, and from there to the next above.
  private mutating func addAmounts(of portions: [[DealPortion]]) throws(MoneyError) {
    // Only these, so that no sum which nobody asks for can be too large to count.
    var sums = [AmountInterval?](repeating: nil, count: portions.count)
    for position in links.partsFirst {
      if !portions[position].isEmpty, let deal = nearestLinked[position] {
        sums[deal] = try (sums[deal] ?? .zero).adding(portions[position].totalAmount())
        paidAmounts[deal] = try paidAmounts[deal].adding(portions[position].filter(\.isPaid).totalAmount())
      }
      // All parts of this deal have been added by now.
      guard nearestLinked[position] == position, let sum = sums[position] else { continue }
      amounts[position] = sum
      guard let next = nextLinked(above: position) else { continue }
      sums[next] = try (sums[next] ?? .zero).adding(sum)
      paidAmounts[next] = try paidAmounts[next].adding(paidAmounts[position])
    }
  }

  /// What becomes of a deal, once it is known of the one that it is a part of.
  private func effect(at position: Int) -> Effect? {
    let above = links.wholes[position].flatMap { effects[$0] }
    let own = successors[position]
    guard own.replaceIt || own.mayReplaceIt else { return above }
    let bounds = [excess(of: position), above?.excess].compactMap { $0 }
    return Effect(replacesIt: own.replaceIt || above?.replacesIt ?? false, excess: bounds.min())
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
    guard let effect = effects[position] else { return portions }
    let (paid, open) = (portions.filter(\.isPaid), portions.filter { !$0.isPaid })
    guard var weakest = open.first, !effect.replacesIt else { return paid }
    for portion in open where (portion.status.firmness ?? 0) < (weakest.status.firmness ?? 0) { weakest = portion }
    let most = [try open.totalAmount().upper, effect.excess].compactMap { $0 }.min()
    guard most != 0 else { return paid }
    weakest.tranche = FlowTable.wholeDeal
    weakest.amount = AmountInterval(lower: 0, upper: most)
    return paid + [weakest]
  }

  /// The nearest deal that a link joins among those that a deal is a part of.
  private func nextLinked(above position: Int) -> Int? { links.wholes[position].flatMap { nearestLinked[$0] } }

  /// The most by which a deal can exceed what may replace it; `nil` when nothing bounds that.
  private func excess(of deal: Int) -> Int64? {
    guard let most = amounts[deal]?.upper, let paid = paidAmounts[deal].upper else { return nil }
    let newer = successors[deal].amount
    return max(0, max(0, most - paid) - (newer.upper ?? newer.lower))
  }
}

extension LinkedDeals {
  /// Of each deal the nearest one that supersedes another or is superseded, or may be: itself, or one that it is a part
  /// of.
  fileprivate var nearestSuperseding: [Int?] {
    var nearest: [Int?] = older.indices.map { older[$0] == nil ? nil : $0 }
    for case .some(let position) in older { nearest[position] = position }
    for position in partsFirst.reversed() where nearest[position] == nil {
      nearest[position] = wholes[position].flatMap { nearest[$0] }
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
