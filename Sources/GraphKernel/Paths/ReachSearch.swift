/// The search for all vertices that can be reached from some, without their distances.
///
/// Where the frontier has most of the edges that are left, it pays to ask each vertex not yet reached whether one of its
/// predecessors is, for mostly the first few are. Since no distances are wanted, such a sweep sees what it has
/// reached itself.
///
/// **Reference.** S. Beamer, K. Asanović, D. Patterson, Direction-optimizing breadth-first search, SC 2012.
///
/// **Complexity.** O(n + m); each edge is looked at a bounded number of times, in great graphs mostly few of them once.
struct ReachSearch: ~Copyable {
  /// The vertices reached, those from which the search began included.
  let reached: VertexBits
  /// The vertices in scope that are not reached.
  private let waiting: VertexBits
  private let queue: ScratchBuffer

  /// More sweeps than this never pay; without a bound, graphs could be made on which they add up.
  private static var maximumSweeps: Int { 8 }

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices.
  ///   - scope: The vertices that may be passed and reached; nil for all.
  init(vertexCount: Int, scope: UnsafeMutableBufferPointer<UInt64>? = nil) {
    reached = VertexBits(vertexCount: vertexCount)
    waiting = VertexBits(vertexCount: vertexCount, holdingAll: scope == nil)
    queue = ScratchBuffer(count: vertexCount)
    if let scope { _ = waiting.elements.update(from: scope) }
  }

  /// Reaches what can be reached from some vertices, besides what was reached before.
  ///
  /// - Parameters:
  ///   - starts: The vertices to begin at; those out of scope are passed over.
  ///   - forward: The edges in the direction of the search.
  ///   - backward: The same edges against it.
  func run(from starts: some Sequence<VertexIndex>, forward: AdjacencyBuffers, backward: AdjacencyBuffers) {
    let (reached, waiting, queue) = (reached.elements, waiting.elements, queue.elements)
    var end = 0
    for start in starts where waiting.holds(start) {
      waiting.remove(start)
      reached.insert(start)
      queue[end] = start
      end &+= 1
    }
    var first = 0
    var unexplored = forward.neighbors.count
    var unreached = waiting.reduce(0) { $0 + $1.nonzeroBitCount }
    var sweeps = 0
    while first < end {
      var frontier = 0
      for index in first..<end { frontier &+= Int(forward.degree(of: queue[index])) }
      unexplored = max(0, unexplored - frontier)
      if frontier > unexplored / 8, frontier > unreached, sweeps < Self.maximumSweeps {
        // Whoever was reached before the sweep has been asked about by all others; the last ones have not.
        sweeps += 1
        (first, end) = (0, sweep(backward))
      } else {
        (first, end) = advance(first..<end, forward)
      }
      unreached -= end - first
    }
  }

  /// Reaches the successors of the vertices in a part of the queue, and puts them behind it.
  private func advance(_ part: Range<Int>, _ forward: AdjacencyBuffers) -> (first: Int, end: Int) {
    let (reached, waiting, queue) = (reached.elements, waiting.elements, queue.elements)
    let (offsets, neighbors) = (forward.offsets, forward.neighbors)
    var end = part.upperBound
    for index in part {
      let vertex = queue[index]
      for slot in Int(offsets[vertex])..<Int(offsets[vertex &+ 1]) {
        let neighbor = neighbors[slot]
        guard waiting.holds(neighbor) else { continue }
        waiting.remove(neighbor)
        reached.insert(neighbor)
        queue[end] = neighbor
        end &+= 1
      }
    }
    return (part.upperBound, end)
  }

  /// Reaches each vertex that has a predecessor reached, and lists them at the front of the queue.
  private func sweep(_ backward: AdjacencyBuffers) -> Int {
    let (reached, waiting, queue) = (reached.elements, waiting.elements, queue.elements)
    let (offsets, neighbors) = (backward.offsets, backward.neighbors)
    var added = 0
    for index in 0..<waiting.count {
      var word = waiting[index]
      while word != 0 {
        let vertex = VertexIndex(truncatingIfNeeded: index &<< 6 &+ word.trailingZeroBitCount)
        word &= word &- 1
        var slot = Int(offsets[vertex])
        let limit = Int(offsets[vertex &+ 1])
        while slot < limit, !reached.holds(neighbors[slot]) { slot &+= 1 }
        guard slot < limit else { continue }
        waiting.remove(vertex)
        reached.insert(vertex)
        queue[added] = vertex
        added &+= 1
      }
    }
    return added
  }
}
