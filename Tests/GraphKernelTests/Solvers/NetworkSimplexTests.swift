import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct NetworkSimplexTests {
  /// Cycles of equal length through edges of capacity 0 and 1: most pivots change nothing, and still it ends.
  @Test(arguments: 0..<40 as Range<UInt64>) func degenerateNetworksEnd(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 40, edgeCount: 300, using: &generator)
    let capacities = (0..<300).map { _ in Int64.random(in: 0...1, using: &generator) }
    let network = try FlowNetwork(
      try list.graph(), capacities: capacities, costs: [Int64](repeating: -1, count: 300))
    for supplies in [nil, [Int64](repeating: 0, count: 40)] {
      var simplex = NetworkSimplex(network, supplies: supplies)
      var meter = VisitMeter(budget: 10_000_000, isCancelled: { false })
      try simplex.run(meter: &meter, budget: 10_000_000)
      let (flow, potentials) = (simplex.flow, simplex.potentials)
      #expect(simplex.unserved.isEmpty)
      let isStronglyFeasible = simplex.isStronglyFeasible
      #expect(isStronglyFeasible)
      for (edge, ends) in list.edges.enumerated() {
        let reduced = -1 + potentials[Int(ends.source)] - potentials[Int(ends.target)]
        #expect(reduced <= 0 || flow[edge] == 0)
        #expect(reduced >= 0 || flow[edge] == capacities[edge])
      }
    }
  }

  @Test func whatCannotArriveIsLeftOver() throws {
    let network = try FlowNetwork(try EdgeList.path(3).graph(), capacities: [4, 3], costs: [1, 1])
    var simplex = NetworkSimplex(network, supplies: [4, 0, -4])
    var meter = VisitMeter(budget: nil, isCancelled: { false })
    try simplex.run(meter: &meter, budget: nil)
    #expect(simplex.flow[1] == 3)
    #expect(simplex.unserved.count == 1 && simplex.unserved != [2])
  }
}
