import DealModel
import FlowModel
import GraphKernel

/// The fewest and the most legs of a circular flow.
struct CircularFlowLengths: Hashable {
  var least: Int
  var most: Int?
}

/// Legs of which a circular flow must have one.
struct RequiredLegs {
  /// The arcs, one of which it must have.
  var arcs: [ArcIndex]
  /// The edges, one of which must be chosen; `nil` where legs are all edges of an arc together.
  var edges: Set<EdgeIndex>?

  func isMet(by cycle: SimpleCycle) -> Bool {
    if let edges { return cycle.edges.contains(where: edges.contains) }
    return cycle.arcs.contains(where: arcs.contains)
  }
}

extension CircularFlowSearch {
  /// The lengths that are asked for.
  var lengths: CircularFlowLengths { CircularFlowLengths(least: query.minimumLength, most: query.maximumLength) }

  /// How many simple cycles a graph has.
  func count(in graph: CircularFlowGraph, _ lengths: CircularFlowLengths, budget: UInt64?) -> EnumerationSummary {
    let summary = simpleCycleCounts(
      in: graph.graph, query: kernelQuery(lengths, budget: budget), isCancelled: meter.isCancelled,
      progress: { [meter] in meter.tell(visits: $0, count: $1) })
    meter.add(summary)
    return summary
  }

  /// Hands over the circular flows of a graph.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - lengths: the fewest and the most legs.
  ///   - body: takes each, and says how many there were.
  /// - Returns: why the search ended early.
  /// - Throws: what the body throws.
  mutating func enumerate(
    _ graph: CircularFlowGraph, _ lengths: CircularFlowLengths,
    body: (inout CircularFlowSearch, SimpleCycle) throws(AnalysisError) -> UInt64
  ) throws(AnalysisError) -> EnumerationStop? {
    let meter = meter
    // Each arc in turn of the legs that leave the fewest choices; what was found with one is not found again.
    let arcs: [ArcIndex?] = requiredLegs.first.map { $0.arcs.map { $0 } } ?? [nil]
    var count: UInt64 = 0
    for (turn, arc) in arcs.enumerated() {
      var kernelQuery = kernelQuery(lengths, budget: meter.remaining)
      kernelQuery.throughArcs = arc.map { [$0] } ?? []
      let told = TellingCount(count)
      let summary = try forEachSimpleCycle(
        in: graph.graph, query: kernelQuery, isCancelled: meter.isCancelled,
        progress: { meter.tell(visits: $0, count: told.count) }
      ) { cycle throws(AnalysisError) in
        if turn > 0, cycle.arcs.contains(where: { arcs[..<turn].contains($0) }) { return .continue }
        guard requiredLegs.allSatisfy({ $0.isMet(by: cycle) }), graph.canChooseDistinctDeals(of: cycle) else {
          return .continue
        }
        count = try body(&self, cycle)
        told.count = count
        return .continue
      }
      meter.add(summary)
      if let stop = summary.stopReason { return stop }
    }
    return nil
  }

  func kernelQuery(_ lengths: CircularFlowLengths, budget: UInt64?) -> SimpleCycleQuery {
    SimpleCycleQuery(
      minimumLength: lengths.least, maximumLength: lengths.most, through: through,
      parallelEdges: query.parallelEdges, visitBudget: budget)
  }
}

/// A number that is read while a search goes on.
private final class TellingCount {
  var count: UInt64

  init(_ count: UInt64) { self.count = count }
}
