/// A query about the simple cycles of a graph, and the ways to answer it.
struct SimpleCycleRequest {
  /// Up to this length the search of short cycles is the better one: it stays near its root.
  static let longestShort = 24

  let graph: CollapsedGraph
  let query: SimpleCycleQuery
  let threads: Int?
  let isCancelled: () -> Bool
  let progress: (UInt64) -> Void

  /// A query that some cycle could answer.
  private struct Plan {
    let core: CycleCore
    /// The largest number of arcs that a cycle can have.
    let longest: Int
    /// Whether the search for short cycles answers it.
    let isShort: Bool
  }

  /// Hands over the cycles one at a time.
  func enumerate(body: (SimpleCycle) -> EnumerationControl) -> EnumerationSummary {
    switch plan() {
    case .left(let summary): return summary
    case .right(let plan):
      // The choices among parallel edges are counted apart from the visits of the search.
      var output = SimpleCycleOutput(graph: graph, query: query, longest: plan.longest)
      var choiceMeter = VisitMeter(budget: query.visitBudget, isCancelled: isCancelled)
      let end = run(
        plan, output: .verticesAndArcs, deliver: { output.emit($0, meter: &choiceMeter, body: body) },
        deliverCounts: { _, _ in })
      let visits = end.visits.addingReportingOverflow(choiceMeter.visits)
      return output.tally.summary(
        edgeVisits: visits.overflow ? .max : visits.partialValue, stopReason: end.stop)
    }
  }

  /// Hands over the cycles many at a time.
  func enumerateBlocks(wantsArcs: Bool, body: (SimpleCycleBlock) -> EnumerationControl) -> EnumerationSummary {
    var tally = EnumerationTally()
    if case .right(let plan) = plan(), Set(query.through).count < 2, query.throughArcs.count < 2 {
      let end = run(
        plan, output: wantsArcs ? .verticesAndArcs : .vertices,
        deliver: { block in
          tally.record(block)
          return body(block) == .stop ? .stoppedByReceiver : nil
        }, deliverCounts: { _, _ in })
      return tally.summary(edgeVisits: end.visits, stopReason: end.stop)
    }
    var vertexQuery = query
    vertexQuery.parallelEdges = .collapse
    let request = SimpleCycleRequest(
      graph: graph, query: vertexQuery, threads: threads, isCancelled: isCancelled, progress: progress)
    let capacity = max(1 << 14, graph.vertexCount)
    let buffer = CycleBuffer(capacity: capacity, hasArcs: wantsArcs)
    var isStopped = false
    var summary = request.enumerate { cycle in
      if capacity - buffer.used < cycle.length {
        tally.record(buffer.block)
        isStopped = body(buffer.block) == .stop
        buffer.removeAll()
        if isStopped { return .stop }
      }
      buffer.append(cycle)
      return .continue
    }
    if !isStopped, buffer.cycleCount > 0 {
      tally.record(buffer.block)
      if body(buffer.block) == .stop { summary.stopReason = .stoppedByReceiver }
    }
    return tally.summary(edgeVisits: summary.edgeVisits, stopReason: summary.stopReason)
  }

  /// Counts the cycles, and keeps a counter up to date.
  func count(with counter: CycleCounter) -> EnumerationSummary {
    guard query.parallelEdges == .collapse, Set(query.through).count < 2, query.throughArcs.isEmpty,
      case .right(let plan) = plan(), !plan.isShort || plan.core.vertexCount < CycleWays.maximumVertexCount
    else {
      return enumerate { _ in
        counter.count += 1
        return .continue
      }
    }
    var tally = EnumerationTally()
    let end = run(plan, output: .counts, deliver: { _ in nil }) { length, count in
      guard length >= query.minimumLength else { return }
      tally.record(length: length, count: count)
      counter.count += count
    }
    return tally.summary(edgeVisits: end.visits, stopReason: end.stop)
  }

  private enum Outcome {
    case left(EnumerationSummary)
    case right(Plan)
  }

