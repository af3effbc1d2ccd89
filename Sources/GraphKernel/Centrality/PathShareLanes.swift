import Columns

/// The shares of vertices, or of arcs, in the shortest paths from up to 16 sources at once, a lane for each.
///
/// Searches go forward and back by levels. A vertex knows by a bit for each lane which sources have reached it; numbers of
/// paths and shares are vectors over the lanes. Forward, a vertex adds up the numbers of its predecessors on the level
/// before; back, the shares of its successors. Neither has to be told from what a neighbor has in other lanes on other
/// levels: forward, a lane in which a predecessor was reached earlier has reached the vertex too; back, shares of earlier
/// levels are not there yet. So there is no choice for each arc and lane, only for each vertex.
///
/// **Reference.** U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociol. 25 (2001); M. Then et al.,
/// Efficient batched distance and centrality computation in unweighted and weighted graphs, BTW (2017).
final class PathShareLanes<Holders: PathShareHolders> {
  typealias Lanes = SIMD16<Double>
  typealias Bits = UInt16

  private let arcs: RankedArcs
  /// The lanes that have reached each vertex, those that have in the last step, and those that do in this one.
  private let seen: ScratchArray<Bits>
  private let fresh: ScratchArray<Bits>
  private let next: ScratchArray<Bits>
  /// The number of shortest paths to each vertex.
  private let pathCounts: UnwrittenColumn<Lanes>
  /// What is found on a level, until all of it is known; then (1 + δ) / σ of vertices behind which all is known.
  private let found: UnwrittenColumn<Lanes>
  private let shares: UnwrittenColumn<Lanes>
  /// Which vertices are reached on which level in which lanes, level by level.
  private var events: [Event] = []
  private var levels: [Int] = []
  private let touched: ScratchBuffer
  /// The sum of all numbers of paths.
  private var total = Lanes.zero
  /// All bits or none for four lanes, for every choice of them.
  private let masks: ScratchArray<SIMD4<UInt64>>

  private struct Event {
    var vertex: UInt32
    var bits: Bits
  }

  /// Far from overflow, whatever is added up or multiplied.
  private static var largestPathCount: Double { 0x1p900 }
  /// One in so many arcs is looked at before all rows are.
  private static var sparsity: Int { 6 }

  init(_ arcs: RankedArcs) {
    let count = arcs.vertexCount
    self.arcs = arcs
    seen = ScratchArray(count: count, repeating: 0)
    fresh = ScratchArray(count: count, repeating: 0)
    next = ScratchArray(count: count, repeating: 0)
    pathCounts = UnwrittenColumn(count: count)
    found = UnwrittenColumn(count: count)
    shares = UnwrittenColumn(count: count)
    pathCounts.elements.initialize(repeating: .zero)
    shares.elements.initialize(repeating: .zero)
    touched = ScratchBuffer(count: count)
    masks = ScratchArray(count: 16, repeating: .zero)
    for choice in 0..<16 {
      var mask = SIMD4<UInt64>.zero
      for lane in 0..<4 where choice >> lane & 1 == 1 { mask[lane] = .max }
      masks.elements[choice] = mask
    }
  }

  /// Adds the dependencies of some sources to sums.
  ///
  /// - Parameters:
  ///   - sources: At most ``PathShareBatches/laneCount`` vertices, by their new numbers, none twice.
  ///   - sums: One sum per vertex, or per slot of the arcs out of vertices.
  /// - Returns: Whether all numbers of paths are small enough; if not, nothing is added.
  func addShares(from sources: some Sequence<UInt32>, to sums: UnsafeMutableBufferPointer<Double>) -> Bool {
    defer { clear() }
    begin(at: sources)
    while search() {}
    guard total.max() <= Self.largestPathCount else { return false }
    // No path between others has a source inside, but all have their first arc at it.
    for level in stride(from: levels.count - 2, through: Holders.areArcs ? 0 : 1, by: -1) {
      let further = levels[level + 1]..<(level + 2 < levels.count ? levels[level + 2] : levels[level + 1])
      collect(levels[level]..<levels[level + 1], from: further, to: sums)
    }
    return true
  }

  private func begin(at sources: some Sequence<UInt32>) {
    for (lane, source) in sources.enumerated() {
      seen.elements[source] = 1 << Bits(lane)
      fresh.elements[source] = 1 << Bits(lane)
      pathCounts.elements[source][lane] = 1
      events.append(Event(vertex: source, bits: 1 << Bits(lane)))
    }
    total = .zero
    levels = [0, events.count]
  }

  /// Leaves all memory as it was before the first search, vertex by vertex.
  private func clear() {
    for event in events {
      seen.elements[event.vertex] = 0
      fresh.elements[event.vertex] = 0
      pathCounts.elements[event.vertex] = .zero
      shares.elements[event.vertex] = .zero
    }
    events.removeAll(keepingCapacity: true)
  }

  /// Searches one level further.
  ///
  /// - Returns: Whether anything was reached.
  private func search() -> Bool {
    let last = levels[levels.count - 2]..<levels[levels.count - 1]
    let fresh = fresh.elements
    var arcCount = 0
    for index in last { arcCount &+= arcs.outgoing.degree(of: events[index].vertex) }
    if arcCount * Self.sparsity < arcs.outgoing.neighbors.elements.count {
      let count = push(last)
      for index in last { fresh[events[index].vertex] = 0 }
      settle(touched.elements[..<count])
    } else {
      pull()
      for index in last { fresh[events[index].vertex] = 0 }
      settle(0..<UInt32(truncatingIfNeeded: arcs.vertexCount))
    }
    levels.append(events.count)
    return levels[levels.count - 1] > levels[levels.count - 2]
  }

