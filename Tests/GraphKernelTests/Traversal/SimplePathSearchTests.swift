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

  /// A failure for lack of hops must not close a vertex to a shorter approach.
  ///
  /// With bound 5 from root 0, vertex 3 is first met as 0 → 1 → 2 → 3. Its short way back, over 1, is on the stack, and
  /// 3 → 4 → 5 → 0 is one hop too long: it fails. From 0 → 1 → 3 the same way fits. Some labelings turn the two
  /// approaches round, so all are tried.
  @Test func shorterApproachesAreTriedAfterLongerOnesFailed() throws {
    let list = EdgeList(
      vertexCount: 6,
      edges: [(0, 1), (1, 0), (1, 2), (2, 3), (1, 3), (3, 1), (3, 4), (4, 5), (5, 0)])
    var labelings = 0
    for names in permutations(of: Array(0..<6)) {
      labelings += 1
      var found: Set<Set<UInt32>> = []
      let query = SimpleCycleQuery(maximumLength: 5, through: [names[0]])
      forEachSimpleCycle(in: try list.relabeled(names).collapsed(), query: query) { cycle in
        found.insert(Set(cycle.vertices))
        return .continue
      }
      #expect(found == [Set([0, 1].map { names[$0] }), Set([0, 1, 3, 4, 5].map { names[$0] })])
    }
    #expect(labelings == 720)
  }

  private func permutations(of names: [UInt32]) -> [[UInt32]] {
    guard names.count > 1 else { return [names] }
    return names.indices.flatMap { index in
      var rest = names
      let first = rest.remove(at: index)
      return permutations(of: rest).map { [first] + $0 }
    }
  }

  /// Sparse graphs with a bound near their size are where barriers are raised and lowered most.
  @Test func boundsNearTheSizeOfTheGraph() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<1500 {
      let list = EdgeList.random(vertexCount: 8, edgeCount: .random(in: 12...18, using: &generator), using: &generator)
      let expected = ExpectedCycles(list)
      for bound in 5...7 {
        let root = UInt32.random(in: 0..<8, using: &generator)
        let query = SimpleCycleQuery(maximumLength: bound, through: [root])
        #expect(try list.cycles(query) == expected.matching(query), "\(list), \(query)")
      }
    }
  }
}
