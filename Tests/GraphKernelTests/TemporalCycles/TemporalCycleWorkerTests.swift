import DealTestSupport
import GraphKernel
import Testing

@Suite struct TemporalCycleWorkerTests {
  /// A ring of bundles, edge i of each at time i: cycles that start in the first bundle choose rising times.
  ///
  /// With m edges in each of k bundles there are C(m, k) choices for each of the k places to begin.
  @Test func bundlesAreCountedTogether() throws {
    let (length, multiplicity) = (8, 40)
    var list = EdgeList(vertexCount: length, edges: [])
    var times: [Int64] = []
    for time in 0..<multiplicity {
      list.edges += EdgeList.ring(length).edges
      times += Array(repeating: Int64(time), count: length)
    }
    var choices: UInt64 = 1
    for step in 0..<UInt64(length) { choices = choices * (UInt64(multiplicity) - step) / (step + 1) }
    let query = TemporalCycleQuery(window: Int64(multiplicity))
    let summary = try temporalCycleCounts(in: try list.collapsed(), times: times, query: query)
    #expect(summary.countsByLength == [length: UInt64(length) * choices])
    #expect(summary.edgeVisits < 10_000_000)
  }

  @Test func numbersBeyondReachAreAnError() throws {
    let (length, multiplicity) = (16, 300)
    var list = EdgeList(vertexCount: length, edges: [])
    var times: [Int64] = []
    for time in 0..<multiplicity {
      list.edges += EdgeList.ring(length).edges
      times += Array(repeating: Int64(time), count: length)
    }
    let graph = try list.collapsed()
    #expect(throws: TemporalCycleError.countOverflow) {
      try temporalCycleCounts(in: graph, times: times, query: TemporalCycleQuery(window: .max))
    }
  }
}
