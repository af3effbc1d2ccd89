import DealTestSupport
import GraphKernel
import Testing

@Suite struct FeedbackEdgesTests {
  /// The least weight over all orders, one after the other.
  private func least(_ list: EdgeList, _ weights: [Int64]) -> Int64 {
    var best = Int64.max
    var order = Array(0..<list.vertexCount)
    func visit(_ depth: Int) {
      guard depth < order.count else {
        var positions = order
        for (position, vertex) in order.enumerated() { positions[vertex] = position }
        let cost = list.edges.indices.reduce(Int64(0)) { sum, edge in
          let ends = list.edges[edge]
          return positions[Int(ends.source)] >= positions[Int(ends.target)] ? sum + weights[edge] : sum
        }
        best = min(best, cost)
        return
      }
      for other in depth..<order.count {
        order.swapAt(depth, other)
        visit(depth + 1)
        order.swapAt(depth, other)
      }
    }
    visit(0)
    return best
  }

  /// Whether edges break all cycles, and none of them could stay.
  private func check(_ found: FeedbackEdges, _ list: EdgeList, _ weights: [Int64]) throws {
    func isAcyclic(without removed: Set<UInt32>) throws -> Bool {
      let kept = list.edges.indices.filter { weights[$0] > 0 && !removed.contains(UInt32($0)) }
      let rest = EdgeList(vertexCount: list.vertexCount, edges: kept.map { list.edges[$0] })
      let count = stronglyConnectedComponents(of: try rest.graph()).count
      return count == list.vertexCount && !rest.edges.contains { $0.source == $0.target }
    }
    let removed = Set(found.edges)
    #expect(try isAcyclic(without: removed), "\(list) \(weights)")
    for edge in found.edges { #expect(try !isAcyclic(without: removed.subtracting([edge])), "\(list) \(weights)") }
    #expect(found.weight == found.edges.reduce(0) { $0 + weights[Int($1)] } && found.edges == found.edges.sorted())
  }

  @Test(arguments: 1...4) func everySmallDigraphAgreesWithAllOrders(count: Int) throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: count) {
      let weights = list.edges.indices.map { Int64(($0 * 7) % 5 + 1) }
      let found = try #require(feedbackEdges(of: list.graph(), weights: weights))
      #expect(found.isOptimal && found.weight == least(list, weights), "\(list)")
      try check(found, list, weights)
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func randomMultigraphsAgreeWithAllOrders(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(
      vertexCount: 6, edgeCount: .random(in: 0...24, using: &generator), using: &generator)
    let weights = list.edges.map { _ in Int64.random(in: 0...9, using: &generator) }
    let found = try #require(feedbackEdges(of: list.graph(), weights: weights))
    #expect(found.isOptimal && found.weight == least(list, weights), "\(list) \(weights)")
    try check(found, list, weights)
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func largerGraphsLoseTheirCycles(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 40, edgeCount: 150, using: &generator)
    let weights = list.edges.map { _ in Int64.random(in: 1...1_000, using: &generator) }
    let found = try #require(feedbackEdges(of: list.graph(), weights: weights))
    #expect(!found.isOptimal)
    try check(found, list, weights)
    let packed = try cyclePacking(of: list.graph(), capacities: weights).reduce(0) { $0 + $1.amount }
    #expect(packed > 0 && packed <= found.weight)
    // Half of everything always suffices: an order, or the same one turned round.
    #expect(
      2 * found.weight <= weights.reduce(0, +)
        + list.edges.indices.reduce(0) {
          list.edges[$1].source == list.edges[$1].target ? $0 + weights[$1] : $0
        })
  }

  @Test func ringsAndLadders() throws {
    let ring = try #require(feedbackEdges(of: EdgeList.ring(30).graph(), weights: (1...30).map { Int64(61 - 2 * $0) }))
    #expect(ring.edges == [29] && ring.weight == 1)
    #expect(try feedbackEdges(of: EdgeList.path(5).graph(), weights: [1, 1, 1, 1])?.edges == [])
  }

  @Test func whatCannotBeToldIsNotTold() throws {
    let ring = try EdgeList.ring(5).graph()
    #expect(feedbackEdges(of: ring, weights: [1, 1, 1, 1, 1], maximumComponentSize: 4) == nil)
    #expect(feedbackEdges(of: ring, weights: [1]) == nil)
    #expect(feedbackEdges(of: ring, weights: [1, 1, -1, 1, 1]) == nil)
    #expect(feedbackEdges(of: ring, weights: [.max, 1, 1, 1, 1]) == nil)
  }
}
