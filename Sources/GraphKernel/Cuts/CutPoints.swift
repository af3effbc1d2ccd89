import Parallelism

/// A vertex without which its weakly connected component falls apart.
public struct ArticulationPoint: Hashable, Sendable {
  /// The vertex.
  public let vertex: VertexIndex
  /// Into how many parts the others of its component fall, at least 2.
  public let parts: Int
}

/// An edge without which its weakly connected component falls in two.
public struct Bridge: Hashable, Sendable {
  /// The edge.
  public let edge: EdgeIndex
  /// The number of vertices of the smaller part.
  public let smallerPart: Int
}

/// The single vertices and edges that hold a graph together, whatever the direction of the edges.
public struct CutPoints: Hashable, Sendable {
  /// The vertices, ascending.
  public let articulationPoints: [ArticulationPoint]
  /// The edges, ascending.
  public let bridges: [Bridge]
}

/// The vertices and the edges whose loss divides a weakly connected component of a graph.
///
/// **Definition.** A vertex is an articulation point if there are more weakly connected components without it, the
/// vertex itself not counted; an edge is a bridge if there are more without it. One of several parallel edges, or of a
/// pair to and fro, is no bridge. Self-loops change nothing.
///
/// **Reference.** J. Hopcroft, R. E. Tarjan, Algorithm 447: Efficient algorithms for graph manipulation, CACM 16 (1973),
/// without recursion and without a copy of the graph. Low points are found after the search, on several threads. Checked
/// against the removal of each vertex and edge.
///
/// **Complexity.** O(n + m); O(n) memory whatever the depth. The same on any number of threads.
///
/// - Parameters:
///   - graph: The graph.
///   - threads: The number of threads; nil for one per core.
/// - Returns: The articulation points and the bridges.
public func cutPoints(of graph: DirectedGraph, threads: Int? = nil) -> CutPoints {
  graph.outgoing.withUnsafeBuffers { outgoing in
    graph.incoming.withUnsafeBuffers { incoming in
      let search = UndirectedSearch(outgoing: outgoing, incoming: incoming, vertexCount: graph.vertexCount)
      search.run()
      search.findLowPoints(threads: threads)
      return search.cutPoints { child, parent in
        // The only edge between the two.
        if let position = graph.successors(of: child).firstIndex(of: parent) {
          return graph.outEdges(of: child)[offset: position - graph.successors(of: child).startIndex]
        }
        let position = graph.predecessors(of: child).firstIndex(of: parent)
        let start = graph.predecessors(of: child).startIndex
        return position.flatMap { graph.inEdges(of: child)[offset: $0 - start] }
      }
    }
  }
}

extension Collection {
  /// The element at a distance from the first, if there is one.
  fileprivate subscript(offset distance: Int) -> Element? {
    index(startIndex, offsetBy: distance, limitedBy: endIndex).flatMap { $0 < endIndex ? self[$0] : nil }
  }
}

/// A depth-first search of a graph whose edges may be followed either way.
///
/// Vertices are numbered from 1 in the order in which it comes to them.
private struct UndirectedSearch: ~Copyable {
  private let outgoing: AdjacencyBuffers
  private let incoming: AdjacencyBuffers
  private let vertexCount: Int
  private let numbers: ScratchBuffer
  private let vertices: ScratchBuffer
  private let parents: ScratchBuffer
  /// During the search the slot at which it goes on, those in counted on from those out; then the low point: the least
  /// number next to what is below a vertex in the tree, its parent not counted, or the parent's if several edges lead
  /// there.
  private let lows: ScratchBuffer

  init(outgoing: AdjacencyBuffers, incoming: AdjacencyBuffers, vertexCount: Int) {
    self.outgoing = outgoing
    self.incoming = incoming
    self.vertexCount = vertexCount
    numbers = ScratchBuffer(count: vertexCount)
    vertices = ScratchBuffer(count: vertexCount + 1)
    parents = ScratchBuffer(count: vertexCount + 1)
    lows = ScratchBuffer(count: vertexCount + 1)
  }

  func run() {
    let waitingBits = VertexBits(vertexCount: vertexCount, holdingAll: true)
    let waiting = waitingBits.elements
    let (numbers, vertices, parents, slots) = (numbers.elements, vertices.elements, parents.elements, lows.elements)
    var count: UInt32 = 0
    for start in 0..<VertexIndex(vertexCount) where waiting.holds(start) {
      waiting.remove(start)
      count &+= 1
      (numbers[start], vertices[count], parents[count], slots[count]) = (count, start, 0, 0)
      var current = count
      while current != 0 {
        guard let vertex = nextWaiting(from: vertices[current], &slots[Int(current)], waiting) else {
          current = parents[current]
          continue
        }
        waiting.remove(vertex)
        count &+= 1
        (numbers[vertex], vertices[count], parents[count], slots[count]) = (count, vertex, current, 0)
        current = count
      }
    }
  }

