import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CentralityGraphTests {
  @Test func onlyCompaniesWithAFlowAreVertices() throws {
    var web = DealWeb()
    web.company("z")
    web.invest("a", "b", 10)
    web.invest("b", "c")
    let source = try web.source()
    let all = try CentralityGraph(source.graph, weight: .none, byUpperBound: false)
    #expect(all.companies.map { source.company(at: $0).id } == ["a", "b", "c"])
    #expect(all.weights == nil && all.flowsWithoutWeight == 0 && all.weightedFlows.edgeCount == 2)
    #expect(all.visits == 15)
    let weighted = try CentralityGraph(source.graph, weight: .amount, byUpperBound: false)
    #expect(weighted.companies.count == 3)
    #expect(weighted.weights == [10])
    #expect(weighted.flows.edgeCount == 2 && weighted.weightedFlows.edgeCount == 1)
    #expect(weighted.flowsWithoutWeight == 1)
  }

  @Test func dealsSideBySideMakeOneShorterArc() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 3), ("b", "c", 1), ("a", "b", 1), ("c", "a", nil)]))
    let arcs = try CentralityGraph(source.graph, weight: .amount, byUpperBound: false).arcs()
    #expect(arcs.graph.sources == [0, 1] && arcs.graph.targets == [1, 2])
    #expect(arcs.lengths?.lengths == [1 << 20, 1 << 22])
    let plain = try CentralityGraph(source.graph, weight: .none, byUpperBound: false).arcs()
    #expect(plain.graph.edgeCount == 4 && plain.lengths == nil)
  }
}
