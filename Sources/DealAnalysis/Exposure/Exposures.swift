import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

extension FlowSource {
  /// What a company loses if others fail, and who loses if it fails.
  ///
  /// **Definition**: on the exposure layer a flow runs from who loses to whom it loses through. Direct exposure is
  /// the sum of the flows between the two, per class and kind of deal; a chain is a simple path of at least two
  /// links, its amount the smallest link.
  ///
  /// - Throws: ``AnalysisError`` for an unknown company, a source that is not on the exposure layer, or an amount
  ///   beyond 64 bits.
  /// - Complexity: O(flows) for the direct part, that of ``forEachSimplePath(in:from:to:query:isCancelled:body:)``
  ///   for the chains.
  public func exposures(_ query: ExposureQuery, isCancelled: @escaping () -> Bool = { false }) throws(AnalysisError)
    -> ExposureReport
  {
    try checkIsOfExposure()
    let pairs = try ExposurePairs(query, in: self)
    let chains = try UnscaledChains(of: pairs, in: self, query, isCancelled: isCancelled)
    var header = header(report: "exposure", layer: .exposure)
    header.isComplete = chains.isComplete
    header.options.append(("max-length", query.maximumLength.map(String.init) ?? "3"))
    header.options.append(("limit", query.limit.map(String.init) ?? "0"))
    var scaled: ScaledExposures?
    if let base = query.base, let projection {
      header.options.append(("base", base.rawValue))
      var search = try ScaledExposureSearch(
        base, in: self, of: projection, pairs, query, isCancelled: isCancelled)
      scaled = try search.exposures()
      header.isComplete = header.isComplete && search.isComplete
    }
    return ExposureReport(
      header: header, of: pairs.of.map(company(at:)), to: pairs.to.map(company(at:)),
      direct: try directExposures(pairs), pathCount: chains.count,
      paths: try chains.first.map { chain throws(AnalysisError) in
        let legs = try chain.links.map { link throws(AnalysisError) in try self.leg(ofLink: chains.edges(of: link)) }
        return ExposurePath(companies: chain.companies.map(company(at:)), legs: legs, amount: chain.amount)
      }, scaled: scaled)
  }

  /// A link with its deals; one that joins several classes has no amount.
  private func leg(ofLink edges: some Sequence<EdgeIndex>) throws(AnalysisError) -> FlowLeg {
    var leg = try leg(of: edges)
    if Set(leg.deals.map(\.aspect)).count > 1 { leg.amount = .unknown }
    return leg
  }
}
