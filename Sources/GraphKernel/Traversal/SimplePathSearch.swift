/// The depth-first search behind all simple cycles and simple paths, with memory that serves many searches.
///
/// It enumerates the walks from a source to a sink that repeat no vertex; source and sink may be the same, which makes
/// them the simple cycles through that vertex. One rule covers the search with and without a bound on the length.
///
/// **The barrier.** `barrier[v]` never exceeds the length of a shortest path from v to the sink that avoids the stack.
/// A vertex is entered only if the hops that remain are at least its barrier. Every arc has length 1 if the search
/// has a bound. Without one it has length 0: then a barrier is either 0 or infinite, and the rule is Johnson's
/// blocking.
///
/// The claim holds as long as `barrier[v] ≤ length + barrier[w]` for every arc (v, w) between vertices off the stack.
/// - At the start, barriers are distances to the sink.
/// - Entering a vertex only takes conditions away.
/// - Leaving v without success: each w off the stack was refused or failed with one arc less to go, so
///   `barrier[w] ≥ remaining[v]`, and `barrier[v] = remaining[v] + 1` is safe. The failure is recorded relative to the
///   hops that remained; a failure for lack of hops must not close v to a shorter approach.
/// - Leaving v with success: its barrier is the shortest completion found, which is its distance, because the search
///   below v was exhaustive. Lowering it can break the condition of vertices before v; relaxing them backwards, nearest
///   first, mends it.
///
/// Success is a matter of each frame, handed to the parent frame only.
///
/// **Interruption.** A search can be ended anywhere and gone on with elsewhere: what is on the stack, and the shortest
/// completion found in each frame, are all that must be known. Barriers start anew as distances that avoid the stack;
/// they are exact, so what failed below the stack fails again, and nothing is searched in vain that was not before.
///
/// **Reference.** D. B. Johnson, SIAM J. Comput. 4 (1975), for the search without bound; Y. Peng et al., PVLDB 13
/// (2019), and A. Gupta and T. Suzumura, arXiv:2105.10094, for barriers.
///
/// **Complexity.** Between two results O(n + m) without a bound, O(k (n + m)) with bound k, counting only vertices that
/// reach the sink in time.
struct SimplePathSearch: ~Copyable {
  /// Receives the vertices of a result without the sink, and the forward slot taken out of each.
  typealias Receiver = (
    _ vertices: UnsafeMutableBufferPointer<UInt32>.SubSequence, _ slots: UnsafeMutableBufferPointer<UInt32>.SubSequence,
    _ meter: inout VisitMeter
  ) -> EnumerationStop?

  /// Receives the vertices of a cycle, the forward slot taken out of each, and how many frames below the topmost one
  /// that was left since the last cycle: the vertices of these and of that one are as they were.
  typealias CycleReceiver = (
    _ vertices: UnsafeMutableBufferPointer<UInt32>, _ slots: UnsafeMutableBufferPointer<UInt32>, _ depth: Int,
    _ unchangedDepth: Int
  ) -> EnumerationStop?

  /// The barrier of a vertex on the stack, out of the region, or too far from the sink: never entered, never relaxed.
  static let closed = UInt32.max
  /// The hops that remain if there is no bound; one more is the infinite barrier.
  private static let unlimited = UInt32.max - 2
  /// The infinite barrier.
  static let blocked = UInt32.max - 1
  /// The completion of a frame that has found nothing.
  private static let nothing = UInt32.max

  let outgoing: AdjacencyBuffers
  let incoming: AdjacencyBuffers
  let barrier: ScratchBuffer
  private let path: ScratchBuffer
  private let takenSlots: ScratchBuffer
  /// For each frame, the length of the shortest completion found in it.
  private let completions: ScratchBuffer
  let reached: ScratchBuffer
  private let relaxed: ScratchBuffer

  /// Where the search of a stack begins, or stands.
  private struct Place {
    var depth = 0
    /// The next slot of the frame there.
    var slot: UInt32
    /// The frame that is not left.
    var base = 0
    /// Where the slots of that frame end.
    var end: UInt32
    /// The lowest frame that the search was in since it began.
    var lowestDepth = 0
  }

