import DealModel

@testable import FlowModel

/// What newer deals leave of the ones that they replace, by the definition alone: from every deal each chain is walked
/// to its end, and nothing is remembered.
struct PlainSupersession {
  let book: DealBook
  let counting: [Bool]
  let portions: [[DealPortion]]

  /// A deal and all that it is a part of.
  private func wholes(of position: Int) -> [Int] {
    let whole = book.deals[position].links.partOf.flatMap(book.position)
    return [position] + (whole.map(wholes) ?? [])
  }

  /// What counts of a deal and of its parts; `nil` when it does not count, and none of its parts does.
  private func amount(of position: Int, paidOnly: Bool = false) throws -> AmountInterval? {
    var sum = counting[position] ? AmountInterval.zero : nil
    for part in book.deals.indices where !portions[part].isEmpty && wholes(of: part).contains(position) {
      sum = try (sum ?? .zero).adding(Self.total(portions[part].filter { $0.isPaid || !paidOnly }))
    }
    return sum
  }

  /// What stands in the place of a deal.
  private func successors(of position: Int) throws -> (isCertain: Bool, isOpen: Bool, amount: AmountInterval) {
    var (isCertain, isOpen, amount) = (false, false, AmountInterval.zero)
    for newer in book.deals.indices {
      guard let link = book.deals[newer].links.supersedes, link.deal == book.deals[position].id else { continue }
      let (own, next) = try (self.amount(of: newer), successors(of: newer))
      guard own != nil || next.isCertain || next.isOpen else { continue }
      let stands = !link.isOpen && (own != nil || next.isCertain)
      (isCertain, isOpen) = (isCertain || stands, isOpen || !stands)
      guard !next.isCertain, let own else {
        amount = try amount.adding(next.amount)
        continue
      }
      let bounds = [next.amount.upper, own.upper].compactMap { $0 }
      let either = AmountInterval(lower: next.amount.lower, upper: bounds.count == 2 ? bounds.max() : nil)
      amount = try amount.adding(next.isOpen ? either : own)
    }
    return (isCertain, isOpen, amount)
  }

  /// What is left of the parts of a deal.
  func remaining(at position: Int) throws -> [DealPortion] {
    let all = try wholes(of: position).map { ($0, try successors(of: $0)) }.filter { $0.1.isCertain || $0.1.isOpen }
    if all.isEmpty { return portions[position] }
    let paid = portions[position].filter(\.isPaid)
    let open = portions[position].filter { !$0.isPaid }
    guard let first = open.first, !all.contains(where: \.1.isCertain) else { return paid }
    var bounds = try [Self.total(open).upper].compactMap { $0 }
    for (deal, newer) in all {
      guard let most = try amount(of: deal)?.upper, let paid = try amount(of: deal, paidOnly: true)?.upper else {
        continue
      }
      bounds.append(max(0, max(0, most - paid) - (newer.amount.upper ?? newer.amount.lower)))
    }
    if bounds.min() == 0 { return paid }
    let least = open.map { $0.status.firmness ?? 0 }.min()
    let weakest = open.first { $0.status.firmness ?? 0 == least } ?? first
    let rest = DealPortion(
      tranche: FlowTable.wholeDeal, status: weakest.status, amount: AmountInterval(lower: 0, upper: bounds.min()),
      date: weakest.date)
    return paid + [rest]
  }

  private static func total(_ portions: [DealPortion]) throws -> AmountInterval {
    try portions.reduce(.zero) { try $0.adding($1.amount) }
  }
}
