/// All ways to choose one edge for each arc of a cycle or path, in lexicographic order, in memory that is used again.
struct EdgeChoices: ~Copyable {
  private let graph: CollapsedGraph
  private let positions: ScratchBuffer
  private let chosen: ScratchBuffer

  init(_ graph: CollapsedGraph, capacity: Int) {
    self.graph = graph
    positions = ScratchBuffer(count: capacity)
    chosen = ScratchBuffer(count: capacity)
  }

  /// Calls the body with the edges of each choice; what it answers other than nil ends the loop.
  ///
  /// Each change of an edge after the first choice counts as one visit.
  func forEach(
    of arcs: UnsafeBufferPointer<ArcIndex>, meter: inout VisitMeter,
    _ body: (UnsafeBufferPointer<EdgeIndex>) -> EnumerationStop?
  ) -> EnumerationStop? {
    let (positions, chosen) = (positions.elements, chosen.elements)
    for (step, arc) in arcs.enumerated() {
      let edges = graph.edges(of: arc)
      positions[step] = UInt32(edges.startIndex)
      chosen[step] = edges[edges.startIndex]
    }
    while true {
      if let stop = body(UnsafeBufferPointer(rebasing: chosen[..<arcs.count])) { return stop }
      var step = arcs.count - 1
      while step >= 0 {
        meter.add(1)
        let edges = graph.edges(of: arcs[step])
        let next = Int(positions[step]) + 1
        if next < edges.endIndex {
          positions[step] = UInt32(next)
          chosen[step] = edges[next]
          break
        }
        positions[step] = UInt32(edges.startIndex)
        chosen[step] = edges[edges.startIndex]
        step -= 1
      }
      if step < 0 { return nil }
      if let stop = meter.poll() { return stop }
    }
  }
}