  /// Prepares searches in regions of up to `capacity` vertices each, source and sink included.
  init(outgoing: AdjacencyBuffers, incoming: AdjacencyBuffers, vertexCount: Int, capacity: Int) {
    self.outgoing = outgoing
    self.incoming = incoming
    barrier = ScratchBuffer(count: vertexCount, repeating: Self.closed)
    path = ScratchBuffer(unfilledCount: capacity)
    takenSlots = ScratchBuffer(unfilledCount: capacity)
    completions = ScratchBuffer(unfilledCount: capacity)
    reached = ScratchBuffer(unfilledCount: capacity)
    relaxed = ScratchBuffer(unfilledCount: capacity)
  }

  /// Hands every simple path from the source to the sink inside a region to the receiver.
  ///
  /// - Parameters:
  ///   - source: The first vertex, a member of the region.
  ///   - sink: The last vertex, a member of the region; the same as the source for cycles.
  ///   - region: The vertices allowed.
  ///   - maximumLength: The largest number of arcs, at least 1, or nil for no bound.
  ///   - meter: Counts the visits and says when to stop.
  ///   - receiver: Takes each result; what it answers other than nil ends the search.
  /// - Returns: Why the search ended early, or nil if it is complete.
  func enumerate(
    from source: VertexIndex, to sink: VertexIndex, in region: VertexRegion, maximumLength: UInt32?,
    meter: inout VisitMeter, receiver: Receiver
  ) -> EnumerationStop? {
    let arcLength: UInt32 = maximumLength == nil ? 0 : 1
    var reachedCount = 1
    path.elements[0] = source
    defer { close(reachedCount) }
    var place = Place(slot: outgoing.offsets[source], end: outgoing.offsets[source + 1])
    let stop = setBarriers(
      place, sink: sink, region: region, farthest: maximumLength.map { $0 - 1 }, arcLength: arcLength,
      reachedCount: &reachedCount, meter: &meter)
    if let stop { return stop }
    return descend(
      &place, to: sink, hops: maximumLength ?? Self.unlimited, arcLength: arcLength, meter: &meter
    ) { vertices, slots, depth, _, meter in
      receiver(vertices[...depth], slots[...depth], &meter)
    }
  }

  /// Finds the cycles from a position on, until there are no more, or the visits or the receiver end the search.
  ///
  /// - Parameters:
  ///   - position: Where the search stands, its path in the region.
  ///   - region: The vertices allowed.
  ///   - maximumLength: The largest number of arcs, or nil for no bound.
  ///   - visitCap: The visits at which to end; making ready does not count.
  ///   - visitLimit: The visits at which to end; making ready counts, but is not cut.
  ///   - receiver: Takes each cycle; what it answers other than nil ends the search.
  /// - Returns: Where the search stands, or that it is complete, and what it took.
  func findCycles(
    from position: SimplePathPosition, in region: VertexRegion, maximumLength: UInt32?, visitCap: UInt64,
    visitLimit: UInt64, receiver: CycleReceiver
  ) -> CycleSearchOutcome {
    let arcLength: UInt32 = maximumLength == nil ? 0 : 1
    let hops = maximumLength ?? Self.unlimited
    let (depth, base, sink) = (position.depth, position.base, position.root)
    var reachedCount = 1
    defer { close(reachedCount) }
    load(position)
    var place = Place(depth: depth, slot: position.slot, base: base, end: position.end, lowestDepth: depth)
    var setting = VisitMeter(budget: nil, isCancelled: { false })
    _ = setBarriers(
      place, sink: sink, region: region, farthest: maximumLength.map { $0 - UInt32(base) - 1 }, arcLength: arcLength,
      reachedCount: &reachedCount, meter: &setting)
    if depth > base {
      completions.elements[depth] = completion(
        of: path.elements[depth], sink: sink, remaining: hops - arcLength * UInt32(depth), arcLength: arcLength,
        meter: &setting)
    }
    let limit = visitLimit - min(setting.visits, visitLimit)
    var meter = VisitMeter(budget: min(visitCap, limit), isCancelled: { false })
    let stop = descend(&place, to: sink, hops: hops, arcLength: arcLength, meter: &meter) {
      vertices, slots, depth, unchangedDepth, _ in receiver(vertices, slots, depth, unchangedDepth)
    }
    var outcome = CycleSearchOutcome(visits: setting.visits + meter.visits)
    guard stop != nil, place.depth > base || place.slot < position.end else { return outcome }
    outcome.rest = SimplePathPosition(
      root: sink, path: Array(path.elements[...place.depth]),
      nextSlots: takenSlots.elements[..<place.depth].map { $0 + 1 },
      completions: Array(completions.elements[..<place.depth]), depth: place.depth, slot: place.slot, base: base,
      end: position.end, lowestDepth: place.lowestDepth)
    return outcome
  }

