/// The search for room through which more can flow from one vertex to another, with memory that serves many searches.
///
/// **Reference.** E. A. Dinitz, Algorithm for solution of a problem of maximum flow in a network with power estimation,
/// Soviet Math. Doklady 11 (1970): shortest paths are found by levels, and all of one length are filled together.
struct AugmentingPaths: ~Copyable {
  private static let unseen = UInt32.max

  private let graph: DirectedGraph
  private let capacities: [Int64]
  /// What each edge carries.
  private(set) var flow: [Int64]
  /// Edges whose flow must stay as it is.
  var isFixed: [Bool]
  private var levels: [UInt32]
  private var nextSlots: [UInt32]
  private var queue: [VertexIndex] = []

  /// A step along an edge, or against it.
  private struct Step {
    var edge: Int
    var isForward: Bool
    var end: VertexIndex
  }

  init(_ graph: DirectedGraph, capacities: [Int64], flow: [Int64], isFixed: [Bool]) {
    self.graph = graph
    self.capacities = capacities
    self.flow = flow
    self.isFixed = isFixed
    levels = [UInt32](repeating: Self.unseen, count: graph.vertexCount)
    nextSlots = [UInt32](repeating: 0, count: graph.vertexCount)
  }

  /// Whether the last search came to a vertex.
  func isReached(_ vertex: VertexIndex) -> Bool { levels[Int(vertex)] != Self.unseen }

  /// How much more an edge can carry, along it or against it.
  func room(on edge: Int, forward: Bool) -> Int64 {
    isFixed[edge] ? 0 : forward ? capacities[edge] - flow[edge] : flow[edge]
  }

  /// Puts more on an edge, which closes the cycle of what was sent from its target to its source.
  mutating func add(_ amount: Int64, to edge: Int) { flow[edge] += amount }

  /// Sends as much as possible from one vertex to another, at most a limit.
  ///
  /// - Returns: How much was sent.
  mutating func send(
    from source: VertexIndex, to sink: VertexIndex, limit: Int64, meter: inout VisitMeter, budget: UInt64?
  ) throws(FlowError) -> Int64 {
    var sent: Int64 = 0
    while sent < limit {
      var visits = 0
      let isFound = findLevels(from: source, to: sink, &visits)
      if isFound { sent += fill(from: source, to: sink, limit: limit - sent, &visits) }
      try meter.addFlowVisits(visits, budget: budget)
      if !isFound { break }
    }
    return sent
  }

  /// The step from a vertex in one of its slots: those of the edges out of it come first.
  private func step(from vertex: VertexIndex, at slot: Int) -> Step? {
    let outgoing = graph.outgoing.slots(of: vertex)
    if slot < outgoing.count {
      let index = outgoing.lowerBound + slot
      return Step(edge: Int(graph.outgoing.edges[index]), isForward: true, end: graph.outgoing.neighbors[index])
    }
    let incoming = graph.incoming.slots(of: vertex)
    let index = incoming.lowerBound + slot - outgoing.count
    guard index < incoming.upperBound else { return nil }
    return Step(edge: Int(graph.incoming.edges[index]), isForward: false, end: graph.incoming.neighbors[index])
  }

  private mutating func findLevels(from source: VertexIndex, to sink: VertexIndex, _ visits: inout Int) -> Bool {
    for vertex in queue { levels[Int(vertex)] = Self.unseen }
    queue = [source]
    levels[Int(source)] = 0
    nextSlots[Int(source)] = 0
    var first = 0
    while first < queue.count {
      let vertex = queue[first]
      first += 1
      var slot = 0
      while let step = step(from: vertex, at: slot) {
        slot += 1
        guard levels[Int(step.end)] == Self.unseen, room(on: step.edge, forward: step.isForward) > 0 else { continue }
        levels[Int(step.end)] = levels[Int(vertex)] + 1
        nextSlots[Int(step.end)] = 0
        queue.append(step.end)
        if step.end == sink {
          visits += slot
          return true
        }
      }
      visits += slot
    }
    return false
  }

  /// Fills all paths along rising levels.
  private mutating func fill(
    from source: VertexIndex, to sink: VertexIndex, limit: Int64, _ visits: inout Int
  ) -> Int64 {
    var sent: Int64 = 0
    var path: [Step] = []
    var vertex = source
    while sent < limit {
      if vertex == sink {
        let amount = path.reduce(limit - sent) { min($0, room(on: $1.edge, forward: $1.isForward)) }
        for step in path { flow[step.edge] += step.isForward ? amount : -amount }
        sent += amount
        visits += path.count
        let full = path.firstIndex { room(on: $0.edge, forward: $0.isForward) == 0 } ?? path.count
        path.removeSubrange(full...)
        vertex = path.last?.end ?? source
        continue
      }
      if let step = nextStep(from: vertex, &visits) {
        path.append(step)
        vertex = step.end
        continue
      }
      guard path.popLast() != nil else { break }
      vertex = path.last?.end ?? source
      nextSlots[Int(vertex)] += 1
    }
    return sent
  }

  /// The next step from a vertex to the level above that has room.
  private mutating func nextStep(from vertex: VertexIndex, _ visits: inout Int) -> Step? {
    while let step = step(from: vertex, at: Int(nextSlots[Int(vertex)])) {
      visits += 1
      let isRising = levels[Int(step.end)] != Self.unseen && levels[Int(step.end)] == levels[Int(vertex)] + 1
      if isRising, room(on: step.edge, forward: step.isForward) > 0 { return step }
      nextSlots[Int(vertex)] += 1
    }
    return nil
  }
}
