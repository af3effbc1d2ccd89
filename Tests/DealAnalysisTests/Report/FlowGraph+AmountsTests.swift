import DealModel
import FlowGraphs
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct FlowGraphAmountsTests {
  @Test func oneBoundOfEachAmountWeighs() throws {
    var table = bulkRows([("a", "b", 3), ("b", "c", nil), ("c", "a", -2)])
    table.append(
      source: 0, target: 2, kind: 0, amount: AmountInterval(lower: 100, upper: 900), firstTime: FlowTable.unknownTime,
      lastTime: FlowTable.unknownTime)
    let graph = try FlowGraph(table)
    #expect(try graph.weights(byUpperBound: false) == [3, 0, 0, 1])
    #expect(try graph.weights(byUpperBound: true) == [3, 0, 0, 9])
  }

  /// A contract is a backlog to one side and a service to the other, an investment at risk only once it is paid.
  @Test func onlyExposureHasClasses() throws {
    var web = DealWeb()
    web.invest("a", "b", 1, .paid)
    web.buy("b", "c", 2)
    let exposure = try web.source(.exposure).graph
    #expect(exposure.exposureClass(of: 0) == .atRisk)
    #expect(Set((0..<3).map { exposure.exposureClass(of: $0) }) == [.atRisk, .backlog, .unquantified])
    #expect(try web.source().graph.exposureClass(of: 0) == nil)
    #expect(try FlowGraph(bulkRows([("a", "b", 1)])).exposureClass(of: 0) == nil)
  }
}
