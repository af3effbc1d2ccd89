/// What counts as the degree of a vertex where cores are looked for.
public enum CoreDegree: Hashable, Sendable, CaseIterable {
  /// The edges in.
  case incoming
  /// The edges out.
  case outgoing
  /// The edges in and out together, so that a pair of edges to and fro counts twice.
  case total
  /// The other vertices that an edge joins to it, whatever its direction, each once.
  case neighbors
}

/// The core number of each vertex: how far into the dense part of a graph it lies.
///
/// **Definition.** The k-core is the largest part of the graph in which each vertex has a degree of at least k, counted
/// within the part; the core number of a vertex is the largest k whose core it is in.
///
/// | decision | rule |
/// |---|---|
/// | degree | as asked for: edges in, edges out, both together, or distinct neighbors |
/// | parallel edges | each counts, except among neighbors |
/// | self-loops | do not count |
///
/// **Reference.** S. B. Seidman, Network structure and minimum degree, Social Networks 5 (1983); V. Batagelj, M. Zaveršnik,
/// An O(m) algorithm for cores decomposition of networks, 2003, here without buckets: the vertices left are looked
/// through once for each k, together no more often than there are edges. Checked against removal by definition, networkx
/// and igraph.
///
/// **Complexity.** O(n + m) time, O(n) memory.
///
/// - Parameters:
///   - graph: The graph.
///   - degree: What counts as a degree.
/// - Returns: One core number per vertex.
public func coreNumbers(of graph: DirectedGraph, counting degree: CoreDegree = .total) -> [UInt32] {
  graph.outgoing.withUnsafeBuffers { outgoing in
    graph.incoming.withUnsafeBuffers { incoming in
      let count = graph.vertexCount
      return switch degree {
      case .incoming: coreNumbers(vertexCount: count, OneSidedLists(counted: incoming, counting: outgoing))
      case .outgoing: coreNumbers(vertexCount: count, OneSidedLists(counted: outgoing, counting: incoming))
      case .total: coreNumbers(vertexCount: count, TwoSidedLists(outgoing: outgoing, incoming: incoming))
      case .neighbors: coreNumbers(vertexCount: count, DistinctLists(outgoing: outgoing, incoming: incoming))
      }
    }
  }
}

/// What has a degree less when a vertex goes.
private protocol PeelingLists {
  /// The degree of a vertex in the whole graph.
  func degree(of vertex: VertexIndex) -> UInt32
  /// Names each vertex whose degree counts the vertex, as often as it does; possibly the vertex itself.
  func forEachDependent(of vertex: VertexIndex, _ body: (VertexIndex) -> Void)
  /// Fetches the lists of some vertices; see ``AdjacencyBuffers/touchRows(of:in:)``.
  func touchRows(of vertices: UnsafeMutableBufferPointer<VertexIndex>, in part: Range<Int>) -> VertexIndex
}

private func coreNumbers(vertexCount: Int, _ lists: some PeelingLists) -> [UInt32] {
  [UInt32](unsafeUninitializedCapacity: vertexCount) { degrees, initializedCount in
    initializedCount = vertexCount
    let degree = degrees
    let leftList = ScratchBuffer(count: vertexCount)
    // One place more for what turns out not to be next.
    let queueList = ScratchBuffer(count: vertexCount + 1)
    let (left, queue) = (leftList.elements, queueList.elements)
    for vertex in 0..<VertexIndex(vertexCount) {
      degree[vertex] = lists.degree(of: vertex)
      left[Int(vertex)] = vertex
    }
    var leftCount = vertexCount
    var level: UInt32 = 0
    var touched: VertexIndex = 0
    while leftCount > 0 {
      var (kept, tail) = (0, 0)
      var next = UInt32.max
      for position in 0..<leftCount {
        let vertex = left[position]
        let current = degree[vertex]
        if current > level {
          next = min(next, current)
          left[kept] = vertex
          kept &+= 1
        } else if current == level {
          queue[tail] = vertex
          tail &+= 1
        }
      }
      leftCount = kept
      guard tail > 0 else {
        level = next
        continue
      }
      // A vertex keeps the degree with which it goes, which is its core number: nothing at or below the level falls.
      var (head, ahead) = (0, 0)
      while head < tail {
        if head == ahead {
          ahead = min(tail, head &+ AdjacencyBuffers.rowsAhead)
          touched ^= lists.touchRows(of: queue, in: head..<ahead)
        }
        let vertex = queue[head]
        head &+= 1
        lists.forEachDependent(of: vertex) { dependent in
          // Neither question can be foreseen, so that a branch would wait for memory each time.
          let current = degree[dependent]
          degree[dependent] = current &- (current > level ? 1 : 0)
          queue[tail] = dependent
          tail &+= current == level &+ 1 ? 1 : 0
        }
      }
      level &+= 1
    }
    keep(touched)
  }
}

