/// Random shortest paths.
///
/// Two searches, one from each end, advance by whole levels, always the one with fewer arcs before it; where they meet
/// first, the levels add up to the distance, and each shortest path has exactly one vertex on the level reached last. One
/// of these is drawn by the number of paths over it, and from it a path back to either end, step by step.
///
/// **Reference.** M. Borassi, E. Natale, KADABRA is an adaptive algorithm for betweenness via random approximation, ACM J.
/// Exp. Algorithmics 24 (2019).
///
/// **Complexity.** O(arcs that the searches look at), in most great networks far fewer than all; O(n) memory.
final class PathSampler<Count: PathCount> {
  private let arcs: RankedArcs
  private let forward: PathSearchSide<Count>
  private let backward: PathSearchSide<Count>

  init(_ arcs: RankedArcs) {
    self.arcs = arcs
    forward = PathSearchSide(arcs, isForward: true)
    backward = PathSearchSide(arcs, isForward: false)
  }

  /// Draws one of the shortest paths between two vertices, each as likely.
  ///
  /// - Parameters:
  ///   - source: Where it begins, by its new number.
  ///   - target: Where it ends, another vertex.
  ///   - random: What decides.
  ///   - path: Becomes the vertices inside the path, in no particular order; none if there is no path.
  /// - Returns: Whether the numbers of paths could be reckoned with; if not, the path means nothing.
  func draw(
    from source: UInt32, to target: UInt32, _ random: inout SampleRandom, into path: inout [UInt32]
  ) -> Bool {
    path.removeAll(keepingCapacity: true)
    forward.begin(at: source)
    backward.begin(at: target)
    while true {
      // With no arc before it one search has seen all, and they never met.
      guard forward.arcCount > 0, backward.arcCount > 0 else { return true }
      let (near, far) = forward.arcCount <= backward.arcCount ? (forward, backward) : (backward, forward)
      let meets = near.advance(towards: far)
      guard near.isSafe else { return false }
      guard meets else { continue }
      let middle = meeting(of: near, with: far, &random)
      if far.depth > 0 { path.append(middle) }
      near.walk(from: middle, &random, into: &path)
      far.walk(from: middle, &random, into: &path)
      return true
    }
  }

  /// A vertex on the last level of one search that the other has reached, as likely as many paths pass through it.
  private func meeting(
    of near: PathSearchSide<Count>, with far: PathSearchSide<Count>, _ random: inout SampleRandom
  ) -> UInt32 {
    let (counts, others) = (near.counts.elements, far.counts.elements)
    let candidates = near.vertices(onLevel: near.depth)
    var total = Count.zero
    for vertex in candidates where far.hasReached(vertex) { total.add(counts[vertex].product(with: others[vertex])) }
    let share = random.fraction()
    var sum = 0.0
    var chosen = candidates[candidates.startIndex]
    for vertex in candidates where far.hasReached(vertex) {
      chosen = vertex
      sum += counts[vertex].product(with: others[vertex]).quotient(by: total)
      if sum > share { break }
    }
    return chosen
  }
}
