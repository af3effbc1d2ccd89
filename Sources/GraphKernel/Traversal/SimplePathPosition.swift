/// Where a search for the cycles through a vertex stands: what is on its stack, and what it has yet to look at.
///
/// The parts of a division share the arrays.
struct SimplePathPosition: Sendable {
  /// The vertex that all cycles pass through.
  let root: VertexIndex
  /// The vertices on the stack, from the root on, or more; nothing if there is only the root.
  let path: [VertexIndex]
  /// For each vertex before the last one the slot after the one taken out of it.
  let nextSlots: [UInt32]
  /// For each vertex before the last one the shortest completion found in its frame.
  let completions: [UInt32]
  /// The place of the last vertex on the stack.
  var depth: Int
  /// The next slot of the last vertex.
  var slot: UInt32
  /// The place of the first vertex that has slots left to look at; what is before it is given.
  var base: Int
  /// Where the slots of that vertex end.
  var end: UInt32
  /// The place of the first vertex that the search was back at since it was begun.
  var lowestDepth: Int

  /// The next slot of a vertex on the stack.
  func nextSlot(at place: Int) -> UInt32 {
    place == depth ? slot : nextSlots[place]
  }
}

extension SimplePathPosition {
  /// The beginning of a search for all cycles through a root.
  init(root: VertexIndex, slots: Range<UInt32>) {
    self.init(
      root: root, path: [], nextSlots: [], completions: [], depth: 0, slot: slots.lowerBound, base: 0,
      end: slots.upperBound,
      lowestDepth: 0)
  }
}

extension SimplePathSearch {
  /// Divides what a search has left to do into parts, in the order of their cycles.
  ///
  /// Parts begin where the search was, so that those next in order are of about the size of what it has done, and all
  /// but the first lead back to the root. The last part is everything that no other one is.
  ///
  /// - Parameters:
  ///   - position: Where the search stands.
  ///   - start: Where it began.
  ///   - region: The vertices allowed.
  ///   - largestCount: The largest number of parts, at least 2.
  ///   - visits: Grows by the number of edges looked at.
  /// - Returns: The parts, or nothing if nothing is left.
  func divide(
    _ position: SimplePathPosition, begunAt start: SimplePathPosition, in region: VertexRegion, largestCount: Int,
    visits: inout UInt64
  ) -> [SimplePathPosition] {
    let lowest = position.lowestDepth
    // So many ways on from the lowest frame were searched.
    let advance = position.nextSlot(at: lowest) - start.nextSlot(at: lowest)
    let deepest = min(position.depth, advance < 4 ? lowest + 2 : lowest)
    var parts: [SimplePathPosition] = []
    if deepest < position.depth {
      var rest = position
      rest.base = deepest + 1
      rest.end = outgoing.offsets[position.path[deepest + 1] + 1]
      parts.append(rest)
    }

    var meter = VisitMeter(budget: nil, isCancelled: { false })
    defer { visits += meter.visits }
    let barrier = barrier.elements
    for vertex in position.path[...deepest] { barrier[vertex] = Self.blocked }
    reached.elements[0] = position.root
    var reachedCount = 1
    var searchedCount = 0
    defer {
      for vertex in position.path[...deepest] { barrier[vertex] = Self.closed }
      for index in 0..<reachedCount { barrier[reached.elements[index]] = Self.closed }
    }
    for depth in stride(from: deepest, through: position.base, by: -1) {
      while searchedCount < reachedCount {
        reachPredecessors(
          of: reached.elements[searchedCount], region: region, barrier: 0, reachedCount: &reachedCount, meter: &meter)
        searchedCount += 1
      }
      let end = depth == position.base ? position.end : outgoing.offsets[position.path[depth] + 1]
      let largest = depth > lowest ? UInt32.max : depth == lowest ? max(1, advance / 2) : 1
      var part = position
      part.depth = depth
      part.base = depth
      var size: UInt32 = 0
      var slot = position.nextSlot(at: depth)
      meter.add(UInt64(end - min(slot, end)))
      while slot < end {
        if leadsBack(outgoing.neighbors[slot], to: position.root) {
          if size == largest {
            part.end = slot
            parts.append(part)
            size = 0
          }
          if size == 0 {
            part.slot = slot
            if parts.count == largestCount - 1 {
              part.base = position.base
              part.end = position.end
              return parts + [part]
            }
          }
          size += 1
        }
        slot += 1
      }
      if size > 0 {
        part.end = slot
        parts.append(part)
      }
      guard depth > position.base else { break }
      // Off the stack it may be on the way back of others.
      let vertex = position.path[depth]
      barrier[vertex] = Self.closed
      meter.add(UInt64(outgoing.degree(of: vertex)))
      let row = outgoing.offsets[vertex]..<outgoing.offsets[vertex + 1]
      if row.contains(where: { leadsBack(outgoing.neighbors[$0], to: position.root) }) {
        barrier[vertex] = 0
        reached.elements[reachedCount] = vertex
        reachedCount += 1
      }
    }
    return parts
  }

  /// Whether a vertex is the root or was found to lead there without meeting the stack.
  private func leadsBack(_ vertex: VertexIndex, to root: VertexIndex) -> Bool {
    vertex == root || barrier.elements[vertex] == 0
  }
}
