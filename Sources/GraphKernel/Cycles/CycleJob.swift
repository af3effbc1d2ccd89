/// A part of an enumeration of cycles that one thread does at a time.
///
/// The jobs of an enumeration follow from the graph and the query alone, and so do the visits of each: which thread
/// takes which changes nothing.
struct CycleJob: Sendable {
  enum Work: Sendable {
    /// All cycles from some roots, the highest first.
    case roots(Range<UInt32>)
    /// The cycles from one root that begin in a certain way; with a given second vertex if `isForced`.
    case prefix(CyclePrefix, isForced: Bool)
  }

  var work: Work
  /// What the keys of arcs are below, or nil for the root.
  var limit: UInt32?
  /// What its cycles are known by; its parts have it, too.
  var tag: UInt32 = 0
  /// What came of it, once it has been done.
  var result: CycleJobResult?

  /// The jobs of all roots, the highest first: single ones at first, where the hubs are, then more and more at a time.
  static func all(below rootCount: UInt32) -> [CycleJob] {
    var jobs: [CycleJob] = []
    var upper = rootCount
    var size: UInt32 = 1
    while upper > 0 {
      let lower = upper - min(size, upper)
      jobs.append(CycleJob(work: .roots(lower..<upper)))
      upper = lower
      if jobs.count % 32 == 0, size < 4096 { size *= 2 }
    }
    return jobs
  }
}

/// The cycles of a job, or their numbers.
struct CycleJobResult: Sendable {
  var vertices: [UInt32] = []
  var arcs: [ArcIndex] = []
  var ends: [UInt32] = []
  /// The number of cycles by length, where they are only counted.
  var counts: [UInt64] = []
  var visits: UInt64 = 0
  /// Whether the job came to its end; if not, what it found is thrown away, and it is divided.
  var isComplete = true
  /// Whether a number of cycles went beyond what can be told.
  var hasOverflow = false

  mutating func take(_ block: SimpleCycleBlock) {
    vertices = Array(block.vertices)
    arcs = Array(block.arcs)
    ends = Array(block.ends)
  }
}

/// What does the jobs of an enumeration on one thread.
protocol CycleJobWorker: AnyObject {
  /// Does a job, unless it turns out to be large.
  func perform(_ job: CycleJob) -> CycleJobResult

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
  ) -> CycleStreamResult

  /// The parts of a job in the order of its cycles, or nil if it is to be done as it is.
  func divide(_ job: CycleJob) -> [CycleJob]?
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
