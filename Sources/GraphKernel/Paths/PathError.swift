/// Why paths, or what all paths have in common, cannot be given.
public enum PathError: Error, Hashable, Sendable {
  /// A vertex to start from is not one of the graph.
  case invalidVertex(VertexIndex, vertexCount: Int)
  /// The number of lengths is not the number of edges.
  case edgeValueCountMismatch(edges: Int, values: Int)
  /// The length of an edge is not positive.
  case invalidLength(edge: EdgeIndex, length: Int64)
  /// The length of a shortest path does not fit into 64 bits.
  case pathTooLong
}

extension PathError: CustomStringConvertible {
  /// The problem in one sentence, with the offending numbers.
  public var description: String {
    switch self {
    case .invalidVertex(let vertex, let vertexCount):
      "there is no vertex \(vertex) to start from: the graph has \(vertexCount) vertices"
    case .edgeValueCountMismatch(let edges, let values):
      "the graph has \(edges) edges but there are values for \(values)"
    case .invalidLength(let edge, let length): "the length of edge \(edge) is \(length), not a positive number"
    case .pathTooLong: "the length of a path is more than 64 bits can hold"
    }
  }
}

extension DirectedGraph {
  /// Checks vertices to start from.
  func checkStarts(_ vertices: [VertexIndex]) throws(PathError) {
    for vertex in vertices where vertex >= vertexCount {
      throw .invalidVertex(vertex, vertexCount: vertexCount)
    }
  }
}
