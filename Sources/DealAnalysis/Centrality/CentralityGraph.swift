import DealModel
import FlowGraphs
import GraphKernel

/// The companies with a flow, and the flows between them as measures of centrality need them.
///
/// Companies without a flow are left out: they would be counted as others that nobody reaches.
struct CentralityGraph {
  /// The vertex of the flow graph that each vertex stands for.
  let companies: [VertexIndex]
  /// All flows, each between two of ``companies``.
  let flows: DirectedGraph
  /// The flows that weigh something.
  let weightedFlows: DirectedGraph
  /// What each of ``weightedFlows`` weighs; nil if all are alike.
  let weights: [Double]?

  /// Creates the graph of all flows of a source.
  ///
  /// - Throws: ``AnalysisError/money(_:)`` when the amounts of a deal need more than 64 bits.
  init(_ source: FlowGraph, weight: FlowWeight, byUpperBound: Bool) throws(AnalysisError) {
    let all = source.graph
    let companies = source.companiesWithFlow
    var positions = [VertexIndex](repeating: 0, count: all.vertexCount)
    for (position, vertex) in companies.enumerated() { positions[Int(vertex)] = VertexIndex(position) }
    self.companies = companies
    do {
      flows = try DirectedGraph(
        vertexCount: companies.count, sources: all.sources.map { positions[Int($0)] },
        targets: all.targets.map { positions[Int($0)] })
      guard weight == .amount else {
        weightedFlows = flows
        weights = nil
        return
      }
      // In whole units, so that what is said about the weights, such as an attenuation, is about the amounts as shown.
      let weights = try source.weights(byUpperBound: byUpperBound)
      weightedFlows = try flows.subgraph(maskedBy: weights.map { $0 > 0 }).graph
      self.weights = weights.filter { $0 > 0 }
    } catch {
      throw AnalysisError(error)
    }
  }

  /// How many flows weigh nothing.
  var flowsWithoutWeight: Int { flows.edgeCount - weightedFlows.edgeCount }

  /// How many companies and flows are looked at in searches from every company.
  var visits: Double { Double(flows.vertexCount) * Double(flows.vertexCount + flows.edgeCount) }

  /// One arc for each pair of companies between which something flows, and its length.
  ///
  /// A pair is as strong as its flows together.
  ///
  /// - Throws: ``CentralityError/strengthsTooFarApart(edge:)``.
  func arcs() throws(CentralityError) -> (graph: DirectedGraph, lengths: InverseLengths?) {
    guard weights != nil else { return (weightedFlows, nil) }
    let pairs = try pairs()
    return (pairs.arcs, pairs.lengths)
  }

  /// One arc for each pair of companies between which something flows, parallel flows bundled, and its length.
  ///
  /// - Throws: ``CentralityError/strengthsTooFarApart(edge:)``.
  func pairs() throws(CentralityError) -> (arcs: DirectedGraph, lengths: InverseLengths?) {
    let collapsed = CollapsedGraph(weightedFlows)
    guard let weights else { return (collapsed.arcs, nil) }
    let strengths = (0..<ArcIndex(collapsed.arcCount)).map { arc in
      collapsed.edges(of: arc).reduce(0) { $0 + weights[Int($1)] }
    }
    return (collapsed.arcs, try InverseLengths(ofStrengths: strengths))
  }
}
