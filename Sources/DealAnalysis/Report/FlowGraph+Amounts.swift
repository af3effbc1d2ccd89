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

  /// The class of exposure of an edge; `nil` on the other layers, whose flows are added whatever they are.
  func exposureClass(of edge: EdgeIndex) -> FlowAspect? {
    guard !table.aspects.isEmpty else { return nil }
    let aspect = aspect(of: edge)
    return switch aspect {
    case .atRisk, .undrawn, .backlog, .unquantified: aspect
    default: nil
    }
  }

  /// What each edge weighs by its amount, in whole units: one bound of it, and 0 where that is not known or below.
  ///
  /// - Parameter byUpperBound: Whether the upper bound counts, where there is one.
  /// - Returns: One weight per edge.
  /// - Throws: `MoneyError.overflow` when the sum of an edge's flows needs more than 64 bits.
  func weights(byUpperBound: Bool) throws(MoneyError) -> [Double] {
    let unit = Double(table.currency?.minorUnitsPerMajor ?? 100)
    var weights: [Double] = []
    weights.reserveCapacity(graph.edgeCount)
    for edge in 0..<EdgeIndex(graph.edgeCount) {
      let amount = try amount(of: edge)
      weights.append(max(0, Double(byUpperBound ? amount.upper ?? amount.lower : amount.lower) / unit))
    }
    return weights
  }
}
