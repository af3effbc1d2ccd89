import DealTestSupport
import GraphKernel
import Testing

@Suite struct TemporalCycleRequestTests {
  @Test func wrongInputIsRefused() throws {
    let graph = try EdgeList.ring(3).collapsed()
    #expect(throws: TemporalCycleError.timeCountMismatch(edges: 3, times: 2)) {
      try temporalCycleCounts(in: graph, times: [0, 1], query: TemporalCycleQuery(window: 1))
    }
    #expect(throws: TemporalCycleError.negativeWindow(-1)) {
      try forEachTemporalCycle(in: graph, times: [0, 1, 2], query: TemporalCycleQuery(window: -1)) { _ in .continue }
    }
    let nothing = try EdgeList(vertexCount: 0, edges: []).collapsed()
    #expect(try temporalCycleCounts(in: nothing, times: [], query: TemporalCycleQuery(window: 0)).isComplete)
  }

  @Test func extremeTimesDoNotOverflow() throws {
    let list = EdgeList.ring(2)
    let query = TemporalCycleQuery(window: .max)
    // The difference is 2^64 − 1, above every window; the same times the other way round are no cycle from there.
    #expect(try list.temporalCycles([.min, .max], query) == [])
    #expect(try list.temporalCycles([0, .max], query) == [[0, 1]])
    #expect(try list.temporalCycles([.max, .max - 1], query) == [[1, 0]])
  }

  @Test func threadsAndBudgetsChangeNothing() throws {
    var generator = SeededGenerator(seed: 114)
    let list = EdgeList.random(vertexCount: 30, edgeCount: 700, using: &generator)
    let times = list.edges.map { _ in Int64.random(in: 0..<300, using: &generator) }
    let graph = try list.collapsed()
    var query = TemporalCycleQuery(window: 60)
    let all = try list.temporalCycles(times, query)
    let summary = try temporalCycleCounts(in: graph, times: times, query: query, threads: 1)
    #expect(summary.emittedCount == UInt64(all.count) && all.count > 300)
    for threads in [2, 3, 8] {
      #expect(try list.temporalCycles(times, query, threads: threads) == all)
      #expect(try temporalCycleCounts(in: graph, times: times, query: query, threads: threads) == summary)
    }
    for budget in stride(from: UInt64(0), to: summary.edgeVisits, by: Int(summary.edgeVisits / 7)) {
      query.visitBudget = budget
      let cut = try temporalCycleCounts(in: graph, times: times, query: query, threads: 1)
      #expect(cut.stopReason == .visitBudget && cut.emittedCount <= summary.emittedCount)
      #expect(try temporalCycleCounts(in: graph, times: times, query: query, threads: 3) == cut)
      var found: [[UInt32]] = []
      try forEachTemporalCycle(in: graph, times: times, query: query, threads: 2) { cycle in
        found.append(Array(cycle.edges))
        return .continue
      }
      #expect(found == Array(all.prefix(found.count)))
    }
  }

  @Test func receiversTakeAPrefixAndCancellationEnds() throws {
    let list = EdgeList.complete(6)
    let times = list.edges.indices.map { Int64($0 * 7 % 30) }
    let query = TemporalCycleQuery(window: 30)
    let all = try list.temporalCycles(times, query)
    var found: [[UInt32]] = []
    let graph = try list.collapsed()
    let stopped = try forEachTemporalCycle(in: graph, times: times, query: query) { cycle in
      found.append(Array(cycle.edges))
      return found.count == 5 ? .stop : .continue
    }
    #expect(found == Array(all.prefix(5)) && stopped.stopReason == .stoppedByReceiver)
    let cancelled = try temporalCycleCounts(in: graph, times: times, query: query, isCancelled: { true })
    #expect(cancelled.stopReason == .cancelled && cancelled.emittedCount == 0)
  }
}
