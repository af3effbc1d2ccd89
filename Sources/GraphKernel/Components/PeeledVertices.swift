/// The vertices that fall off a graph from its beginnings and its ends: those without an edge in among what is left,
/// one after the other, and then those without an edge out.
///
/// None of them is on a cycle of two or more vertices. In a book of deals they are nearly all vertices; what is left
/// are the components and what lies between them.
struct PeeledVertices: ~Copyable {
  /// The beginnings from the front, the ends from the back, so that edges run towards the back; there is one place more
  /// than there are vertices.
  let order: ScratchBuffer
  /// The number of beginnings.
  let beginningCount: Int
  /// The number of ends.
  let endCount: Int
  /// The vertices that are left.
  let rest: VertexBits

  /// Peels a graph.
  ///
  /// - Parameters:
  ///   - outgoing: The edges.
  ///   - incoming: The same edges turned round.
  ///   - vertexCount: The number of vertices.
  init(outgoing: AdjacencyBuffers, incoming: AdjacencyBuffers, vertexCount: Int) {
    // The place in the middle is written to by what turns out not to be next.
    let list = ScratchBuffer(count: vertexCount + 1)
    let kept = VertexBits(vertexCount: vertexCount, holdingAll: true)
    let degrees = ScratchBuffer(count: vertexCount)
    let (order, left, degree) = (list.elements, kept.elements, degrees.elements)
    var count = 0
    for vertex in 0..<VertexIndex(vertexCount) {
      degree[vertex] = incoming.degree(of: vertex)
      order[count] = vertex
      count &+= degree[vertex] == 0 ? 1 : 0
    }
    var next = 0
    var (ahead, touched) = (0, VertexIndex(0))
    while next < count {
      if next == ahead {
        ahead = min(count, next &+ AdjacencyBuffers.rowsAhead)
        touched ^= outgoing.touchRows(of: order, in: next..<ahead)
      }
      let vertex = order[next]
      next &+= 1
      left.remove(vertex)
      for slot in Int(outgoing.offsets[vertex])..<Int(outgoing.offsets[vertex &+ 1]) {
        let neighbor = outgoing.neighbors[slot]
        let remaining = degree[neighbor] &- 1
        degree[neighbor] = remaining
        // Whether a vertex is the next cannot be foreseen, so that a branch would wait for memory each time.
        order[count] = neighbor
        count &+= remaining == 0 ? 1 : 0
      }
    }
    beginningCount = count
    // No edge of what is left leads to a beginning, so that degrees out need no correction. Those of the beginnings
    // fall from 0, and do not come back to it.
    var back = vertexCount
    for vertex in 0..<VertexIndex(vertexCount) {
      degree[vertex] = left.holds(vertex) ? outgoing.degree(of: vertex) : 0
      order[back] = vertex
      back &-= degree[vertex] == 0 && left.holds(vertex) ? 1 : 0
    }
    next = vertexCount
    ahead = next
    while next > back {
      if next == ahead {
        ahead = max(back, next &- AdjacencyBuffers.rowsAhead)
        touched ^= incoming.touchRows(of: order, in: ahead &+ 1..<next &+ 1)
      }
      let vertex = order[next]
      next &-= 1
      left.remove(vertex)
      for slot in Int(incoming.offsets[vertex])..<Int(incoming.offsets[vertex &+ 1]) {
        let neighbor = incoming.neighbors[slot]
        let remaining = degree[neighbor] &- 1
        degree[neighbor] = remaining
        order[back] = neighbor
        back &-= remaining == 0 ? 1 : 0
      }
    }
    endCount = vertexCount - back
    keep(touched)
    self.order = list
    rest = kept
  }
}
