import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct TemporalCycleWorkerTests {
  private func cycles(_ result: CycleJobResult) -> [[UInt32]] {
    var start: UInt32 = 0
    return result.ends.map { end in
      defer { start = end }
      return Array(result.arcs[Int(start)..<Int(end)])
    }
  }

  /// The parts of a job, put together, are the job; the ways on from one root are divided, too.
  @Test func partsMakeUpTheWhole() throws {
    var generator = SeededGenerator(seed: 531)
    var mostParts = 0
    for seed in 0..<200 {
      let list = EdgeList.random(vertexCount: 7, edgeCount: 40, using: &generator)
      let times = list.edges.map { _ in Int64.random(in: 0...12, using: &generator) }
      let core = TemporalCore(try list.collapsed(), times: times, window: 9)
      guard !core.roots.isEmpty else { continue }
      let (gap, longest): (Int32, Int) = (seed % 2 == 0 ? 1 : 0, seed % 3 == 0 ? 4 : 7)
      let worker = TemporalCycleWorker(core, gap: gap, shortest: 2, longest: longest, isCounting: false)
      let counter = TemporalCycleWorker(core, gap: gap, shortest: 2, longest: longest, isCounting: true)
      let whole = CycleJob(work: .roots(0..<UInt32(core.roots.count)))
      let (expected, counts) = (worker.perform(whole), counter.perform(whole).counts)
      var jobs = [whole]
      for _ in 0..<7 {
        jobs = jobs.flatMap { worker.divide($0) ?? [$0] }
        let results = jobs.map(worker.perform)
        #expect(results.flatMap(cycles) == cycles(expected), "\(list), \(times)")
        #expect(results.flatMap(\.vertices) == expected.vertices)
        var sums = [UInt64](repeating: 0, count: counts.count)
        for job in jobs {
          for (length, count) in counter.perform(job).counts.enumerated() { sums[length] += count }
        }
        #expect(sums == counts, "\(list), \(times)")
        // What a job costs does not depend on the jobs before it.
        #expect(jobs.reversed().map { worker.perform($0).visits } == results.reversed().map(\.visits))
      }
      mostParts = max(mostParts, jobs.count - core.roots.count)
    }
    #expect(mostParts > 20)
  }

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
