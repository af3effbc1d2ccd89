/// Cycles one after another in flat memory, filled by a search and emptied by whoever takes them.
final class CycleBuffer {
  /// The vertices of all cycles, each from its smallest on.
  let vertices: UnsafeMutablePointer<UInt32>
  /// The arcs out of these vertices, if they are wanted.
  let arcs: UnsafeMutablePointer<UInt32>
  /// For each cycle where its vertices end.
  let ends: UnsafeMutablePointer<UInt32>
  let capacity: Int
  let hasArcs: Bool
  var used = 0
  var cycleCount = 0

  /// Room for the cycles of one job, a megabyte at most: a job with more of them is divided.
  static func capacity(for core: CycleCore) -> Int {
    max(4 * (core.vertexCount + 2), min(1 << 18, 256 + 64 * core.outgoing.neighbors.elements.count))
  }

  /// Memory for some vertices; it is not touched before it is used.
  init(capacity: Int, hasArcs: Bool) {
    self.capacity = capacity
    self.hasArcs = hasArcs
    vertices = .allocate(capacity: capacity)
    arcs = .allocate(capacity: hasArcs ? capacity : 0)
    ends = .allocate(capacity: capacity)
  }

  deinit {
    vertices.deallocate()
    arcs.deallocate()
    ends.deallocate()
  }

  func append(_ cycle: SimpleCycle) {
    for (position, vertex) in cycle.vertices.enumerated() { vertices[used + position] = vertex }
    if hasArcs {
      for (position, arc) in cycle.arcs.enumerated() { arcs[used + position] = arc }
    }
    used += cycle.length
    ends[cycleCount] = UInt32(used)
    cycleCount += 1
  }

  func removeAll() {
    used = 0
    cycleCount = 0
  }

  /// What the buffer holds, valid until it changes.
  var block: SimpleCycleBlock {
    SimpleCycleBlock(
      vertices: UnsafeBufferPointer(start: vertices, count: used),
      arcs: UnsafeBufferPointer(start: arcs, count: hasArcs ? used : 0),
      ends: UnsafeBufferPointer(start: ends, count: cycleCount))
  }
}
