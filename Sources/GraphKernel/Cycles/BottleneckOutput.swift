/// Turns the cycles that an insertion closes into those that a query asks for.
struct BottleneckOutput {
  private let graph: CollapsedGraph
  private let insertions: CycleInsertions
  private let isByEdge: Bool
  private let required: Set<VertexIndex>
  private let requiredArcs: Set<ArcIndex>

  init(graph: CollapsedGraph, insertions: CycleInsertions, query: SimpleCycleQuery) {
    self.graph = graph
    self.insertions = insertions
    isByEdge = query.parallelEdges == .distinct
    required = Set(query.through)
    requiredArcs = Set(query.throughArcs)
  }

  /// Calls the body with each cycle of a block and its bottleneck; what it answers other than nil ends the loop.
  func forEach(
    in block: SimpleCycleBlock, meter: inout VisitMeter, _ body: (SimpleCycle, Int64) -> EnumerationStop?
  ) -> EnumerationStop? {
    let value = insertions.values[Int(block.tag)]
    // The block names arcs by their ranks.
    let arcs = block.arcs.map { insertions.arcs[Int($0)] }
    return arcs.withUnsafeBufferPointer { arcs in
      for position in 0..<block.count {
        let positions = block.positions(of: position)
        let cycle = SimpleCycle(
          vertices: UnsafeBufferPointer(rebasing: block.vertices[positions]),
          arcs: UnsafeBufferPointer(rebasing: arcs[positions]), edges: UnsafeBufferPointer(start: nil, count: 0))
        guard required.isEmpty || cycle.vertices.count(where: required.contains) == required.count,
          requiredArcs.isEmpty || cycle.arcs.count(where: requiredArcs.contains) == requiredArcs.count
        else { continue }
        let stop =
          isByEdge
          ? forEachChoice(of: cycle, insertion: block.tag, meter: &meter) { body($0, value) } : body(cycle, value)
        if let stop { return stop }
      }
      return nil
    }
  }

  /// The choices of edges that contain the one inserted and otherwise only such as were there before.
  private func forEachChoice(
    of cycle: SimpleCycle, insertion: UInt32, meter: inout VisitMeter, _ body: (SimpleCycle) -> EnumerationStop?
  ) -> EnumerationStop? {
    let inserted = insertions.edges[Int(insertion)]
    let candidates = cycle.arcs.map { arc in
      let edges = graph.edges(of: arc)
      return edges.contains(inserted) ? [inserted] : edges.filter { insertions.places[Int($0)] < insertion }
    }
    var chosen = [Int](repeating: 0, count: candidates.count)
    var edges = candidates.map { $0[0] }
    while true {
      let stop = edges.withUnsafeBufferPointer { edges in
        body(SimpleCycle(vertices: cycle.vertices, arcs: cycle.arcs, edges: edges))
      }
      if let stop { return stop }
      var step = candidates.count - 1
      while step >= 0 {
        meter.add(1)
        chosen[step] = chosen[step] + 1 < candidates[step].count ? chosen[step] + 1 : 0
        edges[step] = candidates[step][chosen[step]]
        if chosen[step] > 0 { break }
        step -= 1
      }
      if step < 0 { return nil }
      if let stop = meter.poll() { return stop }
    }
  }
}
