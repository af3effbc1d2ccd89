/// The search for the cycles that begin with given edges and go on in time.
///
/// It walks from vertex to vertex with the edges of a bundle together: for each of them it knows in how many ways it is
/// reached, as a running sum over the bundle, so that the number of cycles is found without walking each.
///
/// **The barrier** of a vertex, here its departure, is never before the latest edge that leads from it back in time
/// without touching the stack. It is entered only by edges that arrive before. A vertex left without success cannot be
/// left successfully at or after the arrival; one left with success no later than the latest success. Lowering a barrier
/// needs no more; when it rises again, those of vertices before it rise with it. A failure for want of length proves
/// nothing and lowers no barrier.
///
/// **Reference.** R. Kumar and T. Calders, 2SCENT, PVLDB 11 (2018), for closing times; J. Blanuša, K. Atasu, P. Ienne,
/// ACM TOPC 10 (2023), for bundles and for looking first where a cycle can pass.
final class TemporalCycleSearch {
  let core: TemporalCore
  let region: TemporalRegion
  let gap: Int32
  let shortest: Int
  let longest: Int
  /// For each vertex of the region its bundles that lead on, gathered when they are first asked for.
  private let rows: TimedNeighborLists
  private let barriers: ScratchArray<Int32>
  private var loweredCount = 0
  private let queue: ScratchBuffer
  private let isQueued: ScratchArray<Bool>

  // For each depth of the stack.
  let path: ScratchBuffer
  private let cursors: ScratchBuffer
  private let rowEnds: ScratchBuffer
  /// The edges by which the vertex is reached, as positions in a bundle.
  let starts: ScratchBuffer
  let ends: ScratchBuffer
  /// Where the running sums of the ways to these edges begin.
  private let sums: ScratchArray<Int>
  /// The latest departure that led back, or `closed`.
  private let successes: ScratchArray<Int32>
  /// The barrier that the vertex had when it was entered.
  private let entryBarriers: ScratchArray<Int32>
  /// Whether a way on was cut for want of length.
  private let wasCut: ScratchArray<Bool>
  /// Whether no vertex of the path is before the first one.
  private let smallestFlags: ScratchArray<Bool>
  private let ways: UnsafeMutablePointer<UInt64>

  /// Whether a number of cycles went beyond what can be told.
  var hasOverflow = false
  var visits: UInt64 = 0

  init(_ core: TemporalCore, gap: Int32, shortest: Int, longest: Int) {
    self.core = core
    self.gap = gap
    self.shortest = shortest
    self.longest = longest
    region = TemporalRegion(core, gap: gap)
    let count = core.core.vertexCount
    rows = TimedNeighborLists(vertexCount: count, capacity: core.core.outgoing.neighbors.elements.count)
    barriers = ScratchArray(count: count, repeating: TemporalRegion.closed)
    queue = ScratchBuffer(count: count)
    isQueued = ScratchArray(count: count, repeating: false)
    let depth = count + 1
    path = ScratchBuffer(count: depth)
    cursors = ScratchBuffer(count: depth)
    rowEnds = ScratchBuffer(count: depth)
    starts = ScratchBuffer(count: depth)
    ends = ScratchBuffer(count: depth)
    sums = ScratchArray(count: depth, repeating: 0)
    successes = ScratchArray(count: depth, repeating: TemporalRegion.closed)
    entryBarriers = ScratchArray(count: depth, repeating: TemporalRegion.closed)
    wasCut = ScratchArray(count: depth, repeating: false)
    smallestFlags = ScratchArray(count: depth, repeating: true)
    // The bundles on a path start at different vertices, so no more edges can be on it than there are.
    ways = .allocate(capacity: core.edges.elements.count + 1)
  }

  deinit { ways.deallocate() }

