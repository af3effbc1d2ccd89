import DealModel
import FlowModel
import GraphKernel

/// Measures of what goes round on the arcs of a source, and the solutions that details are made of.
struct CircularityMeasures {
  let arcs: CircularityGraph
  /// What can circulate over all amounts within their intervals.
  let bounds: CirculationBounds
  /// The amounts that count, one for each arc.
  let counted: [Int64]
  /// A maximum circulation of them.
  let circulation: Circulation

  /// The most companies on loops together for which measures by elimination are computed unless that is forced.
  static let usualComponent = 300
  /// The same where it is forced.
  static let forcedComponent = 3_000
  /// The most companies on loops together for which deals that break them are looked for.
  static let largestOrder = 20_000

  /// Solves for what circulates.
  ///
  /// - Parameters:
  ///   - source: The flows.
  ///   - countsUpperBounds: Whether the most of each amount counts, where it is bounded, rather than the least.
  /// - Throws: ``AnalysisError`` for amounts that cannot be counted, or a circulation that fails its certificate.
  init(_ source: FlowSource, countsUpperBounds: Bool) throws(AnalysisError) {
    arcs = try CircularityGraph(source)
    bounds = try CirculationBounds(of: arcs.graph, amounts: arcs.amounts)
    guard countsUpperBounds, arcs.amounts.contains(where: { $0.exactValue == nil }) else {
      counted = arcs.amounts.map(\.lower)
      circulation = bounds.lowest
      return
    }
    counted = arcs.amounts.map { $0.upper ?? $0.lower }
    circulation = try CirculationBounds.certified(of: arcs.graph, capacities: counted)
  }

  /// The share of all money, over all amounts within their intervals; `nil` where there may be no money.
  ///
  /// - Throws: ``AnalysisError`` when a circulation fails its certificate.
  func share() throws(AnalysisError) -> CircularShare? {
    try CircularShareBounds(arcs.graph, amounts: arcs.amounts, bounds: bounds).share(ofTotal: arcs.total)
  }

  /// What flows between two companies in both directions, R = Σ min(w(i, j), w(j, i)) over ordered pairs of different ones.
  ///
  /// - Throws: ``AnalysisError`` for a sum beyond 64 bits.
  func reciprocity() throws(AnalysisError) -> AmountInterval {
    let graph = arcs.graph
    var found: [UInt64: Int] = [:]
    for arc in arcs.amounts.indices { found[UInt64(graph.sources[arc]) << 32 | UInt64(graph.targets[arc])] = arc }
    return try sum(
      arcs.amounts.indices.compactMap { arc in
        let (source, target) = (graph.sources[arc], graph.targets[arc])
        guard source != target, let back = found[UInt64(target) << 32 | UInt64(source)] else { return nil }
        return arcs.amounts[arc].minimum(with: arcs.amounts[back])
      })
  }

  /// What flows between companies that are on a loop together.
  ///
  /// - Throws: ``AnalysisError`` for a sum beyond 64 bits.
  func componentVolume() throws(AnalysisError) -> AmountInterval {
    // Where amounts may be nothing there may be no loop, and then there is no volume; all that may be there is the most.
    let certain = arcs.amounts.indices.filter { arcs.amounts[$0].lower > 0 }.map { EdgeIndex($0) }
    let least = try sum(
      try CircularityGraph.arcsOnLoops(of: arcs.graph, among: certain).map {
        AmountInterval(arcs.amounts[Int($0)].lower)
      })
    let most = try sum(try arcs.arcsOnLoops().map { arcs.amounts[Int($0)] })
    return AmountInterval(lower: least.lower, upper: most.upper)
  }

