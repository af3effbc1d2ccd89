import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CircularityGraphTests {
  @Test func companiesOnLoopsStandInTheOrderOfTheirNames() throws {
    let source = try FlowSource(rows: bulkRows([("z", "b", 1), ("b", "a", 2), ("a", "b", nil), ("b", "a", 3)]))
    let arcs = try CircularityGraph(source)
    let names = (0..<3).map { arcs.company(at: UInt32($0), of: source).id }
    #expect(names == ["a", "b", "z"])
    #expect(arcs.graph.sources == [0, 1, 2] && arcs.graph.targets == [1, 0, 1])
    #expect(arcs.amounts == [.unknown, AmountInterval(500), AmountInterval(100)])
    #expect(arcs.total == AmountInterval(lower: 600, upper: nil))
    #expect(try Array(arcs.edges(of: 1)) == [1, 3] && arcs.arcsOnLoops() == [0, 1])
    #expect(arcs.vertex(of: 0) == 2)
  }

  @Test func negativeAmountsAndTooLargeSumsAreRefused() throws {
    let negative = try FlowSource(rows: bulkRows([("a", "b", 1), ("b", "a", -2)]))
    #expect(throws: AnalysisError.self) { try CircularityGraph(negative) }
    let half = Int64.max / 150
    let large = try FlowSource(rows: bulkRows([("a", "b", half), ("b", "c", half)]))
    #expect(throws: AnalysisError.money(.overflow)) { try CircularityGraph(large) }
  }

  @Test func anEmptyTableHasNoArcs() throws {
    let arcs = try CircularityGraph(FlowSource(rows: bulkRows([])))
    #expect(try arcs.amounts.isEmpty && arcs.total == .zero && arcs.arcsOnLoops().isEmpty)
  }
}
