import GraphKernel

/// How many circular flows there may be, for a search that did not come to its end.
///
/// An estimate of the number of closed walks, which may visit a company twice: circular flows are among them, so there
/// are no more of these, up to the error of the estimate, and there may be far fewer.
public struct CircularFlowEstimate: Hashable, Sendable {
  /// An estimate of the number of closed walks.
  public let atMost: Double
  /// The standard error of ``atMost``; 0 if it is exact.
  public let standardError: Double

  /// Says how many there may be.
  ///
  /// - Parameters:
  ///   - atMost: an estimate of the number of closed walks.
  ///   - standardError: its standard error.
  public init(atMost: Double, standardError: Double) {
    self.atMost = atMost
    self.standardError = standardError
  }
}

extension CircularFlowSearch {
  /// What an estimate may cost, in edges looked at.
  private static let estimateVisits = 1 << 28

  /// An estimate of how many circular flows there are.
  ///
  /// - Returns: the estimate; `nil` without a bound on the number of legs, where parallel deals each make a circular flow
  ///   of their own, and where only some of the flows are asked for.
  func estimate() -> CircularFlowEstimate? {
    guard let longest = query.maximumLength, longest <= 64, query.parallelEdges == .collapse, through.isEmpty,
      requiredLegs.isEmpty
    else { return nil }
    let cost = max(1, longest * graph.graph.arcCount)
    let estimates = simpleCycleEstimates(
      in: graph.graph, maximumLength: longest, probes: min(64, max(4, Self.estimateVisits / cost)))
    // What one probe sees of all lengths is not independent: at worst the errors add up.
    let asked = estimates.filter { $0.length >= query.minimumLength }
    let loops = query.minimumLength > 1 ? 0 : graph.loopCount
    let (sum, error) = asked.reduce((Double(loops), 0.0)) { ($0.0 + $1.bound, $0.1 + $1.standardError) }
    // There can be more walks than a number holds.
    return sum.isFinite && error.isFinite ? CircularFlowEstimate(atMost: sum, standardError: error) : nil
  }
}

extension CircularFlowGraph {
  /// How many legs lead from a company to itself.
  fileprivate var loopCount: Int {
    (0..<ArcIndex(graph.arcCount)).count { graph.arcs.sources[Int($0)] == graph.arcs.targets[Int($0)] }
  }
}

extension FlowSource {
  /// An estimate of how many circular flows a search would find, in a small part of the time that it would take.
  ///
  /// - Parameter query: which flows; within a window and without a bound on the number of legs there is no estimate.
  /// - Returns: the estimate, or `nil` if there is none.
  /// - Throws: ``AnalysisError`` for an unknown company or an amount beyond 64 bits.
  public func circularFlowEstimate(_ query: CircularFlowQuery) throws(AnalysisError) -> CircularFlowEstimate? {
    guard query.window == nil else { return nil }
    let meter = CircularFlowMeter(budget: nil, isCancelled: { false }, progress: { _ in })
    return try CircularFlowSearch(source: self, query: query, meter: meter).estimate()
  }
}