  /// What D'Errico and Roukny call the excess of a market, Δ = Σ w − ½ Σ |out(i) − in(i)| = Σ min(out(i), in(i)).
  ///
  /// - Throws: ``AnalysisError`` for a sum beyond 64 bits.
  func excess() throws(AnalysisError) -> AmountInterval {
    let zero = [AmountInterval](repeating: .zero, count: arcs.graph.vertexCount)
    var (out, into) = (zero, zero)
    do throws(MoneyError) {
      for (arc, amount) in arcs.amounts.enumerated() {
        let (source, target) = (Int(arcs.graph.sources[arc]), Int(arcs.graph.targets[arc]))
        out[source] = try out[source].adding(amount)
        into[target] = try into[target].adding(amount)
      }
    } catch {
      throw .money(error)
    }
    return try sum(zip(out, into).map { $0.minimum(with: $1) })
  }

  /// What goes round on each arc by balanced flow forwarding, rounded to minor units; `nil` where a component is too large.
  ///
  /// - Parameter isForced: Whether large components are treated too.
  /// - Returns: An amount for each arc, not more than what counts of it.
  func balanced(isForced: Bool) -> [Int64]? {
    let limit = isForced ? Self.forcedComponent : Self.usualComponent
    guard let flow = balancedCirculation(of: arcs.graph, amounts: counted, maximumComponentSize: limit) else {
      return nil
    }
    return zip(flow, counted).map { value, amount in
      // Half a unit below 2⁶³ a `Double` may round up to what no integer holds.
      value.rounded() >= Double(amount) ? amount : Int64(max(0, value.rounded()))
    }
  }

  /// The cycling index of Finn; `nil` where a component is too large, or there is no money.
  ///
  /// - Parameter isForced: Whether large components are treated too.
  /// - Returns: A number from 0 to 1.
  func cyclingIndex(isForced: Bool) -> Double? {
    let limit = isForced ? Self.forcedComponent : Self.usualComponent
    guard let passing = throughput(of: arcs.graph, amounts: counted),
      let shares = returnShares(of: arcs.graph, amounts: counted, maximumComponentSize: limit)
    else { return nil }
    let total = passing.reduce(0) { $0 + Double($1) }
    return total > 0 ? min(1, zip(passing, shares).reduce(0) { $0 + Double($1.0) * $1.1 } / total) : nil
  }

  /// Arcs without which no loop of what counts is left; `nil` where a component is too large.
  func breakingArcs() -> FeedbackEdges? {
    feedbackEdges(of: arcs.graph, weights: counted, maximumComponentSize: Self.largestOrder)
  }

  /// A bound of the principal from below: cycles that fit together, each counted once.
  ///
  /// - Parameter loops: The circulation taken apart.
  /// - Returns: The larger sum of these, and of the shortest cycles that fit together.
  func packedPrincipal(_ loops: [CirculatingAmount]) -> Int64 {
    max(
      loops.reduce(0) { $0 + $1.amount },
      cyclePacking(of: arcs.graph, capacities: counted, workBudget: 20_000_000).reduce(0) { $0 + $1.amount })
  }

  /// The circulation taken apart into loops; of several maximum circulations the one that fills arcs in their order, unless that is
  /// too much work.
  ///
  /// - Returns: The circulation, and loops whose amounts add up to it on each arc, the largest first.
  /// - Throws: ``AnalysisError`` when the circulation is none.
  func loops() throws(AnalysisError) -> (flow: [Int64], loops: [CirculatingAmount]) {
    do {
      var chosen = circulation
      do {
        chosen = try canonicalCirculation(circulation, of: arcs.graph, capacities: counted, workBudget: 100_000_000)
      } catch FlowError.workBudget {}
      return (chosen.flow, try cycles(ofCirculation: chosen.flow, in: arcs.graph))
    } catch {
      throw AnalysisError(error)
    }
  }

  private func sum(_ amounts: [AmountInterval]) throws(AnalysisError) -> AmountInterval {
    do throws(MoneyError) {
      var sum = AmountInterval.zero
      for amount in amounts { sum = try sum.adding(amount) }
      return sum
    } catch {
      throw .money(error)
    }
  }
}
