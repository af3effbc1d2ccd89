import DealModel
import DealTestSupport
import FlowModel
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct CircularFlowGraphTests {
  private func graph(
    _ rows: [(String, String, Int64?)], _ change: (inout CircularFlowQuery) -> Void = { _ in }
  ) throws -> CircularFlowGraph {
    var query = CircularFlowQuery()
    change(&query)
    return try CircularFlowGraph(FlowSource(rows: bulkRows(rows)), query: query)
  }

  private let rows: [(String, String, Int64?)] = [
    ("a", "b", 1), ("b", "c", 9), ("a", "b", 4), ("c", "a", nil), ("a", "c", 2), ("b", "b", 3),
  ]

  @Test func legsAreTheSumsOfTheirFlows() throws {
    let whole = try graph(rows)
    #expect(whole.graph.arcCount == 5)
    // In the order of companies: a to b and c, b to b and c, c to a.
    #expect(whole.arcAmounts.map(\.lower) == [500, 200, 300, 900, 0])
    #expect(whole.arcAmounts.map(\.upper) == [500, 200, 300, 900, nil])
    #expect(!whole.dealsRepeat && whole.supposedArc == nil)
  }

  @Test func aPartKeepsTheNumbersOfFlows() throws {
    for parallel in [ParallelEdges.collapse, .distinct] {
      let part = try graph(rows) { $0.parallelEdges = parallel }.part { $0.lower >= 400 }
      let kept = parallel == .collapse ? [0, 2, 1] as [EdgeIndex] : [2, 1]
      #expect(part.edgeAmounts.count == kept.count)
      for edge in 0..<6 as Range<EdgeIndex> {
        #expect(part.places(of: [edge]).edges.count == (kept.contains(edge) ? 1 : 0))
      }
      // A part of a part speaks of the same flows.
      #expect(try part.part { $0.lower >= 900 }.places(of: [1]).arcs == [0])
    }
  }

  @Test func aPaymentStandsInThePlaceOfWhatFlowsThatWay() throws {
    let supposing = try graph(rows) { $0.closedBy = SupposedPayment(payer: "a", payee: "b") }
    let arc = try #require(supposing.supposedArc)
    #expect(supposing.graph.multiplicity(of: arc) == 1)
    #expect(supposing.edgeAmounts.count == 5)
    #expect(supposing.places(of: [0, 2]).arcs.isEmpty)
    #expect(supposing.places(of: [4]).arcs.count == 1)
    // It is never too small.
    #expect(try supposing.part { $0.lower >= 900 }.supposedArc != nil)
    #expect(
      try graph(rows) { ($0.closedBy, $0.minimumAmount) = (SupposedPayment(payer: "a", payee: "b"), 999) }.supposedArc
        != nil)
  }
}
