import Parallelism
import Synchronization

/// The weakly connected components of a graph.
public struct WeaklyConnectedComponents: Hashable, Sendable {
  /// The component of each vertex, numbered in the order of the first vertex of each.
  public let labels: [UInt32]

  /// The number of vertices of each component.
  public let sizes: [UInt32]

  /// The number of components.
  public var count: Int { sizes.count }

  /// The number of vertices in the largest component, 0 if there is none.
  public var largestSize: Int { Int(sizes.max() ?? 0) }
}

/// The weakly connected components of a graph: its parts that no edge joins.
///
/// **Definition.** Two vertices are in one component if a walk leads from one to the other that may follow edges in
/// either direction. A vertex without edges is a component of its own; self-loops and parallel edges change nothing.
///
/// **Reference.** M. Sutton, T. Ben-Nun, A. Barak, Optimizing parallel graph connectivity computation via subgraph sampling,
/// IPDPS 2018: a few edges of each vertex mostly show the largest component, whose other edges then need no look. Checked
/// against reachability.
///
/// **Complexity.** O((n + m) α(n)) expected, far fewer than all edges where one component is large; O(n) memory. The
/// same labels on any number of threads.
///
/// - Parameters:
///   - graph: The graph to divide.
///   - threads: The number of threads; nil for one per core.
/// - Returns: A label for each vertex, and the sizes.
public func weaklyConnectedComponents(of graph: DirectedGraph, threads: Int? = nil) -> WeaklyConnectedComponents {
  let forest = UnionForest(count: graph.vertexCount)
  graph.outgoing.withUnsafeBuffers { outgoing in
    graph.incoming.withUnsafeBuffers { incoming in
      forest.join(outgoing: outgoing, incoming: incoming, threads: threads)
    }
  }
  return forest.components(threads: threads)
}

/// Trees of vertices that belong together, which several threads may join at a time.
///
/// A parent is never larger than its child, so that the root of a tree is its smallest vertex whatever was joined first.
struct UnionForest: ~Copyable {
  private let parents: UnsafeMutableBufferPointer<Atomic<UInt32>>

  /// Edges of each vertex that are joined before the largest component is looked for.
  private static var sampledEdges: UInt32 { 2 }

  /// Each vertex is a tree of its own.
  init(count: Int) {
    parents = .allocate(capacity: count)
    for vertex in 0..<count { parents.initializeElement(at: vertex, to: Atomic(UInt32(vertex))) }
  }

  deinit {
    parents.deinitialize()
    parents.deallocate()
  }

  /// The parent of a vertex.
  @inline(__always) func parent(of vertex: VertexIndex) -> VertexIndex {
    parents[Int(vertex)].load(ordering: .relaxed)
  }

  /// Joins the trees of two vertices.
  ///
  /// - Returns: Whether they were two trees; of threads that join the same two at a time, only one hears so.
  @discardableResult
  @inline(__always) func join(_ one: VertexIndex, _ other: VertexIndex) -> Bool {
    var (first, second) = (parent(of: one), parent(of: other))
    while first != second {
      let (high, low) = first > second ? (first, second) : (second, first)
      let above = parent(of: high)
      if above == high {
        if parents[Int(high)].compareExchange(expected: high, desired: low, ordering: .relaxed).exchanged {
          return true
        }
      } else if above == low {
        return false
      }
      first = parent(of: parent(of: high))
      second = parent(of: low)
    }
    return false
  }

  /// Joins the ends of all edges.
  func join(outgoing: AdjacencyBuffers, incoming: AdjacencyBuffers, threads: Int?) {
    let chunks = FixedChunks(itemCount: parents.count, maximumCount: max(1, min(512, parents.count / 1024)))
    let workers = workerCount(threads, tasks: chunks.count)
    for round in 0..<Self.sampledEdges {
      performTasks(chunks.count, workers: workers) { chunk, _ in
        for vertex in chunks[chunk] {
          let slot = outgoing.offsets[vertex] + round
          if slot < outgoing.offsets[vertex + 1] { join(VertexIndex(vertex), outgoing.neighbors[slot]) }
        }
      }
      flatten(chunks, workers: workers)
    }
    // An edge of the largest tree to another one is found from its other end.
    let largest = commonRoot()
    performTasks(chunks.count, workers: workers) { chunk, _ in
      for vertex in chunks[chunk] where parent(of: VertexIndex(vertex)) != largest {
        let first = min(outgoing.offsets[vertex] + Self.sampledEdges, outgoing.offsets[vertex + 1])
        for slot in Int(first)..<Int(outgoing.offsets[vertex + 1]) {
          join(VertexIndex(vertex), outgoing.neighbors[slot])
        }
        for slot in Int(incoming.offsets[vertex])..<Int(incoming.offsets[vertex + 1]) {
          join(VertexIndex(vertex), incoming.neighbors[slot])
        }
      }
    }
    flatten(chunks, workers: workers)
  }

  /// Hangs each vertex below its root.
  private func flatten(_ chunks: FixedChunks, workers: Int) {
    performTasks(chunks.count, workers: workers) { chunk, _ in
      for vertex in chunks[chunk] {
        var above = parent(of: VertexIndex(vertex))
        while true {
          let next = parent(of: above)
          guard next != above else { break }
          parents[vertex].store(next, ordering: .relaxed)
          above = next
        }
      }
    }
  }

  /// The root that most of some vertices have, which are spread over all.
  private func commonRoot() -> VertexIndex {
    var counts: [VertexIndex: Int] = [:]
    for vertex in stride(from: 0, to: parents.count, by: max(1, parents.count / 1024)) {
      counts[parent(of: VertexIndex(vertex)), default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  /// Numbers the trees, which have to be flat.
  func components(threads: Int?) -> WeaklyConnectedComponents {
    let chunks = FixedChunks(itemCount: parents.count, maximumCount: max(1, min(64, parents.count / 8192)))
    let workers = workerCount(threads, tasks: chunks.count)
    let firstLabels = ScratchBuffer(count: chunks.count + 1)
    let first = firstLabels.elements
    performTasks(chunks.count, workers: workers) { chunk, _ in
      var roots: UInt32 = 0
      for vertex in chunks[chunk] where parent(of: VertexIndex(vertex)) == vertex { roots &+= 1 }
      first[chunk + 1] = roots
    }
    for chunk in 0..<chunks.count { first[chunk + 1] += first[chunk] }
    let labelOfRoot = ScratchBuffer(count: parents.count)
    let rootLabel = labelOfRoot.elements
    performTasks(chunks.count, workers: workers) { chunk, _ in
      var label = first[chunk]
      for vertex in chunks[chunk] where parent(of: VertexIndex(vertex)) == vertex {
        rootLabel[vertex] = label
        label &+= 1
      }
    }
    let labels = [UInt32](unsafeUninitializedCapacity: parents.count) { labels, count in
      count = parents.count
      let labels = labels
      performTasks(chunks.count, workers: workers) { chunk, _ in
        for vertex in chunks[chunk] { labels[vertex] = rootLabel[parent(of: VertexIndex(vertex))] }
      }
    }
    var sizes = [UInt32](repeating: 0, count: Int(first[chunks.count]))
    for label in labels { sizes[Int(label)] &+= 1 }
    return WeaklyConnectedComponents(labels: labels, sizes: sizes)
  }
}
