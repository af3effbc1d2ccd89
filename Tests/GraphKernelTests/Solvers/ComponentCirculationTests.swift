import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ComponentCirculationTests {
  /// Between components nothing flows, and the potentials say so: along a chain of rings they rise without end.
  @Test func potentialsProveThatNothingLeavesAComponent() throws {
    var edges: [(UInt32, UInt32)] = []
    for ring in 0..<UInt32(1_000) {
      edges += [(2 * ring, 2 * ring + 1), (2 * ring + 1, 2 * ring)]
      if ring > 0 { edges += [(2 * ring - 2, 2 * ring), (2 * ring - 1, 2 * ring + 1)] }
    }
    let graph = try EdgeList(vertexCount: 2_000, edges: edges).graph()
    let capacities = edges.indices.map { Int64(1 + $0 % 5) }
    let costs = edges.indices.map { Int64(-1 - $0 % 3) }
    let network = try FlowNetwork(graph, capacities: capacities, costs: costs)
    var meter = VisitMeter(budget: nil, isCancelled: { false })
    let found = try ComponentCirculation(graph, network).cheapest(meter: &meter, budget: nil)
    #expect(found.fault(in: graph, capacities: capacities, costs: costs) == nil)
    let rings = edges.indices.filter { edges[$0].0 / 2 == edges[$0].1 / 2 }
    #expect(edges.indices.allSatisfy { rings.contains($0) || found.flow[$0] == 0 })
    #expect(rings.allSatisfy { found.flow[$0] > 0 })
  }
}
