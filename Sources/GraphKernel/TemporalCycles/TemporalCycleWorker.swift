/// What one thread of an enumeration of cycles in time owns.
///
/// Its jobs are ranges of roots, numbered from the last in time.
final class TemporalCycleWorker: CycleJobWorker {
  /// A job that takes more visits than this is divided.
  static let visitCap: UInt64 = 1 << 22
  /// So many parts a job is divided into.
  private static let partCount: UInt32 = 8
  /// Deeper down the parts would be too many and too small.
  private static let deepestDivision = 5

  private let core: TemporalCore
  private let search: TemporalCycleSearch
  /// Where cycles go, or nil if they are only counted.
  let buffer: CycleBuffer?
  private let counts: ScratchArray<UInt64>
  private let chosen: ScratchBuffer
  private(set) var hasOverflow = false

  init(_ core: TemporalCore, gap: Int32, shortest: Int, longest: Int, isCounting: Bool) {
    self.core = core
    search = TemporalCycleSearch(core, gap: gap, shortest: shortest, longest: longest)
    let count = core.core.vertexCount
    buffer = isCounting ? nil : CycleBuffer(capacity: CycleBuffer.capacity(for: core.core), hasArcs: true)
    counts = ScratchArray(count: isCounting ? min(count, longest) + 1 : 0, repeating: 0)
    chosen = ScratchBuffer(count: count + 1)
  }

  var countsByLength: UnsafeMutableBufferPointer<UInt64> { counts.elements }
  var visits: UInt64 { search.visits }

  func divide(_ job: CycleJob) -> [CycleJob]? {
    switch job.work {
    case .roots(let roots):
      guard roots.count == 1 else { return roots.reversed().map { CycleJob(work: .roots($0..<$0 + 1)) } }
      return divide(root: roots.lowerBound, choices: [])
    case .choices(let root, let choices): return divide(root: root, choices: choices)
    case .prefix: return nil
    }
  }

  private func divide(root number: UInt32, choices: [Range<UInt32>]) -> [CycleJob]? {
    var choices = choices
    // Where there is one way on, it is the next vertex that divides.
    while choices.last.map({ $0.count == 1 }) ?? true {
      guard choices.count < Self.deepestDivision,
        let count = search.choiceCount(of: root(number), after: choices.map(\.lowerBound)), count > 0
      else { return nil }
      choices.append(0..<count)
    }
    guard let last = choices.popLast() else { return nil }
    let size = max(1, UInt32(last.count) / Self.partCount)
    return stride(from: last.lowerBound, to: last.upperBound, by: UInt32.Stride(size)).map { lower in
      CycleJob(work: .choices(root: number, choices + [lower..<min(lower + size, last.upperBound)]))
    }
  }

  /// Roots are numbered from the last in time.
  private func root(_ number: UInt32) -> TemporalRoot { core.roots[core.roots.count - 1 - Int(number)] }

  func begin() {
    search.visits = 0
    hasOverflow = false
    search.hasOverflow = false
  }

  func run(
    _ job: CycleJob, visitMark: inout UInt64, pause: (CycleSearchPause, inout UInt64) -> Bool
  ) -> Bool {
    let (roots, choices): (Range<UInt32>, [Range<UInt32>])
    switch job.work {
    case .roots(let range): (roots, choices) = (range, [])
    case .choices(let root, let given): (roots, choices) = (root..<root + 1, given)
    case .prefix: return true
    }
    let counts = counts.elements
    for number in roots.reversed() {
      if search.visits >= visitMark, !pause(.visits, &visitMark) { return false }
      let root = root(number)
      let isComplete = search.run(root, choices: choices, visitMark: &visitMark, pause: { pause(.visits, &$0) }) {
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
