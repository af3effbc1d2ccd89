import Parallelism

/// The order of work of an enumeration of cycles without a bound on the length, or with a large one.
///
/// Every cycle is found from the highest of its numbers in the core, root by root, some roots in a turn. What they have
/// to do stands in a line of jobs, in the order of their cycles. A job is interrupted after so many visits, or when its
/// buffer is full. When it is its turn to give its cycles, what it has left to do is divided into parts, the first of
/// them about as large as what was done, and these take its place in the line. So the jobs at the front, which several
/// threads do at a time, are those whose cycles come next, however large a root is, and no more than their cycles are
/// ever held.
///
/// Making a part ready costs no more than a look at all arcs that its cycles may have. Each has a cycle or follows a
/// job that cost many times as much, so that the bound on the work between two cycles stays.
struct SimpleCycleSearch: ~Copyable {
  /// How the work is divided.
  ///
  /// It changes what is visited, but no cycle and not their order.
  struct Division {
    /// The visits at which a job is interrupted at first, and at most; more where making ready costs more.
    var visitCaps: ClosedRange<UInt64> = 1 << 12...1 << 17
    /// So many times what making ready costs is done before an interruption.
    var readinessFactor: UInt64 = 32
    /// So many vertices of cycles interrupt a job, too, more of them in a large core.
    var cycleCaps: ClosedRange<Int> = 1 << 16...1 << 20
    /// So many parts are made of a job.
    var partCount = 16
    /// What is nested deeper than this in parts is not divided.
    var deepestLevel = 64
    /// So many jobs at the front are done at a time, and so many roots stand in the line at first.
    var window = 32
    /// So many results are kept at most that wait for those before them, but for those of divided jobs.
    var heldCount = 64
    /// A core of fewer arcs is searched by one thread: starting more takes longer than the search.
    var smallestCore = 64
    /// Visits from which on it pays to start threads.
    var smallestParallel: UInt64 = 1 << 15
  }

  /// What came of a root so far.
  private struct RootTally {
    var cost: UInt64 = 0
    var hasCycle = false
  }

  private let core: CycleCore
  private let division: Division
  private let budget: UInt64
  private let isCancelled: () -> Bool
  private let progress: (UInt64) -> Void
  private let makeWorker: () -> LongCycleWorker
  private let workerCount: Int
  private let isCounting: Bool
  private let hasArcs: Bool
  /// Room for the cycles of a job.
  private let bufferCapacity: Int
  /// Takes cycles that are given as they are found.
  private let passage: CycleBuffer?
  private var workers: [LongCycleWorker]
  private var partition: CyclePartition
  /// The jobs of the turn, the next one last.
  private var line: [LongCycleJob] = []
  private var roots: [CycleRoot] = []
  private var tallies: [RootTally] = []
  private var freeBuffers: [CycleBuffer] = []
  /// How many jobs in the line were divided before it was their turn.
  private var dividedCount = 0
  /// What a job takes, the last ones counting most.
  private var typicalWork: UInt64 = 0
  private(set) var visits: UInt64

  /// - Parameters:
  ///   - core: What the cycles run in.
  ///   - shortest: The smallest number of arcs in a cycle.
  ///   - longest: The largest number of arcs in a cycle, at least 1.
  ///   - output: What to make of the cycles.
  ///   - threads: The number of threads, or nil for one per core.
  ///   - budget: What may be spent in all, the search for the core with it, or nil for no limit.
  ///   - division: How the work is divided.
  ///   - isCancelled: Asked whether to give up.
  ///   - progress: Told what was spent.
  init(
    core: CycleCore, shortest: Int, longest: Int, output: CycleOutput, threads: Int?, budget: UInt64?,
    division: Division = Division(), isCancelled: @escaping () -> Bool, progress: @escaping (UInt64) -> Void
  ) {
    self.core = core
    self.division = division
    self.budget = budget ?? .max
    self.isCancelled = isCancelled
    self.progress = progress
    isCounting = output == .counts
    hasArcs = output == .verticesAndArcs
    let isCounting = isCounting
    let caps = division.cycleCaps
    let cycleCap = min(max(caps.lowerBound, 8 * core.outgoing.neighbors.elements.count), caps.upperBound)
    makeWorker = {
      LongCycleWorker(core, shortest: shortest, longest: longest, cycleCap: cycleCap, isCounting: isCounting)
    }
    workers = [makeWorker()]
    let tasks = core.outgoing.neighbors.elements.count < division.smallestCore ? 1 : division.window
    workerCount = Parallelism.workerCount(threads, tasks: tasks)
    let room = min(longest, core.vertexCount)
    bufferCapacity = cycleCap + 2 * room
    passage = isCounting ? nil : CycleBuffer(capacity: max(1 << 14, 2 * room), hasArcs: hasArcs)
    partition = CyclePartition(core, largestTurn: division.window)
    visits = core.edgeVisits
  }

