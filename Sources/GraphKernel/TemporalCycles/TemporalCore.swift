/// The edges of a graph that cycles in time can use, sorted by their times in every way that a search asks for.
///
/// Times are replaced by their ranks among the times that occur. It does not change once made, so threads may share it.
final class TemporalCore: @unchecked Sendable {
  let core: CycleCore
  /// The edges of each forward slot of the core, by time: slot `s` has `bundles[s]..<bundles[s + 1]`.
  let bundles: ScratchBuffer
  /// The ranks of the times of the edges, bundle by bundle.
  let ranks: ScratchArray<Int32>
  /// The edges of the graph behind them.
  let edges: ScratchBuffer
  /// The forward slot of the core behind each backward slot.
  let forwardSlots: ScratchBuffer
  /// The edges out of and into each vertex, by time.
  let outgoing: TimedRows
  let incoming: TimedRows
  /// For each rank the last one that is within the window that begins with it.
  let lastRanks: [Int32]
  /// The edges with which a cycle may begin, by time: those of one bundle and one time together.
  let roots: [TemporalRoot]
  /// The edges that are loops, by time.
  let loops: [EdgeIndex]
  /// The vertices of the graph that they belong to.
  let loopVertices: [VertexIndex]

  init(_ graph: CollapsedGraph, times: [Int64], window: Int64) {
    let core = CycleCore(of: graph.arcs)
    self.core = core
    let slotCount = core.outgoing.neighbors.elements.count
    let bundles = ScratchBuffer(count: slotCount + 1)
    for slot in 0..<slotCount {
      bundles.elements[slot + 1] =
        bundles.elements[slot] + UInt32(graph.multiplicity(of: core.outgoing.arcs.elements[slot]))
    }
    let edgeCount = Int(bundles.elements[slotCount])
    // The edges by bundle, then stably by time, so that those of equal time stay in the order of bundles.
    let slots = ScratchBuffer(count: edgeCount)
    let sources = ScratchBuffer(count: edgeCount)
    let bundled = ScratchBuffer(count: edgeCount)
    let keys = ScratchArray<UInt64>(count: edgeCount, repeating: 0)
    for vertex in 0..<UInt32(core.vertexCount) {
      for slot in core.outgoing.slots(of: vertex) {
        var position = bundles.elements[slot]
        for edge in graph.edges(of: core.outgoing.arcs.elements[slot]) {
          slots.elements[position] = slot
          sources.elements[position] = vertex
          bundled.elements[position] = edge
          // The sign turned round, so that the order of the bits is that of the times.
          keys.elements[Int(position)] = UInt64(bitPattern: times[Int(edge)]) ^ 1 << 63
          position += 1
        }
      }
    }
    let byTime = stableOrder(of: keys.elements)
    let edges = ScratchBuffer(count: edgeCount)
    let ranks = ScratchArray<Int32>(count: edgeCount, repeating: 0)
    let next = ScratchBuffer(count: slotCount)
    for slot in 0..<slotCount { next.elements[slot] = bundles.elements[slot] }
    /// The positions in the bundles, by time.
    var order: [UInt32] = []
    order.reserveCapacity(edgeCount)
    var distinct: [Int64] = []
    for place in byTime {
      let edge = bundled.elements[place]
      let slot = slots.elements[place]
      let position = next.elements[slot]
      next.elements[slot] = position + 1
      let time = times[Int(edge)]
      if distinct.last != time { distinct.append(time) }
      edges.elements[position] = edge
      ranks.elements[position] = Int32(distinct.count - 1)
      order.append(position)
    }
    var last = 0
    lastRanks = distinct.map { time in
      let (sum, overflows) = time.addingReportingOverflow(window)
      while last + 1 < distinct.count, overflows || distinct[last + 1] <= sum { last += 1 }
      return Int32(last)
    }

    var roots: [TemporalRoot] = []
    for position in order {
      let (slot, rank) = (slots.elements[position], ranks.elements[position])
      if let previous = roots.last, previous.slot == slot, previous.rank == rank {
        roots[roots.count - 1].end = position + 1
      } else {
        roots.append(
          TemporalRoot(
            source: sources.elements[position], target: core.outgoing.neighbors.elements[slot], slot: slot,
            start: position, end: position + 1, rank: rank))
      }
    }
    self.roots = roots
    outgoing = TimedRows(vertexCount: core.vertexCount, order: order, ranks: ranks.elements) { position in
      (sources.elements[position], core.outgoing.neighbors.elements[slots.elements[position]])
    }
    incoming = TimedRows(vertexCount: core.vertexCount, order: order, ranks: ranks.elements) { position in
      (core.outgoing.neighbors.elements[slots.elements[position]], sources.elements[position])
    }
    self.bundles = bundles
    self.ranks = ranks
    self.edges = edges
    forwardSlots = core.forwardSlots()
    let loops = (0..<core.vertexCount).flatMap { number -> [(edge: EdgeIndex, vertex: VertexIndex)] in
      let loop = core.loops.elements[number]
      return loop == CycleCore.none ? [] : graph.edges(of: loop).map { ($0, core.vertices.elements[number]) }
    }.sorted { (times[Int($0.edge)], $0.edge) < (times[Int($1.edge)], $1.edge) }
    self.loops = loops.map(\.edge)
    loopVertices = loops.map(\.vertex)
  }
}

