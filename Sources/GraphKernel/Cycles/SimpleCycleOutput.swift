/// Sifts the cycles of an enumeration, chooses their parallel edges, and hands them to the receiver.
struct SimpleCycleOutput: ~Copyable {
  private let query: SimpleCycleQuery
  private let core: CycleCore
  private let required: Set<VertexIndex>
  private let requiredArcs: Set<ArcIndex>
  private let vertices: ScratchBuffer
  private let arcs: ScratchBuffer
  private let choices: EdgeChoices
  private(set) var tally = EnumerationTally()

  init(graph: CollapsedGraph, query: SimpleCycleQuery, core: CycleCore, longest: Int) {
    self.query = query
    self.core = core
    required = Set(query.through)
    requiredArcs = Set(query.throughArcs)
    vertices = ScratchBuffer(count: longest)
    arcs = ScratchBuffer(count: longest)
    choices = EdgeChoices(graph, capacity: query.parallelEdges == .distinct ? longest : 0)
  }

  /// Turns a cycle of the core to its canonical start and hands it over.
  mutating func emit(
    vertices found: UnsafeMutableBufferPointer<UInt32>.SubSequence,
    slots: UnsafeMutableBufferPointer<UInt32>.SubSequence,
    meter: inout VisitMeter, body: (SimpleCycle) -> EnumerationControl
  ) -> EnumerationStop? {
    let length = found.count
    guard length >= query.minimumLength else { return nil }
    let names = core.vertices.elements
    var start = 0
    for step in 1..<length where names[found[step]] < names[found[start]] { start = step }
    var step = start
    for position in 0..<length {
      vertices.elements[position] = names[found[step]]
      let slot = slots[step]
      arcs.elements[position] =
        slot == CycleCore.none ? core.loops.elements[found[step]] : core.outgoing.arcs.elements[slot]
      step = step + 1 == length ? 0 : step + 1
    }
    let cycle = SimpleCycle(
      vertices: UnsafeBufferPointer(rebasing: vertices.elements[..<length]),
      arcs: UnsafeBufferPointer(rebasing: arcs.elements[..<length]), edges: UnsafeBufferPointer(start: nil, count: 0))
    guard isWanted(cycle) else { return nil }
    return give(cycle, meter: &meter, body: body)
  }

  /// Hands over the cycles of a block, one at a time.
  mutating func emit(
    _ block: SimpleCycleBlock, meter: inout VisitMeter, body: (SimpleCycle) -> EnumerationControl
  ) -> EnumerationStop? {
    let isSifted = required.count > 1 || !requiredArcs.isEmpty
    for position in 0..<block.count {
      let cycle = block[position]
      if isSifted, !isWanted(cycle) { continue }
      if let stop = give(cycle, meter: &meter, body: body) { return stop }
    }
    return nil
  }

  /// Whether a cycle contains what it must.
  func isWanted(_ cycle: SimpleCycle) -> Bool {
    // The search starts at one required vertex, so one is always met.
    if required.count > 1, cycle.vertices.count(where: required.contains) < required.count { return false }
    return requiredArcs.isEmpty || cycle.arcs.count(where: requiredArcs.contains) == requiredArcs.count
  }

  private mutating func give(
    _ cycle: SimpleCycle, meter: inout VisitMeter, body: (SimpleCycle) -> EnumerationControl
  ) -> EnumerationStop? {
    let length = cycle.length
    switch query.parallelEdges {
    case .collapse:
      tally.record(length: length)
      return body(cycle) == .stop ? .stoppedByReceiver : nil
    case .distinct:
      var tally = EnumerationTally()
      swap(&tally, &self.tally)
      defer { swap(&tally, &self.tally) }
      return choices.forEach(of: cycle.arcs, meter: &meter) { edges in
        tally.record(length: length)
        let cycle = SimpleCycle(vertices: cycle.vertices, arcs: cycle.arcs, edges: edges)
        return body(cycle) == .stop ? .stoppedByReceiver : nil
      }
    }
  }
}
