import Columns
import Parallelism

/// A graph whose vertices are numbered in another order, with the way back.
///
/// Computations that read a number of the vertex at the other end of each edge wait for memory less when vertices that are
/// read often, or one after the other, stand side by side.
///
/// **Definition.** The vertex in position `p` is vertex ``vertices``\[p\] of the original; each edge keeps its number and joins the
/// same two vertices, under their new numbers. Rows are sorted as in any graph.
///
/// **Shapes and units.** 8 bytes per vertex beside the graph, whose edges are numbered in both directions; the ends by edge are read
/// through the original.
///
/// **Complexity.** O(n + m) to make, on several threads, the same on any number of them.
public struct RelabeledGraph: Sendable {
  /// Orders of vertices; among equals, that of the original remains.
  public enum Order: Sendable {
    /// By the number of edges in and out, the most first.
    case degree
    /// By strongly connected component, so that an edge between two of them runs to a larger number; within a component by
    /// degree.
    case component
  }

  /// The graph under the new numbers.
  public let graph: DirectedGraph

  /// The number in the original of each vertex.
  public let vertices: [VertexIndex]

  /// The new number of each vertex of the original.
  public let positions: [VertexIndex]

  /// Numbers vertices in an order.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - order: The order.
  ///   - threads: The number of threads; nil for one per core. The result does not depend on it.
  public init(_ graph: DirectedGraph, by order: Order, threads: Int? = nil) {
    var vertices = Self.byDegree(graph)
    if order == .component {
      let labels = stronglyConnectedComponents(of: graph).labels
      vertices = sorted(vertices, by: vertices.map { labels[Int($0)] }, bound: graph.vertexCount)
    }
    self.init(graph, checkedVertices: vertices, threads: threads)
  }

  /// Numbers vertices as told.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - vertices: The original number of each vertex, every vertex once.
  ///   - threads: The number of threads; nil for one per core.
  /// - Throws: ``GraphError/notAnOrder(position:vertexCount:)`` for the first that is none, or stands there again.
  public init(_ graph: DirectedGraph, vertices: [VertexIndex], threads: Int? = nil) throws(GraphError) {
    var isSeen = [Bool](repeating: false, count: graph.vertexCount)
    for (position, vertex) in vertices.enumerated() {
      guard vertex < graph.vertexCount, !isSeen[Int(vertex)] else {
        throw .notAnOrder(position: position, vertexCount: graph.vertexCount)
      }
      isSeen[Int(vertex)] = true
    }
    guard vertices.count == graph.vertexCount else {
      throw .notAnOrder(position: vertices.count, vertexCount: graph.vertexCount)
    }
    self.init(graph, checkedVertices: vertices, threads: threads)
  }

  private init(_ graph: DirectedGraph, checkedVertices vertices: [VertexIndex], threads: Int?) {
    var positions = [VertexIndex](repeating: 0, count: vertices.count)
    for (position, vertex) in vertices.enumerated() { positions[Int(vertex)] = VertexIndex(position) }
    // The rows of the targets, dealt out in their new order, make sorted rows of the sources.
    let incoming = graph.incoming.renamed(vertices, positions, threads: threads)
    let sort = EdgeSort(vertexCount: vertices.count, ifMany: graph.edgeCount, threads: threads)
    let outgoing = incoming.transposed(vertexCount: vertices.count, with: sort)
    let names = Column(positions)
    self.graph = DirectedGraph(
      vertexCount: vertices.count, outgoing: outgoing,
      incoming: outgoing.transposed(vertexCount: vertices.count, with: sort),
      sources: EdgeEnds(graph.sources, named: names), targets: EdgeEnds(graph.targets, named: names))
    (self.vertices, self.positions) = (vertices, positions)
  }

  /// The vertices by the number of their edges, the most first.
  private static func byDegree(_ graph: DirectedGraph) -> [VertexIndex] {
    let degrees = (0..<VertexIndex(graph.vertexCount)).map { graph.outDegree(of: $0) + graph.inDegree(of: $0) }
    // A loop counts twice, so the largest degree may have 33 bits; what lies above all 32 is as good as they are.
    let most = UInt32(clamping: degrees.max() ?? 0)
    let order = (0..<VertexIndex(graph.vertexCount)).map { $0 }
    return sorted(order, by: degrees.map { most - UInt32(clamping: $0) }, bound: Int(most) + 1)
  }
}

/// Vertices in ascending order of keys below a bound, equal ones in the order given.
private func sorted(_ vertices: [VertexIndex], by keys: [UInt32], bound: Int) -> [VertexIndex] {
  let count = vertices.count
  let memory = PageMemory(byteCount: 3 * count * MemoryLayout<UInt64>.stride)
  let words = memory.bytes.bindMemory(to: UInt64.self)
  for position in 0..<count { words[position] = UInt64(keys[position]) << 32 }
  let order = ValueDigits(bound: bound).sorted(
    .init(rebasing: words[..<count]), first: .init(rebasing: words[count..<2 * count]),
    second: .init(rebasing: words[(2 * count)...]))
  defer { withExtendedLifetime(memory) {} }
  return order.map { vertices[Int($0 & 0xFFFF_FFFF)] }
}

extension Adjacency {
  private static let smallestChunk = 1 << 18

  /// The rows in another order, under other numbers, and not sorted within a row.
  fileprivate func renamed(_ vertices: [VertexIndex], _ positions: [VertexIndex], threads: Int?) -> Adjacency {
    let starts = UnwrittenColumn<UInt32>(count: vertices.count + 1)
    let others = UnwrittenColumn<VertexIndex>(count: neighbors.count)
    let numbers = UnwrittenColumn<EdgeIndex>(count: neighbors.count)
    let (newStarts, newNeighbors, newEdges) = (starts.elements, others.elements, numbers.elements)
    withUnsafeBuffers { given in
      var start: UInt32 = 0
      for (position, vertex) in vertices.enumerated() {
        newStarts[position] = start
        start &+= given.degree(of: vertex)
      }
      newStarts[vertices.count] = start
      let chunks = FixedChunks(
        rowsOf: UnsafeBufferPointer(newStarts), maximumCount: max(1, given.neighbors.count / Self.smallestChunk),
        smallestCost: Self.smallestChunk)
      func rename(_ edges: UnsafeBufferPointer<EdgeIndex>?) {
        vertices.withUnsafeBufferPointer { vertices in
          positions.withUnsafeBufferPointer { positions in
            performTasks(chunks.count, workers: workerCount(threads, tasks: chunks.count)) { chunk, _ in
              for row in chunks[chunk] {
                var place = newStarts[row]
                for slot in given.offsets[vertices[row]]..<given.offsets[vertices[row] + 1] {
                  newNeighbors[place] = positions[Int(given.neighbors[slot])]
                  newEdges[place] = edges?[slot] ?? slot
                  place &+= 1
                }
              }
            }
          }
        }
      }
      if let column = edges.column { column.withUnsafeBufferPointer { rename($0) } } else { rename(nil) }
    }
    return Adjacency(offsets: starts.written(), neighbors: others.written(), edges: EdgeIndices(numbers.written()))
  }
}
