import DealTestSupport
import GraphKernel
import Testing

@Suite struct TemporalCycleSearchTests {
  @Test(arguments: [TemporalCycleQuery.Order.strict, .nonDecreasing])
  func randomMultigraphs(order: TemporalCycleQuery.Order) throws {
    var generator = SeededGenerator(seed: 111)
    for _ in 0..<6000 {
      let vertexCount = Int.random(in: 1...6, using: &generator)
      let list = EdgeList.random(
        vertexCount: vertexCount, edgeCount: .random(in: 0...3 * vertexCount, using: &generator), using: &generator)
      let span = Int64.random(in: 1...12, using: &generator)
      let times = list.edges.map { _ in Int64.random(in: -span...span, using: &generator) }
      var query = TemporalCycleQuery(window: .random(in: 0...2 * span, using: &generator), order: order)
      if Bool.random(using: &generator) { query.minimumLength = .random(in: 0...3, using: &generator) }
      if Bool.random(using: &generator) { query.maximumLength = .random(in: 1...6, using: &generator) }
      try list.checkTemporalCycles(times, query)
    }
  }

  /// Long ways round with dead ends, where barriers fall and rise again.
  @Test(arguments: [TemporalCycleQuery.Order.strict, .nonDecreasing])
  func sparseGraphsWithManyDeadEnds(order: TemporalCycleQuery.Order) throws {
    var generator = SeededGenerator(seed: 112)
    for _ in 0..<1500 {
      let list = EdgeList.random(vertexCount: 10, edgeCount: .random(in: 18...26, using: &generator), using: &generator)
      // Mostly rising along the numbers of the vertices, so that long cycles in time are frequent.
      let times = list.edges.map { edge in
        Int64(edge.source) * 2 + Int64.random(in: 0...6, using: &generator)
      }
      var query = TemporalCycleQuery(window: .random(in: 5...40, using: &generator), order: order)
      if Bool.random(using: &generator) { query.maximumLength = .random(in: 3...8, using: &generator) }
      try list.checkTemporalCycles(times, query)
    }
  }

  @Test func everyDigraphOnThreeVerticesWithEveryOrderOfTimes() throws {
    var generator = SeededGenerator(seed: 113)
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: 3) {
      for _ in 0..<20 {
        let times = list.edges.map { _ in Int64.random(in: 0...4, using: &generator) }
        for order in [TemporalCycleQuery.Order.strict, .nonDecreasing] {
          try list.checkTemporalCycles(times, TemporalCycleQuery(window: 4, order: order))
        }
      }
    }
  }

  /// Vertex 2 fails while 3 is on the stack, and is the way to 3 once it is not.
  @Test func barriersRiseAgain() throws {
    let list = EdgeList(
      vertexCount: 6,
      edges: [(0, 1), (1, 3), (3, 2), (1, 2), (2, 3), (3, 0), (2, 4), (4, 2), (2, 5), (5, 2)])
    let times: [Int64] = [1, 2, 3, 3, 4, 5, -5, -5, -5, -5]
    // The other edges of 2 only make it the later choice.
    try list.checkTemporalCycles(times, TemporalCycleQuery(window: 100))
    #expect(try list.temporalCycles(times, TemporalCycleQuery(window: 100)).count == 3)
  }
}
