/// What can still flow through a graph, and the search for the ways of more.
///
/// Levels are found from the sources on, along the lists in which room and flow lie side by side with the neighbors; ways
/// are then followed from the sinks back, so that each leads to a source unless it was filled meanwhile. Only what lies on
/// a way is looked up across the lists.
///
/// **Reference.** E. A. Dinitz, Algorithm for solution of a problem of maximum flow in a network with power estimation,
/// Soviet Math. Doklady 11 (1970).
final class ResidualNetwork {
  private static let unseen = UInt32.max
  private static let visitsBetweenPolls = 4096

  private let outgoing: AdjacencyBuffers
  private let incoming: AdjacencyBuffers
  /// How much more the edge in each slot out can carry.
  private let rooms: ScratchArray<Int64>
  /// What the edge in each slot in carries.
  private let flows: ScratchArray<Int64>
  /// The slot in of the edge in each slot out, and the other way round.
  private let slotsIn: ScratchBuffer
  private let slotsOut: ScratchBuffer
  private let levels: ScratchBuffer
  /// Where the search of ways goes on at each vertex: its slots in, and behind them those out.
  private let cursors: ScratchArray<Int>
  private let queue: ScratchBuffer
  private var queueCount = 0
  private let isSink: ScratchArray<Bool>
  /// The way from a sink to where the search stands: vertices, and the slot by which each was left, of those out the
  /// complement.
  private let wayVertices: ScratchBuffer
  private let waySlots: ScratchArray<Int>

  /// Prepares the network without a flow.
  ///
  /// - Parameters:
  ///   - outgoing: The edges.
  ///   - incoming: The same edges turned round.
  ///   - vertexCount: The number of vertices.
  ///   - sinks: Where ways end.
  ///   - room: Writes the capacities of the edges in the order of the slots out.
  init(
    outgoing: AdjacencyBuffers, incoming: AdjacencyBuffers, vertexCount: Int, sinks: [VertexIndex],
    room: (UnsafeMutableBufferPointer<Int64>) -> Void
  ) {
    self.outgoing = outgoing
    self.incoming = incoming
    let edgeCount = outgoing.neighbors.count
    rooms = ScratchArray(count: edgeCount, repeating: 0)
    flows = ScratchArray(count: edgeCount, repeating: 0)
    slotsIn = ScratchBuffer(count: edgeCount)
    slotsOut = ScratchBuffer(count: edgeCount)
    levels = ScratchBuffer(count: vertexCount, repeating: Self.unseen)
    cursors = ScratchArray(count: vertexCount, repeating: 0)
    queue = ScratchBuffer(count: vertexCount)
    isSink = ScratchArray(count: vertexCount, repeating: false)
    wayVertices = ScratchBuffer(count: vertexCount)
    waySlots = ScratchArray(count: vertexCount, repeating: 0)
    room(rooms.elements)
    for sink in sinks { isSink.elements[sink] = true }
    // Both lists have parallel edges in the same order, so that the slots in of a vertex come one after the other.
    let (next, slotsIn, slotsOut) = (levels.elements, slotsIn.elements, slotsOut.elements)
    for vertex in 0..<vertexCount { next[vertex] = incoming.offsets[vertex] }
    for slot in 0..<edgeCount {
      let target = outgoing.neighbors[slot]
      let slotIn = next[target]
      next[target] = slotIn &+ 1
      slotsIn[slot] = slotIn
      slotsOut[slotIn] = UInt32(truncatingIfNeeded: slot)
    }
    next.update(repeating: Self.unseen)
  }

  /// Whether the last search of levels came to a vertex.
  func isReached(_ vertex: VertexIndex) -> Bool { levels.elements[vertex] != Self.unseen }

  /// What the edge in a slot out carries.
  func flow(inSlot slot: Int) -> Int64 { flows.elements[slotsIn.elements[slot]] }

  /// Finds the levels of what the sources reach through room, up to that of the nearest sink.
  ///
  /// - Parameters:
  ///   - sources: Where ways begin.
  ///   - visits: Grows by the number of edges looked at.
  /// - Returns: Whether a sink is reached.
  func findLevels(from sources: [VertexIndex], _ visits: inout Int) -> Bool {
    let (levels, queue, cursors) = (levels.elements, queue.elements, cursors.elements)
    for index in 0..<queueCount { levels[queue[index]] = Self.unseen }
    queueCount = 0
    for source in sources where levels[source] == Self.unseen {
      levels[source] = 0
      queue[queueCount] = source
      queueCount += 1
    }
    var first = 0
    var end = queueCount
    var last = UInt32.max
    while first < end, levels[queue[first]] < last {
      let vertex = queue[first]
      first &+= 1
      let level = levels[vertex] &+ 1
      let found = end
      end = reach(from: vertex, outgoing, rooms.elements, level, end)
      end = reach(from: vertex, incoming, flows.elements, level, end)
      visits &+= Int(outgoing.degree(of: vertex)) &+ Int(incoming.degree(of: vertex))
      for index in found..<end {
        let vertex = queue[index]
        cursors[vertex] = 0
        if isSink.elements[vertex] { last = level }
      }
    }
    queueCount = end
    return last != .max
  }