  /// Finds the cycles that begin with some edges.
  ///
  /// - Parameters:
  ///   - root: The edges.
  ///   - choices: Which of the neighbors gathered at each of the first vertices may come next; all but the last are one.
  ///   - visitMark: The visits at which to pause; the pause may set it anew.
  ///   - pause: Answers whether to go on.
  ///   - close: Told the number of cycles that a bundle back to the first vertex closes, with the depth of its start
  ///     and its first and last position; answers whether to go on.
  /// - Returns: Whether the search came to its end.
  func run(
    _ root: TemporalRoot, choices: [Range<UInt32>], visitMark: inout UInt64, pause: (_ visitMark: inout UInt64) -> Bool,
    close: (_ count: UInt64, _ depth: Int, _ first: UInt32, _ last: UInt32, _ visitMark: inout UInt64) -> Bool
  ) -> Bool {
    let closed = TemporalRegion.closed
    guard prepare(root) else { return true }
    loweredCount = 0
    let (departure, barrier, names) = (region.departures.elements, barriers.elements, core.core.vertices.elements)
    for vertex in region.members { barrier[vertex] = departure[vertex] }
    defer { for vertex in region.members { barrier[vertex] = closed } }

    let (path, cursors, rowEnds) = (path.elements, cursors.elements, rowEnds.elements)
    let (starts, ends, sums) = (starts.elements, ends.elements, sums.elements)
    let (successes, entryBarriers, wasCut) = (successes.elements, entryBarriers.elements, wasCut.elements)
    let (isSmallest, ranks) = (smallestFlags.elements, core.ranks.elements)
    let (lowers, uppers, neighbors) = (rows.lowers, rows.uppers, rows.neighbors)
    let home = root.source
    path[0] = home
    starts[0] = root.start
    ends[0] = root.end
    sums[0] = 0
    isSmallest[0] = true
    for index in 0..<Int(root.end - root.start) { ways[index] = UInt64(index + 1) }
    var top = Int(root.end - root.start)
    var depth = 0
    /// Puts a vertex on the stack that the edges noted at the depth above lead to.
    func enter(_ vertex: UInt32) {
      depth += 1
      path[depth] = vertex
      if !rows.has(vertex) { gather(vertex, home: home) }
      cursors[depth] = rows.starts.elements[vertex]
      rowEnds[depth] = rows.ends.elements[vertex]
      if depth <= choices.count {
        // These vertices are entered once each, so that what is learned from a part of their ways is not used.
        rowEnds[depth] = cursors[depth] + choices[depth - 1].upperBound
        cursors[depth] = cursors[depth] + choices[depth - 1].lowerBound
      }
      successes[depth] = closed
      entryBarriers[depth] = barrier[vertex]
      wasCut[depth] = false
      isSmallest[depth] = isSmallest[depth - 1] && names[home] < names[vertex]
      if barrier[vertex] < departure[vertex] { loweredCount -= 1 }
      barrier[vertex] = closed
    }
    enter(root.target)
    while true {
      // The edges into the vertex at this depth are noted at the depth before.
      let (start, end, base) = (starts[depth - 1], ends[depth - 1], sums[depth - 1])
      let earliest = ranks[start] + gap
      var cursor = cursors[depth]
      let rowEnd = rowEnds[depth]
      let firstCursor = cursor
      var entered: UInt32?
      while cursor < rowEnd {
        let index = Int(cursor)
        cursor += 1
        let neighbor = neighbors[index]
        if neighbor == home {
          let (lower, upper) = (
            ranks.position(notBefore: earliest, from: lowers[index], to: uppers[index]), uppers[index]
          )
          guard lower < upper else { continue }
          let count = sumOfWays(
            from: lower, to: upper, after: start, end, base: base, isSmallest: isSmallest[depth], root: root.rank)
          successes[depth] = max(successes[depth], ranks[upper - 1])
          visits += UInt64(upper - lower)
          if count > 0, depth + 1 >= shortest, !close(count, depth, lower, upper, &visitMark) { return false }
          continue
        }
        let latest = barrier[neighbor] - gap
        guard latest >= earliest else { continue }
        if depth + 2 > longest {
          wasCut[depth] = true
          continue
        }
        let lower = ranks.position(notBefore: earliest, from: lowers[index], to: uppers[index])
        guard lower < uppers[index], ranks[lower] <= latest else { continue }
        let upper =
          ranks[uppers[index] - 1] <= latest
          ? uppers[index] : ranks.position(notBefore: latest + 1, from: lower, to: uppers[index])
        makeWays(from: lower, to: upper, after: start, end, base: base, top: top)
        starts[depth] = lower
        ends[depth] = upper
        sums[depth] = top
        visits += UInt64(upper - lower)
        entered = neighbor
        break
      }
      visits += UInt64(cursor - firstCursor)
      cursors[depth] = cursor
      if visits >= visitMark, !pause(&visitMark) { return false }
      if let entered {
        top += Int(ends[depth] - starts[depth])
        enter(entered)
        visits += 1
        continue
      }
      let vertex = path[depth]
      leave(vertex, depth: depth, arrival: ranks[start])
      depth -= 1
      if depth == 0 { return true }
      top = sums[depth]
      // What came before succeeds by the latest edge that is early enough.
      let success = successes[depth + 1]
      if wasCut[depth + 1] { wasCut[depth] = true }
      if success != closed {
        let position = ranks.position(notBefore: success - gap + 1, from: starts[depth], to: ends[depth])
        if position > starts[depth] { successes[depth] = max(successes[depth], ranks[position - 1]) }
      }
    }
  }

