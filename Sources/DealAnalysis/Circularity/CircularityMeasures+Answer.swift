import DealModel
import FlowModel
import GraphKernel

extension CircularityMeasures {
  /// The measures as a row of the report, and what lies behind them.
  ///
  /// - Parameters:
  ///   - source: The flows.
  ///   - query: How much is listed, and what is computed.
  ///   - wanted: The only company whose firms, legs and loops are listed; `nil` for all.
  /// - Returns: The row and the details.
  /// - Throws: ``AnalysisError`` for a sum beyond 64 bits, or a circulation that fails its certificate.
  func answer(
    of source: FlowSource, query: CircularityQuery, wanted: VertexIndex?
  ) throws(AnalysisError) -> (row: Circularity, details: CircularityDetails) {
    let balanced = balanced(isForced: query.isForced)
    let cyclingIndex = cyclingIndex(isForced: query.isForced)
    let (flow, loops) = try loops()
    let packed = packedPrincipal(loops)
    let breaking = breakingArcs()
    let total = counted.reduce(0, +)
    let known = source.header(report: "circularity", layer: .cash).amountsKnown
    let row = Circularity(
      basis: source.projection?.query.basis, flowCount: known.total,
      knownCount: known.known, total: arcs.total,
      circulation: bounds.value,
      endlessLoop: bounds.endlessLoop.map { arcs.company(at: $0, of: source) }, share: try share(),
      reciprocity: try reciprocity(), componentVolume: try componentVolume(), excess: try excess(),
      counted: CountedCircularity(
        total: total, circulation: circulation.value, balanced: balanced.map { $0.reduce(0, +) },
        cyclingIndex: cyclingIndex,
        principal: packed...max(packed, breaking?.weight ?? circulation.value)))
    let isOmitted = balanced == nil || breaking == nil || (cyclingIndex == nil && total > 0)
    var details = CircularityDetails()
    details.omittedSize = isOmitted ? try largestComponent() : nil
    let listing = CircularityListing(measures: self, source: source, limit: query.limit, wanted: wanted)
    if let balanced { (details.firms, details.firmCount) = listing.firms(balanced) }
    (details.legs, details.legCount) = try listing.legs(balanced: balanced, circulating: flow)
    (details.loops, details.loopCount) = try listing.loops(loops)
    details.openLegs = try listing.openLegs()
    details.breaking = try breaking.map { found throws(AnalysisError) in
      try listing.breaking(found, atLeast: packed)
    }
    return (row, details)
  }

  /// How many companies are on loops together at most.
  private func largestComponent() throws(AnalysisError) -> Int {
    let present = counted.indices.filter { counted[$0] > 0 }.map { EdgeIndex($0) }
    return stronglyConnectedComponents(of: try CircularityGraph.part(of: arcs.graph, arcs: present)).largestSize
  }
}
