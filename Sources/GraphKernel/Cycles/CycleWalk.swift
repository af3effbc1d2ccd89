/// The stack of a cycle search, and the cycle that it stands for, turned to begin at its smallest vertex.
final class CycleWalk {
  /// The numbers of the vertices in the core, from the root on.
  let path: ScratchBuffer
  /// The vertices of the graph behind them.
  let original: ScratchBuffer
  /// The arcs out of them.
  let arcs: ScratchBuffer
  /// For each depth the smallest vertex of the graph up to there, and where on the path it is.
  let smallest: ScratchBuffer
  private let smallestDepth: ScratchBuffer
  let cursors: ScratchBuffer
  let ends: ScratchBuffer
  /// For each depth the shortest way back to the root found.
  let completions: ScratchBuffer
  /// A cycle as it is given, but for the vertex at `place`.
  private let templates: ScratchBuffer
  private let arcTemplates: ScratchBuffer
  private(set) var place = 0

  /// The largest number of vertices on a path.
  let capacity: Int

  var template: UnsafeMutableBufferPointer<UInt32> { templates.elements }
  var arcTemplate: UnsafeMutableBufferPointer<UInt32> { arcTemplates.elements }

  init(capacity: Int) {
    self.capacity = capacity
    path = ScratchBuffer(unfilledCount: capacity)
    original = ScratchBuffer(unfilledCount: capacity)
    arcs = ScratchBuffer(unfilledCount: capacity)
    smallest = ScratchBuffer(unfilledCount: capacity)
    smallestDepth = ScratchBuffer(unfilledCount: capacity)
    cursors = ScratchBuffer(unfilledCount: capacity)
    ends = ScratchBuffer(unfilledCount: capacity)
    completions = ScratchBuffer(unfilledCount: capacity)
    templates = ScratchBuffer(unfilledCount: capacity + 1)
    arcTemplates = ScratchBuffer(unfilledCount: capacity + 1)
  }

  /// Puts a prefix on the stack.
  func begin(_ prefix: CyclePrefix, core: CycleCore) {
    for (depth, vertex) in prefix.vertices.enumerated() { enter(vertex, depth: depth, core: core) }
    for (depth, arc) in prefix.arcs.enumerated() { arcs.elements[depth] = arc }
  }

  @inline(__always)
  func enter(_ vertex: UInt32, depth: Int, core: CycleCore) {
    let number = core.vertices.elements[vertex]
    path.elements[depth] = vertex
    original.elements[depth] = number
    if depth == 0 || number < smallest.elements[depth - 1] {
      smallest.elements[depth] = number
      smallestDepth.elements[depth] = UInt32(depth)
    } else {
      smallest.elements[depth] = smallest.elements[depth - 1]
      smallestDepth.elements[depth] = smallestDepth.elements[depth - 1]
    }
  }

  /// Prepares the cycles of the path up to a depth and one more vertex that is not the smallest.
  @inline(__always)
  func makeTemplates(depth: Int, hasArcs: Bool) {
    let start = Int(smallestDepth.elements[depth])
    let (template, original) = (templates.elements, original.elements)
    place = depth + 1 - start
    for step in start...depth { template[step - start] = original[step] }
    for step in 0..<start { template[place + 1 + step] = original[step] }
    guard hasArcs else { return }
    let (arcTemplate, arcs) = (arcTemplates.elements, arcs.elements)
    for step in start..<depth { arcTemplate[step - start] = arcs[step] }
    for step in 0..<start { arcTemplate[place + 1 + step] = arcs[step] }
  }

  /// Appends the cycle of the path up to a depth, closed by an arc.
  func emitClosing(depth: Int, arc: ArcIndex, into buffer: CycleBuffer) {
    arcs.elements[depth] = arc
    let start = Int(smallestDepth.elements[depth])
    let (before, length) = (depth + 1 - start, depth + 1)
    let (original, vertices) = (original.elements, buffer.vertices + buffer.used)
    for step in 0..<before { vertices[step] = original[start + step] }
    for step in 0..<start { vertices[before + step] = original[step] }
    if buffer.hasArcs {
      let (arcs, out) = (arcs.elements, buffer.arcs + buffer.used)
      for step in 0..<before { out[step] = arcs[start + step] }
      for step in 0..<start { out[before + step] = arcs[step] }
    }
    buffer.used += length
    buffer.ends[buffer.cycleCount] = UInt32(buffer.used)
    buffer.cycleCount += 1
  }
}