  @inline(__always)
  private func nextWaiting(
    from vertex: VertexIndex, _ cursor: inout UInt32, _ waiting: UnsafeMutableBufferPointer<UInt64>
  ) -> VertexIndex? {
    let outDegree = outgoing.degree(of: vertex)
    var position = cursor
    if position < outDegree {
      let (first, end) = (Int(outgoing.offsets[vertex]), Int(outgoing.offsets[vertex &+ 1]))
      var slot = first &+ Int(position)
      while slot < end, !waiting.holds(outgoing.neighbors[slot]) { slot &+= 1 }
      position = UInt32(truncatingIfNeeded: slot &- first)
      if slot < end {
        cursor = position &+ 1
        return outgoing.neighbors[slot]
      }
    }
    let (first, end) = (Int(incoming.offsets[vertex]), Int(incoming.offsets[vertex &+ 1]))
    var slot = first &+ Int(position &- outDegree)
    while slot < end, !waiting.holds(incoming.neighbors[slot]) { slot &+= 1 }
    cursor = outDegree &+ UInt32(truncatingIfNeeded: slot &- first)
    guard slot < end else { return nil }
    cursor &+= 1
    return incoming.neighbors[slot]
  }

  func findLowPoints(threads: Int?) {
    let (numbers, vertices, parents, lows) = (numbers.elements, vertices.elements, parents.elements, lows.elements)
    let chunks = FixedChunks(itemCount: vertexCount, maximumCount: max(1, min(256, vertexCount / 512)))
    performTasks(chunks.count, workers: workerCount(threads, tasks: chunks.count)) { chunk, _ in
      var (ahead, touched) = (chunks[chunk].lowerBound, VertexIndex(0))
      for index in chunks[chunk] {
        if index == ahead {
          ahead = min(index &+ AdjacencyBuffers.rowsAhead, chunks[chunk].upperBound)
          touched ^= outgoing.touchRows(of: vertices, in: index &+ 1..<ahead &+ 1)
          touched ^= incoming.touchRows(of: vertices, in: index &+ 1..<ahead &+ 1)
        }
        let number = UInt32(truncatingIfNeeded: index &+ 1)
        let (vertex, parent) = (vertices[number], parents[number])
        var low = number
        var parentEdges = 0
        for lists in [outgoing, incoming] {
          for slot in Int(lists.offsets[vertex])..<Int(lists.offsets[vertex &+ 1]) {
            let other = numbers[lists.neighbors[slot]]
            if other == parent { parentEdges &+= 1 } else if other < low { low = other }
          }
        }
        lows[number] = parentEdges > 1 ? min(low, parent) : low
      }
      keep(touched)
    }
    for number in stride(from: UInt32(truncatingIfNeeded: vertexCount), to: 0, by: -1) where parents[number] != 0 {
      let parent = parents[number]
      if lows[number] < lows[parent] { lows[parent] = lows[number] }
    }
  }

  func cutPoints(edge: (_ child: VertexIndex, _ parent: VertexIndex) -> EdgeIndex?) -> CutPoints {
    let (vertices, parents, lows) = (vertices.elements, parents.elements, lows.elements)
    let sizes = ScratchBuffer(count: vertexCount + 1, repeating: 1)
    let parts = ScratchBuffer(count: vertexCount + 1)
    let (size, part) = (sizes.elements, parts.elements)
    for number in stride(from: UInt32(truncatingIfNeeded: vertexCount), to: 0, by: -1) {
      let parent = parents[number]
      if parent == 0 { continue }
      size[parent] = size[parent] &+ size[number]
      if lows[number] >= parent { part[parent] = part[parent] &+ 1 }
    }
    var (points, bridges): ([ArticulationPoint], [Bridge]) = ([], [])
    var root: UInt32 = 0
    for index in 0..<vertexCount {
      let number = UInt32(truncatingIfNeeded: index &+ 1)
      let parent = parents[number]
      if parent == 0 { root = number }
      // What is above a vertex is one part more.
      let count = Int(part[number]) + (parent == 0 ? 0 : 1)
      if count > 1 { points.append(ArticulationPoint(vertex: vertices[number], parts: count)) }
      if parent != 0, lows[number] >= number, let edge = edge(vertices[number], vertices[parent]) {
        bridges.append(Bridge(edge: edge, smallerPart: Int(min(size[number], size[root] - size[number]))))
      }
    }
    return CutPoints(
      articulationPoints: points.sorted { $0.vertex < $1.vertex }, bridges: bridges.sorted { $0.edge < $1.edge })
  }
}
