import Columns
import DealModel
import GraphKernel

/// What share of all money can circulate, where amounts are only known as intervals.
///
/// **Definition**: Φ = most that circulates ÷ all amounts. More of one amount can raise both, so the bounds of Φ are not those of the
/// amounts. The circulation is the least of linear functions of the amounts, so Φ is quasiconcave: it is least at a corner of the
/// box, and its greatest value is a linear-fractional program, max Σg ÷ Σ max(lower, g) over the circulations g within the upper
/// bounds.
///
/// - **Least**: all corners are compared while few amounts on loops are uncertain. Amounts off loops are at their upper bounds,
///   those of self-loops at their lower ones. Beyond that the least circulation ÷ the greatest total is a bound. An amount
///   without a bound makes it 0 in the limit.
/// - **Greatest**: by Dinkelbach's method; each arc is split into its certain part, a unit of which gains 1, and the rest, which gains
///   1 − Φ. The costs are multiples of a fraction, on either side of the share found; if both cost the same there, it is exact, and
///   otherwise the chord between them is a bound.
///
/// **Reference**: W. Dinkelbach, On nonlinear fractional programming, Management Science 13(7), 1967.
struct CircularShareBounds {
  private let graph: DirectedGraph
  private let amounts: [AmountInterval]
  private let bounds: CirculationBounds

  /// How many arcs may be visited to compare corners.
  private static let cornerBudget = 50_000

  /// Takes the arcs, their amounts, and what can circulate.
  init(_ graph: DirectedGraph, amounts: [AmountInterval], bounds: CirculationBounds) {
    self.graph = graph
    self.amounts = amounts
    self.bounds = bounds
  }

  /// The least and the greatest share.
  ///
  /// - Parameter total: The bounds of the sum of all amounts.
  /// - Returns: The bounds; `nil` where there may be no money at all.
  /// - Throws: ``AnalysisError`` when a circulation fails its certificate or is beyond 64 bits.
  func share(ofTotal total: AmountInterval) throws(AnalysisError) -> CircularShare? {
    guard total.lower > 0 else { return nil }
    let known = Double(bounds.lowest.value) / Double(total.lower)
    if total.exactValue != nil {
      return CircularShare(least: known, greatest: known, isLeastExact: true, isGreatestExact: true)
    }
    let (least, isLeastExact) = try leastShare(upTo: known)
    let (greatest, isGreatestExact) = try greatestShare(from: known)
    return CircularShare(
      least: min(least, known), greatest: max(greatest, known), isLeastExact: isLeastExact,
      isGreatestExact: isGreatestExact)
  }

  private func isLoop(_ arc: Int) -> Bool { graph.sources[arc] == graph.targets[arc] }

  private func leastShare(upTo known: Double) throws(AnalysisError) -> (Double, isExact: Bool) {
    if amounts.indices.contains(where: { amounts[$0].upper == nil && !isLoop($0) }) { return (0, true) }
    let present = amounts.indices.filter { amounts[$0].upper != 0 }.map { EdgeIndex($0) }
    let onLoops = Set(try CircularityGraph.arcsOnLoops(of: graph, among: present))
    // Where they make the share least, as far as that is certain.
    var corner = amounts.indices.map { isLoop($0) ? amounts[$0].lower : amounts[$0].upper ?? amounts[$0].lower }
    let uncertain = amounts.indices.filter {
      amounts[$0].exactValue == nil && !isLoop($0) && onLoops.contains(EdgeIndex($0))
    }
    guard uncertain.count < 16, max(16, amounts.count) << uncertain.count <= Self.cornerBudget else {
      return (Double(bounds.lowest.value) / corner.reduce(0) { $0 + Double($1) }, false)
    }
    var least = known
    for choice in 0..<(1 << uncertain.count) {
      for (bit, arc) in uncertain.enumerated() {
        corner[arc] = choice >> bit & 1 == 1 ? amounts[arc].upper ?? amounts[arc].lower : amounts[arc].lower
      }
      let value = try CirculationBounds.certified(of: graph, capacities: corner).value
      let total = corner.reduce(0) { $0 + Double($1) }
      if total > 0 { least = min(least, Double(value) / total) }
    }
    return (least, true)
  }

