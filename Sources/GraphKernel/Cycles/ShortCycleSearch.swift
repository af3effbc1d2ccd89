/// The search for the cycles of bounded length from one root at a time, with memory that serves many roots.
///
/// **Before the walk.** A vertex can be on a cycle of at most k arcs only if its distances from and to the root add up
/// to k. Both are found by searches that go half the way, k/2, from each side; the one against the arcs then goes on
/// among the vertices that the other one has met. A root without a short cycle costs its neighborhood, not the graph.
///
/// **The walk** is that of ``SimplePathSearch``: a vertex is entered if the arcs that remain reach its barrier, a lower
/// bound on its distance to the root by vertices off the stack, which starts at the distance. Barriers rise above it
/// only when a stack stands in the way; while none has, success leaves nothing to relax. The last arcs are not walked:
/// for each vertex the neighbors that close a cycle are gathered once, and listed or counted in one go.
///
/// Rows are sorted by keys, and only slots whose key is below a limit exist: with the neighbors as keys and the root as
/// limit the search is in what is left when all higher roots are done.
final class ShortCycleSearch {
  /// The barrier and the distance of a vertex that is not to be entered.
  static let closed = UInt32.max

  let core: CycleCore
  /// The smallest number of arcs in a cycle.
  let shortest: UInt32
  /// The largest number of arcs in a cycle.
  let longest: UInt32
  /// The keys of the slots.
  let outgoingKeys: UnsafeMutableBufferPointer<UInt32>
  let incomingKeys: UnsafeMutableBufferPointer<UInt32>
  /// How far a neighbor in `lastRows` may be from the root: 1 to list, 2 to count.
  let lastDistance: UInt32

  /// For each vertex the length of a shortest way to the root, or `closed`.
  let distances: ScratchBuffer
  let barriers: ScratchBuffer
  /// For each vertex the length of a shortest way from the root, up to half the bound, or 0 if there is none.
  let forwardDistances: ScratchBuffer
  private let forwardQueue: ScratchBuffer
  /// The vertices with a distance, nearest first.
  private let region: ScratchBuffer
  private var forwardCount = 0
  private var regionCount = 0
  /// The arc that closes a cycle from each vertex at distance 1.
  let closingArcs: ScratchBuffer

  /// For each vertex of the region the neighbors worth entering, gathered when they are first asked for.
  let rows: NeighborLists
  /// For each vertex the neighbors at most `lastDistance` from the root.
  let lastRows: NeighborLists

  let queue: ScratchBuffer
  /// How many barriers off the stack are above the distance.
  var raisedCount = 0

  private(set) var root = CycleCore.none
  private(set) var limit: UInt32 = 0
  private var first: UInt32?
  private var preparationCost: UInt64 = 0
  /// How many slots were looked at since the meter was last reset.
  var visits: UInt64 = 0

  /// Prepares searches in a core.
  ///
  /// - Parameters:
  ///   - core: The vertices and arcs.
  ///   - shortest: The smallest number of arcs in a cycle.
  ///   - longest: The largest number of arcs in a cycle, at least 1.
  ///   - lastDistance: 1 to list cycles, 2 to count them.
  ///   - hasArcRanks: Whether rows are sorted by their arcs instead of their neighbors.
  init(_ core: CycleCore, shortest: UInt32, longest: UInt32, lastDistance: UInt32, hasArcRanks: Bool = false) {
    self.core = core
    self.shortest = shortest
    self.longest = longest
    self.lastDistance = lastDistance
    outgoingKeys = hasArcRanks ? core.outgoing.arcs.elements : core.outgoing.neighbors.elements
    incomingKeys = hasArcRanks ? core.incoming.arcs.elements : core.incoming.neighbors.elements
    let count = core.vertexCount
    distances = ScratchBuffer(count: count, repeating: Self.closed)
    barriers = ScratchBuffer(count: count, repeating: Self.closed)
    forwardDistances = ScratchBuffer(count: count)
    forwardQueue = ScratchBuffer(count: count)
    region = ScratchBuffer(count: count)
    closingArcs = ScratchBuffer(count: count)
    queue = ScratchBuffer(count: count)
    let slotCount = core.outgoing.neighbors.elements.count
    rows = NeighborLists(vertexCount: count, capacity: slotCount)
    lastRows = NeighborLists(vertexCount: count, capacity: slotCount)
  }

