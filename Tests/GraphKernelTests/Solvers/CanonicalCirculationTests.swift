import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CanonicalCirculationTests {
  private func canonical(_ list: EdgeList, _ capacities: [Int64]) throws -> [Int64] {
    let graph = try list.graph()
    let maximum = try maximumCirculation(of: graph, capacities: capacities)
    let found = try canonicalCirculation(maximum, of: graph, capacities: capacities)
    #expect(found.fault(in: graph, capacities: capacities) == nil, "\(list) \(capacities)")
    #expect(found.value == maximum.value)
    return found.flow
  }

  /// Enumerated in ascending order, so that the last of the best is the largest.
  @Test(arguments: 0..<20 as Range<UInt64>) func itIsTheLexicographicallyLargest(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let edges = Int.random(in: 0...7, using: &generator)
      let list = EdgeList.random(
        vertexCount: .random(in: 1...4, using: &generator), edgeCount: edges, using: &generator)
      let capacities = (0..<edges).map { _ in Int64.random(in: 0...2, using: &generator) }
      let all = ExhaustiveFlows(list, capacities: capacities)
      let largest = all.flows.last { $0.reduce(0, +) == all.largestSum }
      #expect(try canonical(list, capacities) == largest, "\(list) \(capacities)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func namesOfVerticesDoNotMatter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 25, edgeCount: 120, using: &generator)
    let capacities = (0..<120).map { _ in Int64.random(in: 0...20, using: &generator) }
    let flow = try canonical(list, capacities)
    #expect(try canonical(list.relabeled(generator.permutation(of: 25)), capacities) == flow)
    #expect(try canonical(list.reversed, capacities) == flow)
    // Of parallel parts of an edge the first is filled before the second.
    var split = list
    split.edges.insert(list.edges[30], at: 31)
    var parts = capacities
    parts.insert(parts[30] / 2, at: 31)
    parts[30] -= parts[31]
    var expected = flow
    expected[30] = min(flow[30], parts[30])
    expected.insert(flow[30] - expected[30], at: 31)
    #expect(try canonical(split, parts) == expected)
  }

  /// Of ten thousand ways round, each as good as the next, the first.
  @Test func oneOfManyRounds() throws {
    let count = 10_000
    var edges: [(UInt32, UInt32)] = [(0, 1)]
    for way in 0..<UInt32(count) { edges += [(1, way + 2), (way + 2, 0)] }
    let list = EdgeList(vertexCount: count + 2, edges: edges)
    let flow = try canonical(list, [4] + [Int64](repeating: 3, count: 2 * count))
    #expect(flow == [4, 3, 3, 1, 1] + [Int64](repeating: 0, count: 2 * count - 4))
  }

  @Test func onlyAProvenMaximumIsTaken() throws {
    let graph = try EdgeList.ring(2).graph()
    let empty = Circulation(flow: [0, 0], value: 0, potentials: [0, 0])
    #expect(throws: FlowError.notProven(.value)) { try canonicalCirculation(empty, of: graph, capacities: [1, 1]) }
    let maximum = try maximumCirculation(of: graph, capacities: [1, 1])
    #expect(throws: FlowError.workBudget(1)) {
      try canonicalCirculation(maximum, of: graph, capacities: [1, 1], workBudget: 1)
    }
    #expect(throws: FlowError.cancelled) {
      try canonicalCirculation(maximum, of: graph, capacities: [1, 1], isCancelled: { true })
    }
  }
}
