extension StrengthGraph {
  /// For each vertex whether a walk can be there that starts as two vectors say; nil if that may be anywhere.
  ///
  /// A walk starts where the teleport vector is positive, and after a vertex without edges out where the dangling vector is.
  ///
  /// **Complexity.** O(n) if the vectors are positive at many vertices; else also O(edges out of those reached).
  ///
  /// - Parameters:
  ///   - teleport: The teleport vector.
  ///   - dangling: The dangling vector; nil for the teleport vector.
  /// - Returns: A mark for each vertex, or nil.
  func reachedVertices(from teleport: Distribution, dangling: Distribution?) -> [Bool]? {
    guard let starts = teleport.fewSupports(of: vertexCount) else { return nil }
    var restarts: [VertexIndex]? = []
    if let dangling { restarts = dangling.fewSupports(of: vertexCount) }
    guard let restarts else { return nil }
    let adjacency = graph.outgoing
    var isReached = [Bool](repeating: false, count: vertexCount)
    var waiting: [VertexIndex] = []
    func reach(_ vertex: VertexIndex) {
      guard !isReached[Int(vertex)] else { return }
      isReached[Int(vertex)] = true
      waiting.append(vertex)
    }
    starts.forEach(reach)
    var hasRestarted = false
    while let vertex = waiting.popLast() {
      let slots = adjacency.slots(of: vertex)
      if slots.isEmpty, !hasRestarted {
        hasRestarted = true
        restarts.forEach(reach)
      }
      for slot in slots { reach(adjacency.neighbors[slot]) }
    }
    return isReached
  }
}
