/// What does the jobs of an enumeration on one thread: all at once, or giving cycles away as they are found.
protocol CycleJobWorker: AnyObject {
  /// A job that takes more visits than this is divided.
  static var visitCap: UInt64 { get }
  /// Where cycles go, or nil if they are only counted.
  var buffer: CycleBuffer? { get }
  /// The number of cycles by length, where they are only counted.
  var countsByLength: UnsafeMutableBufferPointer<UInt64> { get }
  /// What the job has taken so far.
  var visits: UInt64 { get }
  /// Whether a number of cycles went beyond what can be told.
  var hasOverflow: Bool { get }

  /// Forgets the job before.
  func begin()

  /// Finds the cycles of a job.
  ///
  /// - Parameters:
  ///   - job: The job.
  ///   - visitMark: The visits at which to pause; the pause may set it anew.
  ///   - pause: Empties the buffer or ends the search, by answering whether to go on.
  /// - Returns: Whether the search came to its end.
  func run(_ job: CycleJob, visitMark: inout UInt64, pause: (CycleSearchPause, inout UInt64) -> Bool) -> Bool

  /// The parts of a job in the order of its cycles, or nil if it is to be done as it is.
  func divide(_ job: CycleJob) -> [CycleJob]?
}

extension CycleJobWorker {
  /// Does a job, unless it turns out to be large.
  func perform(_ job: CycleJob) -> CycleJobResult {
    var mark = Self.visitCap
    var result = CycleJobResult()
    start()
    result.isComplete = run(job, visitMark: &mark) { _, _ in false }
    result.visits = visits
    result.hasOverflow = hasOverflow
    guard result.isComplete else { return result }
    if let buffer {
      result.take(buffer.block)
    } else {
      result.counts = Array(countsByLength)
    }
    return result
  }

  /// Does a job of any size, and gives its cycles away as they are found.
  ///
  /// - Parameters:
  ///   - job: The job.
  ///   - firstMark: The visits at which to poll first.
  ///   - deliver: Takes cycles; what it answers other than nil ends the search.
  ///   - deliverCounts: Takes numbers of cycles by length.
  ///   - poll: Told the visits so far; answers how many there may be at the next call, or why to end.
  /// - Returns: How it ended.
  func stream(
    _ job: CycleJob, firstMark: UInt64, deliver: (SimpleCycleBlock) -> EnumerationStop?,
    deliverCounts: (UnsafeMutableBufferPointer<UInt64>) -> Void, poll: (_ visits: UInt64) -> CyclePoll
  ) -> CycleStreamResult {
    var mark = firstMark
    var stop: EnumerationStop?
    start()
    func flush() -> Bool {
      guard let buffer, buffer.cycleCount > 0 else { return true }
      stop = deliver(buffer.block)
      buffer.removeAll()
      return stop == nil
    }
    let isComplete = run(job, visitMark: &mark) { reason, mark in
      guard flush(), reason == .visits else { return stop == nil }
      switch poll(visits) {
      case .goOn(let next): mark = next
      case .end(let reason): stop = reason
      }
      return stop == nil
    }
    if isComplete { _ = flush() }
    if buffer == nil { deliverCounts(countsByLength) }
    return CycleStreamResult(stop: stop, visits: visits, hasOverflow: hasOverflow)
  }

  private func start() {
    begin()
    buffer?.removeAll()
    let counts = countsByLength
    for length in counts.indices { counts[length] = 0 }
  }
}

/// How a job ended whose cycles were given away as they were found.
struct CycleStreamResult {
  /// Why it ended early, or nil if it did not.
  var stop: EnumerationStop?
  var visits: UInt64
  var hasOverflow = false
}

/// Whether an enumeration goes on.
enum CyclePoll {
  /// It does, up to that many visits.
  case goOn(UInt64)
  case end(EnumerationStop)
}
