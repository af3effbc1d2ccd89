/// The vertices that fall off a graph from its beginnings and its ends: those without an edge in among what is left,
/// one after the other, and then those without an edge out.
///
/// None of them is on a cycle of two or more vertices. In a book of deals they are nearly all vertices; what is left
/// are the components and what lies between them.
struct PeeledVertices: ~Copyable {
  /// The beginnings from the front, the ends from the back, so that edges run towards the back.
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
    let list = ScratchBuffer(count: vertexCount)
    let kept = VertexBits(vertexCount: vertexCount, holdingAll: true)
    let degrees = ScratchBuffer(count: vertexCount)
    let (order, left, degree) = (list.elements, kept.elements, degrees.elements)
    var count = 0
    for vertex in 0..<VertexIndex(vertexCount) {
      degree[vertex] = incoming.degree(of: vertex)
      guard degree[vertex] == 0 else { continue }
      order[count] = vertex
      count &+= 1
    }
    var next = 0
    while next < count {
      let vertex = order[next]
      next &+= 1
      left.remove(vertex)
      for slot in Int(outgoing.offsets[vertex])..<Int(outgoing.offsets[vertex &+ 1]) {
        let neighbor = outgoing.neighbors[slot]
        let remaining = degree[neighbor] &- 1
        degree[neighbor] = remaining
        guard remaining == 0 else { continue }
        order[count] = neighbor
        count &+= 1
      }
    }
    beginningCount = count
    // No edge of what is left leads to a beginning, so that degrees out need no correction.
    var back = vertexCount
    for vertex in 0..<VertexIndex(vertexCount) {
      degree[vertex] = outgoing.degree(of: vertex)
      guard degree[vertex] == 0, left.holds(vertex) else { continue }
      back &-= 1
      order[back] = vertex
    }
    next = vertexCount
    while next > back {
      next &-= 1
      let vertex = order[next]
      left.remove(vertex)
      for slot in Int(incoming.offsets[vertex])..<Int(incoming.offsets[vertex &+ 1]) {
        let neighbor = incoming.neighbors[slot]
        let remaining = degree[neighbor] &- 1
        degree[neighbor] = remaining
        guard remaining == 0, left.holds(neighbor) else { continue }
        back &-= 1
        order[back] = neighbor
      }
    }
    endCount = vertexCount - back
    self.order = list
    rest = kept
  }
}