  private func greatestShare(from known: Double) throws(AnalysisError) -> (Double, isExact: Bool) {
    guard let capacities = bounds.capacities else { return (1, true) }
    var program = try ShareProgram(graph, amounts: amounts, capacities: capacities)
    return try program.greatest(from: known)
  }
}

/// The program whose solution is the circulation with the largest share.
private struct ShareProgram {
  /// Each arc twice: what is certain, and what may come on top.
  let graph: DirectedGraph
  let capacities: [Int64]
  let arcCount: Int
  /// The sum of all that is certain.
  let certain: Int64
  /// The denominator of the shares that costs can express.
  let denominator: Int64

  /// What circulates, and all amounts that it takes.
  struct Solution {
    var circulating: Int64
    var total: Int64
    var share: Double { Double(circulating) / Double(total) }
  }

  init(_ graph: DirectedGraph, amounts: [AmountInterval], capacities: [Int64]) throws(AnalysisError) {
    arcCount = graph.edgeCount
    let lowers = amounts.map(\.lower)
    self.capacities = lowers + zip(capacities, lowers).map { max(0, $0 - $1) }
    var sum: Int64 = 0
    for capacity in self.capacities {
      let (next, overflows) = sum.addingReportingOverflow(capacity)
      guard !overflows else { throw .money(.overflow) }
      sum = next
    }
    certain = lowers.reduce(0, +)
    denominator = max(1, min(1 << 20, Int64.max / 4 / max(1, sum)))
    do {
      self.graph = try DirectedGraph(
        vertexCount: graph.vertexCount, sources: graph.sources.column + graph.sources,
        targets: graph.targets.column + graph.targets)
    } catch {
      throw AnalysisError(error)
    }
  }

  mutating func greatest(from known: Double) throws(AnalysisError) -> (Double, isExact: Bool) {
    var share = known
    // Each round finds a larger share, or ends; there are as many as there are ways to trade certain parts for others.
    for _ in 0..<64 {
      let below = min(denominator, Int64(share * Double(denominator)))
      let above = min(denominator, below + 1)
      let (low, high) = (try solution(at: below), try solution(at: above))
      let best = max(low.share, high.share)
      if best > share * (1 + 1e-12) {
        share = best
        continue
      }
      let (gain, loss) = (value(of: low, at: below), value(of: high, at: above))
      // A circulation that is best on both sides is so between them.
      if value(of: low, at: above) == loss || value(of: high, at: below) == gain { return (share, true) }
      let slope = Double(gain) - Double(loss)
      let root = (Double(below) + (slope > 0 ? Double(gain) / slope : 1)) / Double(denominator)
      return (min(1, max(share, root)), false)
    }
    return (1, false)
  }

  /// Σg − share · total, times the denominator.
  private func value(of solution: Solution, at numerator: Int64) -> Int64 {
    denominator * solution.circulating - numerator * solution.total
  }

  /// The circulation that gains most at a share.
  private func solution(at numerator: Int64) throws(AnalysisError) -> Solution {
    let costs = (0..<graph.edgeCount).map { $0 < arcCount ? -denominator : numerator - denominator }
    do {
      let flow = try minimumCostFlow(of: graph, capacities: capacities, costs: costs)
      if let fault = flow.fault(in: graph, capacities: capacities, costs: costs) {
        throw AnalysisError.failedCheck("the greatest share is not proven: \(fault)")
      }
      let additional = flow.flow[arcCount...].reduce(0, +)
      return Solution(circulating: flow.flow.reduce(0, +), total: certain + additional)
    } catch {
      throw AnalysisError(error)
    }
  }
}
