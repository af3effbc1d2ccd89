import DealModel
import GraphKernel

/// What separates two companies between which there is a way: the fewest flows, and the least amount.
///
/// The least sum is between the maximum flows through the lower and through the upper bounds of the amounts: every cut
/// comes to no less than with the lower ones, and one of them to no more than with the upper ones.
struct PathCuts {
  private static let tooLarge = "the amounts on the chains add up to more than can be counted"

  let graph: PathGraph
  /// How many flows each search may look at.
  let budget: UInt64?
  let isCancelled: () -> Bool

  /// The fewest flows.
  ///
  /// - Throws: `FlowError` when the search was cut short.
  func fewestFlows() throws(FlowError) -> [EdgeIndex] {
    try flow([Int64](repeating: 1, count: graph.flows.edgeCount)).cut
  }

  /// The bounds of the least sum, and flows that come to no more than the upper one; or why there are none.
  ///
  /// - Throws: `FlowError` when the search was cut short.
  func leastAmount() throws(FlowError) -> Result<(bounds: AmountInterval, cut: [EdgeIndex]?), Refusal> {
    guard Set(graph.classes).count == 1 else {
      return .failure(Refusal("classes of exposure are never added up"))
    }
    let amounts = graph.amounts
    guard amounts.contains(where: { $0 != .unknown }) else {
      return .failure(Refusal("no flow on the chains has a known amount"))
    }
    do throws(FlowError) {
      let least = try flow(amounts.map(\.lower))
      if amounts.allSatisfy({ $0.exactValue != nil }) {
        return .success((AmountInterval(least.value), least.cut))
      }
      var known: Int64 = 0
      for upper in amounts.compactMap(\.upper) {
        let (sum, overflows) = known.addingReportingOverflow(upper)
        guard !overflows, sum < .max else { return .failure(Refusal(Self.tooLarge)) }
        known = sum
      }
      // No cut of flows that are all bounded comes to so much.
      let greatest = try flow(amounts.map { $0.upper ?? known + 1 })
      guard greatest.value <= known else { return .success((AmountInterval(lower: least.value, upper: nil), nil)) }
      return .success((AmountInterval(lower: least.value, upper: greatest.value), greatest.cut))
    } catch {
      guard case .capacitiesTooLarge = error else { throw error }
      return .failure(Refusal(Self.tooLarge))
    }
  }

  /// Why there is no sum, in words.
  struct Refusal: Error {
    let words: String

    init(_ words: String) { self.words = words }
  }

  /// Some flows, those between the same two companies together.
  ///
  /// - Throws: ``AnalysisError/money(_:)`` when those between two companies add up to more than 64 bits.
  func cut(_ edges: [EdgeIndex]) throws(AnalysisError) -> PathCut {
    var legs: [[VertexIndex]: [EdgeIndex]] = [:]
    for edge in edges {
      legs[[graph.flows.sources[Int(edge)], graph.flows.targets[Int(edge)]], default: []].append(graph.edges[Int(edge)])
    }
    return PathCut(
      flowCount: edges.count, amount: (try? graph.sum(of: edges)) ?? .unknown,
      legs: try legs.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .map { leg throws(AnalysisError) in try graph.leg(of: leg.value) })
  }

  private func flow(_ capacities: [Int64]) throws(FlowError) -> MaximumFlow {
    try maximumFlow(
      of: graph.flows, capacities: capacities, from: graph.first, to: graph.last, workBudget: budget,
      isCancelled: isCancelled)
  }
}