  /// The vertices that can be on a cycle through the root, those at equal distance to it side by side.
  var members: UnsafeMutableBufferPointer<UInt32>.SubSequence { region.elements[..<regionCount] }

  /// Whether an arc leads from a vertex on the stack straight to the root; a loop if it is the root itself.
  func closes(_ vertex: UInt32) -> Bool {
    vertex == root ? core.loops.elements[vertex] != CycleCore.none : distances.elements[vertex] == 1
  }

  /// The arc from a vertex that closes a cycle.
  func closingArc(of vertex: UInt32) -> ArcIndex {
    vertex == root ? core.loops.elements[vertex] : closingArcs.elements[vertex]
  }

  /// Makes everything ready for the cycles through a root.
  ///
  /// - Parameters:
  ///   - root: The vertex that all cycles pass through.
  ///   - limit: What the keys of their arcs are below.
  ///   - first: The vertex after the root, if it is given.
  func prepare(root: UInt32, limit: UInt32, first: UInt32? = nil) {
    if root == self.root, limit == self.limit, first == self.first {
      // A job costs the same, whichever came before it on this thread.
      for vertex in members {
        barriers.elements[vertex] = distances.elements[vertex]
        rows.forget(vertex)
        lastRows.forget(vertex)
      }
      rows.forget(root)
      lastRows.forget(root)
      rows.removeAll()
      lastRows.removeAll()
      raisedCount = 0
      visits += preparationCost
      return
    }
    clear()
    let before = visits
    defer { preparationCost = visits - before }
    (self.root, self.limit, self.first) = (root, limit, first)
    let half = longest / 2
    searchForward(depth: longest - half)
    if forwardCount > 0 { searchBackward(unrestricted: half) }
  }

  private func clear() {
    for vertex in forwardQueue.elements[..<forwardCount] { forwardDistances.elements[vertex] = 0 }
    for vertex in members {
      distances.elements[vertex] = Self.closed
      barriers.elements[vertex] = Self.closed
      rows.forget(vertex)
      lastRows.forget(vertex)
    }
    if root != CycleCore.none {
      rows.forget(root)
      lastRows.forget(root)
    }
    rows.removeAll()
    lastRows.removeAll()
    (forwardCount, regionCount, raisedCount) = (0, 0, 0)
  }

  private func searchForward(depth: UInt32) {
    let (offsets, neighbors) = (core.outgoing.offsets.elements, core.outgoing.neighbors.elements)
    let (keys, distance, queue) = (outgoingKeys, forwardDistances.elements, forwardQueue.elements)
    let (root, limit) = (root, limit)
    var tail = 0
    var seen: UInt64 = 0
    func scan(_ vertex: UInt32, _ next: UInt32) {
      var slot = offsets[vertex]
      let end = offsets[vertex + 1]
      while slot < end, keys[slot] < limit {
        let neighbor = neighbors[slot]
        slot += 1
        if distance[neighbor] == 0, neighbor != root {
          distance[neighbor] = next
          queue[tail] = neighbor
          tail += 1
        }
      }
      seen += UInt64(slot - offsets[vertex]) + 1
    }
    if let first {
      if first != root {
        distance[first] = 1
        queue[0] = first
        tail = 1
      }
    } else {
      scan(root, 1)
    }
    var head = 0
    while head < tail, distance[queue[head]] < depth {
      scan(queue[head], distance[queue[head]] + 1)
      head += 1
    }
    forwardCount = tail
    visits += seen
  }

  private func searchBackward(unrestricted half: UInt32) {
    let (offsets, neighbors) = (core.incoming.offsets.elements, core.incoming.neighbors.elements)
    let (keys, distance, forward) = (incomingKeys, distances.elements, forwardDistances.elements)
    let (barrier, queue, closing, arcs) = (
      barriers.elements, region.elements, closingArcs.elements, core.incoming.arcs.elements
    )
    let (root, limit, longest) = (root, limit, longest)
    var tail = 0
    var seen: UInt64 = 0
    var hasMet = false
    func scan(_ vertex: UInt32, _ next: UInt32) {
      var slot = offsets[vertex]
      let end = offsets[vertex + 1]
      while slot < end, keys[slot] < limit {
        let neighbor = neighbors[slot]
        let ahead = forward[neighbor]
        if distance[neighbor] == Self.closed, neighbor != root,
          ahead == 0 ? next <= half : ahead <= longest - next
        {
          if ahead != 0 { hasMet = true }
          distance[neighbor] = next
          barrier[neighbor] = next
          if next == 1 { closing[neighbor] = arcs[slot] }
          queue[tail] = neighbor
          tail += 1
        }
        slot += 1
      }
      seen += UInt64(slot - offsets[vertex]) + 1
    }
    if longest > 1 { scan(root, 1) }
    var head = 0
    while head < tail {
      let next = distance[queue[head]] + 1
      // Half way round, the two searches have met or never will.
      guard next < longest, next <= half || hasMet else { break }
      scan(queue[head], next)
      head += 1
    }
    regionCount = tail
    visits += seen
    if !hasMet {
      for vertex in members {
        distance[vertex] = Self.closed
        barrier[vertex] = Self.closed
      }
      regionCount = 0
    }
  }

