/// Why arrays do not describe a directed multigraph.
public enum GraphError: Error, Hashable, Sendable {
  /// The number of vertices is negative or above ``DirectedGraph/maximumVertexCount``.
  case unsupportedVertexCount(Int)
  /// The number of edges is above ``DirectedGraph/maximumEdgeCount``.
  case unsupportedEdgeCount(Int)
  /// The arrays of sources and of targets differ in length.
  case endpointCountMismatch(sources: Int, targets: Int)
  /// An edge starts or ends at a vertex that the graph does not have.
  case vertexOutOfRange(edge: Int, vertex: VertexIndex, vertexCount: Int)
  /// A selection names an edge that the graph does not have.
  case edgeOutOfRange(edge: EdgeIndex, edgeCount: Int)
  /// A selection names the same edge twice.
  case repeatedEdge(EdgeIndex)
  /// An array with one entry per edge has another length.
  case edgeArrayCountMismatch(expected: Int, actual: Int)
  /// An order of the vertices has none, one for the second time, or too few at this position.
  case notAnOrder(position: Int, vertexCount: Int)
}

extension GraphError: CustomStringConvertible {
  /// The problem in one sentence, with the offending numbers.
  public var description: String {
    switch self {
    case .unsupportedVertexCount(let count):
      "a graph has 0 to \(DirectedGraph.maximumVertexCount) vertices, not \(count)"
    case .unsupportedEdgeCount(let count):
      "a graph has at most \(DirectedGraph.maximumEdgeCount) edges, not \(count)"
    case .endpointCountMismatch(let sources, let targets):
      "there are \(sources) edge sources but \(targets) edge targets"
    case .vertexOutOfRange(let edge, let vertex, let vertexCount):
      "edge \(edge) names vertex \(vertex), but the graph has \(vertexCount) vertices"
    case .edgeOutOfRange(let edge, let edgeCount):
      "the selection names edge \(edge), but the graph has \(edgeCount) edges"
    case .repeatedEdge(let edge):
      "the selection names edge \(edge) twice"
    case .edgeArrayCountMismatch(let expected, let actual):
      "an array over \(expected) edges has \(actual) entries"
    case .notAnOrder(let position, let vertexCount):
      "position \(position) of an order of \(vertexCount) vertices has none of them that did not stand before"
    }
  }
}
