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

  /// The barrier of a vertex on the stack, out of the region, or too far from the sink: never entered, never relaxed.
  private static let closed = UInt32.max
  /// The hops that remain if there is no bound; one more is the infinite barrier.
  private static let unlimited = UInt32.max - 2
  /// The completion of a frame that has found nothing.
  private static let nothing = UInt32.max

  private let outgoing: AdjacencyBuffers
  private let incoming: AdjacencyBuffers
  private let barrier: ScratchBuffer
  private let path: ScratchBuffer
  private let takenSlots: ScratchBuffer
  /// For each frame, the length of the shortest completion found in it.
  private let completions: ScratchBuffer
  private let reached: ScratchBuffer
  private let relaxed: ScratchBuffer

  /// Prepares searches in regions of up to `capacity` vertices each, source and sink included.
  init(outgoing: AdjacencyBuffers, incoming: AdjacencyBuffers, vertexCount: Int, capacity: Int) {
    self.outgoing = outgoing
    self.incoming = incoming
    barrier = ScratchBuffer(count: vertexCount, repeating: Self.closed)
    path = ScratchBuffer(count: capacity)
    takenSlots = ScratchBuffer(count: capacity)
    completions = ScratchBuffer(count: capacity)
    reached = ScratchBuffer(count: capacity)
    relaxed = ScratchBuffer(count: capacity)
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
    defer {
      for index in 1..<reachedCount { barrier.elements[reached.elements[index]] = Self.closed }
    }
    let stop = setBarriers(
      source: source, sink: sink, region: region, farthest: maximumLength.map { $0 - 1 }, arcLength: arcLength,
      reachedCount: &reachedCount, meter: &meter)
    if let stop { return stop }
    return descend(
      from: source, to: sink, hops: maximumLength ?? Self.unlimited, arcLength: arcLength, meter: &meter,
      receiver: receiver)
  }

  /// Sets the barrier of each vertex that reaches the sink to its distance, by breadth-first search backwards.
  private func setBarriers(
    source: VertexIndex, sink: VertexIndex, region: VertexRegion, farthest: UInt32?, arcLength: UInt32,
    reachedCount: inout Int, meter: inout VisitMeter
  ) -> EnumerationStop? {
    let (barrier, reached) = (barrier.elements, reached.elements)
    reached[0] = sink
    var head = 0
    while head < reachedCount {
      if let stop = meter.poll() { return stop }
      let vertex = reached[head]
      let distance = (head == 0 ? 0 : barrier[vertex]) + arcLength
      if let farthest, distance > farthest { break }
      head += 1
      for slot in incoming.offsets[vertex]..<incoming.offsets[vertex + 1] {
        let predecessor = incoming.neighbors[slot]
        guard region.contains(predecessor), barrier[predecessor] == Self.closed,
          predecessor != source, predecessor != sink
        else { continue }
        barrier[predecessor] = distance
        reached[reachedCount] = predecessor
        reachedCount += 1
      }
      meter.add(UInt64(incoming.degree(of: vertex)))
    }
    return nil
  }

  private func descend(
    from source: VertexIndex, to sink: VertexIndex, hops: UInt32, arcLength: UInt32, meter: inout VisitMeter,
    receiver: Receiver
  ) -> EnumerationStop? {
    let (offsets, neighbors) = (outgoing.offsets, outgoing.neighbors)
    let (barrier, path, takenSlots) = (barrier.elements, path.elements, takenSlots.elements)
    let completions = completions.elements
    var depth = 0
    var remaining = hops
    path[0] = source
    completions[0] = Self.nothing
    var slot = offsets[source]
    var end = offsets[source + 1]
    while true {
      let highestBarrier = remaining - arcLength
      let first = slot
      let pause = slot + meter.allowance(upTo: end - slot)
      var neighbor = source
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
          if let stop = receiver(path[...depth], takenSlots[...depth], &meter) { return stop }
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
      if depth == 0 { return nil }
      let vertex = path[depth]
      let completion = completions[depth]
      depth -= 1
      if completion == Self.nothing {
        barrier[vertex] = remaining + 1
      } else {
        barrier[vertex] = completion
        relaxBarriers(before: vertex, arcLength: arcLength, meter: &meter)
        completions[depth] = min(completions[depth], completion + arcLength)
      }
      remaining += arcLength
      slot = takenSlots[depth] + 1
      end = offsets[path[depth] + 1]
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

/// The vertices that carry one mark.
struct VertexRegion {
  let marks: UnsafeMutableBufferPointer<UInt32>
  let mark: UInt32

  func contains(_ vertex: VertexIndex) -> Bool {
    marks[vertex] == mark
  }
}
