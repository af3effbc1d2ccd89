import Columns
import Parallelism

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
/// **Shapes and units.** All arrays hold `UInt32`: the rows take 8 bytes per edge and 8 per vertex in both directions
/// together, and the edge in each slot 4 bytes per edge and direction. Edges that are given in the order of the rows need
/// no such numbers forward. The ends by edge are the columns from which the graph was made, shared, not copied.
///
/// **Complexity.** O(n + m) to make, on several threads, the same on any number of them; O(1) for each accessor.
public struct DirectedGraph: Sendable {
  /// What becomes of the order in which edges are given.
  public enum EdgeNumbering: Sendable {
    /// Each edge has the position at which it was given.
    case given
    /// Edges are counted in ascending order of (source, target); what they were before is not kept, and their ends take
    /// no memory but that of the rows.
    case sorted
  }

  /// The largest number of vertices; the algorithms use the spare bit of an index for marks of their own.
  public static let maximumVertexCount = Int(Int32.max) - 1

  /// The largest number of edges.
  public static let maximumEdgeCount = Int(UInt32.max) - 1

  /// The number of vertices.
  public let vertexCount: Int

  /// The source of each edge, in the order of the edges.
  public let sources: EdgeEnds

  /// The target of each edge, in the order of the edges.
  public let targets: EdgeEnds

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
    try self.init(vertexCount: vertexCount, sources: Column(sources), targets: Column(targets))
  }

  /// Creates a graph from the end points of its edges.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices.
  ///   - sources: The source of each edge.
  ///   - targets: The target of each edge, as many as there are sources.
  ///   - numbering: What becomes of the order of the edges.
  ///   - threads: The number of threads; nil for one per core. The graph does not depend on it.
  /// - Throws: The first ``GraphError`` found, if the columns do not describe a graph.
  public init(
    vertexCount: Int, sources: Column<VertexIndex>, targets: Column<VertexIndex>, numbering: EdgeNumbering = .given,
    threads: Int? = nil
  ) throws(GraphError) {
    try Self.check(vertexCount: vertexCount, sourceCount: sources.count, targetCount: targets.count)
    let ends = GivenEnds(sources, targets, vertexCount: vertexCount, threads: threads)
    if let edge = ends.firstOutside {
      throw .vertexOutOfRange(
        edge: edge, vertex: sources[edge] >= vertexCount ? sources[edge] : targets[edge], vertexCount: vertexCount)
    }
    let sort = EdgeSort(vertexCount: vertexCount, ifMany: sources.count, threads: threads)
    self.init(
      vertexCount: vertexCount, outgoing: ends.rows(keepsNumbers: numbering == .given, with: sort), sort: sort,
      ends: numbering == .given ? (sources, targets) : nil)
  }

  /// Creates a graph from end points that are known to be in range.
  init(vertexCount: Int, checkedSources sources: [VertexIndex], checkedTargets targets: [VertexIndex]) {
    let columns = (Column(sources), Column(targets))
    let ends = GivenEnds(columns.0, columns.1, vertexCount: vertexCount, threads: nil)
    let sort = EdgeSort(vertexCount: vertexCount, ifMany: sources.count, threads: nil)
    self.init(
      vertexCount: vertexCount, outgoing: ends.rows(keepsNumbers: true, with: sort), sort: sort, ends: columns)
  }

  /// Creates a graph from the rows of one direction.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices.
  ///   - outgoing: The rows of the sources, sorted.
  ///   - sort: What sorts many edges; nil for few.
  ///   - ends: The ends of the edges; nil where these are numbered by their slots.
  init(
    vertexCount: Int, outgoing: Adjacency, sort: EdgeSort?,
    ends: (sources: Column<VertexIndex>, targets: Column<VertexIndex>)?
  ) {
    let incoming = outgoing.transposed(vertexCount: vertexCount, with: sort)
    self.init(vertexCount: vertexCount, outgoing: outgoing, incoming: incoming, ends: ends)
  }

  /// Creates a graph from the rows of both directions, which must be those of the same edges.
  init(
    vertexCount: Int, outgoing: Adjacency, incoming: Adjacency,
    ends: (sources: Column<VertexIndex>, targets: Column<VertexIndex>)?
  ) {
    self.init(
      vertexCount: vertexCount, outgoing: outgoing, incoming: incoming,
      sources: ends.map { EdgeEnds($0.sources) } ?? EdgeEnds(rowsOf: outgoing.offsets),
      targets: EdgeEnds(ends?.targets ?? outgoing.neighbors))
  }

  /// Creates a graph from its parts, which must be those of the same edges.
  init(vertexCount: Int, outgoing: Adjacency, incoming: Adjacency, sources: EdgeEnds, targets: EdgeEnds) {
    self.vertexCount = vertexCount
    self.outgoing = outgoing
    self.incoming = incoming
    self.sources = sources
    self.targets = targets
  }

  private init(transposing graph: DirectedGraph) {
    vertexCount = graph.vertexCount
    sources = graph.targets
    targets = graph.sources
    outgoing = graph.incoming
    incoming = graph.outgoing
  }

  static func check(vertexCount: Int, sourceCount: Int, targetCount: Int) throws(GraphError) {
    guard (0...maximumVertexCount).contains(vertexCount) else { throw .unsupportedVertexCount(vertexCount) }
    guard sourceCount == targetCount else { throw .endpointCountMismatch(sources: sourceCount, targets: targetCount) }
    guard sourceCount <= maximumEdgeCount else { throw .unsupportedEdgeCount(sourceCount) }
  }

  /// The same vertices and edges, each edge turned round, in O(1).
  public var transpose: DirectedGraph {
    DirectedGraph(transposing: self)
  }

  /// The number of edges, parallel edges and self-loops included.
  public var edgeCount: Int { outgoing.neighbors.count }

  /// The targets of the edges out of a vertex, ascending, one per edge.
  public func successors(of vertex: VertexIndex) -> VertexSlice {
    outgoing.neighbors[outgoing.slots(of: vertex)]
  }

  /// The sources of the edges into a vertex, ascending, one per edge.
  public func predecessors(of vertex: VertexIndex) -> VertexSlice {
    incoming.neighbors[incoming.slots(of: vertex)]
  }

  /// The edges out of a vertex, in the order of its successors.
  public func outEdges(of vertex: VertexIndex) -> EdgeSlice {
    outgoing.edges[outgoing.slots(of: vertex)]
  }

  /// The edges into a vertex, in the order of its predecessors.
  public func inEdges(of vertex: VertexIndex) -> EdgeSlice {
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
