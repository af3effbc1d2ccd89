import Columns
import Parallelism

/// The strongly connected components of a graph as the vertices of one without cycles.
public struct Condensation: Sendable {
  /// The components; their labels are the vertices of ``arcs``.
  public let components: StronglyConnectedComponents

  /// One arc for each ordered pair of components that an edge joins; each runs from the smaller label to the larger.
  public let arcs: CollapsedGraph

  private let originalEdges: Column<EdgeIndex>

  /// Bundles the edges between the components of a graph.
  ///
  /// **Complexity.** O(n + m).
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - threads: The number of threads; nil for one per core. The result does not depend on it.
  public init(of graph: DirectedGraph, threads: Int? = nil) {
    components = stronglyConnectedComponents(of: graph, threads: threads)
    let between = EdgesBetweenComponents(graph, components.labels, threads: threads)
    originalEdges = between.edges
    let ends = GivenEnds(between.sources, between.targets, vertexCount: components.count, threads: threads)
    let sort = EdgeSort(vertexCount: components.count, ifMany: between.edges.count, threads: threads)
    let rows = ends.rows(keepsNumbers: true, with: sort)
    arcs = CollapsedGraph(
      DirectedGraph(
        vertexCount: components.count, outgoing: rows, sort: sort, ends: (between.sources, between.targets)),
      threads: threads)
  }

  /// The edges of the graph that an arc bundles, ascending; there is at least one.
  ///
  /// - Parameter arc: An arc of ``arcs``.
  /// - Returns: The edges, by their index in the graph that was condensed.
  public func edges(of arc: ArcIndex) -> [EdgeIndex] {
    arcs.edges(of: arc).map { originalEdges[Int($0)] }
  }
}

/// The edges that join two components, ascending, with the labels at their ends.
private struct EdgesBetweenComponents {
  let edges: Column<EdgeIndex>
  let sources: Column<UInt32>
  let targets: Column<UInt32>

  /// Words of marks that a thread looks at, at a time.
  private static let smallestChunk = 1 << 10

  init(_ graph: DirectedGraph, _ labels: [UInt32], threads: Int?) {
    let edgeCount = graph.edgeCount
    // A bit for each edge, so that the ends of the others are looked up only once.
    let marks = VertexBits(vertexCount: edgeCount)
    let words = marks.elements
    let chunks = FixedChunks(itemCount: words.count, maximumCount: max(1, words.count / Self.smallestChunk))
    let workers = workerCount(threads, tasks: chunks.count)
    let counts = ScratchArray<Int>(count: chunks.count, repeating: 0)
    let counted = counts.elements
    let givenEnds = (graph.sources.column, graph.targets.column)
    (edges, sources, targets) = labels.withUnsafeBufferPointer { labels in
      givenEnds.0.withUnsafeBufferPointer { sources in
        givenEnds.1.withUnsafeBufferPointer { targets in
          performTasks(chunks.count, workers: workers) { chunk, _ in
            var count = 0
            for index in chunks[chunk] {
              var word: UInt64 = 0
              for edge in index &<< 6..<min(edgeCount, (index &+ 1) &<< 6) {
                let isBetween = labels[sources[edge]] != labels[targets[edge]]
                word |= (isBetween ? 1 : 0) &<< UInt64(truncatingIfNeeded: edge)
              }
              words[index] = word
              count &+= word.nonzeroBitCount
            }
            counted[chunk] = count
          }
          var total = 0
          for chunk in 0..<chunks.count { (counted[chunk], total) = (total, total + counted[chunk]) }
          let columns = (
            UnwrittenColumn<EdgeIndex>(count: total), UnwrittenColumn<UInt32>(count: total),
            UnwrittenColumn<UInt32>(count: total)
          )
          let (edges, begins, ends) = (columns.0.elements, columns.1.elements, columns.2.elements)
          performTasks(chunks.count, workers: workers) { chunk, _ in
            var place = counted[chunk]
            for index in chunks[chunk] {
              var word = words[index]
              while word != 0 {
                let edge = index &<< 6 &+ word.trailingZeroBitCount
                word &= word &- 1
                edges[place] = EdgeIndex(truncatingIfNeeded: edge)
                (begins[place], ends[place]) = (labels[sources[edge]], labels[targets[edge]])
                place &+= 1
              }
            }
          }
          return (columns.0.written(), columns.1.written(), columns.2.written())
        }
      }
    }
  }
}
