import DealTestSupport
import GraphKernel
import Testing

/// The barriers must hold the work between two results down, which the plain search with distances does not.
@Suite struct SimplePathSearchTests {
  @Test(arguments: [10, 20, 100, 2000])
  func deadEndsAreMetOnceWithoutBound(levels: Int) throws {
    try expectOneCycleThroughZero(levels: levels, maximumLength: nil)
  }

  @Test(arguments: [10, 20, 100, 2000])
  func deadEndsAreMetOnceWithBound(levels: Int) throws {
    // Long enough for a walk down the whole chain and back to 0, shorter than the number of vertices.
    try expectOneCycleThroughZero(levels: levels, maximumLength: 2 * levels + 6)
  }

  private func expectOneCycleThroughZero(levels: Int, maximumLength: Int?) throws {
    let list = EdgeList.returningLadder(levels)
    let query = SimpleCycleQuery(maximumLength: maximumLength, through: [0], visitBudget: 10_000_000)
    let summary = forEachSimpleCycle(in: try list.collapsed(), query: query) { _ in .continue }
    #expect(summary.isComplete && summary.countsByLength == [3: 1])
    #expect(summary.edgeVisits <= UInt64(4 * (list.vertexCount + list.edges.count) * 2))
  }

  /// A failure for lack of hops must not close a vertex to a shorter approach, in any order of the arcs.
  @Test func shorterApproachesAreTriedAfterLongerOnesFailed() throws {
    // 0 → 1 → 2 → 3 → 4 → 0 is too long for bound 4; 0 → 3 and 0 → 2 are the shorter approaches.
    let list = EdgeList(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (0, 3), (0, 2)])
    var names: [UInt32] = [0, 1, 2, 3, 4]
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<50 {
      names.shuffle(using: &generator)
      let relabeled = list.relabeled(names)
      for bound in 1...5 {
        let query = SimpleCycleQuery(maximumLength: bound)
        #expect(try relabeled.cycles(query) == ExpectedCycles(relabeled).matching(query))
      }
    }
  }
}