/// The positions of some keys in ascending order, equal keys in the order given; by the digits in which keys differ.
func stableOrder(of keys: UnsafeMutableBufferPointer<UInt64>) -> [UInt32] {
  var order = Array(0..<UInt32(keys.count))
  guard let first = keys.first else { return order }
  var differing: UInt64 = 0
  for key in keys { differing |= key ^ first }
  var sorted = order
  for shift in stride(from: 0, to: 64, by: 11) where (differing >> UInt64(shift)) & 2047 != 0 {
    var starts = [UInt32](repeating: 0, count: 2049)
    for key in keys { starts[Int(key >> UInt64(shift) & 2047) + 1] += 1 }
    for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
    for position in order {
      let digit = Int(keys[position] >> UInt64(shift) & 2047)
      sorted[Int(starts[digit])] = position
      starts[digit] += 1
    }
    swap(&order, &sorted)
  }
  return order
}

/// Edges of one bundle and one time.
struct TemporalRoot {
  var source: UInt32
  var target: UInt32
  var slot: UInt32
  /// Their positions in the bundle.
  var start: UInt32
  var end: UInt32
  var rank: Int32
}

/// The edges at each vertex of a core in one direction, by time.
final class TimedRows: @unchecked Sendable {
  let offsets: ScratchBuffer
  let neighbors: ScratchBuffer
  let ranks: ScratchArray<Int32>

  init(
    vertexCount: Int, order: [UInt32], ranks: UnsafeMutableBufferPointer<Int32>,
    ends: (_ position: UInt32) -> (vertex: UInt32, neighbor: UInt32)
  ) {
    offsets = ScratchBuffer(count: vertexCount + 1)
    neighbors = ScratchBuffer(count: order.count)
    self.ranks = ScratchArray(count: order.count, repeating: 0)
    let offsets = offsets.elements
    for position in order {
      let row = ends(position).vertex + 1
      offsets[row] = offsets[row] + 1
    }
    for row in 0..<vertexCount { offsets[row + 1] = offsets[row + 1] + offsets[row] }
    let next = ScratchBuffer(count: vertexCount)
    for row in 0..<vertexCount { next.elements[row] = offsets[row] }
    for position in order {
      let (vertex, neighbor) = ends(position)
      let slot = next.elements[vertex]
      next.elements[vertex] = slot + 1
      neighbors.elements[slot] = neighbor
      self.ranks.elements[slot] = ranks[position]
    }
  }

  /// The first slot of a row whose rank is not below a bound, by binary search.
  @inline(__always)
  func slot(notBefore rank: Int32, of vertex: UInt32) -> UInt32 {
    ranks.elements.position(notBefore: rank, from: offsets.elements[vertex], to: offsets.elements[vertex + 1])
  }
}

extension UnsafeMutableBufferPointer<Int32> {
  /// The first position in a sorted range whose element is not below a bound.
  @inline(__always)
  func position(notBefore rank: Int32, from lower: UInt32, to upper: UInt32) -> UInt32 {
    var (lower, upper) = (lower, upper)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if self[middle] < rank {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower
  }
}

extension CycleCore {
  /// The forward slot behind each backward slot.
  fileprivate func forwardSlots() -> ScratchBuffer {
    let slots = ScratchBuffer(count: incoming.neighbors.elements.count)
    for target in 0..<UInt32(vertexCount) {
      for slot in incoming.slots(of: target) {
        slots.elements[slot] = outgoing.slot(notBelow: target, of: incoming.neighbors.elements[slot])
      }
    }
    return slots
  }
}
