/// Sifts the cycles of an enumeration, chooses their parallel edges, and hands them to the receiver.
struct SimpleCycleOutput: ~Copyable {
  private let query: SimpleCycleQuery
  private let required: Set<VertexIndex>
  private let requiredArcs: Set<ArcIndex>
  private let choices: EdgeChoices
  private(set) var tally = EnumerationTally()

  init(graph: CollapsedGraph, query: SimpleCycleQuery, longest: Int) {
    self.query = query
    required = Set(query.through)
    requiredArcs = Set(query.throughArcs)
    choices = EdgeChoices(graph, capacity: query.parallelEdges == .distinct ? longest : 0)
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
  private func isWanted(_ cycle: SimpleCycle) -> Bool {
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
