/// The strongly connected components of a graph as the vertices of one without cycles.
public struct Condensation: Sendable {
  /// The components; their labels are the vertices of ``arcs``.
  public let components: StronglyConnectedComponents

  /// One arc for each ordered pair of components that an edge joins; each runs from the smaller label to the larger.
  public let arcs: CollapsedGraph

  private let originalEdges: [EdgeIndex]

  /// Bundles the edges between the components of a graph.
  ///
  /// **Complexity.** O(n + m).
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - threads: The number of threads for the components; nil for one per core.
  public init(of graph: DirectedGraph, threads: Int? = nil) {
    components = stronglyConnectedComponents(of: graph, threads: threads)
    let labels = components.labels
    var isBetween = [Bool](repeating: false, count: graph.edgeCount)
    var ends = [(source: UInt32, target: UInt32)](repeating: (0, 0), count: graph.edgeCount)
    for vertex in 0..<VertexIndex(graph.vertexCount) {
      let source = labels[Int(vertex)]
      for (target, edge) in zip(graph.successors(of: vertex), graph.outEdges(of: vertex)) {
        ends[Int(edge)] = (source, labels[Int(target)])
        isBetween[Int(edge)] = source != labels[Int(target)]
      }
    }
    let kept = (0..<EdgeIndex(graph.edgeCount)).filter { isBetween[Int($0)] }
    originalEdges = kept
    arcs = CollapsedGraph(
      DirectedGraph(
        vertexCount: components.count, checkedSources: kept.map { ends[Int($0)].source },
        checkedTargets: kept.map { ends[Int($0)].target }))
  }

  /// The edges of the graph that an arc bundles, ascending; there is at least one.
  ///
  /// - Parameter arc: An arc of ``arcs``.
  /// - Returns: The edges, by their index in the graph that was condensed.
  public func edges(of arc: ArcIndex) -> [EdgeIndex] {
    arcs.edges(of: arc).map { originalEdges[Int($0)] }
  }
}
