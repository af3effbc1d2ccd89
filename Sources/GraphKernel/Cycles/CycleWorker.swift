/// What one thread of an enumeration of cycles owns.
final class CycleWorker: CycleJobWorker {
  /// A job that takes more visits than this is divided.
  static let visitCap: UInt64 = 1 << 21
  /// So many parts a job is divided into.
  private static let partCount: UInt32 = 8

  let search: ShortCycleSearch
  private let walk: CycleWalk
  /// Where cycles go, or nil if they are only counted.
  let buffer: CycleBuffer?
  private let ways: CycleWays?
  private let counts: ScratchArray<UInt64>
  /// Every number of cycles of bounded length that can be counted in a lifetime can be told.
  let hasOverflow = false

  init(_ core: CycleCore, shortest: UInt32, longest: UInt32, output: CycleOutput, hasArcRanks: Bool = false) {
    search = ShortCycleSearch(
      core, shortest: shortest, longest: longest, lastDistance: output == .counts ? 2 : 1, hasArcRanks: hasArcRanks)
    let depth = Int(longest) + 2
    walk = CycleWalk(capacity: depth)
    buffer =
      output == .counts
      ? nil : CycleBuffer(capacity: CycleBuffer.capacity(for: core), hasArcs: output == .verticesAndArcs)
    ways = output == .counts ? CycleWays(vertexCount: core.vertexCount, capacity: depth) : nil
    counts = ScratchArray(count: output == .counts ? depth + 2 : 0, repeating: 0)
  }

  var countsByLength: UnsafeMutableBufferPointer<UInt64> { counts.elements }
  var visits: UInt64 { search.visits }

  func begin() {
    search.visits = 0
  }

  func run(
    _ job: CycleJob, visitMark: inout UInt64, pause: (CycleSearchPause, inout UInt64) -> Bool
  ) -> Bool {
    switch job.work {
    case .roots(let roots):
      for root in roots.reversed() {
        if search.visits >= visitMark, !pause(.visits, &visitMark) { return false }
        search.prepare(root: root, limit: job.limit ?? root)
        guard !search.members.isEmpty || search.closes(root) else { continue }
        guard run(CyclePrefix(vertices: [root], arcs: []), visitMark: &visitMark, pause: pause) else { return false }
      }
      return true
    case .prefix(let prefix, let isForced):
      let root = prefix.vertices[0]
      search.prepare(root: root, limit: job.limit ?? root, first: isForced ? prefix.vertices[1] : nil)
      return run(prefix, visitMark: &visitMark, pause: pause)
    case .choices: return true
    }
  }

  private func run(
    _ prefix: CyclePrefix, visitMark: inout UInt64, pause: (CycleSearchPause, inout UInt64) -> Bool
  ) -> Bool {
    if let buffer {
      return search.list(prefix, walk: walk, into: buffer, visitMark: &visitMark, pause: pause)
    }
    guard let ways else { return true }
    search.prepareWays(ways)
    return search.count(prefix, walk: walk, ways: ways, into: counts.elements, visitMark: &visitMark) {
      pause(.visits, &$0)
    }
  }

  func divide(_ job: CycleJob) -> [CycleJob]? {
    switch job.work {
    case .roots(let roots):
      if roots.count > 1 {
        return roots.reversed().map { CycleJob(work: .roots($0..<$0 + 1), limit: job.limit) }
      }
      return divide(
        CyclePrefix(vertices: [roots.lowerBound], arcs: []), limit: job.limit ?? roots.lowerBound, isForced: false)
    case .prefix(let prefix, let isForced):
      return divide(prefix, limit: job.limit ?? prefix.vertices[0], isForced: isForced)
    case .choices: return nil
    }
  }

  private func divide(_ prefix: CyclePrefix, limit: UInt32, isForced: Bool) -> [CycleJob]? {
    let depth = UInt32(prefix.vertices.count - 1)
    // Deeper down the parts would be too many and too small.
    guard depth < 4, search.longest >= depth + 4 else { return nil }
    let vertex = prefix.vertices[Int(depth)]
    search.prepare(root: prefix.vertices[0], limit: limit, first: isForced ? prefix.vertices[1] : nil)
    search.gather(vertex)
    let (rows, start) = (search.rows, search.rows.starts.elements[vertex])
    let next = prefix.next ?? 0..<search.rows.ends.elements[vertex] - start
    var parts: [CyclePrefix] = []
    if next.count > 1 {
      let size = max(1, UInt32(next.count) / Self.partCount)
      for lower in stride(from: next.lowerBound, to: next.upperBound, by: UInt32.Stride(size)) {
        var part = prefix
        part.next = lower..<min(lower + size, next.upperBound)
        part.isClosing = false
        parts.append(part)
      }
    } else if let position = next.first {
      let slot = Int(start + position)
      let neighbor = rows.neighbors[slot]
      if search.distances.elements[neighbor] < search.longest - depth, !prefix.vertices.contains(neighbor) {
        parts.append(CyclePrefix(vertices: prefix.vertices + [neighbor], arcs: prefix.arcs + [rows.arcs[slot]]))
      }
    }
    if prefix.isClosing {
      var closing = prefix
      closing.next = next.upperBound..<next.upperBound
      parts.append(closing)
    }
    return parts.map { CycleJob(work: .prefix($0, isForced: isForced), limit: limit) }
  }
}

/// What to make of the cycles that are found.
enum CycleOutput {
  case counts
  case vertices
  case verticesAndArcs
}
