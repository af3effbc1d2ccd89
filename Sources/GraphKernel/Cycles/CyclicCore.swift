/// The vertices that lie on a cycle, those with the most ways through them first.
struct CyclicCore {
  let vertices: [VertexIndex]

  /// Finds the core of a graph without parallel edges, or of the one component that contains all given vertices.
  ///
  /// Searching hubs first pays: once a hub is done it is out of the way of every later search.
  init(of arcs: DirectedGraph, containing required: [VertexIndex], meter: inout VisitMeter) {
    var edgeVisits: UInt64 = 0
    let components = stronglyConnectedComponents(of: arcs, edgeVisits: &edgeVisits)
    meter.add(edgeVisits)
    let requiredLabel = required.first.map { components.labels[Int($0)] }
    guard required.allSatisfy({ components.labels[Int($0)] == requiredLabel }) else {
      vertices = []
      return
    }
    vertices = arcs.outgoing.withUnsafeBuffers { outgoing in
      var keys: [UInt64] = []
      for vertex in 0..<VertexIndex(arcs.vertexCount) {
        let label = components.labels[Int(vertex)]
        guard requiredLabel == nil || label == requiredLabel else { continue }
        guard components.sizes[Int(label)] > 1 || outgoing.contains(vertex, of: vertex) else { continue }
        let ways = UInt64(arcs.outDegree(of: vertex)) * UInt64(arcs.inDegree(of: vertex))
        keys.append(UInt64(UInt32.max - UInt32(clamping: ways)) << 32 | UInt64(vertex))
      }
      keys.sort()
      return keys.map { VertexIndex(truncatingIfNeeded: $0) }
    }
  }
}