  /// How many neighbors are gathered where some choices among those before lead.
  ///
  /// - Parameters:
  ///   - root: The edges that cycles begin with.
  ///   - choices: The positions of the neighbors among those gathered, from the vertex after the first edges on.
  /// - Returns: The number, or nil if no cycle begins with these edges or the choices lead back already.
  func choiceCount(of root: TemporalRoot, after choices: [UInt32]) -> UInt32? {
    guard prepare(root) else { return nil }
    var vertex = root.target
    for choice in choices {
      if !rows.has(vertex) { gather(vertex, home: root.source) }
      vertex = rows.neighbors[Int(rows.starts.elements[vertex] + choice)]
      if vertex == root.source { return nil }
    }
    if !rows.has(vertex) { gather(vertex, home: root.source) }
    return rows.ends.elements[vertex] - rows.starts.elements[vertex]
  }

  /// Finds where the cycles that begin with some edges can pass; answers whether there can be any.
  private func prepare(_ root: TemporalRoot) -> Bool {
    for vertex in region.members { rows.forget(vertex) }
    rows.removeAll()
    region.visits = 0
    region.prepare(root)
    visits += region.visits
    return !region.members.isEmpty
  }

  /// Whether no vertex of the path up to a depth is before the first one.
  func isSmallest(at depth: Int) -> Bool { smallestFlags.elements[depth] }

  /// Gathers the bundles that a cycle could leave a vertex by.
  private func gather(_ vertex: UInt32, home: UInt32) {
    let (neighbors, bundles, ranks) = (
      core.core.outgoing.neighbors.elements, core.bundles.elements, core.ranks.elements
    )
    let departure = region.departures.elements
    let earliest = region.arrivals.elements[vertex] + gap
    rows.begin(vertex)
    let slots = core.core.outgoing.slots(of: vertex)
    for slot in slots {
      let neighbor = neighbors[slot]
      let latest = neighbor == home ? region.lastRank : departure[neighbor] - gap
      guard latest >= earliest else { continue }
      let (first, end) = (bundles[slot], bundles[slot + 1])
      guard ranks[end - 1] >= earliest, ranks[first] <= latest else { continue }
      let lower = ranks.position(notBefore: earliest, from: first, to: end)
      let upper = ranks.position(notBefore: latest + 1, from: lower, to: end)
      if lower < upper { rows.append(neighbor, lower: lower, upper: upper) }
    }
    rows.end(vertex)
    visits += UInt64(slots.count) + 1
  }

  /// Takes a vertex off the stack.
  private func leave(_ vertex: UInt32, depth: Int, arrival: Int32) {
    let (departure, success) = (region.departures.elements[vertex], successes.elements[depth])
    let barrier: Int32
    if wasCut.elements[depth] {
      barrier = entryBarriers.elements[depth]
    } else {
      barrier = success == TemporalRegion.closed ? arrival + gap - 1 : success
    }
    barriers.elements[vertex] = barrier
    if barrier < departure { loweredCount += 1 }
    // After a failure, what comes before the vertex in time arrives too late to use what is left of it.
    if loweredCount > 0, wasCut.elements[depth] || success != TemporalRegion.closed { relax(before: vertex) }
  }

