import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct MaximumFlowTests {
  /// The smallest sum of capacities that leave a set with the source and without the sink.
  private func smallestCut(_ list: EdgeList, _ capacities: [Int64], from source: Int, to sink: Int) -> Int64 {
    (0..<1 << list.vertexCount).filter { $0 >> source & 1 == 1 && $0 >> sink & 1 == 0 }.map { side in
      list.edges.indices.reduce(Int64(0)) { sum, edge in
        let (tail, head) = (Int(list.edges[edge].source), Int(list.edges[edge].target))
        return sum + (side >> tail & 1 == 1 && side >> head & 1 == 0 ? capacities[edge] : 0)
      }
    }.min() ?? 0
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func theFlowIsTheSmallestCut(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      let edges = Int.random(in: 0...25, using: &generator)
      let list = EdgeList.random(vertexCount: 7, edgeCount: edges, using: &generator)
      let graph = try list.graph()
      let capacities = (0..<edges).map { _ in Int64.random(in: 0...20, using: &generator) }
      let found = try maximumFlow(of: graph, capacities: capacities, from: 2, to: 5)
      #expect(found.value == smallestCut(list, capacities, from: 2, to: 5), "\(list) \(capacities)")
      #expect(found.cut.reduce(0) { $0 + capacities[Int($1)] } == found.value)
      #expect(found.sourceSide.contains(2) && !found.sourceSide.contains(5))
      var balance = [Int64](repeating: 0, count: 7)
      for (edge, ends) in list.edges.enumerated() {
        #expect((0...capacities[edge]).contains(found.flow[edge]))
        balance[Int(ends.source)] -= found.flow[edge]
        balance[Int(ends.target)] += found.flow[edge]
        if ends.source == ends.target { #expect(found.flow[edge] == 0) }
      }
      #expect(balance == [0, 0, -found.value, 0, 0, found.value, 0])
      // The same as a cheapest flow round an edge back.
      var round = list
      round.edges.append((5, 2))
      let cheapest = try minimumCostFlow(
        of: try round.graph(), capacities: capacities + [1_000], costs: [Int64](repeating: 0, count: edges) + [-1])
      #expect(-cheapest.cost == found.value)
    }
  }

  @Test func largestNumberAndLongPath() throws {
    let one = try EdgeList.path(2).graph()
    let largest = try maximumFlow(of: one, capacities: [.max], from: 0, to: 1)
    #expect(largest == MaximumFlow(flow: [.max], value: .max, sourceSide: [0], cut: [0]))
    let capacities = (0..<99_999).map { Int64(($0 + 50_000) % 99_999 + 1) }
    let long = try maximumFlow(of: try EdgeList.path(100_000).graph(), capacities: capacities, from: 0, to: 99_999)
    #expect(long.value == 1)
    #expect(long.cut == [49_999])
  }

  @Test func inputIsChecked() throws {
    let graph = try EdgeList.path(2).graph()
    #expect(throws: FlowError.invalidTerminal(2)) { try maximumFlow(of: graph, capacities: [1], from: 0, to: 2) }
    #expect(throws: FlowError.invalidTerminal(1)) { try maximumFlow(of: graph, capacities: [1], from: 1, to: 1) }
    #expect(throws: FlowError.negativeCapacity(edge: 0, capacity: -4)) {
      try maximumFlow(of: graph, capacities: [-4], from: 0, to: 1)
    }
    #expect(throws: FlowError.workBudget(1)) {
      try maximumFlow(of: graph, capacities: [1], from: 0, to: 1, workBudget: 1)
    }
    #expect(throws: FlowError.cancelled) {
      try maximumFlow(of: graph, capacities: [1], from: 0, to: 1, isCancelled: { true })
    }
  }
}
