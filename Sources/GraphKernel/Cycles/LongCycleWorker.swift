/// A part of an enumeration of cycles of any length that one thread does at a time, up to so many visits.
///
/// It follows from the graph and the query alone, and so does what comes of it.
struct LongCycleJob {
  enum Work {
    /// The cycles from a position on.
    case search(SimplePathPosition)
    /// The arc from the root to itself.
    case loop
  }

  let root: CycleRoot
  /// The place of the root in its turn.
  let place: Int
  let work: Work
  /// The visits at which to interrupt it, those for making ready apart.
  let visitCap: UInt64
  /// How deep it is nested in parts that have others after them.
  var level = 0
  /// Whether what it had left to do stands in the line by itself.
  var isDivided = false
  /// What came of it, once it has been done.
  var result: LongCycleResult?
}

/// The cycles of a job, or their numbers, and what it has left to do.
struct LongCycleResult {
  /// The cycles, or nil if they are only counted.
  var buffer: CycleBuffer?
  /// The number of cycles by length, where they are only counted.
  var counts: [UInt64] = []
  var hasCycle = false
  /// The vertices of all cycles.
  var cycleVertexCount = 0
  /// What the job took in all.
  var visits: UInt64 = 0
  /// Where it was interrupted, or nil if it was not.
  var rest: SimplePathPosition?
  /// What it took to divide the rest, if that was done before its turn.
  var divisionVisits: UInt64 = 0
}

/// What one thread of an enumeration of cycles of any length owns.
final class LongCycleWorker {
  /// What was found in a job.
  private struct Taken {
    var hasCycle = false
    /// The vertices of all cycles listed.
    var vertexCount = 0
    /// The length of the longest cycle counted.
    var longest = 0
    /// The frames of the walk up to here are as on the stack, but for the arc out of this one.
    var knownDepth = -1
  }

  private let core: CycleCore
  private let search: SimplePathSearch
  private let walk: CycleWalk
  private let shortest: Int
  private let longest: Int
  private let cycleCap: Int
  private let counts: ScratchArray<UInt64>

  /// - Parameters:
  ///   - core: What the cycles run in.
  ///   - shortest: The smallest number of arcs in a cycle.
  ///   - longest: The largest number of arcs in a cycle.
  ///   - cycleCap: The vertices of cycles that interrupt a job, none of them counted only.
  ///   - isCounting: Whether cycles are only counted.
  init(_ core: CycleCore, shortest: Int, longest: Int, cycleCap: Int, isCounting: Bool) {
    self.cycleCap = cycleCap
    self.core = core
    self.shortest = shortest
    self.longest = longest
    let count = core.vertexCount
    search = SimplePathSearch(
      outgoing: core.outgoing.buffers, incoming: core.incoming.buffers, vertexCount: count, capacity: count)
    walk = CycleWalk(capacity: isCounting ? 0 : count)
    counts = ScratchArray(count: isCounting ? count + 1 : 0, repeating: 0)
  }

  /// Does a job, up to so many visits.
  ///
  /// - Parameters:
  ///   - job: The job.
  ///   - marks: For each vertex the mark of what it is in.
  ///   - visitLimit: The visits at which to interrupt it, whatever the job says.
  ///   - buffer: Takes the cycles, or nil to count them.
  ///   - whenFull: Empties the buffer, or ends the job by answering why.
  /// - Returns: What was found, and where the job stands.
  func perform(
    _ job: LongCycleJob, marks: UnsafeMutableBufferPointer<UInt32>, visitLimit: UInt64, buffer: CycleBuffer?,
    whenFull: (CycleBuffer) -> EnumerationStop?
  ) -> LongCycleResult {
    var result = LongCycleResult(buffer: buffer)
    var taken = Taken()
    switch job.work {
    case .loop:
      taken.hasCycle = true
      result.visits = 1
      takeLoop(of: job.root.number, into: buffer, &taken)
    case .search(let position):
      let region = VertexRegion(marks: marks, mark: job.root.mark, largest: job.root.number)
      let outcome = search.findCycles(
        from: position, in: region, maximumLength: maximumLength(for: job.root), visitCap: job.visitCap,
        visitLimit: visitLimit
      ) { vertices, slots, depth, unchangedDepth in
        taken.hasCycle = true
        guard let buffer else {
          count(depth + 1, &taken)
          return nil
        }
        return take(vertices, slots, depth, unchangedDepth: unchangedDepth, into: buffer, &taken, whenFull: whenFull)
      }
      result.visits = outcome.visits
      result.rest = outcome.rest
    }
    result.hasCycle = taken.hasCycle
    result.cycleVertexCount = taken.vertexCount
    if buffer == nil, taken.longest > 0 {
      let counts = counts.elements
      result.counts = Array(counts[...taken.longest])
      for length in 0...taken.longest { counts[length] = 0 }
    }
    return result
  }

  /// Divides what a job has left to do.
  ///
  /// - Parameters:
  ///   - job: The job.
  ///   - position: Where it was interrupted.
  ///   - marks: For each vertex the mark of what it is in.
  ///   - largestCount: The largest number of parts.
  ///   - visits: Grows by the number of edges looked at.
  /// - Returns: The parts in the order of their cycles.
  func divide(
    _ job: LongCycleJob, at position: SimplePathPosition, marks: UnsafeMutableBufferPointer<UInt32>,
    largestCount: Int, visits: inout UInt64
  ) -> [SimplePathPosition] {
    guard case .search(let start) = job.work else { return [] }
    return search.divide(
      position, begunAt: start, in: VertexRegion(marks: marks, mark: job.root.mark, largest: job.root.number),
      largestCount: largestCount, visits: &visits)
  }

  /// A bound that no simple cycle can exceed is none, and the search without one is the faster.
  private func maximumLength(for root: CycleRoot) -> UInt32? {
    longest < root.memberCount ? UInt32(longest) : nil
  }

  @inline(__always)
  private func take(
    _ vertices: UnsafeMutableBufferPointer<UInt32>, _ slots: UnsafeMutableBufferPointer<UInt32>, _ depth: Int,
    unchangedDepth: Int, into buffer: CycleBuffer, _ taken: inout Taken, whenFull: (CycleBuffer) -> EnumerationStop?
  ) -> EnumerationStop? {
    let known = min(taken.knownDepth, unchangedDepth)
    guard depth + 1 >= shortest else {
      taken.knownDepth = known
      return nil
    }
    let arcs = core.outgoing.arcs.elements
    var step = known + 1
    while step <= depth {
      walk.enter(vertices[step], depth: step, core: core)
      step += 1
    }
    step = max(known, 0)
    while step < depth {
      walk.arcs.elements[step] = arcs[slots[step]]
      step += 1
    }
    taken.knownDepth = depth
    walk.emitClosing(depth: depth, arc: arcs[slots[depth]], into: buffer)
    taken.vertexCount += depth + 1
    if taken.vertexCount >= cycleCap { return .stoppedByReceiver }
    return buffer.capacity - buffer.used < longest ? whenFull(buffer) : nil
  }

  private func takeLoop(of root: UInt32, into buffer: CycleBuffer?, _ taken: inout Taken) {
    guard shortest <= 1 else { return }
    guard let buffer else { return count(1, &taken) }
    walk.enter(root, depth: 0, core: core)
    walk.emitClosing(depth: 0, arc: core.loops.elements[root], into: buffer)
  }

  private func count(_ length: Int, _ taken: inout Taken) {
    guard length >= shortest else { return }
    let counts = counts.elements
    counts[length] += 1
    if length > taken.longest { taken.longest = length }
  }
}
