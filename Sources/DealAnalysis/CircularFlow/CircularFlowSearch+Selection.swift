import DealModel
import GraphKernel

/// A part of a graph and the lengths of its cycles that are to be looked at.
struct CircularFlowPart {
  var graph: CircularFlowGraph
  var lengths: CircularFlowLengths
}

extension CircularFlowSearch {
  /// Parts of the graph whose cycles are the first of all and, at worst, those that tie with the last of them.
  ///
  /// **By amount.** The kernel hands out cycles by their smallest leg, the largest first. What may follow the amount of
  /// the last one that is wanted is left out of the graph. Where amounts are all exact, or all unknown, those that tie
  /// with it are ordered by length; then longer ones than are needed are left out, too.
  ///
  /// - Parameters:
  ///   - limit: how many are wanted.
  ///   - counts: how many there are of each length, if that is known.
  /// - Returns: the parts, without a cycle in common; `nil` if all have to be looked at.
  /// - Throws: ``AnalysisError`` for an amount beyond 64 bits.
  func parts(with limit: UInt64, counts: CircularFlowTally?) throws(AnalysisError) -> [CircularFlowPart]? {
    guard query.ranking == .amount else {
      guard let longest = try length(reaching: limit, in: graph, counts: counts) else { return nil }
      return [CircularFlowPart(graph: graph, lengths: lengths.notAbove(longest))]
    }
    guard through.isEmpty, let least = try leastAmount(ofFirst: limit) else { return nil }
    do {
      let reaching = try graph.part { key($0) >= least }
      guard reaching.ordersByOneBound, let longest = try length(reaching: limit, in: reaching, counts: nil) else {
        return [CircularFlowPart(graph: reaching, lengths: lengths)]
      }
      var parts = [CircularFlowPart(graph: reaching, lengths: lengths.notAbove(longest))]
      if longest < lengths.most ?? .max {
        var rest = lengths
        rest.least = max(rest.least, longest + 1)
        // Fewer than the limit.
        parts.append(CircularFlowPart(graph: try graph.part { key($0) > least }, lengths: rest))
      }
      return parts
    } catch {
      throw AnalysisError(error)
    }
  }

  /// What the amount of a leg counts for in the order: the smallest of a cycle decides.
  private func key(_ amount: AmountInterval) -> Int64 {
    ranking.ranksByUpperBound ? amount.upper ?? .max : amount.lower
  }

  /// What the last of the first cycles by amount counts for; `nil` if there are fewer, or it took too long to see.
  private func leastAmount(ofFirst limit: UInt64) throws(AnalysisError) -> Int64? {
    var values = [Int64](repeating: 0, count: graph.edgeAmounts.count)
    for arc in 0..<ArcIndex(graph.graph.arcCount) {
      for edge in graph.graph.edges(of: arc) {
        values[Int(edge)] = key(
          query.parallelEdges == .collapse ? graph.arcAmounts[Int(arc)] : graph.edgeAmounts[Int(edge)])
      }
    }
    var (count, last): (UInt64, Int64?) = (0, nil)
    do {
      let summary = try forEachSimpleCycleByBottleneck(
        in: graph.graph, values: values, query: kernelQuery(lengths, budget: meter.share(oneIn: 2)),
        // A cycle all of whose legs are unknown has no upper bound, and comes last.
        largest: ranking.ranksByUpperBound ? .max - 1 : .max, isCancelled: meter.isCancelled,
        progress: { [meter] in meter.tell(visits: $0, count: 0) }
      ) { _, value in
        count += 1
        if count == limit { last = value }
        return count < limit ? .continue : .stop
      }
      meter.add(summary)
      return last
    } catch {
      throw AnalysisError(error)
    }
  }

  /// The least length up to which a graph has so many cycles; `nil` if there are fewer, or it took too long to see.
  private func length(
    reaching wanted: UInt64, in graph: CircularFlowGraph, counts: CircularFlowTally?
  ) throws(AnalysisError) -> Int? {
    if let counts { return counts.length(reaching: wanted) }
    let most = min(query.maximumLength ?? .max, graph.graph.vertexCount)
    for length in stride(from: query.minimumLength, through: most, by: 1) {
      let summary = count(in: graph, lengths.notAbove(length), budget: meter.share(oneIn: 4))
      if summary.emittedCount >= wanted { return length }
      guard summary.isComplete else { return nil }
    }
    return nil
  }
}

extension CircularFlowLengths {
  /// The same, but for longer ones.
  fileprivate func notAbove(_ length: Int) -> Self { Self(least: least, most: length) }
}

extension CircularFlowGraph {
  /// Whether of two cycles the one with the larger lower bound has the larger upper bound, so that one decides.
  fileprivate var ordersByOneBound: Bool {
    legAmounts.allSatisfy { $0.exactValue != nil } || legAmounts.allSatisfy { $0.upper == nil }
  }
}
