import DealTestSupport
import GraphKernel
import Testing

@Suite struct ShortCycleListingTests {
  /// Johnson's bound with a bound on the length, on a family where a search without barriers doubles its work with
  /// every level: only one cycle passes through the ring, but every end of the chain is a vertex on the stack.
  @Test func visitsGrowLinearlyWhereTheWayBackIsOnTheStack() throws {
    for levels in [6, 8, 10] {
      let list = EdgeList.returningLadder(levels)
      let query = SimpleCycleQuery(maximumLength: 2 * levels + 4, through: [0])
      let summary = forEachSimpleCycle(in: try list.collapsed(), query: query) { _ in .continue }
      #expect(summary.isComplete && summary.countsByLength == [3: 1])
      #expect(summary.edgeVisits <= UInt64(8 * (list.vertexCount + list.edges.count)))
      let counts = simpleCycleCounts(in: try list.collapsed(), query: query)
      #expect(counts.countsByLength == [3: 1])
      #expect(counts.edgeVisits <= UInt64(12 * (list.vertexCount + list.edges.count)))
    }
  }

  @Test func shorterCyclesThanWantedAreLeftOut() throws {
    var generator = SeededGenerator(seed: 134)
    for _ in 0..<500 {
      let list = EdgeList.random(vertexCount: 8, edgeCount: 20, using: &generator)
      let expected = ExpectedCycles(list)
      for (least, bound) in [(2, 2), (2, 3), (3, 3), (3, 5), (5, 6)] {
        for mode in [ParallelEdges.collapse, .distinct] {
          let query = SimpleCycleQuery(minimumLength: least, maximumLength: bound, parallelEdges: mode)
          #expect(try list.cycles(query) == expected.matching(query), "\(list), \(query)")
        }
      }
    }
  }
}
