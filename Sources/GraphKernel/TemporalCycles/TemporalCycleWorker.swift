/// What one thread of an enumeration of cycles in time owns.
///
/// Its jobs are ranges of roots, numbered from the last in time.
final class TemporalCycleWorker: CycleJobWorker {
  /// A job that takes more visits than this is divided.
  private static let visitCap: UInt64 = 1 << 22

  private let core: TemporalCore
  private let search: TemporalCycleSearch
  /// Where cycles go, or nil if they are only counted.
  private let buffer: CycleBuffer?
  private let counts: ScratchArray<UInt64>
  private let chosen: ScratchBuffer
  private var hasOverflow = false

  init(_ core: TemporalCore, gap: Int32, shortest: Int, longest: Int, isCounting: Bool) {
    self.core = core
    search = TemporalCycleSearch(core, gap: gap, shortest: shortest, longest: longest)
    let count = core.core.vertexCount
    buffer = isCounting ? nil : CycleBuffer(capacity: CycleBuffer.capacity(for: core.core), hasArcs: true)
    counts = ScratchArray(count: isCounting ? min(count, longest) + 1 : 0, repeating: 0)
    chosen = ScratchBuffer(count: count + 1)
  }

  func perform(_ job: CycleJob) -> CycleJobResult {
    var mark = Self.visitCap
    var result = CycleJobResult()
    begin()
    result.isComplete = run(job, visitMark: &mark) { _, _ in false }
    result.visits = search.visits
    result.hasOverflow = hasOverflow
    guard result.isComplete else { return result }
    if let buffer {
      result.take(buffer.block)
    } else {
      result.counts = Array(counts.elements)
    }
    return result
  }

  func stream(
    _ job: CycleJob, firstMark: UInt64, deliver: (SimpleCycleBlock) -> EnumerationStop?,
    deliverCounts: (UnsafeMutableBufferPointer<UInt64>) -> Void, poll: (_ visits: UInt64) -> CyclePoll
  ) -> CycleStreamResult {
    var mark = firstMark
    begin()
    var stop: EnumerationStop?
    func flush() -> Bool {
      guard let buffer, buffer.cycleCount > 0 else { return true }
      stop = deliver(buffer.block)
      buffer.removeAll()
      return stop == nil
    }
    let isComplete = run(job, visitMark: &mark) { reason, mark in
      guard flush(), reason == .visits else { return stop == nil }
      switch poll(search.visits) {
      case .goOn(let next): mark = next
      case .end(let reason): stop = reason
      }
      return stop == nil
    }
    if isComplete { _ = flush() }
    if buffer == nil { deliverCounts(counts.elements) }
    return CycleStreamResult(stop: stop, visits: search.visits, hasOverflow: hasOverflow)
  }

  func divide(_ job: CycleJob) -> [CycleJob]? {
    guard case .roots(let roots) = job.work, roots.count > 1 else { return nil }
    return roots.reversed().map { CycleJob(work: .roots($0..<$0 + 1)) }
  }

  private func begin() {
    search.visits = 0
    hasOverflow = false
    search.hasOverflow = false
    buffer?.removeAll()
    for length in counts.elements.indices { counts.elements[length] = 0 }
  }

  private func run(
    _ job: CycleJob, visitMark: inout UInt64, pause: (CycleSearchPause, inout UInt64) -> Bool
  ) -> Bool {
    guard case .roots(let roots) = job.work else { return true }
    let (counts, last) = (counts.elements, UInt32(core.roots.count - 1))
    for number in roots.reversed() {
      if search.visits >= visitMark, !pause(.visits, &visitMark) { return false }
      let root = core.roots[Int(last - number)]
      let isComplete = search.run(root, visitMark: &visitMark, pause: { pause(.visits, &$0) }) {
        count, depth, lower, upper, visitMark in
        guard let buffer else {
          let (sum, overflows) = counts[depth + 1].addingReportingOverflow(count)
          counts[depth + 1] = sum
          if overflows { hasOverflow = true }
          return true
        }
        return list(
          depth: depth, lower: lower, upper: upper, root: root, buffer: buffer, visitMark: &visitMark, pause: pause)
      }
      if search.hasOverflow { hasOverflow = true }
      if !isComplete { return false }
    }
    return true
  }

  /// Lists the choices of edges along the path on the stack and back by a bundle, the last edge changing last.
  ///
  /// Every edge of a bundle can be reached from the first one, so the choice from the last edge backwards never fails.
  private func list(
    depth: Int, lower: UInt32, upper: UInt32, root: TemporalRoot, buffer: CycleBuffer, visitMark: inout UInt64,
    pause: (CycleSearchPause, inout UInt64) -> Bool
  ) -> Bool {
    let (ranks, edges, chosen) = (core.ranks.elements, core.edges.elements, chosen.elements)
    let (starts, names, path) = (search.starts.elements, core.core.vertices.elements, search.path.elements)
    let (ends, gap, isSmallest) = (search.ends.elements, search.gap, search.isSmallest(at: depth))
    for last in lower..<upper {
      if ranks[last] == root.rank, !isSmallest { continue }
      // Positions before which an edge is early enough; each level starts with the first one.
      chosen[depth] = last
      var level = depth
      while true {
        // Down to the first edge, the earliest choice at each level.
        while level > 0 {
          level -= 1
          chosen[level] = starts[level]
        }
        if buffer.capacity - buffer.used < depth + 1, !pause(.buffer, &visitMark) { return false }
        for step in 0...depth {
          buffer.vertices[buffer.used + step] = names[path[step]]
          buffer.arcs[buffer.used + step] = edges[chosen[step]]
        }
        buffer.used += depth + 1
        buffer.ends[buffer.cycleCount] = UInt32(buffer.used)
        buffer.cycleCount += 1
        search.visits += 1
        if search.visits >= visitMark, !pause(.visits, &visitMark) { return false }
        // Up to the first level that has another choice.
        while level < depth {
          let next = chosen[level] + 1
          if next < ends[level], ranks[next] <= ranks[chosen[level + 1]] - gap {
            chosen[level] = next
            break
          }
          level += 1
        }
        if level == depth { break }
      }
    }
    return true
  }
}
