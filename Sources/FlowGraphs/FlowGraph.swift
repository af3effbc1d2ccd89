import FlowModel
import GraphKernel

/// A table of flows as a graph: companies are vertices, deals are edges.
///
/// **Shapes**: an edge stands for the flows of one deal between one ordered pair of companies, its tranches together;
/// in a table of bulk rows every row is an edge. Vertices are the indices of the table's names.
public struct FlowGraph: Sendable {
  /// The flows.
  public let table: FlowTable
  /// The graph, parallel edges kept.
  public let graph: DirectedGraph
  /// The first row of each edge, and the number of rows; `nil` when every row is an edge.
  private let firstRows: [Int]?

  /// Creates the graph of a table.
  ///
  /// - Throws: `GraphError` when the table is larger than 32-bit indices reach.
  /// - Complexity: O(companies + flows).
  public init(_ table: FlowTable) throws(GraphError) {
    self.table = table
    guard !table.tranches.isEmpty else {
      firstRows = nil
      graph = try DirectedGraph(vertexCount: table.names.count, sources: table.sources, targets: table.targets)
      return
    }
    var firstRows: [Int] = []
    for row in 0..<table.count where row == 0 || !Self.isSameEdge(row - 1, row, in: table) { firstRows.append(row) }
    graph = try DirectedGraph(
      vertexCount: table.names.count, sources: firstRows.map { table.sources[$0] },
      targets: firstRows.map { table.targets[$0] })
    firstRows.append(table.count)
    self.firstRows = firstRows
  }

  /// Takes the graph of a table of bulk rows, which is known to be that.
  init(_ table: FlowTable, graph: DirectedGraph) {
    self.table = table
    self.graph = graph
    firstRows = nil
  }

  /// The rows of the flows that an edge stands for.
  public func rows(of edge: EdgeIndex) -> Range<Int> {
    guard let firstRows else { return Int(edge)..<Int(edge) + 1 }
    return firstRows[Int(edge)]..<firstRows[Int(edge) + 1]
  }

  /// The deal that an edge stands for.
  public func deal(of edge: EdgeIndex) -> UInt32 { table.deals[rows(of: edge).lowerBound] }

  /// Rows of one deal follow each other; those of one edge do too, since a rule is applied to all tranches in turn.
  private static func isSameEdge(_ left: Int, _ right: Int, in table: FlowTable) -> Bool {
    table.deals[left] == table.deals[right] && table.sources[left] == table.sources[right]
      && table.targets[left] == table.targets[right] && table.aspects[left] == table.aspects[right]
  }
}