  /// Raises the barriers that a vertex made passable again contradicts.
  private func relax(before vertex: UInt32) {
    let (offsets, neighbors, slots) = (
      core.core.incoming.offsets.elements, core.core.incoming.neighbors.elements, core.forwardSlots.elements
    )
    let (bundles, ranks, barrier) = (core.bundles.elements, core.ranks.elements, barriers.elements)
    let (departure, queue, isQueued) = (region.departures.elements, queue.elements, isQueued.elements)
    var (head, waiting) = (0, 1)
    queue[0] = vertex
    isQueued[vertex] = true
    while waiting > 0 {
      let raised = queue[head]
      head = head + 1 == queue.count ? 0 : head + 1
      waiting -= 1
      isQueued[raised] = false
      let latest = barrier[raised] - gap
      for slot in offsets[raised]..<offsets[raised + 1] {
        let neighbor = neighbors[slot]
        let current = barrier[neighbor]
        guard current != TemporalRegion.closed, current < latest else { continue }
        let bundle = slots[slot]
        let position = ranks.position(notBefore: latest + 1, from: bundles[bundle], to: bundles[bundle + 1])
        guard position > bundles[bundle], ranks[position - 1] > current else { continue }
        barrier[neighbor] = min(ranks[position - 1], departure[neighbor])
        if barrier[neighbor] == departure[neighbor] { loweredCount -= 1 }
        guard !isQueued[neighbor] else { continue }
        isQueued[neighbor] = true
        let tail = head + waiting
        queue[tail >= queue.count ? tail - queue.count : tail] = neighbor
        waiting += 1
      }
      visits += UInt64(offsets[raised + 1] - offsets[raised]) + 1
    }
  }

  /// Sums up the ways to the edges of a bundle, from the ways to the edges before them.
  @inline(__always)
  private func makeWays(
    from lower: UInt32, to upper: UInt32, after start: UInt32, _ end: UInt32, base: Int, top: Int
  ) {
    let ranks = core.ranks.elements
    var before = start
    var sum: UInt64 = 0
    for position in lower..<upper {
      let latest = ranks[position] - gap
      while before < end, ranks[before] <= latest { before += 1 }
      let (next, overflows) = sum.addingReportingOverflow(ways[base + Int(before - start) - 1])
      if overflows { hasOverflow = true }
      sum = next
      ways[top + Int(position - lower)] = sum
    }
  }

  /// The number of cycles that the edges of a bundle close.
  @inline(__always)
  private func sumOfWays(
    from lower: UInt32, to upper: UInt32, after start: UInt32, _ end: UInt32, base: Int, isSmallest: Bool, root: Int32
  ) -> UInt64 {
    let ranks = core.ranks.elements
    var before = start
    var sum: UInt64 = 0
    for position in lower..<upper {
      // A cycle of equal times could begin at each of its vertices: it begins at the smallest.
      if ranks[position] == root, !isSmallest { continue }
      let latest = ranks[position] - gap
      while before < end, ranks[before] <= latest { before += 1 }
      let (next, overflows) = sum.addingReportingOverflow(ways[base + Int(before - start) - 1])
      if overflows { hasOverflow = true }
      sum = next
    }
    return sum
  }
}

/// For each vertex the bundles that lead on from it, one list after another in memory not touched before it is used.
private final class TimedNeighborLists {
  let neighbors: UnsafeMutablePointer<UInt32>
  let lowers: UnsafeMutablePointer<UInt32>
  let uppers: UnsafeMutablePointer<UInt32>
  /// For each vertex where its list begins, or the largest number if it has none yet.
  let starts: ScratchBuffer
  let ends: ScratchBuffer
  private var used = 0

  init(vertexCount: Int, capacity: Int) {
    neighbors = .allocate(capacity: capacity)
    lowers = .allocate(capacity: capacity)
    uppers = .allocate(capacity: capacity)
    starts = ScratchBuffer(count: vertexCount, repeating: .max)
    ends = ScratchBuffer(count: vertexCount)
  }

  deinit {
    neighbors.deallocate()
    lowers.deallocate()
    uppers.deallocate()
  }

  func has(_ vertex: UInt32) -> Bool { starts.elements[vertex] != .max }

  func begin(_ vertex: UInt32) { starts.elements[vertex] = UInt32(used) }

  func append(_ neighbor: UInt32, lower: UInt32, upper: UInt32) {
    neighbors[used] = neighbor
    lowers[used] = lower
    uppers[used] = upper
    used += 1
  }

  func end(_ vertex: UInt32) { ends.elements[vertex] = UInt32(used) }

  func forget(_ vertex: UInt32) { starts.elements[vertex] = .max }

  func removeAll() { used = 0 }
}
