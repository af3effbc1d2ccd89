/// The search for immediate dominators, with memory that serves many searches.
///
/// Vertices are numbered from 1 in the order in which a depth-first search comes to them; 0 is a vertex before all starts.
///
/// **Reference.** L. Georgiadis, Linear-time algorithms for dominators and related problems, PhD thesis, Princeton (2005):
/// the algorithm Semi-NCA, without recursion.
///
/// **Complexity.** O(n²) at worst, in practice O(n + m) and less: a vertex whose semidominator is found to be a start
/// needs no look at its other edges.
struct DominatorSearch: ~Copyable {
  private static var none: UInt32 { 0 }

  private let forward: AdjacencyBuffers
  private let backward: AdjacencyBuffers
  /// The number of each vertex, 0 if it is not reached.
  private let numbers: ScratchBuffer
  /// The vertex of each number.
  private let vertices: ScratchBuffer
  /// The number of the parent of each number in the depth-first tree.
  private let parents: ScratchBuffer
  /// First the slot at which the search goes on, then the semidominator, last the immediate dominator.
  private let dominators: ScratchBuffer
  /// For each number an ancestor, and the least semidominator on the way to it, that one excluded.
  private let links: ScratchArray<SIMD2<UInt32>>
  private let stack: ScratchBuffer
  /// The vertices that may be reached, none of them once they are; within a search the starts.
  let waiting: VertexBits

  /// Prepares searches.
  ///
  /// - Parameters:
  ///   - forward: The edges in the direction of the search.
  ///   - backward: The same edges against it.
  ///   - vertexCount: The number of vertices.
  ///   - holdingAll: Whether all vertices wait to be reached; otherwise none does.
  init(forward: AdjacencyBuffers, backward: AdjacencyBuffers, vertexCount: Int, holdingAll: Bool) {
    self.forward = forward
    self.backward = backward
    numbers = ScratchBuffer(count: vertexCount)
    vertices = ScratchBuffer(count: vertexCount + 1)
    parents = ScratchBuffer(count: vertexCount + 1)
    dominators = ScratchBuffer(count: vertexCount + 1)
    links = ScratchArray(count: vertexCount + 1, repeating: SIMD2(0, 0))
    stack = ScratchBuffer(count: vertexCount + 1)
    waiting = VertexBits(vertexCount: vertexCount, holdingAll: holdingAll)
  }

  /// The number of a vertex in the last search, 0 if it was not reached.
  func number(of vertex: VertexIndex) -> UInt32 { numbers.elements[vertex] }

  /// The vertex with a number from 1 on.
  func vertex(numbered number: UInt32) -> VertexIndex { vertices.elements[number] }

  /// The number of the immediate dominator of the vertex with a number; 0 if only what comes before all starts is one.
  func dominator(of number: UInt32) -> UInt32 { dominators.elements[number] }

  /// Finds the immediate dominators of what some vertices reach among those that wait.
  ///
  /// - Parameter starts: The vertices to begin at.
  /// - Returns: How many vertices were reached; they wait no more.
  func run(from starts: some Collection<VertexIndex>) -> UInt32 {
    let count = number(from: starts)
    // To be known for starts: one start may be below another one in the tree.
    let marked = starts.filter { numbers.elements[$0] != Self.none }
    for start in marked { waiting.elements.insert(start) }
    findSemidominators(count, isSingleStart: starts.count == 1)
    for start in marked { waiting.elements.remove(start) }
    let (parents, dominators) = (parents.elements, dominators.elements)
    // The nearest ancestor that is not below the semidominator; those above are done.
    for number in 1..<(count &+ 1) {
      var ancestor = parents[number]
      let semidominator = dominators[number]
      while ancestor > semidominator { ancestor = dominators[ancestor] }
      dominators[number] = ancestor
    }
    return count
  }

  /// Forgets the numbers of a search.
  func reset(_ count: UInt32) {
    for number in 1..<(count &+ 1) { numbers.elements[vertices.elements[number]] = Self.none }
  }

  /// Counts what some vertices reach among those that wait, without a look at dominators.
  func reach(from starts: some Collection<VertexIndex>) -> Int {
    let count = number(from: starts)
    reset(count)
    return Int(count)
  }

