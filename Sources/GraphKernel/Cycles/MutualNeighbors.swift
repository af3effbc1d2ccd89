/// For each vertex of a core the neighbors with arcs both ways, ascending.
final class MutualNeighbors: @unchecked Sendable {
  private let offsets: ScratchBuffer
  private let neighbors: [UInt32]

  init(outgoing: CycleRows, incoming: CycleRows, vertexCount: Int) {
    offsets = ScratchBuffer(count: vertexCount + 1)
    var neighbors: [UInt32] = []
    for vertex in 0..<UInt32(vertexCount) {
      var (out, into) = (outgoing.slots(of: vertex), incoming.slots(of: vertex))
      while let first = out.first, let second = into.first {
        let (target, source) = (outgoing.neighbors.elements[first], incoming.neighbors.elements[second])
        if target == source { neighbors.append(target) }
        if target <= source { out = first + 1..<out.upperBound }
        if source <= target { into = second + 1..<into.upperBound }
      }
      offsets.elements[vertex + 1] = UInt32(neighbors.count)
    }
    self.neighbors = neighbors
  }

  /// The number of pairs of vertices with arcs both ways.
  var pairCount: Int { neighbors.count / 2 }

  /// How many of the mutual neighbors of a vertex are below a bound.
  func degree(of vertex: UInt32, below bound: UInt32) -> UInt32 {
    position(of: bound, among: vertex) - offsets.elements[vertex]
  }

  /// Whether a vertex is among the mutual neighbors of another.
  func contains(_ neighbor: UInt32, of vertex: UInt32) -> Bool {
    let position = position(of: neighbor, among: vertex)
    return position < offsets.elements[vertex + 1] && neighbors[Int(position)] == neighbor
  }

  private func position(of bound: UInt32, among vertex: UInt32) -> UInt32 {
    var (lower, upper) = (offsets.elements[vertex], offsets.elements[vertex + 1])
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if neighbors[Int(middle)] < bound {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower
  }
}