  private func load(_ position: SimplePathPosition) {
    path.elements[0] = position.root
    for depth in 0..<position.depth {
      path.elements[depth + 1] = position.path[depth + 1]
      takenSlots.elements[depth] = position.nextSlots[depth] - 1
      completions.elements[depth] = position.completions[depth]
    }
  }

  /// Makes the vertices that a search reached strange to the next one.
  private func close(_ reachedCount: Int) {
    for index in 0..<reachedCount { barrier.elements[reached.elements[index]] = Self.closed }
  }

  /// Sets the barrier of each vertex that reaches the sink off the stack to its distance, by breadth-first search
  /// backwards, and that of each that does so only through a frame that may be left to infinity.
  private func setBarriers(
    _ place: Place, sink: VertexIndex, region: VertexRegion, farthest: UInt32?, arcLength: UInt32,
    reachedCount: inout Int, meter: inout VisitMeter
  ) -> EnumerationStop? {
    let (barrier, reached, path) = (barrier.elements, reached.elements, path.elements)
    // Not closed, so that the search passes them by.
    for depth in 0...place.depth { barrier[path[depth]] = Self.blocked }
    barrier[sink] = Self.blocked
    defer {
      for depth in 0...place.depth { barrier[path[depth]] = Self.closed }
      barrier[sink] = Self.closed
    }
    reached[0] = sink
    var head = 0
    while head < reachedCount {
      if let stop = meter.poll() { return stop }
      let vertex = reached[head]
      let distance = (head == 0 ? 0 : barrier[vertex]) + arcLength
      if let farthest, distance > farthest { break }
      head += 1
      reachPredecessors(of: vertex, region: region, barrier: distance, reachedCount: &reachedCount, meter: &meter)
    }
    guard place.depth > place.base else { return nil }
    head = reachedCount
    for depth in place.base + 1...place.depth {
      reached[reachedCount] = path[depth]
      reachedCount += 1
    }
    while head < reachedCount {
      reachPredecessors(
        of: reached[head], region: region, barrier: Self.blocked, reachedCount: &reachedCount, meter: &meter)
      head += 1
    }
    return nil
  }

  @inline(__always)
  func reachPredecessors(
    of vertex: VertexIndex, region: VertexRegion, barrier value: UInt32, reachedCount: inout Int,
    meter: inout VisitMeter
  ) {
    let (barrier, reached) = (barrier.elements, reached.elements)
    let start = incoming.offsets[vertex]
    let end = incoming.offsets[vertex + 1]
    var slot = start
    while slot < end {
      let predecessor = incoming.neighbors[slot]
      // Rows are sorted, and no later neighbor is in the region either.
      if predecessor > region.largest { break }
      slot += 1
      guard region.contains(predecessor), barrier[predecessor] == Self.closed else { continue }
      barrier[predecessor] = value
      reached[reachedCount] = predecessor
      reachedCount += 1
    }
    meter.add(UInt64(slot - start))
  }

  /// The shortest completion there is in a frame whose slots were not all searched by this search.
  private func completion(
    of vertex: VertexIndex, sink: VertexIndex, remaining: UInt32, arcLength: UInt32, meter: inout VisitMeter
  ) -> UInt32 {
    var shortest = Self.nothing
    for slot in outgoing.offsets[vertex]..<outgoing.offsets[vertex + 1] {
      let neighbor = outgoing.neighbors[slot]
      let barrier = neighbor == sink ? 0 : barrier.elements[neighbor]
      if barrier < Self.blocked, barrier + arcLength <= remaining { shortest = min(shortest, barrier + arcLength) }
    }
    meter.add(UInt64(outgoing.degree(of: vertex)))
    return shortest
  }

