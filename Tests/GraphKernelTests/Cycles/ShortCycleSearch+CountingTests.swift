import DealTestSupport
import GraphKernel
import Testing

@Suite struct ShortCycleCountingTests {
  @Test func countsAreThoseOfTheList() throws {
    var generator = SeededGenerator(seed: 104)
    for _ in 0..<3000 {
      let vertexCount = Int.random(in: 2...10, using: &generator)
      let edgeCount = Int.random(in: vertexCount...3 * vertexCount, using: &generator)
      let graph = try EdgeList.random(vertexCount: vertexCount, edgeCount: edgeCount, using: &generator).collapsed()
      let least = Int.random(in: 0...4, using: &generator)
      for bound in 1...vertexCount {
        let query = SimpleCycleQuery(minimumLength: least, maximumLength: bound)
        let list = forEachSimpleCycle(in: graph, query: query, threads: 1) { _ in .continue }
        #expect(simpleCycleCounts(in: graph, query: query, threads: 1).countsByLength == list.countsByLength)
      }
    }
  }

  /// Traps for a search that gives up too early: cycles that only open once a vertex has left the stack.
  @Test func countsOfSparseGraphsWithManyDeadEnds() throws {
    var generator = SeededGenerator(seed: 105)
    for _ in 0..<1500 {
      let list = EdgeList.random(vertexCount: 12, edgeCount: .random(in: 18...28, using: &generator), using: &generator)
      let graph = try list.collapsed()
      let expected = ExpectedCycles(list)
      for bound in [5, 6, 7, 8, 9, 10] {
        let query = SimpleCycleQuery(maximumLength: bound)
        let counts = Dictionary(grouping: expected.matching(query), by: \.count).mapValues { UInt64($0.count) }
        #expect(simpleCycleCounts(in: graph, query: query).countsByLength == counts, "\(list), \(bound)")
        let listed = forEachSimpleCycle(in: graph, query: query) { _ in .continue }
        #expect(listed.countsByLength == counts, "\(list), \(bound)")
      }
    }
  }

  /// Every complete digraph has C(n, k) (k − 1)! cycles of length k.
  @Test func countsOfCompleteDigraphs() throws {
    let graph = try EdgeList.complete(30).collapsed()
    let summary = simpleCycleCounts(in: graph, query: SimpleCycleQuery(maximumLength: 4))
    #expect(summary.countsByLength == [2: 435, 3: 8120, 4: 164_430] && summary.isComplete)
  }
}
