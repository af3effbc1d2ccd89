/// Where a cycle in time that begins with given edges can pass, with memory that serves many beginnings.
///
/// A vertex counts if it can be reached after the first edges early enough to leave again by an edge that still leads
/// back in time. Both are found by looking at each edge of the window at most once from each side: when a vertex is
/// reached earlier than before, only the edges in between are new.
final class TemporalRegion {
  /// The departure of a vertex that is not to be entered.
  static let closed: Int32 = -1

  let core: TemporalCore
  /// 1 if each edge must be later than the one before, 0 if it may be as late.
  let gap: Int32
  /// For each vertex the earliest arrival, or the largest number if there is none.
  let arrivals: ScratchArray<Int32>
  /// For each vertex the latest departure that leads back in time, or `closed`.
  let departures: ScratchArray<Int32>
  private let reached: ScratchBuffer
  private var reachedCount = 0
  private let returning: ScratchBuffer
  private var returningCount = 0
  private let queue: ScratchBuffer
  private let isQueued: ScratchArray<Bool>
  /// Up to where the edges of a vertex have been looked at.
  private let scanned: ScratchArray<Int32>
  private(set) var lastRank: Int32 = 0
  var visits: UInt64 = 0

  init(_ core: TemporalCore, gap: Int32) {
    self.core = core
    self.gap = gap
    let count = core.core.vertexCount
    arrivals = ScratchArray(count: count, repeating: .max)
    departures = ScratchArray(count: count, repeating: Self.closed)
    reached = ScratchBuffer(count: count)
    returning = ScratchBuffer(count: count)
    queue = ScratchBuffer(count: count)
    isQueued = ScratchArray(count: count, repeating: false)
    scanned = ScratchArray(count: count, repeating: 0)
  }

  /// The vertices that lead back in time.
  var members: UnsafeMutableBufferPointer<UInt32>.SubSequence { returning.elements[..<returningCount] }

  /// Finds the region of some edges; it is empty if no cycle begins with them.
  func prepare(_ root: TemporalRoot) {
    clear()
    lastRank = core.lastRanks[Int(root.rank)]
    let incoming = core.incoming
    let first = incoming.slot(notBefore: root.rank + gap, of: root.source)
    visits += 1
    guard first < incoming.offsets.elements[root.source + 1], incoming.ranks.elements[first] <= lastRank else { return }
    if searchForward(root) { searchBackward(root) }
  }

  private func clear() {
    for vertex in reached.elements[..<reachedCount] { arrivals.elements[vertex] = .max }
    for vertex in members { departures.elements[vertex] = Self.closed }
    (reachedCount, returningCount) = (0, 0)
  }

  /// Finds the earliest arrivals.
  ///
  /// - Returns: Whether the first vertex is reached again.
  private func searchForward(_ root: TemporalRoot) -> Bool {
    let (offsets, neighbors, ranks) = (
      core.outgoing.offsets.elements, core.outgoing.neighbors.elements, core.outgoing.ranks.elements
    )
    let (arrival, scanned, queue, isQueued) = (arrivals.elements, scanned.elements, queue.elements, isQueued.elements)
    let (reached, capacity, home) = (reached.elements, queue.count, root.source)
    var (head, waiting, isHome) = (0, 1, false)
    var seen: UInt64 = 0
    arrival[root.target] = root.rank
    scanned[root.target] = lastRank + 1
    reached[0] = root.target
    reachedCount = 1
    queue[0] = root.target
    isQueued[root.target] = true
    while waiting > 0 {
      let vertex = queue[head]
      head = head + 1 == capacity ? 0 : head + 1
      waiting -= 1
      isQueued[vertex] = false
      let (from, to) = (arrival[vertex] + gap, scanned[vertex])
      scanned[vertex] = from
      var slot = core.outgoing.slot(notBefore: from, of: vertex)
      let start = slot
      let end = offsets[vertex + 1]
      while slot < end {
        let rank = ranks[slot]
        if rank >= to { break }
        let neighbor = neighbors[slot]
        slot += 1
        if neighbor == home {
          isHome = true
          continue
        }
        let known = arrival[neighbor]
        guard rank < known else { continue }
        if known == .max {
          reached[reachedCount] = neighbor
          reachedCount += 1
          scanned[neighbor] = lastRank + 1
        }
        arrival[neighbor] = rank
        if !isQueued[neighbor] {
          isQueued[neighbor] = true
          let tail = head + waiting
          queue[tail >= capacity ? tail - capacity : tail] = neighbor
          waiting += 1
        }
      }
      seen += UInt64(slot - start) + 1
    }
    visits += seen
    return isHome
  }

  /// Finds the latest departures, among the vertices that were reached.
  private func searchBackward(_ root: TemporalRoot) {
    let (offsets, neighbors, ranks) = (
      core.incoming.offsets.elements, core.incoming.neighbors.elements, core.incoming.ranks.elements
    )
    let (arrival, departure) = (arrivals.elements, departures.elements)
    let (scanned, queue, isQueued) = (scanned.elements, queue.elements, isQueued.elements)
    let (returning, capacity, home) = (returning.elements, queue.count, root.source)
    var seen: UInt64 = 0
    var (head, waiting) = (0, 0)
    /// Looks at the edges into a vertex from one rank up to, but not including, another, the latest first.
    func scan(_ vertex: UInt32, from: Int32, to: Int32) {
      let start = offsets[vertex]
      var slot = core.incoming.slot(notBefore: to, of: vertex)
      let first = slot
      while slot > start {
        slot -= 1
        let rank = ranks[slot]
        if rank < from { break }
        let neighbor = neighbors[slot]
        // A vertex not reached has the largest arrival, which the gap must not push over.
        guard neighbor != home, arrival[neighbor] <= rank - gap else { continue }
        let known = departure[neighbor]
        guard rank > known else { continue }
        if known == Self.closed {
          returning[returningCount] = neighbor
          returningCount += 1
          scanned[neighbor] = root.rank
        }
        departure[neighbor] = rank
        if !isQueued[neighbor] {
          isQueued[neighbor] = true
          let tail = head + waiting
          queue[tail >= capacity ? tail - capacity : tail] = neighbor
          waiting += 1
        }
      }
      seen += UInt64(first - slot) + 1
    }
    scan(home, from: root.rank + gap, to: lastRank + 1)
    while waiting > 0 {
      let vertex = queue[head]
      head = head + 1 == capacity ? 0 : head + 1
      waiting -= 1
      isQueued[vertex] = false
      let (from, to) = (scanned[vertex], departure[vertex] - gap + 1)
      scanned[vertex] = max(from, to)
      scan(vertex, from: max(from, root.rank + gap), to: to)
    }
    visits += seen
    // The vertex after the first edges has to be left, or no cycle begins with them.
    if departure[root.target] == Self.closed {
      for vertex in members { departure[vertex] = Self.closed }
      returningCount = 0
    }
  }
}
