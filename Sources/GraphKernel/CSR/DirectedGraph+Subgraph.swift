/// Some edges of a graph on all of its vertices, and which edges they are.
public struct EdgeSubgraph: Sendable {
  /// The graph of the kept edges; it has every vertex of the original.
  public let graph: DirectedGraph

  /// The index in the original graph of each edge of ``graph``.
  public let originalEdges: [EdgeIndex]
}

extension DirectedGraph {
  /// The subgraph of the edges listed, on all vertices; edge `i` of it is the `i`-th in the list.
  ///
  /// - Parameter edges: The edges to keep, in any order, none twice.
  /// - Returns: The subgraph and the original index of each of its edges.
  /// - Throws: ``GraphError/edgeOutOfRange(edge:edgeCount:)`` or ``GraphError/repeatedEdge(_:)``.
  public func subgraph(keeping edges: [EdgeIndex]) throws(GraphError) -> EdgeSubgraph {
    var isKept = [Bool](repeating: false, count: edgeCount)
    for edge in edges {
      guard edge < edgeCount else { throw .edgeOutOfRange(edge: edge, edgeCount: edgeCount) }
      guard !isKept[Int(edge)] else { throw .repeatedEdge(edge) }
      isKept[Int(edge)] = true
    }
    return subgraph(checkedEdges: edges)
  }

  /// The subgraph of the edges marked in a mask, on all vertices, in their original order.
  ///
  /// - Parameter mask: For each edge, whether to keep it.
  /// - Returns: The subgraph and the original index of each of its edges.
  /// - Throws: ``GraphError/edgeArrayCountMismatch(expected:actual:)`` if the mask has another length.
  public func subgraph(maskedBy mask: [Bool]) throws(GraphError) -> EdgeSubgraph {
    guard mask.count == edgeCount else {
      throw .edgeArrayCountMismatch(expected: edgeCount, actual: mask.count)
    }
    return subgraph(checkedEdges: (0..<EdgeIndex(edgeCount)).filter { mask[Int($0)] })
  }

  func subgraph(checkedEdges edges: [EdgeIndex]) -> EdgeSubgraph {
    let (sources, targets) = (sources.column, targets.column)
    let graph = DirectedGraph(
      vertexCount: vertexCount,
      checkedSources: edges.map { sources[Int($0)] },
      checkedTargets: edges.map { targets[Int($0)] })
    return EdgeSubgraph(graph: graph, originalEdges: edges)
  }
}
