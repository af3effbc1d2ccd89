/// A query about the cycles in time of a graph, and the ways to answer it.
struct TemporalCycleRequest {
  private let graph: CollapsedGraph
  private let times: [Int64]
  private let query: TemporalCycleQuery
  private let threads: Int?
  private let isCancelled: () -> Bool
  private let progress: (UInt64) -> Void

  init(
    graph: CollapsedGraph, times: [Int64], query: TemporalCycleQuery, threads: Int?,
    isCancelled: @escaping () -> Bool, progress: @escaping (UInt64) -> Void
  ) throws(TemporalCycleError) {
    guard times.count == graph.bundledEdgeCount else {
      throw .timeCountMismatch(edges: graph.bundledEdgeCount, times: times.count)
    }
    guard query.window >= 0 else { throw .negativeWindow(query.window) }
    self.graph = graph
    self.times = times
    self.query = query
    self.threads = threads
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// Hands over the cycles one at a time.
  func enumerate(body: (TemporalCycle) -> EnumerationControl) -> EnumerationSummary {
    guard let core = core() else { return EnumerationSummary() }
    var tally = EnumerationTally()
    func give(_ vertices: UnsafeBufferPointer<UInt32>, _ edges: UnsafeBufferPointer<UInt32>) -> EnumerationStop? {
      tally.record(length: edges.count)
      return body(TemporalCycle(vertices: vertices, edges: edges)) == .stop ? .stoppedByReceiver : nil
    }
    if isLooking(for: 1) {
      for (vertex, loop) in zip(core.loopVertices, core.loops) {
        let stop = [vertex].withUnsafeBufferPointer { vertices in
          [loop].withUnsafeBufferPointer { give(vertices, $0) }
        }
        if let stop { return tally.summary(edgeVisits: core.core.edgeVisits, stopReason: stop) }
      }
    }
    var schedule = schedule(core, isCounting: false)
    let stop = schedule.run(
      deliver: { block in
        for cycle in 0..<block.count {
          let positions = block.positions(of: cycle)
          let stop = give(
            UnsafeBufferPointer(rebasing: block.vertices[positions]),
            UnsafeBufferPointer(rebasing: block.arcs[positions]))
          if let stop { return stop }
        }
        return nil
      }, deliverCounts: { _ in })
    return tally.summary(edgeVisits: schedule.visits, stopReason: stop)
  }

  /// Counts the cycles.
  func count() throws(TemporalCycleError) -> EnumerationSummary {
    guard let core = core() else { return EnumerationSummary() }
    var counts: [Int: UInt64] = [:]
    var overflows = false
    if isLooking(for: 1), !core.loops.isEmpty { counts[1] = UInt64(core.loops.count) }
    var schedule = schedule(core, isCounting: true)
    let stop = schedule.run(deliver: { _ in nil }) { found in
      for length in found.indices where found[length] > 0 {
        let (sum, overflow) = counts[length, default: 0].addingReportingOverflow(found[length])
        counts[length] = sum
        if overflow { overflows = true }
      }
    }
    var tally = EnumerationTally()
    var total: UInt64 = 0
    for (length, count) in counts {
      tally.record(length: length, count: count)
      let (sum, overflow) = total.addingReportingOverflow(count)
      total = sum
      if overflow { overflows = true }
    }
    if overflows || schedule.hasOverflow { throw .countOverflow }
    return tally.summary(edgeVisits: schedule.visits, stopReason: stop)
  }

  private func isLooking(for length: Int) -> Bool {
    length >= query.minimumLength && length <= query.maximumLength ?? .max
  }

  private func core() -> TemporalCore? {
    guard max(query.minimumLength, 1) <= min(query.maximumLength ?? .max, graph.vertexCount) else { return nil }
    return TemporalCore(graph, times: times, window: query.window)
  }

  private func schedule(_ core: TemporalCore, isCounting: Bool) -> CycleSchedule<TemporalCycleWorker> {
    let longest = min(query.maximumLength ?? .max, core.core.vertexCount)
    let jobs = longest < 2 ? [] : CycleJob.all(below: UInt32(core.roots.count))
    return CycleSchedule(
      jobs: jobs, threads: threads, tasks: CycleSchedule<TemporalCycleWorker>.tasks(for: core.core),
      visits: core.core.edgeVisits, budget: query.visitBudget, isCancelled: isCancelled, progress: progress
    ) {
      TemporalCycleWorker(
        core, gap: query.order == .strict ? 1 : 0, shortest: query.minimumLength, longest: longest,
        isCounting: isCounting)
    }
  }
}
