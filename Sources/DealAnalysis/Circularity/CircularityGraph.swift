import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

/// The flows of cash of a source with one arc for each ordered pair of companies, in an order that does not depend on that of
/// the rows where it matters: the companies on loops are numbered by the bytes of their identifiers.
struct CircularityGraph {
  /// The arcs: edge `a` of it has the amount `a`.
  let graph: DirectedGraph
  /// The bounds of the amount of each arc.
  let amounts: [AmountInterval]
  /// The bounds of all amounts together.
  let total: AmountInterval
  private let arcs: CollapsedGraph
  /// The vertex of the source for each vertex here.
  private let originals: [VertexIndex]

  /// Bundles the flows of a source.
  ///
  /// - Parameter source: The flows.
  /// - Throws: ``AnalysisError`` for a negative amount, or sums beyond 64 bits.
  init(_ source: FlowSource) throws(AnalysisError) {
    let flows = source.graph.graph
    let components = stronglyConnectedComponents(of: flows)
    let names = source.table.names
    let cyclic = (0..<VertexIndex(flows.vertexCount)).filter {
      components.sizes[Int(components.labels[Int($0)])] > 1
    }.sorted { names.utf8(at: $0).lexicographicallyPrecedes(names.utf8(at: $1)) }
    let others = (0..<VertexIndex(flows.vertexCount)).filter { components.sizes[Int(components.labels[Int($0)])] == 1 }
    originals = cyclic + others
    var numbers = [VertexIndex](repeating: 0, count: originals.count)
    for (number, original) in originals.enumerated() { numbers[Int(original)] = VertexIndex(number) }
    do {
      arcs = CollapsedGraph(
        try DirectedGraph(
          vertexCount: flows.vertexCount, sources: flows.sources.map { numbers[Int($0)] },
          targets: flows.targets.map { numbers[Int($0)] }))
      var amounts: [AmountInterval] = []
      var total = AmountInterval.zero
      for arc in 0..<UInt32(arcs.arcCount) {
        var sum = AmountInterval.zero
        for edge in arcs.edges(of: arc) { sum = try sum.adding(source.graph.amount(of: edge)) }
        amounts.append(sum)
        total = try total.adding(sum)
      }
      self.amounts = amounts
      self.total = total
    } catch {
      throw AnalysisError(error)
    }
    graph = arcs.arcs
    if let arc = amounts.firstIndex(where: { $0.lower < 0 }) {
      let (from, to) = (company(at: graph.sources[arc], of: source), company(at: graph.targets[arc], of: source))
      throw .unanswerable(
        "what “\(from.name)” pays “\(to.name)” adds up to less than nothing; turn negative rows round before asking what circulates"
      )
    }
  }

  /// The flows of the source that an arc bundles.
  func edges(of arc: EdgeIndex) -> EdgeSlice { arcs.edges(of: arc) }

  /// The company at a vertex.
  func company(at vertex: VertexIndex, of source: FlowSource) -> CompanyReference {
    source.company(at: originals[Int(vertex)])
  }

  /// The vertex of a company, by that of the source.
  func vertex(of original: VertexIndex) -> VertexIndex? {
    originals.firstIndex(of: original).map { VertexIndex($0) }
  }

  /// The arcs that lie on a loop of arcs which may carry something.
  ///
  /// - Throws: What the graph of some of its arcs throws.
  func arcsOnLoops() throws(AnalysisError) -> [EdgeIndex] {
    try Self.arcsOnLoops(of: graph, among: amounts.indices.filter { amounts[$0].upper != 0 }.map { EdgeIndex($0) })
  }

  /// Of some arcs those on a loop of them.
  ///
  /// - Parameters:
  ///   - graph: The arcs.
  ///   - arcs: Those that count, none twice.
  /// - Returns: Those of them that lead from a company back to it.
  /// - Throws: What ``part(of:arcs:)`` throws.
  static func arcsOnLoops(of graph: DirectedGraph, among arcs: [EdgeIndex]) throws(AnalysisError) -> [EdgeIndex] {
    let labels = stronglyConnectedComponents(of: try part(of: graph, arcs: arcs)).labels
    return arcs.filter { labels[Int(graph.sources[Int($0)])] == labels[Int(graph.targets[Int($0)])] }
  }

  /// Some arcs on all companies.
  ///
  /// - Parameters:
  ///   - graph: The arcs.
  ///   - arcs: Those that are kept.
  /// - Returns: The graph of these.
  /// - Throws: ``AnalysisError/graph(_:)`` for an arc that the graph has not, or one that is listed twice.
  static func part(of graph: DirectedGraph, arcs: [EdgeIndex]) throws(AnalysisError) -> DirectedGraph {
    do {
      return try graph.subgraph(keeping: arcs).graph
    } catch {
      throw .graph(error)
    }
  }
}
