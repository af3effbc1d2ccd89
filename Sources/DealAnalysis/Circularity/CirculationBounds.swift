import DealModel
import GraphKernel

/// The least and the most that can circulate where amounts are only known as intervals.
///
/// **Definition**: more room on an edge never makes a maximum circulation smaller, so the least of all is that of the lower
/// bounds, and the greatest that of the upper ones; each is attained. Where an amount has no upper bound its arc may carry
/// whatever the others allow; only a loop of nothing but such arcs has no limit.
struct CirculationBounds {
  /// The circulation of the least amounts.
  let lowest: Circulation
  /// The circulation of the greatest amounts; `nil` where nothing bounds it.
  let highest: Circulation?
  /// How much each arc can carry at most in any circulation of the greatest amounts; `nil` where nothing bounds them.
  let capacities: [Int64]?
  /// The vertices of a loop that nothing bounds; empty where there is none.
  let endlessLoop: [VertexIndex]

  /// The least and the most that can circulate, in minor units.
  var value: AmountInterval { AmountInterval(lower: lowest.value, upper: highest?.value) }

  /// Finds and certifies both circulations.
  ///
  /// - Parameters:
  ///   - graph: The arcs.
  ///   - amounts: The bounds of the amount of each.
  /// - Throws: ``AnalysisError`` when capacities are beyond 64 bits, or a circulation fails its certificate.
  init(of graph: DirectedGraph, amounts: [AmountInterval]) throws(AnalysisError) {
    lowest = try Self.certified(of: graph, capacities: amounts.map(\.lower))
    guard amounts.contains(where: { $0.exactValue == nil }) else {
      (highest, capacities, endlessLoop) = (lowest, amounts.map(\.lower), [])
      return
    }
    let unbounded = amounts.indices.filter { amounts[$0].upper == nil }.map { EdgeIndex($0) }
    let endless = try Self.loop(of: graph, among: unbounded)
    guard endless.isEmpty else {
      (highest, capacities, endlessLoop) = (nil, nil, endless)
      return
    }
    let capacities = try Self.finiteCapacities(of: graph, amounts: amounts, unbounded: unbounded)
    self.capacities = capacities
    highest = try Self.certified(of: graph, capacities: capacities)
    endlessLoop = []
  }

  /// A maximum circulation that passed its certificate.
  ///
  /// - Throws: ``AnalysisError`` when capacities are beyond 64 bits, or the circulation fails its certificate.
  static func certified(of graph: DirectedGraph, capacities: [Int64]) throws(AnalysisError) -> Circulation {
    do {
      let circulation = try maximumCirculation(of: graph, capacities: capacities)
      if let fault = circulation.fault(in: graph, capacities: capacities) {
        throw AnalysisError.failedCheck("the maximum circulation is not proven: \(fault)")
      }
      return circulation
    } catch {
      throw AnalysisError(error)
    }
  }

  /// The vertices of a loop of some arcs, or none.
  private static func loop(of graph: DirectedGraph, among arcs: [EdgeIndex]) throws(AnalysisError) -> [VertexIndex] {
    let part = try CircularityGraph.part(of: graph, arcs: arcs)
    var vertices: [VertexIndex] = []
    _ = forEachSimpleCycle(in: CollapsedGraph(part), query: SimpleCycleQuery()) { cycle in
      vertices = Array(cycle.vertices)
      return .stop
    }
    return vertices
  }

  /// Capacities that leave every circulation as it is: an arc without a bound can carry no more than what all arcs with one in its
  /// component let round, nor than can leave its end or come to its beginning.
  private static func finiteCapacities(
    of graph: DirectedGraph, amounts: [AmountInterval], unbounded: [EdgeIndex]
  ) throws(AnalysisError) -> [Int64] {
    var capacities = amounts.map { $0.upper ?? 0 }
    let present = amounts.indices.filter { amounts[$0].upper != 0 }.map { EdgeIndex($0) }
    let support = try CircularityGraph.part(of: graph, arcs: present)
    let open = try CircularityGraph.part(of: graph, arcs: unbounded)
    let labels = stronglyConnectedComponents(of: support).labels
    func isInner(_ arc: Int) -> Bool { labels[Int(graph.sources[arc])] == labels[Int(graph.targets[arc])] }
    var (inner, out, into): ([UInt32: Int64], [Int64], [Int64]) = (
      [:], [Int64](repeating: 0, count: graph.vertexCount), [Int64](repeating: 0, count: graph.vertexCount)
    )
    for arc in amounts.indices where isInner(arc) {
      guard let upper = amounts[arc].upper else { continue }
      let (source, target) = (Int(graph.sources[arc]), Int(graph.targets[arc]))
      inner[labels[source]] = inner[labels[source], default: 0].addingUpToLimit(upper)
      out[source] = out[source].addingUpToLimit(upper)
      into[target] = into[target].addingUpToLimit(upper)
    }
    // Arcs without a bound form no loop, so their components are single vertices in an order along the arcs.
    let order = stronglyConnectedComponents(of: open).labels
    let sorted = unbounded.filter { isInner(Int($0)) }
    for arc in sorted.sorted(by: { order[Int(graph.sources[Int($0)])] > order[Int(graph.sources[Int($1)])] }) {
      let (source, target) = (Int(graph.sources[Int(arc)]), Int(graph.targets[Int(arc)]))
      out[source] = out[source].addingUpToLimit(out[target])
    }
    for arc in sorted.sorted(by: { order[Int(graph.targets[Int($0)])] < order[Int(graph.targets[Int($1)])] }) {
      let (source, target) = (Int(graph.sources[Int(arc)]), Int(graph.targets[Int(arc)]))
      into[target] = into[target].addingUpToLimit(into[source])
    }
    for arc in sorted {
      let (source, target) = (Int(graph.sources[Int(arc)]), Int(graph.targets[Int(arc)]))
      capacities[Int(arc)] = min(inner[labels[source], default: 0], out[target], into[source])
    }
    return capacities
  }
}

extension Int64 {
  /// The sum, or the largest number where it is more.
  fileprivate func addingUpToLimit(_ other: Int64) -> Int64 {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
