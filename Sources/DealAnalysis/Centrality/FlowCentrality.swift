import DealModel
import GraphKernel

extension FlowSource {
  /// Which flows the shortest chains pass.
  ///
  /// **Definition**: of the flows from one company to another together, Σ σ(s, t through them) / σ(s, t) over all ordered
  /// pairs of companies with a flow, t reached from s, divided by n (n − 1); σ are numbers of shortest chains, in which
  /// flows side by side are one step. Each of these flows has an equal part of it. What a company pays itself is on no
  /// shortest chain, and is left out. Rows are ordered by the number rounded to about eight digits, then by the
  /// identifiers of source and target. Checks: the sum over all pairs times n (n − 1) is the sum of all distances.
  ///
  /// - Parameters:
  ///   - top: How many pairs of companies to list; nil for all.
  ///   - options: What deals weigh, and how many flows may be looked at.
  /// - Returns: The report.
  /// - Throws: ``AnalysisError`` when a weight needs more than 64 bits, or more flows would be looked at than allowed.
  /// - Complexity: That of the betweenness of edges, O(companies · flows) without a weight.
  public func flowCentrality(
    top: Int? = nil, options: CentralityOptions = CentralityOptions()
  ) throws(AnalysisError) -> FlowCentralityReport {
    let graph = try CentralityGraph(self.graph, weight: options.weight, byUpperBound: ranksByUpperBound)
    try checkBudget(of: "the betweenness of flows", on: graph, options)
    let (arcs, values) = try arcShares(in: graph, options)
    let ranked = ranked(arcs, values, in: graph)
    let bundles = CollapsedGraph(graph.flows, threads: options.threads)
    var rows: [FlowCentralityReport.Row] = []
    for pair in ranked.prefix(max(0, top ?? ranked.count)) {
      // Flows that weigh nothing belong to the leg, too.
      guard let arc = bundles.arc(from: pair.source, to: pair.target) else { continue }
      let edges = bundles.edges(of: arc)
      rows.append(
        FlowCentralityReport.Row(
          leg: try leg(ofAnyClass: edges), flowCount: edges.count, betweenness: values[Int(pair.arc)]))
    }
    var header = header(report: "flowCentrality", layer: projection?.query.layer)
    header.options += [
      ("measure", CentralityMeasure.betweenness.rawValue), ("top", top.map(String.init) ?? "0"),
      ("weight", options.weight.rawValue),
    ]
    return FlowCentralityReport(
      header: header, weight: options.weight,
      flowsWithoutWeight: options.weight == .none ? nil : graph.flowsWithoutWeight,
      companyCount: graph.companies.count, count: ranked.count, rows: rows)
  }

  /// The betweenness of each pair of companies between which something flows.
  private func arcShares(
    in graph: CentralityGraph, _ options: CentralityOptions
  ) throws(AnalysisError) -> (arcs: DirectedGraph, values: [Double]) {
    do throws(CentralityError) {
      let pairs = try graph.pairs()
      return (
        pairs.arcs,
        try edgeBetweennessCentralities(of: pairs.arcs, lengths: pairs.lengths?.lengths, threads: options.threads)
      )
    } catch {
      throw .unanswerable(reason(for: error, on: graph, weight: options.weight))
    }
  }

  private struct RankedPair {
    var arc: EdgeIndex
    var source: VertexIndex
    var target: VertexIndex
    var rank: Int64
  }

  /// The pairs of different companies, the largest first.
  private func ranked(_ arcs: DirectedGraph, _ values: [Double], in graph: CentralityGraph) -> [RankedPair] {
    var pairs: [RankedPair] = []
    pairs.reserveCapacity(arcs.edgeCount)
    for source in 0..<VertexIndex(arcs.vertexCount) {
      for (target, arc) in zip(arcs.successors(of: source), arcs.outEdges(of: source)) where target != source {
        pairs.append(RankedPair(arc: arc, source: source, target: target, rank: roundedRank(values[Int(arc)])))
      }
    }
    func precedes(_ left: VertexIndex, _ right: VertexIndex) -> Bool {
      table.names[graph.companies[Int(left)]].utf8.lexicographicallyPrecedes(
        table.names[graph.companies[Int(right)]].utf8)
    }
    return pairs.sorted { left, right in
      if left.rank != right.rank { return left.rank > right.rank }
      if left.source != right.source { return precedes(left.source, right.source) }
      return precedes(left.target, right.target)
    }
  }
}
