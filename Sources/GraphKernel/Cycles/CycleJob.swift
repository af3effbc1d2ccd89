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
    /// The cycles in time from one root that go on by certain of the neighbors gathered at each of their first vertices;
    /// all but the last of these ranges have one.
    case choices(root: UInt32, [Range<UInt32>])
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
