/// The part of a graph that its cycles run in, with numbers of its own: compact, and in the order that searches want.
///
/// Vertices are numbered by the ways through them (in-degree times out-degree, within their component and without
/// loops), the fewest first, and the smaller vertex last among equals. A cycle is found from its highest number, its
/// root: hubs are roots first, and once a hub is done it is out of the way of every later search. Rows are sorted by
/// number, so that what lies below a root is the beginning of each row. Loops are kept apart from the rows.
///
/// It does not change once made, so threads may share it.
final class CycleCore: @unchecked Sendable {
  /// Stands for a missing arc or number.
  static let none = UInt32.max

  /// The vertex of the graph behind each number.
  let vertices: ScratchBuffer
  /// The arc from a vertex to itself, or `none`.
  let loops: ScratchBuffer
  let outgoing: CycleRows
  let incoming: CycleRows
  let mutual: MutualNeighbors
  /// How many edges were looked at to find the core.
  let edgeVisits: UInt64

  /// The number of vertices that lie on a cycle.
  var vertexCount: Int { vertices.elements.count }

  init(
    vertices: [VertexIndex], loops: [UInt32], outgoing: CycleRows, incoming: CycleRows, mutual: MutualNeighbors,
    edgeVisits: UInt64
  ) {
    self.vertices = ScratchBuffer(copying: vertices)
    self.loops = ScratchBuffer(copying: loops)
    self.outgoing = outgoing
    self.incoming = incoming
    self.mutual = mutual
    self.edgeVisits = edgeVisits
  }

  /// Finds the core of a graph without parallel edges, or of the one component that contains all given vertices.
  ///
  /// - Parameters:
  ///   - arcs: The graph.
  ///   - required: The vertices that every cycle must contain, all in the graph; the first gets the highest number.
  convenience init(of arcs: DirectedGraph, containing required: [VertexIndex] = []) {
    let (edgeVisits, order, loops, rows) = arcs.outgoing.withUnsafeBuffers { outgoing in
      arcs.incoming.withUnsafeBuffers { incoming in
        let members = CycleMembers(outgoing: outgoing, incoming: incoming)
        let order = members.order(containing: required)
        return (members.edgeVisits, order, order.map { members.loop(of: $0) }, members.rows(of: order))
      }
    }
    self.init(
      vertices: order, loops: loops, outgoing: rows.outgoing, incoming: rows.incoming,
      mutual: MutualNeighbors(outgoing: rows.outgoing, incoming: rows.incoming, vertexCount: order.count),
      edgeVisits: edgeVisits)
  }
}

/// The neighbors of the numbers of a core in one direction, without loops.
final class CycleRows: @unchecked Sendable {
  let offsets: ScratchBuffer
  let neighbors: ScratchBuffer
  /// The arc of the graph behind each slot.
  let arcs: ScratchBuffer

  /// Makes rows of given lengths, their slots not yet filled.
  init(degrees: UnsafeMutableBufferPointer<UInt32>) {
    offsets = ScratchBuffer(count: degrees.count + 1)
    let offsets = offsets.elements
    for row in 0..<degrees.count { offsets[row + 1] = offsets[row] + degrees[row] }
    let slotCount = Int(offsets[degrees.count])
    neighbors = ScratchBuffer(count: slotCount)
    arcs = ScratchBuffer(count: slotCount)
  }

  /// The rows as other searches know them.
  var buffers: AdjacencyBuffers {
    AdjacencyBuffers(offsets: UnsafeBufferPointer(offsets.elements), neighbors: UnsafeBufferPointer(neighbors.elements))
  }

  /// The row of a number, as slots.
  func slots(of number: UInt32) -> Range<UInt32> {
    offsets.elements[number]..<offsets.elements[number + 1]
  }

  /// The number of neighbors.
  func degree(of number: UInt32) -> UInt32 {
    offsets.elements[number + 1] - offsets.elements[number]
  }

  /// The first slot of a row whose neighbor is not below a bound, by binary search.
  func slot(notBelow bound: UInt32, of number: UInt32) -> UInt32 {
    var (lower, upper) = (offsets.elements[number], offsets.elements[number + 1])
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if neighbors.elements[middle] < bound {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower
  }

  /// The arc to a neighbor, or nil if it is none.
  func arc(from number: UInt32, to neighbor: UInt32) -> ArcIndex? {
    let slot = slot(notBelow: neighbor, of: number)
    return slot < offsets.elements[number + 1] && neighbors.elements[slot] == neighbor ? arcs.elements[slot] : nil
  }
}

extension ScratchArray<UInt32> {
  init(copying values: [UInt32]) {
    self.init(count: values.count)
    for (index, value) in values.enumerated() { elements[index] = value }
  }
}
