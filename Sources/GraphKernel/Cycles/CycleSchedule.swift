import Parallelism

/// The order of work of an enumeration of short cycles: jobs on several threads, their cycles given in the order of jobs.
///
/// Some jobs at the front of the line are done at a time, then given in order on the calling thread, so that no more
/// than their cycles are ever held. A job that proves large is thrown away and divided by the next vertex of its
/// cycles; what cannot be divided further is done on the calling thread, which gives its cycles as they are found.
struct CycleSchedule<Worker: CycleJobWorker> {
  /// So many jobs are done before their cycles are given; fewer at first, for receivers that want few cycles.
  private static var largestWindow: Int { 32 }
  private static var firstWindow: Int { 8 }

  private let workers: [Worker]
  /// The jobs that wait, the next one last.
  private var pending: [CycleJob]
  private let budget: UInt64
  private let isCancelled: () -> Bool
  private let progress: (UInt64) -> Void
  private(set) var visits: UInt64
  /// Whether a number of cycles went beyond what can be told.
  private(set) var hasOverflow = false

  /// - Parameters:
  ///   - jobs: The jobs in the order of their cycles.
  ///   - threads: The number of threads, or nil for one per core.
  ///   - tasks: How many threads the work could be worth, at most.
  ///   - visits: What was spent already.
  ///   - budget: What may be spent in all, or nil for no limit.
  ///   - isCancelled: Asked whether to give up.
  ///   - progress: Told what was spent.
  ///   - makeWorker: Makes what a thread works with.
  init(
    jobs: [CycleJob], threads: Int?, tasks: Int, visits: UInt64, budget: UInt64?, isCancelled: @escaping () -> Bool,
    progress: @escaping (UInt64) -> Void, makeWorker: () -> Worker
  ) {
    pending = jobs.reversed()
    let count = workerCount(threads, tasks: tasks)
    workers = (0..<count).map { _ in makeWorker() }
    self.visits = visits
    self.budget = budget ?? .max
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// How many threads the search of a core could be worth: for a small one, starting them takes longer than the search.
  static func tasks(for core: CycleCore) -> Int {
    core.outgoing.neighbors.elements.count < 64 ? 1 : largestWindow
  }

  /// Does all jobs.
  ///
  /// - Parameters:
  ///   - deliver: Takes cycles; what it answers other than nil ends the work.
  ///   - deliverCounts: Takes numbers of cycles by length.
  /// - Returns: Why the work ended early, or nil if it did not.
  mutating func run(
    deliver: (SimpleCycleBlock) -> EnumerationStop?, deliverCounts: (UnsafeBufferPointer<UInt64>) -> Void
  ) -> EnumerationStop? {
    var window = Self.firstWindow
    while !pending.isEmpty {
      if let stop = poll() { return stop }
      perform(window)
      if let stop = commit(window, deliver: deliver, deliverCounts: deliverCounts) { return stop }
      window = min(2 * window, Self.largestWindow)
    }
    return nil
  }

  private func poll() -> EnumerationStop? {
    if visits >= budget { return .visitBudget }
    progress(visits)
    return isCancelled() ? .cancelled : nil
  }

  /// Does the next jobs that have not been done.
  private mutating func perform(_ window: Int) {
    let waiting = pending.indices.suffix(window).reversed().filter { pending[$0].result == nil }
    let workers = workers
    pending.withUnsafeMutableBufferPointer { jobs in
      let jobs = jobs
      performTasks(waiting.count, workers: workers.count) { task, worker in
        jobs[waiting[task]].result = workers[worker].perform(jobs[waiting[task]])
      }
    }
  }

  /// Gives the cycles of the jobs that were done, up to the first that has to be divided.
  private mutating func commit(
    _ window: Int, deliver: (SimpleCycleBlock) -> EnumerationStop?, deliverCounts: (UnsafeBufferPointer<UInt64>) -> Void
  ) -> EnumerationStop? {
    while let job = pending.last, let result = job.result {
      pending.removeLast()
      let (sum, overflows) = visits.addingReportingOverflow(result.visits)
      if overflows || sum > budget {
        // Up to the budget and no further, so that what is given does not depend on the division into jobs done ahead.
        return stream(job, deliver: deliver, deliverCounts: deliverCounts) ?? .visitBudget
      }
      guard result.isComplete else {
        visits = sum
        if let parts = workers[0].divide(job) {
          pending.append(
            contentsOf: parts.reversed().map { part in
              var part = part
              part.tag = job.tag
              return part
            })
          return nil
        }
        visits = sum - result.visits
        if let stop = stream(job, deliver: deliver, deliverCounts: deliverCounts) { return stop }
        continue
      }
      visits = sum
      if result.hasOverflow { hasOverflow = true }
      if result.counts.isEmpty {
        if let stop = result.give(tag: job.tag, to: deliver) { return stop }
      } else {
        result.counts.withUnsafeBufferPointer(deliverCounts)
      }
    }
    return nil
  }

  private mutating func stream(
    _ job: CycleJob, deliver: (SimpleCycleBlock) -> EnumerationStop?,
    deliverCounts: (UnsafeBufferPointer<UInt64>) -> Void
  ) -> EnumerationStop? {
    let (before, budget) = (visits, budget)
    let (progress, isCancelled) = (progress, isCancelled)
    let result = workers[0].stream(
      job, firstMark: min(1 << 16, budget - before),
      deliver: { block in
        var block = block
        block.tag = job.tag
        return deliver(block)
      },
      deliverCounts: { deliverCounts(UnsafeBufferPointer($0)) },
      poll: { visits in
        if visits >= budget - before { return .end(.visitBudget) }
        progress(before + visits)
        return isCancelled() ? .end(.cancelled) : .goOn(min(visits + 1 << 16, budget - before))
      })
    visits = before + result.visits
    if result.hasOverflow { hasOverflow = true }
    return result.stop
  }
}

extension CycleJobResult {
  fileprivate func give(tag: UInt32, to deliver: (SimpleCycleBlock) -> EnumerationStop?) -> EnumerationStop? {
    guard !ends.isEmpty else { return nil }
    return vertices.withUnsafeBufferPointer { vertices in
      arcs.withUnsafeBufferPointer { arcs in
        ends.withUnsafeBufferPointer { ends in
          deliver(SimpleCycleBlock(vertices: vertices, arcs: arcs, ends: ends, tag: tag))
        }
      }
    }
  }
}
