/// Sifts the cycles of a search, turns each to its canonical start, and hands it to the receiver.
struct SimpleCycleOutput: ~Copyable {
  private let query: SimpleCycleQuery
  private let required: Set<VertexIndex>
  private let vertices: ScratchBuffer
  private let arcs: ScratchBuffer
  private let choices: EdgeChoices
  private(set) var tally = EnumerationTally()

  init(graph: CollapsedGraph, query: SimpleCycleQuery, capacity: Int) {
    self.query = query
    required = Set(query.through)
    vertices = ScratchBuffer(count: capacity)
    arcs = ScratchBuffer(count: capacity)
    choices = EdgeChoices(graph, capacity: query.parallelEdges == .distinct ? capacity : 0)
  }

  mutating func emit(
    vertices found: UnsafeMutableBufferPointer<UInt32>.SubSequence,
    slots: UnsafeMutableBufferPointer<UInt32>.SubSequence,
    meter: inout VisitMeter, body: (SimpleCycle) -> EnumerationControl
  ) -> EnumerationStop? {
    let length = found.count
    guard length >= query.minimumLength else { return nil }
    // The search starts at one required vertex, so one is always met.
    if required.count > 1, found.count(where: required.contains) < required.count { return nil }

    var start = 0
    for step in 1..<length where found[step] < found[start] { start = step }
    var step = start
    for position in 0..<length {
      vertices.elements[position] = found[step]
      // Arcs are numbered in the order of the forward slots.
      arcs.elements[position] = slots[step]
      step = step + 1 == length ? 0 : step + 1
    }
    let cycleVertices = UnsafeBufferPointer(rebasing: vertices.elements[..<length])
    let cycleArcs = UnsafeBufferPointer(rebasing: arcs.elements[..<length])
    switch query.parallelEdges {
    case .collapse:
      tally.record(length: length)
      let cycle = SimpleCycle(
        vertices: cycleVertices, arcs: cycleArcs, edges: UnsafeBufferPointer(start: nil, count: 0))
      return body(cycle) == .stop ? .stoppedByReceiver : nil
    case .distinct:
      var tally = EnumerationTally()
      swap(&tally, &self.tally)
      defer { swap(&tally, &self.tally) }
      return choices.forEach(of: cycleArcs, meter: &meter) { edges in
        tally.record(length: length)
        let cycle = SimpleCycle(vertices: cycleVertices, arcs: cycleArcs, edges: edges)
        return body(cycle) == .stop ? .stoppedByReceiver : nil
      }
    }
  }
}
