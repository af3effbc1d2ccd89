import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

extension FlowGraph {
  /// The bounds of the sum of an edge's flows.
  ///
  /// - Throws: `MoneyError.overflow` when the sum needs more than 64 bits.
  func amount(of edge: EdgeIndex) throws(MoneyError) -> AmountInterval {
    var sum = AmountInterval.zero
    for row in rows(of: edge) { sum = try sum.adding(table.amount(at: row)) }
    return sum
  }
}
