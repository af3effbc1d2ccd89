import DealTestSupport
import GraphKernel
import Testing

@Suite struct CycleScheduleTests {
  /// Large enough for jobs to be divided, down to those that give their cycles away as they find them.
  ///
  /// The complete digraph on n vertices has C(n, k) (k − 1)! cycles of length k.
  @Test func largeJobsAreDividedAndLoseNothing() throws {
    let graph = try EdgeList.complete(12).collapsed()
    let query = SimpleCycleQuery(maximumLength: 6)
    let expected: [Int: UInt64] = [2: 66, 3: 440, 4: 2970, 5: 19008, 6: 110_880]
    var previous: [UInt32] = []
    var cycleCount = 0
    var faults = 0
    let summary = forEachSimpleCycleBlock(in: graph, query: query, threads: 2) { block in
      for cycle in 0..<block.count {
        // The order of equal hubs: roots ascending, and what follows descending.
        let vertices = Array(block[cycle].vertices)
        if !precedes(previous, vertices) { faults += 1 }
        previous = vertices
      }
      cycleCount += block.count
      return .continue
    }
    #expect(summary.countsByLength == expected && summary.isComplete && faults == 0)
    #expect(UInt64(cycleCount) == summary.emittedCount)
    #expect(simpleCycleCounts(in: graph, query: query).countsByLength == expected)
  }

  /// Whether a cycle comes before another in a graph whose vertices are all alike: the smaller a vertex, the higher.
  private func precedes(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    guard let root = first.first, root == second[0] else { return first.isEmpty || first[0] < second[0] }
    let keys = [first, second].map { $0.dropFirst().map { -Int($0) } + [1] }
    return keys[0].lexicographicallyPrecedes(keys[1])
  }
}
