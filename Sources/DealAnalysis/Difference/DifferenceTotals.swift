import DealModel
import FlowModel

/// What deals of each kind come to on each basis, on both sides.
///
/// **Definition**: the sums of the flows on the layer `cash`; companies stand for themselves, so that nothing inside a
/// group is lost. What superseded deals leave counts as it does everywhere.
struct DifferenceTotals {
  private struct Sum: Hashable {
    var amount = AmountInterval.zero
    var deals = 0
  }

  /// The totals that differ, by kind, then from the firmest basis to the loosest.
  private(set) var changed: [KindTotal] = []

  /// The totals of two sides.
  ///
  /// - Complexity: O(deals) on each basis, the states of the deals being known.
  init(from: BookSnapshot, to: BookSnapshot, basis: Basis?) throws(MoneyError) {
    var totals: [KindTotal] = []
    for basis in basis.map({ [$0] }) ?? Basis.allCases {
      let (before, after) = (try Self.sums(of: from, on: basis), try Self.sums(of: to, on: basis))
      for kind in DealKind.allCases where before[kind] != nil || after[kind] != nil {
        let (old, new) = (before[kind] ?? Sum(), after[kind] ?? Sum())
        guard old != new || from.book.currency != to.book.currency else { continue }
        totals.append(
          KindTotal(
            kind: kind, basis: basis, before: old.amount, after: new.amount, dealsBefore: old.deals,
            dealsAfter: new.deals))
      }
    }
    changed = DealKind.allCases.flatMap { kind in totals.filter { $0.kind == kind } }
  }

  private static func sums(of snapshot: BookSnapshot, on basis: Basis) throws(MoneyError) -> [DealKind: Sum] {
    let query = FlowQuery(layer: .cash, basis: basis, clock: snapshot.clock, grouping: .none)
    let projection = try FlowProjection(of: snapshot, query)
    let table = projection.table
    var sums: [DealKind: Sum] = [:]
    var counted: Set<UInt32> = []
    for row in 0..<table.count {
      let kind = snapshot.book.deals[Int(table.deals[row])].kind
      var sum = sums[kind] ?? Sum()
      if counted.insert(table.deals[row]).inserted { sum.deals += 1 }
      sum.amount = try sum.amount.adding(table.amount(at: row))
      sums[kind] = sum
    }
    return sums
  }
}
