import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct EliminationOrderTests {
  private func order(_ list: EdgeList, limit: Int = .max, budget: UInt64? = nil) -> EliminationOrder? {
    var meter = WorkMeter(budget: budget)
    return EliminationOrder(of: StrengthBlock(incomingOf: list), costLimit: limit, meter: &meter)
  }

  /// A step costs its entries, and the product of those in its row and in its column.
  @Test func closedForms() {
    // Each step but the last joins two neighbors.
    #expect(order(.ring(50))?.cost == 50 + 2 * 49)
    #expect(order(EdgeList.path(50).bothWays)?.cost == 50 + 2 * 49)
    // All leaves before the center, then the center is alone.
    #expect(order(EdgeList.star(50).bothWays)?.cost == 50 + 2 * 49)
    // With c left (c − 1)² + (c − 1), summed up: (n + 1) n (n − 1) / 3.
    #expect(order(.complete(20))?.cost == 20 + 21 * 20 * 19 / 3)
    #expect(order(EdgeList(vertexCount: 0, edges: []))?.cost == 0)
  }

  /// The steps of each row against an elimination of pairs in the order that was found.
  @Test(arguments: 0..<60 as Range<UInt64>) func stepsHaveTheEntriesThatComeUp(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 10, edgeCount: .random(in: 0...30, using: &generator), using: &generator)
    let order = try #require(self.order(list))
    #expect(order.rows.sorted() == Array(0..<10))
    #expect(order.rows.indices.allSatisfy { order.steps[Int(order.rows[$0])] == $0 })
    var pairs = Set(list.edges.filter { $0.source != $0.target }.map { [$0.target, $0.source] })
    var earlier = [[UInt32]](repeating: [], count: 10)
    for (step, row) in order.rows.enumerated() {
      let left = (0..<10 as Range<UInt32>).filter { order.steps[Int($0)] >= step }
      let costs = left.map { row in pairs.count { $0[0] == row } * pairs.count { $0[1] == row } }
      let cheapest = zip(left, costs).first { $0.1 == costs.min() }
      #expect(cheapest?.0 == row, "\(list)")
      let mentioned = pairs.filter { $0[0] == row }.map { $0[1] }
      let mentioning = pairs.filter { $0[1] == row }.map { $0[0] }
      let later = order.later(than: step).map { order.laterSteps[$0] }
      #expect(later.sorted() == mentioned.map { order.steps[Int($0)] }.sorted(), "\(list)")
      for other in mentioning { earlier[Int(order.steps[Int(other)])].append(UInt32(step)) }
      pairs = pairs.filter { !$0.contains(row) }
      for other in mentioning { pairs.formUnion(mentioned.filter { $0 != other }.map { [other, $0] }) }
    }
    for step in 0..<10 { #expect(Array(order.earlier(than: step)) == earlier[step], "\(list)") }
  }

  /// A hub's long list must not be walked along for each of its neighbors.
  @Test func hubsCostNoMoreThanTheirEdges() {
    for count in [100, 2_000] {
      let wheel = EdgeList(
        vertexCount: count, edges: EdgeList.star(count).bothWays.edges + EdgeList.ring(count).edges)
      var block = StrengthBlock()
      var sources = [[UInt32]](repeating: [], count: count)
      for edge in wheel.edges { sources[Int(edge.target)].append(edge.source) }
      for row in sources {
        for source in row { block.append(column: source, strength: 1) }
        block.endRow()
      }
      var meter = WorkMeter(budget: UInt64(600 * count))
      #expect(EliminationOrder(of: block, costLimit: .max, meter: &meter) != nil)
    }
  }

  @Test func whatCostsTooMuchIsRefused() {
    let cost = 20 + 21 * 20 * 19 / 3
    #expect(order(.complete(20), limit: 8 * cost) != nil)
    #expect(order(.complete(20), limit: cost - 1) == nil)
    #expect(order(.complete(20), budget: 1_000) == nil)
  }
}