  private func plan() -> Outcome {
    var longest = min(query.maximumLength ?? graph.vertexCount, graph.vertexCount)
    let arcs = query.throughArcs
    guard longest >= max(query.minimumLength, 1), query.through.allSatisfy({ $0 < graph.vertexCount }),
      arcs.allSatisfy({ $0 < graph.arcCount })
    else { return .left(EnumerationSummary()) }
    if isCancelled() { return .left(EnumerationSummary(stopReason: .cancelled)) }
    if query.visitBudget == 0 { return .left(EnumerationSummary(stopReason: .visitBudget)) }
    let ends = arcs.map { graph.ends(of: $0) }
    let core = CycleCore(of: graph.arcs, containing: ends.flatMap { [$0.source, $0.target] } + query.through)
    let isBounded = longest < core.vertexCount
    longest = min(longest, core.vertexCount)
    // An arc from a vertex to itself makes a cycle by itself, every other one needs a second arc.
    let isLoop = ends.contains { $0.source == $0.target }
    if isLoop { longest = min(longest, 1) }
    guard longest >= max(query.minimumLength, arcs.isEmpty || isLoop ? 1 : 2) else {
      return .left(EnumerationSummary(edgeVisits: core.edgeVisits))
    }
    let isShort = !arcs.isEmpty || isBounded && longest <= Self.longestShort
    return .right(Plan(core: core, longest: longest, isShort: isShort))
  }

  /// Does the search that answers a query.
  private func run(
    _ plan: Plan, output: CycleOutput, deliver: (SimpleCycleBlock) -> EnumerationStop?,
    deliverCounts: (_ length: Int, _ count: UInt64) -> Void
  ) -> (stop: EnumerationStop?, visits: UInt64) {
    func deliverAll(_ counts: some Collection<UInt64>) {
      for (length, count) in counts.enumerated() where count > 0 { deliverCounts(length, count) }
    }
    if plan.isShort {
      var schedule = schedule(plan, output: output)
      let stop = schedule.run(deliver: deliver) { deliverAll($0) }
      return (stop, schedule.visits)
    }
    var search = SimpleCycleSearch(
      core: plan.core, shortest: query.minimumLength, longest: plan.longest, output: output, threads: threads,
      budget: query.visitBudget, isCancelled: isCancelled, progress: progress)
    let stop = search.run(onlyFirstRoot: !query.through.isEmpty, deliver: deliver) { deliverAll($0) }
    return (stop, search.visits)
  }

  private func schedule(_ plan: Plan, output: CycleOutput) -> CycleSchedule<CycleWorker> {
    let core = plan.core
    let root = UInt32(core.vertexCount - 1)
    var jobs: [CycleJob]
    if let arc = query.throughArcs.first, plan.longest > 1 {
      jobs = []
      for slot in core.outgoing.slots(of: root) where core.outgoing.arcs.elements[slot] == arc {
        let prefix = CyclePrefix(vertices: [root, core.outgoing.neighbors.elements[slot]], arcs: [arc])
        jobs.append(CycleJob(work: .prefix(prefix, isForced: true)))
      }
    } else if query.through.isEmpty && query.throughArcs.isEmpty {
      jobs = CycleJob.all(below: root + 1)
    } else {
      jobs = [CycleJob(work: .roots(root..<root + 1))]
    }
    return CycleSchedule(
      jobs: jobs, threads: threads, tasks: CycleSchedule<CycleWorker>.tasks(for: core), visits: core.edgeVisits,
      budget: query.visitBudget, isCancelled: isCancelled, progress: progress
    ) {
      CycleWorker(
        core, shortest: UInt32(clamping: query.minimumLength), longest: UInt32(plan.longest), output: output)
    }
  }
}

extension EnumerationTally {
  fileprivate mutating func record(_ block: SimpleCycleBlock) {
    var start: UInt32 = 0
    for end in block.ends {
      record(length: Int(end - start))
      start = end
    }
  }
}

extension CollapsedGraph {
  /// Where an arc starts and where it ends.
  fileprivate func ends(of arc: ArcIndex) -> (source: VertexIndex, target: VertexIndex) {
    (arcs.sources[Int(arc)], arcs.targets[Int(arc)])
  }
}