  /// Prepares ``isEntered(_:onlyFrom:)`` after a search.
  func markSubtrees(_ count: UInt32) {
    // In a walk of the tree, the place at which each number comes and the number of those below it, itself included.
    let (dominators, spans) = (dominators.elements, links.elements)
    var number: UInt32 = 0
    while number <= count {
      spans[Int(number)] = SIMD2(0, 1)
      number &+= 1
    }
    number = count
    while number > 0 {
      spans[Int(dominators[number])].y &+= spans[Int(number)].y
      number &-= 1
    }
    let places = stack.elements
    places[0] = 1
    number = 1
    while number <= count {
      let above = dominators[number]
      let place = places[above]
      spans[Int(number)].x = place
      places[number] = place &+ 1
      places[above] = place &+ spans[Int(number)].y
      number &+= 1
    }
  }

  /// Whether the edges to a vertex come from its immediate dominator, or from what the vertex itself dominates.
  func isEntered(_ number: UInt32, onlyFrom dominator: UInt32) -> Bool {
    let (numbers, spans) = (numbers.elements, links.elements)
    let span = spans[Int(number)]
    let vertex = vertices.elements[number]
    for slot in Int(backward.offsets[vertex])..<Int(backward.offsets[vertex &+ 1]) {
      let other = numbers[backward.neighbors[slot]]
      if other == Self.none || other == dominator { continue }
      if spans[Int(other)].x &- span.x >= span.y { return false }
    }
    return true
  }

  private func number(from starts: some Collection<VertexIndex>) -> UInt32 {
    let (offsets, neighbors) = (forward.offsets, forward.neighbors)
    let (numbers, vertices, parents) = (numbers.elements, vertices.elements, parents.elements)
    let (slots, waiting) = (dominators.elements, waiting.elements)
    var count: UInt32 = 0
    for start in starts where waiting.holds(start) {
      waiting.remove(start)
      count &+= 1
      numbers[start] = count
      vertices[count] = start
      parents[count] = 0
      var current = count
      var slot = offsets[start]
      var end = offsets[start &+ 1]
      while true {
        while slot < end, !waiting.holds(neighbors[slot]) { slot &+= 1 }
        if slot < end {
          let vertex = neighbors[slot]
          slots[current] = slot &+ 1
          waiting.remove(vertex)
          count &+= 1
          numbers[vertex] = count
          vertices[count] = vertex
          parents[count] = current
          current = count
          slot = offsets[vertex]
          end = offsets[vertex &+ 1]
        } else {
          current = parents[current]
          if current == 0 { break }
          slot = slots[current]
          end = offsets[vertices[current] &+ 1]
        }
      }
    }
    return count
  }

  private func findSemidominators(_ count: UInt32, isSingleStart: Bool) {
    let (offsets, neighbors) = (backward.offsets, backward.neighbors)
    let (numbers, vertices, parents) = (numbers.elements, vertices.elements, parents.elements)
    let (semidominators, links, starts) = (dominators.elements, links.elements, waiting.elements)
    // Below this no semidominator can be.
    let least: UInt32 = isSingleStart ? 1 : 0
    var number = count
    var (ahead, touched) = (Int(count), VertexIndex(0))
    while number > 0 {
      if Int(number) == ahead {
        ahead = max(0, ahead &- AdjacencyBuffers.rowsAhead)
        touched ^= backward.touchRows(of: vertices, in: ahead &+ 1..<Int(number) &+ 1)
      }
      let vertex = vertices[number]
      var semidominator = starts.holds(vertex) ? 0 : parents[number]
      var slot = Int(offsets[vertex])
      let end = Int(offsets[vertex &+ 1])
      while slot < end, semidominator > least {
        let other = numbers[neighbors[slot]]
        slot &+= 1
        guard other != Self.none else { continue }
        let candidate = other <= number ? other : leastSemidominator(from: other, below: number)
        if candidate < semidominator { semidominator = candidate }
      }
      semidominators[number] = semidominator
      links[Int(number)] = SIMD2(parents[number], semidominator)
      number &-= 1
    }
    keep(touched)
  }

  /// The least semidominator on the way up the tree from a number to those that are not above a limit, which shortens the
  /// way for later.
  @inline(__always)
  private func leastSemidominator(from number: UInt32, below limit: UInt32) -> UInt32 {
    let link = links.elements[Int(number)]
    return link.x <= limit ? link.y : shortened(from: number, below: limit)
  }

  private func shortened(from number: UInt32, below limit: UInt32) -> UInt32 {
    let (links, stack) = (links.elements, stack.elements)
    var depth = 0
    var top = number
    var link = links[Int(top)]
    while link.x > limit {
      stack[depth] = top
      depth &+= 1
      top = link.x
      link = links[Int(top)]
    }
    while depth > 0 {
      depth &-= 1
      let below = Int(stack[depth])
      link.y = min(link.y, links[below].y)
      links[below] = link
    }
    return link.y
  }
}