  /// Gathers the neighbors of a vertex that a cycle could go on to.
  func gather(_ vertex: UInt32) {
    let (neighbors, distance) = (core.outgoing.neighbors.elements, distances.elements)
    let arcs = core.outgoing.arcs.elements
    let behind =
      vertex == root
      ? 0 : forwardDistances.elements[vertex] == 0 ? longest - longest / 2 + 1 : forwardDistances.elements[vertex]
    let farthest = behind + 1 < longest ? longest - 1 - behind : 0
    let (lastDistance, limit) = (lastDistance, limit)
    rows.begin(vertex)
    lastRows.begin(vertex)
    var slot = core.outgoing.offsets.elements[vertex]
    let start = slot
    let end = core.outgoing.offsets.elements[vertex + 1]
    while slot < end, outgoingKeys[slot] < limit {
      let neighbor = neighbors[slot]
      let ahead = distance[neighbor]
      if ahead <= farthest { rows.append(neighbor, arc: arcs[slot]) }
      if ahead <= lastDistance { lastRows.append(neighbor, arc: arcs[slot]) }
      slot += 1
    }
    rows.end(vertex)
    lastRows.end(vertex)
    visits += UInt64(slot - start) + 1
  }

  /// Lowers the barriers that a vertex made reachable again contradicts.
  func relax(before vertex: UInt32) {
    let (offsets, neighbors) = (core.incoming.offsets.elements, core.incoming.neighbors.elements)
    let (barrier, distance, queue) = (barriers.elements, distances.elements, queue.elements)
    queue[0] = vertex
    var head = 0
    var tail = 1
    // First in, first out: barriers leave the queue in ascending order, so none is lowered twice.
    while head < tail {
      let lowered = queue[head]
      head += 1
      let bound = barrier[lowered] + 1
      var slot = offsets[lowered]
      let end = offsets[lowered + 1]
      while slot < end, incomingKeys[slot] < limit {
        let neighbor = neighbors[slot]
        slot += 1
        let current = barrier[neighbor]
        guard current > bound, current != Self.closed else { continue }
        barrier[neighbor] = bound
        if bound == distance[neighbor] { raisedCount -= 1 }
        queue[tail] = neighbor
        tail += 1
      }
      visits += UInt64(slot - offsets[lowered]) + 1
    }
  }
}

/// Lists of neighbors, one after another in memory that is not touched before it is used.
final class NeighborLists {
  let neighbors: UnsafeMutablePointer<UInt32>
  let arcs: UnsafeMutablePointer<UInt32>
  /// For each vertex where its list begins, or the largest number if it has none yet.
  let starts: ScratchBuffer
  let ends: ScratchBuffer
  private var used = 0

  init(vertexCount: Int, capacity: Int) {
    neighbors = .allocate(capacity: capacity)
    arcs = .allocate(capacity: capacity)
    starts = ScratchBuffer(count: vertexCount, repeating: .max)
    ends = ScratchBuffer(count: vertexCount)
  }

  deinit {
    neighbors.deallocate()
    arcs.deallocate()
  }

  func begin(_ vertex: UInt32) { starts.elements[vertex] = UInt32(used) }

  @inline(__always)
  func append(_ neighbor: UInt32, arc: ArcIndex) {
    neighbors[used] = neighbor
    arcs[used] = arc
    used += 1
  }

  func end(_ vertex: UInt32) { ends.elements[vertex] = UInt32(used) }

  func forget(_ vertex: UInt32) { starts.elements[vertex] = .max }

  func removeAll() { used = 0 }
}