  @inline(__always)
  private func descend(
    _ place: inout Place, to sink: VertexIndex, hops: UInt32, arcLength: UInt32, meter: inout VisitMeter,
    receiver: (
      _ vertices: UnsafeMutableBufferPointer<UInt32>, _ slots: UnsafeMutableBufferPointer<UInt32>, _ depth: Int,
      _ unchangedDepth: Int, _ meter: inout VisitMeter
    ) -> EnumerationStop?
  ) -> EnumerationStop? {
    let (offsets, neighbors) = (outgoing.offsets, outgoing.neighbors)
    let (barrier, path, takenSlots) = (barrier.elements, path.elements, takenSlots.elements)
    let completions = completions.elements
    let base = place.base
    var depth = place.depth
    var unchangedDepth = depth
    var lowestDepth = depth
    var remaining = hops - arcLength * UInt32(depth)
    // What is found in the frame at the base is handed on to none.
    if depth == base { completions[depth] = Self.nothing }
    var slot = place.slot
    var end = depth == base ? place.end : offsets[path[depth] + 1]
    defer {
      place.depth = depth
      place.slot = slot
      place.lowestDepth = min(lowestDepth, unchangedDepth)
    }
    while true {
      let highestBarrier = remaining - arcLength
      let first = slot
      let pause = slot + meter.allowance(upTo: end - slot)
      var neighbor = path[0]
      var hasFound = false
      while slot < pause {
        neighbor = neighbors[slot]
        slot += 1
        if barrier[neighbor] <= highestBarrier || neighbor == sink {
          hasFound = true
          break
        }
      }
      meter.add(UInt64(slot - first))
      if hasFound {
        takenSlots[depth] = slot - 1
        if neighbor == sink {
          completions[depth] = arcLength
          if let stop = receiver(path, takenSlots, depth, unchangedDepth, &meter) { return stop }
          lowestDepth = min(lowestDepth, unchangedDepth)
          unchangedDepth = depth
        } else {
          barrier[neighbor] = Self.closed
          remaining = highestBarrier
          depth += 1
          path[depth] = neighbor
          completions[depth] = Self.nothing
          slot = offsets[neighbor]
          end = offsets[neighbor + 1]
        }
        continue
      }
      if slot < end {
        if let stop = meter.poll() { return stop }
        continue
      }
      if depth == base { return nil }
      let vertex = path[depth]
      let completion = completions[depth]
      depth -= 1
      if depth < unchangedDepth { unchangedDepth = depth }
      if completion == Self.nothing {
        barrier[vertex] = remaining + 1
      } else {
        barrier[vertex] = completion
        relaxBarriers(before: vertex, arcLength: arcLength, meter: &meter)
        completions[depth] = min(completions[depth], completion + arcLength)
      }
      remaining += arcLength
      slot = takenSlots[depth] + 1
      end = depth == base ? place.end : offsets[path[depth] + 1]
    }
  }

  /// Lowers the barriers that a vertex made reachable again contradicts.
  private func relaxBarriers(before vertex: VertexIndex, arcLength: UInt32, meter: inout VisitMeter) {
    let (barrier, queue) = (barrier.elements, relaxed.elements)
    queue[0] = vertex
    var head = 0
    var tail = 1
    // First in, first out: barriers leave the queue in ascending order, so none is lowered twice.
    while head < tail {
      let lowered = queue[head]
      head += 1
      let bound = barrier[lowered] + arcLength
      for slot in incoming.offsets[lowered]..<incoming.offsets[lowered + 1] {
        let predecessor = incoming.neighbors[slot]
        let current = barrier[predecessor]
        guard current > bound, current != Self.closed else { continue }
        barrier[predecessor] = bound
        queue[tail] = predecessor
        tail += 1
      }
      meter.add(UInt64(incoming.degree(of: lowered)))
    }
  }
}

/// How a search for cycles ended.
struct CycleSearchOutcome {
  /// What it took, making ready with it.
  var visits: UInt64
  /// Where it stands, or nil if it is complete.
  var rest: SimplePathPosition?
}

/// The vertices up to a largest one that carry one mark.
struct VertexRegion {
  let marks: UnsafeMutableBufferPointer<UInt32>
  let mark: UInt32
  var largest = VertexIndex.max

  func contains(_ vertex: VertexIndex) -> Bool {
    marks[vertex] == mark
  }
}