extension AdjacencyBuffers {
  /// The number of self-loops of a vertex.
  fileprivate func loopCount(of vertex: VertexIndex) -> UInt32 {
    var lower = offsets[vertex]
    var upper = offsets[vertex &+ 1]
    let end = upper
    while lower < upper {
      let middle = lower &+ (upper &- lower) / 2
      if neighbors[middle] < vertex { lower = middle &+ 1 } else { upper = middle }
    }
    var count: UInt32 = 0
    while lower &+ count < end, neighbors[lower &+ count] == vertex { count &+= 1 }
    return count
  }

  @inline(__always)
  fileprivate func forEachNeighbor(of vertex: VertexIndex, _ body: (VertexIndex) -> Void) {
    for slot in Int(offsets[vertex])..<Int(offsets[vertex &+ 1]) { body(neighbors[slot]) }
  }
}

/// Edges of one direction count.
private struct OneSidedLists: PeelingLists {
  let counted: AdjacencyBuffers
  let counting: AdjacencyBuffers

  func degree(of vertex: VertexIndex) -> UInt32 { counted.degree(of: vertex) - counted.loopCount(of: vertex) }

  @inline(__always)
  func forEachDependent(of vertex: VertexIndex, _ body: (VertexIndex) -> Void) {
    counting.forEachNeighbor(of: vertex, body)
  }

  func touchRows(of vertices: UnsafeMutableBufferPointer<VertexIndex>, in part: Range<Int>) -> VertexIndex {
    counting.touchRows(of: vertices, in: part)
  }
}

/// Edges of both directions count.
private struct TwoSidedLists: PeelingLists {
  let outgoing: AdjacencyBuffers
  let incoming: AdjacencyBuffers

  func degree(of vertex: VertexIndex) -> UInt32 {
    // Without loops no edge is in both lists, so that the sum is at most the number of all edges.
    let loops = outgoing.loopCount(of: vertex)
    return outgoing.degree(of: vertex) - loops + incoming.degree(of: vertex) - loops
  }

  @inline(__always)
  func forEachDependent(of vertex: VertexIndex, _ body: (VertexIndex) -> Void) {
    outgoing.forEachNeighbor(of: vertex, body)
    incoming.forEachNeighbor(of: vertex, body)
  }

  func touchRows(of vertices: UnsafeMutableBufferPointer<VertexIndex>, in part: Range<Int>) -> VertexIndex {
    outgoing.touchRows(of: vertices, in: part) ^ incoming.touchRows(of: vertices, in: part)
  }
}

/// Each other vertex counts once.
private struct DistinctLists: PeelingLists {
  let outgoing: AdjacencyBuffers
  let incoming: AdjacencyBuffers

  func degree(of vertex: VertexIndex) -> UInt32 {
    var count: UInt32 = 0
    forEachDependent(of: vertex) { if $0 != vertex { count &+= 1 } }
    return count
  }

  @inline(__always)
  func forEachDependent(of vertex: VertexIndex, _ body: (VertexIndex) -> Void) {
    var out = Int(outgoing.offsets[vertex])
    let outEnd = Int(outgoing.offsets[vertex &+ 1])
    var into = Int(incoming.offsets[vertex])
    let intoEnd = Int(incoming.offsets[vertex &+ 1])
    // No vertex has the largest index.
    var previous = VertexIndex.max
    while out < outEnd || into < intoEnd {
      let target = out < outEnd ? outgoing.neighbors[out] : .max
      let source = into < intoEnd ? incoming.neighbors[into] : .max
      let neighbor = min(target, source)
      if target <= source { out &+= 1 } else { into &+= 1 }
      if neighbor != previous { body(neighbor) }
      previous = neighbor
    }
  }

  func touchRows(of vertices: UnsafeMutableBufferPointer<VertexIndex>, in part: Range<Int>) -> VertexIndex {
    outgoing.touchRows(of: vertices, in: part) ^ incoming.touchRows(of: vertices, in: part)
  }
}
