import DealModel
import FlowModel
import GraphKernel
import Testing

@testable import FlowGraphs

@Suite struct FlowGraphTests {
  /// Rows as (source, target, deal, tranche, amount).
  private func dealTable(_ rows: [(UInt32, UInt32, Int, Int32, Int64?)], companies: Int) -> FlowTable {
    var table = FlowTable(currency: .usd)
    for index in 0..<companies { _ = table.names.intern("c\(index)") }
    let kind = UInt16(table.kindNames.intern("investment"))
    for row in rows {
      table.appendFlow(
        source: row.0, target: row.1, kind: kind, amount: row.4.map { AmountInterval($0) } ?? .unknown, date: nil,
        deal: row.2,
        tranche: row.3, status: .committed, aspect: .payment)
    }
    return table
  }

  @Test func tranchesOfADealAreOneEdge() throws {
    let graph = try FlowGraph(
      dealTable([(0, 1, 4, 0, 15), (0, 1, 4, 1, 35), (0, 1, 5, -1, 7), (1, 0, 6, -1, nil)], companies: 2))
    #expect(graph.graph.edgeCount == 3)
    #expect(graph.rows(of: 0) == 0..<2)
    #expect(graph.deal(of: 1) == 5)
  }

  @Test func bothDirectionsOfADealAreTwoEdges() throws {
    let graph = try FlowGraph(dealTable([(0, 1, 3, -1, 1), (1, 0, 3, -1, 1)], companies: 2))
    #expect(graph.graph.edgeCount == 2)
    #expect(graph.deal(of: 0) == graph.deal(of: 1))
  }

  @Test func everyBulkRowIsAnEdge() throws {
    var table = FlowTable()
    let (a, b) = (table.names.intern("a"), table.names.intern("b"))
    let kind = UInt16(table.kindNames.intern("flow"))
    for amount in [1, 2, 3] as [Int64] {
      table.append(source: a, target: b, kind: kind, amount: AmountInterval(amount), firstTime: 0, lastTime: 0)
    }
    let graph = try FlowGraph(table)
    #expect(graph.graph.edgeCount == 3)
    #expect((0..<3).map { graph.rows(of: $0) } == [0..<1, 1..<2, 2..<3])
    #expect(CollapsedGraph(graph.graph).edges(of: 0).count == 3)
  }

  @Test func anEmptyTableIsAnEmptyGraph() throws {
    let graph = try FlowGraph(FlowTable())
    #expect(graph.graph.vertexCount == 0)
    #expect(graph.graph.edgeCount == 0)
  }
}
