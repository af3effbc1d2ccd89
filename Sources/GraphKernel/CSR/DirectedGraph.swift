/// A vertex of a graph: an index from 0 up to, but not including, the number of vertices.
public typealias VertexIndex = UInt32

/// An edge of a graph: its position in the arrays from which the graph was made.
public typealias EdgeIndex = UInt32

/// A directed multigraph, stored as adjacency arrays in both directions.
///
/// **Definition.** Vertices are `0..<vertexCount`, edges `0..<edgeCount`. Parallel edges and self-loops are kept, and
/// each keeps its own index. The successors of a vertex are sorted by (target, edge), the predecessors by
/// (source, edge), so that parallel edges stand side by side.
///
/// **Shapes and units.** All arrays hold `UInt32`: 24 bytes per edge and 8 per vertex in total.
///
/// **Complexity.** O(n + m) to make, by counting sort; O(1) for each accessor.
public struct DirectedGraph: Sendable {
  /// The largest number of vertices; the algorithms use the spare bit of an index for marks of their own.
  public static let maximumVertexCount = Int(Int32.max) - 1

  /// The largest number of edges.
  public static let maximumEdgeCount = Int(UInt32.max) - 1

  /// The number of vertices.
  public let vertexCount: Int

  /// The source of each edge, in the order of the edges.
  public let sources: [VertexIndex]

  /// The target of each edge, in the order of the edges.
  public let targets: [VertexIndex]

  let outgoing: Adjacency
  let incoming: Adjacency

  /// Creates a graph from the end points of its edges.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices.
  ///   - sources: The source of each edge.
  ///   - targets: The target of each edge, as many as there are sources.
  /// - Throws: The first ``GraphError`` found, if the arrays do not describe a graph.
  public init(vertexCount: Int, sources: [VertexIndex], targets: [VertexIndex]) throws(GraphError) {
    guard (0...Self.maximumVertexCount).contains(vertexCount) else {
      throw .unsupportedVertexCount(vertexCount)
    }
    guard sources.count == targets.count else {
      throw .endpointCountMismatch(sources: sources.count, targets: targets.count)
    }
    guard sources.count <= Self.maximumEdgeCount else {
      throw .unsupportedEdgeCount(sources.count)
    }
    let limit = VertexIndex(vertexCount)
    for edge in sources.indices where sources[edge] >= limit || targets[edge] >= limit {
      throw .vertexOutOfRange(
        edge: edge, vertex: sources[edge] >= limit ? sources[edge] : targets[edge], vertexCount: vertexCount)
    }
    self.init(vertexCount: vertexCount, checkedSources: sources, checkedTargets: targets)
  }

  /// Creates a graph from end points that are known to be in range.
  init(vertexCount: Int, checkedSources sources: [VertexIndex], checkedTargets targets: [VertexIndex]) {
    self.vertexCount = vertexCount
    self.sources = sources
    self.targets = targets
    // Three stable passes sort both directions: by target; then by source, which leaves (source, target, edge);
    // and that by target again, which leaves (target, source, edge).
    let sourceOffsets = rowOffsets(of: sources, count: vertexCount)
    let targetOffsets = rowOffsets(of: targets, count: vertexCount)
    let byTarget = stablySorted(Array(0..<EdgeIndex(sources.count)), by: targets, offsets: targetOffsets)
    let bySource = stablySorted(byTarget, by: sources, offsets: sourceOffsets)
    let byTargetThenSource = stablySorted(bySource, by: targets, offsets: targetOffsets)
    self.outgoing = Adjacency(offsets: sourceOffsets, edges: bySource, neighborOfEdge: targets)
    self.incoming = Adjacency(offsets: targetOffsets, edges: byTargetThenSource, neighborOfEdge: sources)
  }

  private init(transposing graph: DirectedGraph) {
    vertexCount = graph.vertexCount
    sources = graph.targets
    targets = graph.sources
    outgoing = graph.incoming
    incoming = graph.outgoing
  }

  /// The same vertices and edges, each edge turned round, in O(1).
  public var transpose: DirectedGraph {
    DirectedGraph(transposing: self)
  }

  /// The number of edges, parallel edges and self-loops included.
  public var edgeCount: Int { sources.count }

  /// The targets of the edges out of a vertex, ascending, one per edge.
  public func successors(of vertex: VertexIndex) -> ArraySlice<VertexIndex> {
    outgoing.neighbors[outgoing.slots(of: vertex)]
  }

  /// The sources of the edges into a vertex, ascending, one per edge.
  public func predecessors(of vertex: VertexIndex) -> ArraySlice<VertexIndex> {
    incoming.neighbors[incoming.slots(of: vertex)]
  }

  /// The edges out of a vertex, in the order of its successors.
  public func outEdges(of vertex: VertexIndex) -> ArraySlice<EdgeIndex> {
    outgoing.edges[outgoing.slots(of: vertex)]
  }

  /// The edges into a vertex, in the order of its predecessors.
  public func inEdges(of vertex: VertexIndex) -> ArraySlice<EdgeIndex> {
    incoming.edges[incoming.slots(of: vertex)]
  }

  /// The number of edges out of a vertex.
  public func outDegree(of vertex: VertexIndex) -> Int {
    outgoing.slots(of: vertex).count
  }

  /// The number of edges into a vertex.
  public func inDegree(of vertex: VertexIndex) -> Int {
    incoming.slots(of: vertex).count
  }
}