  /// Hands numbers of paths on to successors.
  ///
  /// - Returns: The number of vertices that were given some.
  private func push(_ last: Range<Int>) -> Int {
    let (seen, next, found) = (seen.elements, next.elements, found.elements)
    let (pathCounts, touched, neighbors) = (pathCounts.elements, touched.elements, arcs.outgoing.neighbors.elements)
    var count = 0
    events.withUnsafeBufferPointer { events in
      for index in last {
        let event = events[index]
        let paths = pathCounts[event.vertex]
        for slot in arcs.outgoing.slots(of: event.vertex) {
          let neighbor = neighbors[slot]
          let new = event.bits & ~seen[neighbor]
          guard new != 0 else { continue }
          if next[neighbor] == 0 {
            touched[count] = neighbor
            count &+= 1
            found[neighbor] = paths
          } else {
            found[neighbor] += paths
          }
          next[neighbor] |= new
        }
      }
    }
    return count
  }

  /// Adds up the numbers of paths of predecessors.
  private func pull() {
    let (seen, fresh, next, found) = (seen.elements, fresh.elements, next.elements, found.elements)
    let (pathCounts, neighbors) = (pathCounts.elements, arcs.incoming.neighbors.elements)
    for vertex in 0..<UInt32(truncatingIfNeeded: arcs.vertexCount) {
      let open = ~seen[vertex]
      guard open != 0 else { continue }
      var sum = Lanes.zero
      var bits: Bits = 0
      for slot in arcs.incoming.slots(of: vertex) {
        let new = fresh[neighbors[slot]] & open
        guard new != 0 else { continue }
        bits |= new
        sum += pathCounts[neighbors[slot]]
      }
      guard bits != 0 else { continue }
      next[vertex] = bits
      found[vertex] = sum
    }
  }

  /// Takes down what was reached on a level.
  private func settle(_ vertices: some Sequence<UInt32>) {
    let (seen, fresh, next) = (seen.elements, fresh.elements, next.elements)
    let (found, pathCounts, masks) = (found.elements, pathCounts.elements, masks.elements)
    for vertex in vertices {
      let bits = next[vertex]
      guard bits != 0 else { continue }
      next[vertex] = 0
      seen[vertex] |= bits
      fresh[vertex] = bits
      let paths = Self.keep(bits, of: found[vertex], masks)
      total += paths
      pathCounts[vertex] += paths
      events.append(Event(vertex: vertex, bits: bits))
    }
  }

  /// Collects the shares of the vertices on a level, which those on the level further out have.
  private func collect(_ level: Range<Int>, from further: Range<Int>, to sums: UnsafeMutableBufferPointer<Double>) {
    let (found, shares, pathCounts, masks) = (found.elements, shares.elements, pathCounts.elements, masks.elements)
    let first = level.lowerBound
    addShares(of: further, to: level, sums)
    events.withUnsafeBufferPointer { events in
      for index in level {
        let event = events[index]
        let paths = pathCounts[event.vertex]
        guard !further.isEmpty else {
          shares[event.vertex] += Self.keep(event.bits, of: 1 / paths, masks)
          continue
        }
        let dependency = Self.keep(event.bits, of: paths * found[index &- first], masks)
        if !Holders.areArcs { sums[event.vertex] += dependency.sum() }
        shares[event.vertex] += Self.keep(event.bits, of: (1 + dependency) / paths, masks)
      }
    }
  }

  /// Adds up what the vertices on a level find at their successors, and of arcs the shares themselves.
  private func addShares(of further: Range<Int>, to level: Range<Int>, _ sums: UnsafeMutableBufferPointer<Double>) {
    guard !further.isEmpty else { return }
    let (found, shares, pathCounts, masks) = (found.elements, shares.elements, pathCounts.elements, masks.elements)
    let (fresh, neighbors) = (fresh.elements, arcs.outgoing.neighbors.elements)
    let first = level.lowerBound
    events.withUnsafeBufferPointer { events in
      for index in further { fresh[events[index].vertex] = events[index].bits }
      for index in level {
        let event = events[index]
        var sum = Lanes.zero
        let paths = Holders.areArcs ? Self.keep(event.bits, of: pathCounts[event.vertex], masks) : .zero
        for slot in arcs.outgoing.slots(of: event.vertex) where fresh[neighbors[slot]] & event.bits != 0 {
          let share = shares[neighbors[slot]]
          sum += share
          if Holders.areArcs { sums[slot] += (paths * share).sum() }
        }
        found[index &- first] = sum
      }
      for index in further { fresh[events[index].vertex] = 0 }
    }
  }

  /// The numbers in some lanes, and 0 in all others, whatever stands there.
  @inline(__always)
  private static func keep(
    _ bits: Bits, of lanes: Lanes, _ masks: UnsafeMutableBufferPointer<SIMD4<UInt64>>
  ) -> Lanes {
    let low = SIMD8(lowHalf: masks[Int(bits & 15)], highHalf: masks[Int(bits >> 4 & 15)])
    let high = SIMD8(lowHalf: masks[Int(bits >> 8 & 15)], highHalf: masks[Int(bits >> 12)])
    return unsafeBitCast(
      unsafeBitCast(lanes, to: SIMD16<UInt64>.self) & SIMD16(lowHalf: low, highHalf: high), to: Lanes.self)
  }
}

/// How sources are divided for ``PathShareLanes``.
enum PathShareBatches {
  static let laneCount = 16
  /// Beyond it the vectors of a thread would take more than a gigabyte and a half.
  static let largestVertexCount = 1 << 22
}