  /// Finds the cycles through the highest number, or all cycles.
  ///
  /// - Parameters:
  ///   - onlyFirstRoot: Whether only those through the highest number are meant.
  ///   - deliver: Takes cycles; what it answers other than nil ends the work.
  ///   - deliverCounts: Takes numbers of cycles by length.
  /// - Returns: Why the work ended early, or nil if it did not.
  mutating func run(
    onlyFirstRoot: Bool, deliver: (SimpleCycleBlock) -> EnumerationStop?, deliverCounts: ([UInt64]) -> Void
  ) -> EnumerationStop? {
    guard core.vertexCount > 0 else { return nil }
    if onlyFirstRoot {
      let size = UInt64(core.vertexCount + core.outgoing.neighbors.elements.count)
      let root = CycleRoot(
        number: UInt32(core.vertexCount - 1), mark: 1, memberCount: core.vertexCount, size: size)
      roots = [root]
      return runTurn(deliver: deliver, deliverCounts: deliverCounts)
    }
    while true {
      if visits >= budget { return .visitBudget }
      visits += partition.nextRoots(into: &roots)
      if roots.isEmpty { return nil }
      if let stop = runTurn(deliver: deliver, deliverCounts: deliverCounts) { return stop }
      for place in roots.indices {
        partition.note(roots[place], cost: tallies[place].cost, hasCycle: tallies[place].hasCycle)
      }
    }
  }

  /// Finds the cycles of a turn.
  private mutating func runTurn(
    deliver: (SimpleCycleBlock) -> EnumerationStop?, deliverCounts: ([UInt64]) -> Void
  ) -> EnumerationStop? {
    tallies.removeAll(keepingCapacity: true)
    for _ in roots { tallies.append(RootTally()) }
    // Small at first, for receivers that want few cycles.
    let cap = min(max(division.visitCaps.lowerBound, visits / 8), division.visitCaps.upperBound)
    for place in roots.indices {
      if isWorthThreads(roots.count - place) {
        for rest in (place..<roots.count).reversed() { appendJobs(of: rest, cap: cap) }
        return doLine(deliver: deliver, deliverCounts: deliverCounts)
      }
      appendJobs(of: place, cap: cap)
      if let stop = doLine(deliver: deliver, deliverCounts: deliverCounts) { return stop }
    }
    return nil
  }

  /// Puts what is to be done for a root in front of the line.
  private mutating func appendJobs(of place: Int, cap: UInt64) {
    let root = roots[place]
    let cap = visitCap(cap, of: root)
    // Of the cycles of a root, its loop comes last.
    if core.loops.elements[root.number] != CycleCore.none {
      line.append(LongCycleJob(root: root, place: place, work: .loop, visitCap: cap))
    }
    guard root.memberCount > 1 else { return }
    let start = SimplePathPosition(root: root.number, slots: core.outgoing.slots(of: root.number))
    line.append(LongCycleJob(root: root, place: place, work: .search(start), visitCap: cap))
  }

  /// Does the jobs in the line and what they are divided into.
  private mutating func doLine(
    deliver: (SimpleCycleBlock) -> EnumerationStop?, deliverCounts: ([UInt64]) -> Void
  ) -> EnumerationStop? {
    while let job = line.last {
      if let stop = poll() { return stop }
      if isWorthThreads(line.count) {
        performWindow()
        if let stop = commit(deliver: deliver, deliverCounts: deliverCounts) { return stop }
      } else if job.result != nil {
        if let stop = commit(deliver: deliver, deliverCounts: deliverCounts) { return stop }
      } else {
        line.removeLast()
        if let stop = finish(job, deliver: deliver, deliverCounts: deliverCounts) { return stop }
      }
    }
    return nil
  }

  /// Enough visits for making ready not to matter.
  private func visitCap(_ cap: UInt64, of root: CycleRoot) -> UInt64 {
    let (readiness, overflows) = root.size.multipliedReportingOverflow(by: division.readinessFactor)
    return max(cap, overflows ? .max : readiness)
  }

  private func poll() -> EnumerationStop? {
    if visits >= budget { return .visitBudget }
    progress(visits)
    return isCancelled() ? .cancelled : nil
  }

  /// Whether some jobs are to be done ahead on several threads; if not, the next one gives its cycles at once.
  private func isWorthThreads(_ jobCount: Int) -> Bool {
    guard workerCount > 1, jobCount > 1 else { return false }
    return typicalWork * UInt64(min(jobCount, division.window)) >= division.smallestParallel
  }

  /// Does a job that has left the line up to the budget, and gives its cycles as they are found.
  private mutating func finish(
    _ job: LongCycleJob, deliver: (SimpleCycleBlock) -> EnumerationStop?, deliverCounts: ([UInt64]) -> Void
  ) -> EnumerationStop? {
    var stop: EnumerationStop?
    let left = budget - visits
    func empty(_ buffer: CycleBuffer) -> EnumerationStop? {
      stop = deliver(buffer.block)
      buffer.removeAll()
      return stop
    }
    let result = workers[0].perform(
      job, marks: partition.marks.elements, visitLimit: left, buffer: passage, whenFull: empty)
    if stop == nil, let passage, passage.cycleCount > 0 { _ = empty(passage) }
    // What a stop by the receiver cuts does not count, for it may have been done ahead or not.
    if let stop { return stop }
    if isCounting { deliverCounts(result.counts) }
    note(result, of: job)
    if result.visits > left { return .visitBudget }
    if let rest = result.rest {
      if visits >= budget { return .visitBudget }
      let division = divide(job, at: rest)
      note(division.visits, of: job)
      line += division.parts
    }
    return nil
  }

