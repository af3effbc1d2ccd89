/// The search for strongly connected components among chosen vertices, with memory that serves many searches.
///
/// **Reference.** R. E. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972), in the form
/// of D. J. Pearce, A space-efficient algorithm for finding strongly connected components, Inf. Process. Lett. 116
/// (2016), with the recursion unrolled.
struct ComponentSearch: ~Copyable {
  /// For each vertex, how far its search has come.
  ///
  /// It is 0 if the vertex waits to be searched, the rank of the oldest vertex known to be in its component while that
  /// is open, and `UInt32.max - c` once it belongs to component `c`. A vertex out of scope counts as finished.
  private let rank: ScratchBuffer
  /// The open path, from the front, and the finished vertices of open components, from the back.
  ///
  /// No vertex is in both, so they share one buffer.
  private let stacks: ScratchBuffer
  private let slots: ScratchBuffer
  private let entryRanks: ScratchBuffer
  private let adjacency: AdjacencyBuffers

  /// Prepares searches over up to `capacity` vertices at a time.
  init(_ adjacency: AdjacencyBuffers, vertexCount: Int, capacity: Int) {
    self.adjacency = adjacency
    rank = ScratchBuffer(count: vertexCount, repeating: .max)
    stacks = ScratchBuffer(count: capacity)
    slots = ScratchBuffer(count: capacity)
    entryRanks = ScratchBuffer(count: capacity)
  }

  /// The component of a vertex of the last search, numbered in reverse topological order of the condensation.
  func component(of vertex: VertexIndex) -> UInt32 {
    UInt32.max - rank.elements[vertex]
  }

  /// Finds the strongly connected components of the subgraph that the given vertices induce.
  ///
  /// - Parameters:
  ///   - vertices: The vertices in scope, none twice.
  ///   - edgeVisits: Grows by the number of edges looked at.
  /// - Returns: The number of components.
  func run(over vertices: some Collection<VertexIndex>, edgeVisits: inout UInt64) -> Int {
    let rank = rank.elements
    for vertex in vertices { rank[vertex] = 0 }
    var nextRank: UInt32 = 1
    var component = UInt32.max
    for start in vertices where rank[start] == 0 {
      search(from: start, nextRank: &nextRank, component: &component, edgeVisits: &edgeVisits)
    }
    return Int(UInt32.max - component)
  }

  private func search(
    from start: VertexIndex, nextRank: inout UInt32, component: inout UInt32, edgeVisits: inout UInt64
  ) {
    let (offsets, neighbors) = (adjacency.offsets, adjacency.neighbors)
    let (rank, path, slots, entryRanks) = (rank.elements, stacks.elements, slots.elements, entryRanks.elements)
    var depth = -1
    var firstPending = path.count
    var entering = start
    var isEntering = true
    while true {
      if isEntering {
        depth += 1
        path[depth] = entering
        slots[depth] = offsets[entering]
        rank[entering] = nextRank
        entryRanks[depth] = nextRank
        nextRank += 1
        isEntering = false
      }
      let vertex = path[depth]
      let end = offsets[vertex + 1]
      var lowest = rank[vertex]
      var slot = slots[depth]
      while slot < end {
        let neighbor = neighbors[slot]
        slot += 1
        let neighborRank = rank[neighbor]
        if neighborRank == 0 {
          entering = neighbor
          isEntering = true
          break
        }
        // Finished components have ranks above every open one, so this ignores them.
        if neighborRank < lowest { lowest = neighborRank }
      }
      rank[vertex] = lowest
      if isEntering {
        slots[depth] = slot
        continue
      }
      edgeVisits += UInt64(end - offsets[vertex])
      if lowest == entryRanks[depth] {
        nextRank -= 1
        while firstPending < path.count, rank[path[firstPending]] >= lowest {
          rank[path[firstPending]] = component
          firstPending += 1
          nextRank -= 1
        }
        rank[vertex] = component
        component -= 1
      }
      // Nothing is read from the path above the parent, so the freed slot may become the pending one.
      let isPending = rank[vertex] == lowest
      depth -= 1
      if isPending {
        firstPending -= 1
        path[firstPending] = vertex
      }
      if depth < 0 { return }
      let parent = path[depth]
      if rank[vertex] < rank[parent] { rank[parent] = rank[vertex] }
    }
  }
}