  @inline(__always)
  private func reach(
    from vertex: VertexIndex, _ lists: AdjacencyBuffers, _ amounts: UnsafeMutableBufferPointer<Int64>,
    _ level: UInt32, _ end: Int
  ) -> Int {
    let (levels, queue) = (levels.elements, queue.elements)
    var end = end
    for slot in Int(lists.offsets[vertex])..<Int(lists.offsets[vertex &+ 1]) {
      let neighbor = lists.neighbors[slot]
      guard levels[neighbor] == Self.unseen, amounts[slot] > 0 else { continue }
      levels[neighbor] = level
      queue[end] = neighbor
      end &+= 1
    }
    return end
  }

  /// Fills all ways to a sink along the levels.
  ///
  /// - Parameters:
  ///   - sink: A sink of the last level.
  ///   - meter: Counts the edges looked at.
  ///   - budget: How many of them there may be.
  /// - Returns: How much more arrives.
  /// - Throws: `FlowError` when the search was ended.
  func fill(to sink: VertexIndex, meter: inout VisitMeter, budget: UInt64?) throws(FlowError) -> Int64 {
    let (levels, cursors) = (levels.elements, cursors.elements)
    let (vertices, slots) = (wayVertices.elements, waySlots.elements)
    var sent: Int64 = 0
    var depth = 0
    var vertex = sink
    var visits = 0
    while true {
      // Ways can be many and long, so that one level takes more than all patience.
      if visits >= Self.visitsBetweenPolls {
        try meter.addFlowVisits(visits, budget: budget)
        visits = 0
      }
      if levels[vertex] == 0 {
        visits &+= depth
        sent &+= fillWay(of: &depth)
        vertex = vertices[depth]
        continue
      }
      if let step = nextStep(from: vertex, &visits) {
        vertices[depth] = vertex
        slots[depth] = step.slot
        depth &+= 1
        vertex = step.vertex
        continue
      }
      guard depth > 0 else {
        try meter.addFlowVisits(visits, budget: budget)
        return sent
      }
      levels[vertex] = Self.unseen &- 1
      depth &-= 1
      vertex = vertices[depth]
      cursors[vertex] &+= 1
    }
  }

  /// Sends as much as there is room for on the whole way, and shortens it to where the first edge from the sink is full.
  private func fillWay(of depth: inout Int) -> Int64 {
    var amount = Int64.max
    for index in 0..<depth { amount = min(amount, room(of: waySlots.elements[index])) }
    var shortest = depth
    for index in (0..<depth).reversed() {
      add(amount, to: waySlots.elements[index])
      if room(of: waySlots.elements[index]) == 0 { shortest = index }
    }
    depth = shortest
    return amount
  }

  /// The next step back from a vertex to the level before that has room.
  @inline(__always)
  private func nextStep(from vertex: VertexIndex, _ visits: inout Int) -> (vertex: VertexIndex, slot: Int)? {
    let (levels, cursors) = (levels.elements, cursors.elements)
    let level = levels[vertex] &- 1
    let (firstIn, endIn) = (Int(incoming.offsets[vertex]), Int(incoming.offsets[vertex &+ 1]))
    let start = firstIn &+ cursors[vertex]
    var slot = start
    while slot < endIn {
      let neighbor = incoming.neighbors[slot]
      if levels[neighbor] == level, rooms.elements[slotsOut.elements[slot]] > 0 {
        cursors[vertex] = slot &- firstIn
        visits &+= slot &- start &+ 1
        return (neighbor, slot)
      }
      slot &+= 1
    }
    let (firstOut, endOut) = (Int(outgoing.offsets[vertex]), Int(outgoing.offsets[vertex &+ 1]))
    var slotOut = firstOut &+ (slot &- endIn)
    while slotOut < endOut {
      let neighbor = outgoing.neighbors[slotOut]
      if levels[neighbor] == level, flows.elements[slotsIn.elements[slotOut]] > 0 { break }
      slotOut &+= 1
    }
    let cursor = endIn &- firstIn &+ slotOut &- firstOut
    visits &+= cursor &- cursors[vertex] &+ 1
    cursors[vertex] = cursor
    return slotOut < endOut ? (outgoing.neighbors[slotOut], ~slotOut) : nil
  }

  /// How much more can be sent by a step.
  @inline(__always)
  private func room(of step: Int) -> Int64 {
    step >= 0 ? rooms.elements[slotsOut.elements[step]] : flows.elements[slotsIn.elements[~step]]
  }

  @inline(__always)
  private func add(_ amount: Int64, to step: Int) {
    let (rooms, flows) = (rooms.elements, flows.elements)
    if step >= 0 {
      let slot = slotsOut.elements[step]
      rooms[slot] = rooms[slot] &- amount
      flows[step] &+= amount
    } else {
      let slot = slotsIn.elements[~step]
      flows[slot] = flows[slot] &- amount
      rooms[~step] &+= amount
    }
  }
}