  /// Does the next jobs that have not been done, on several threads.
  private mutating func performWindow() {
    divideAhead()
    let waiting = line.indices.suffix(division.window).reversed().filter { line[$0].result == nil }
    let buffers = waiting.map { _ in isCounting ? nil : takeBuffer() }
    while workers.count < min(workerCount, waiting.count) { workers.append(makeWorker()) }
    let workers = workers
    let marks = partition.marks.elements
    line.withUnsafeMutableBufferPointer { jobs in
      let jobs = jobs
      performTasks(waiting.count, workers: workers.count) { task, worker in
        let job = jobs[waiting[task]]
        jobs[waiting[task]].result = workers[worker].perform(
          job, marks: marks, visitLimit: .max, buffer: buffers[task], whenFull: { _ in .stoppedByReceiver })
      }
    }
    // What was pushed back by the parts of others is forgotten, and done again when it comes to the front.
    for index in line.indices.dropLast(division.heldCount) {
      guard let result = line[index].result, !line[index].isDivided else { continue }
      free(result.buffer)
      line[index].result = nil
    }
  }

  /// Divides jobs that wait for their turn to give their cycles, if there is little else to do.
  private mutating func divideAhead() {
    var index = line.count - 1
    var waitingCount = 0
    while index >= max(0, line.count - division.window), waitingCount < division.partCount {
      if let rest = line[index].result?.rest, dividedCount < division.heldCount {
        let parts = divide(line[index], at: rest)
        line[index].isDivided = true
        line[index].result?.rest = nil
        line[index].result?.divisionVisits = parts.visits
        dividedCount += 1
        line.insert(contentsOf: parts.parts, at: index)
        index += parts.parts.count
      } else if line[index].result == nil {
        waitingCount += 1
      }
      index -= 1
    }
  }

  /// Gives the cycles of the jobs that were done, from the front on, up to the first that was interrupted.
  private mutating func commit(
    deliver: (SimpleCycleBlock) -> EnumerationStop?, deliverCounts: ([UInt64]) -> Void
  ) -> EnumerationStop? {
    while let job = line.last, let result = job.result {
      line.removeLast()
      if job.isDivided { dividedCount -= 1 }
      guard visits < budget else { return .visitBudget }
      if result.visits > budget - visits {
        // Up to the budget and no further, so that what is given does not depend on what is done ahead.
        return finish(job, deliver: deliver, deliverCounts: deliverCounts) ?? .visitBudget
      }
      if isCounting { deliverCounts(result.counts) }
      if let buffer = result.buffer, buffer.cycleCount > 0, let stop = deliver(buffer.block) { return stop }
      note(result, of: job)
      free(result.buffer)
      if result.rest != nil || job.isDivided, visits >= budget { return .visitBudget }
      note(result.divisionVisits, of: job)
      if let rest = result.rest {
        let division = divide(job, at: rest)
        note(division.visits, of: job)
        line += division.parts
        return nil
      }
    }
    return nil
  }

  private mutating func note(_ result: LongCycleResult, of job: LongCycleJob) {
    note(result.visits, of: job)
    if result.hasCycle { tallies[job.place].hasCycle = true }
    typicalWork = (3 * typicalWork + result.visits + UInt64(result.cycleVertexCount)) / 4
  }

  private mutating func note(_ cost: UInt64, of job: LongCycleJob) {
    visits += cost
    tallies[job.place].cost += cost
  }

  /// The parts of what a job has left to do, the first one last, and what finding them cost.
  private func divide(_ job: LongCycleJob, at position: SimplePathPosition) -> (parts: [LongCycleJob], visits: UInt64) {
    var visits: UInt64 = 0
    var positions = [position]
    if job.level < division.deepestLevel {
      positions = workers[0].divide(
        job, at: position, marks: partition.marks.elements, largestCount: division.partCount, visits: &visits)
    }
    let cap = visitCap(min(2 * job.visitCap, division.visitCaps.upperBound), of: job.root)
    let parts = positions.indices.reversed().map { index in
      // The last one is all that is left when the others are done.
      let level = index == positions.count - 1 ? job.level : job.level + 1
      return LongCycleJob(
        root: job.root, place: job.place, work: .search(positions[index]), visitCap: cap, level: level)
    }
    return (parts, visits)
  }

  private mutating func takeBuffer() -> CycleBuffer {
    freeBuffers.popLast() ?? CycleBuffer(capacity: bufferCapacity, hasArcs: hasArcs)
  }

  private mutating func free(_ buffer: CycleBuffer?) {
    guard let buffer else { return }
    buffer.removeAll()
    freeBuffers.append(buffer)
  }
}
