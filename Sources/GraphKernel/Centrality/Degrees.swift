/// The number of edges out of each vertex.
///
/// **Definition.** Parallel edges count each; a self-loop counts once here and once in the in-degree.
///
/// **Complexity.** O(n).
///
/// - Parameter graph: The graph.
/// - Returns: One count per vertex; they add up to the number of edges.
public func outDegrees(of graph: DirectedGraph) -> [Int] {
  (0..<VertexIndex(graph.vertexCount)).map { graph.outDegree(of: $0) }
}

/// The number of edges into each vertex.
///
/// **Definition.** Parallel edges count each; a self-loop counts once here and once in the out-degree.
///
/// **Complexity.** O(n).
///
/// - Parameter graph: The graph.
/// - Returns: One count per vertex; they add up to the number of edges.
public func inDegrees(of graph: DirectedGraph) -> [Int] {
  (0..<VertexIndex(graph.vertexCount)).map { graph.inDegree(of: $0) }
}
