import DealTestSupport
import GraphKernel
import Testing

@Suite struct MaximumCirculationTests {
  private func circulation(_ list: EdgeList, _ capacities: [Int64]) throws -> Circulation {
    let graph = try list.graph()
    let found = try maximumCirculation(of: graph, capacities: capacities)
    #expect(found.fault(in: graph, capacities: capacities) == nil, "\(list) \(capacities)")
    return found
  }

  /// Examples of a market with an intermediary, of a short loop in the way of a long one, of the authors of the
  /// circular decomposition (arXiv:2506.12546), and of two firms that pay each other.
  @Test func workedExamples() throws {
    let market = EdgeList(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (3, 1)])
    let first = try circulation(market, [100, 60, 50, 20])
    #expect(first.flow == [50, 50, 50, 0])
    #expect(first.value == 150)
    let shortAndLong = EdgeList(vertexCount: 4, edges: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 0)])
    let second = try circulation(shortAndLong, [1, 1, 1, 1, 1])
    #expect(second.flow == [1, 0, 1, 1, 1])
    #expect(
      try circulation(EdgeList(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 2), (2, 0)]), [1, 1, 1, 1]).value == 3)
    #expect(try circulation(EdgeList(vertexCount: 2, edges: [(0, 1), (1, 0)]), [10, 6]).flow == [6, 6])
  }

  @Test(arguments: 1...3) func everySmallDigraphAgreesWithAllFlows(count: Int) throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: count) {
      let capacities = list.edges.indices.map { Int64($0 % 3 + 1) }
      let expected = ExhaustiveFlows(list, capacities: capacities).largestSum
      #expect(try circulation(list, capacities).value == expected, "\(list)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func randomMultigraphsAgreeWithAllFlows(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let edges = Int.random(in: 0...7, using: &generator)
      let list = EdgeList.random(
        vertexCount: .random(in: 1...4, using: &generator), edgeCount: edges, using: &generator)
      let capacities = (0..<edges).map { _ in Int64.random(in: 0...2, using: &generator) }
      let expected = ExhaustiveFlows(list, capacities: capacities).largestSum
      #expect(try circulation(list, capacities).value == expected, "\(list) \(capacities)")
    }
  }

  /// At least what reciprocal edges share, at most what lies in components and Δ of D'Errico and Roukny.
  @Test(arguments: 0..<100 as Range<UInt64>) func theValueLiesBetweenItsBounds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let edges = Int.random(in: 1...60, using: &generator)
      let list = EdgeList.random(vertexCount: 12, edgeCount: edges, using: &generator)
      let capacities = (0..<edges).map { _ in Int64.random(in: 0...1_000_000, using: &generator) }
      let value = try circulation(list, capacities).value
      var matrix = [[Int64]](repeating: [Int64](repeating: 0, count: 12), count: 12)
      var net = [Int64](repeating: 0, count: 12)
      for (edge, ends) in list.edges.enumerated() {
        matrix[Int(ends.source)][Int(ends.target)] += capacities[edge]
        net[Int(ends.source)] += capacities[edge]
        net[Int(ends.target)] -= capacities[edge]
      }
      let reciprocal = (0..<12).reduce(Int64(0)) { sum, u in
        sum + (0..<12).reduce(0) { $0 + min(matrix[u][$1], matrix[$1][u]) }
      }
      let labels = stronglyConnectedComponents(of: try list.graph()).labels
      let inside = list.edges.indices.filter {
        labels[Int(list.edges[$0].source)] == labels[Int(list.edges[$0].target)]
      }
      #expect(reciprocal <= value && value <= inside.reduce(0) { $0 + capacities[$1] })
      #expect(value <= capacities.reduce(0, +) - net.reduce(0) { $0 + max(0, $1) })
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func invariances(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 15, edgeCount: 60, using: &generator)
    let capacities = (0..<60).map { _ in Int64.random(in: 0...1_000, using: &generator) }
    let value = try circulation(list, capacities).value
    #expect(try circulation(list.relabeled(generator.permutation(of: 15)), capacities).value == value)
    #expect(try circulation(list.reversed, capacities).value == value)
    let order = generator.permutation(of: 60).map { Int($0) }
    let shuffled = EdgeList(vertexCount: 15, edges: order.map { (list.edges[$0].source, list.edges[$0].target) })
    #expect(try circulation(shuffled, order.map { capacities[$0] }).value == value)
    // One edge as three, one of which carries nothing.
    var split = list
    split.edges += [list.edges[7], list.edges[7]]
    let part = capacities[7] / 3
    var parts = capacities + [part, 0]
    parts[7] -= part
    #expect(try circulation(split, parts).value == value)
    #expect(try circulation(list, capacities.map { 7 * $0 }).value == 7 * value)
    #expect(try circulation(list.disjointUnion(with: list), capacities + capacities).value == 2 * value)
  }

  @Test func borderCases() throws {
    #expect(try circulation(.path(0), []).value == 0)
    #expect(try circulation(EdgeList(vertexCount: 3, edges: []), []).value == 0)
    #expect(try circulation(.path(50), [Int64](repeating: 9, count: 49)).flow.allSatisfy { $0 == 0 })
    // Self-loops are cycles of their own, inside and outside of components.
    let loops = EdgeList(vertexCount: 3, edges: [(0, 0), (0, 1), (1, 0), (1, 1), (1, 1), (2, 2)])
    #expect(try circulation(loops, [5, 2, 3, 7, 0, 11]).flow == [5, 2, 2, 7, 0, 11])
    #expect(try circulation(.ring(3), [0, 0, 0]).value == 0)
  }

  @Test func aRingOfManyVertices() throws {
    let count = 20_000
    let capacities = (0..<count).map { Int64(5 + ($0 * 7_919) % 1_000) }
    #expect(try circulation(.ring(count), capacities).value == Int64(count) * (capacities.min() ?? 0))
  }
}
