import DealModel
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct PathGraphTests {
  /// Of the flows between a and d only those on a way count: not what comes back to a, leaves d, stays at b, or ends at x.
  @Test func onlyFlowsOnAWayCount() throws {
    let rows: [(String, String, Int64?)] = [
      ("a", "b", 1), ("b", "d", 2), ("b", "d", nil), ("b", "b", 4), ("d", "a", 5), ("b", "a", 6), ("d", "b", 7),
      ("b", "x", 8), ("y", "b", 9),
    ]
    let source = try FlowSource(rows: bulkRows(rows))
    let graph = try PathGraph(source, from: source.vertex(of: "a"), to: source.vertex(of: "d"))
    #expect(graph.edges == [0, 1, 2] && graph.distance == 2)
    #expect(graph.amounts == [AmountInterval(100), AmountInterval(200), .unknown])
    #expect(graph.arcAmounts == [AmountInterval(100), AmountInterval(lower: 200, upper: nil)])
    #expect(graph.edges(of: 1) == [1, 2])
    #expect(try PathGraph(source, from: source.vertex(of: "x"), to: source.vertex(of: "a")).distance == nil)
  }

  /// What a puts in is at risk, what it delivers is backlog: classes that are never added.
  @Test func classesOfExposureAreNotAdded() throws {
    var web = DealWeb()
    web.invest("a", "b", 3, .paid)
    web.buy("b", "a", 4)
    let source = try web.source(.exposure)
    let graph = try PathGraph(source, from: source.vertex(of: "a"), to: source.vertex(of: "b"))
    #expect(graph.amounts.map(\.lower).sorted() == [300, 400])
    #expect(graph.arcAmounts == [.unknown])
    #expect(try graph.leg(of: graph.edges).amount == .unknown)
    let report = try source.paths(PathQuery(from: "a", to: "b"))
    #expect(report.fewestFlows?.flowCount == 2 && report.fewestFlows?.amount == .unknown)
    #expect(report.leastAmount == nil && report.noLeastAmount?.contains("classes") ?? false)
  }
}
