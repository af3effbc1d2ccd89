import DealModel
import FlowModel
import GraphKernel

/// Firms, legs and loops in the order in which a report has them, with their deals.
struct CircularityListing {
  let measures: CircularityMeasures
  let source: FlowSource
  /// How many of each are listed; `nil` for all.
  let limit: Int?
  /// The only company, as a vertex of the source, with which they are listed; `nil` for all.
  let wanted: VertexIndex?

  private var graph: DirectedGraph { measures.arcs.graph }
  private var focus: VertexIndex? { wanted.flatMap { measures.arcs.vertex(of: $0) } }

  private func first<Element>(_ elements: [Element]) -> [Element] {
    limit.map { Array(elements.prefix(max(0, $0))) } ?? elements
  }

  private func company(at vertex: VertexIndex) -> CompanyReference { measures.arcs.company(at: vertex, of: source) }

  private func leg(_ arc: EdgeIndex) throws(AnalysisError) -> FlowLeg {
    try source.leg(of: measures.arcs.edges(of: arc))
  }

  private func touches(_ arc: EdgeIndex) -> Bool {
    focus.map { graph.sources[Int(arc)] == $0 || graph.targets[Int(arc)] == $0 } ?? true
  }

  /// The firms through which something goes round, and how many there are.
  ///
  /// - Parameter balanced: What goes round on each arc.
  /// - Returns: The firms and their number.
  func firms(_ balanced: [Int64]) -> ([CircularFirm], Int) {
    var partners: [VertexIndex: [VertexIndex: (out: Int64, into: Int64)]] = [:]
    for (arc, amount) in balanced.enumerated() where amount > 0 {
      let (from, to) = (graph.sources[arc], graph.targets[arc])
      partners[from, default: [:]][to, default: (0, 0)].out += amount
      partners[to, default: [:]][from, default: (0, 0)].into += amount
    }
    var (paid, received) = (
      [Int64](repeating: 0, count: graph.vertexCount), [Int64](repeating: 0, count: graph.vertexCount)
    )
    for (arc, amount) in measures.counted.enumerated() {
      paid[Int(graph.sources[arc])] += amount
      received[Int(graph.targets[arc])] += amount
    }
    var firms: [CircularFirm] = []
    for (vertex, flows) in partners where focus == nil || vertex == focus {
      let listed = flows.map {
        CircularPartner(company: company(at: $0.key), outgoing: $0.value.out, incoming: $0.value.into)
      }
      firms.append(
        CircularFirm(
          company: company(at: vertex), paid: paid[Int(vertex)], received: received[Int(vertex)],
          circulating: flows.values.reduce(0) { $0 + $1.out }, partners: listed.sorted(by: Self.precedes)))
    }
    firms.sort { left, right in
      left.circulating != right.circulating
        ? left.circulating > right.circulating : CompanyReference.precedes(left.company, right.company)
    }
    return (first(firms), firms.count)
  }

  /// The larger sum both ways first, then by company.
  private static func precedes(_ left: CircularPartner, _ right: CircularPartner) -> Bool {
    // Each of the two is a part of a sum that fits.
    let (one, other) = (left.outgoing / 2 + left.incoming / 2, right.outgoing / 2 + right.incoming / 2)
    return one != other ? one > other : CompanyReference.precedes(left.company, right.company)
  }

  /// The legs on which something goes round, and how many there are.
  ///
  /// - Parameters:
  ///   - balanced: What goes round on each arc by balanced flow forwarding; `nil` where that is not known.
  ///   - circulating: What a maximum circulation has on each arc.
  /// - Returns: The legs and their number.
  /// - Throws: ``AnalysisError`` for an amount beyond 64 bits.
  func legs(balanced: [Int64]?, circulating: [Int64]) throws(AnalysisError) -> ([CircularLeg], Int) {
    let all = graph.edgeIndices.filter { (balanced?[Int($0)] ?? 0) > 0 || circulating[Int($0)] > 0 }.filter(touches)
    let sorted = all.sorted { left, right in
      let (one, other) = (balanced?[Int(left)] ?? 0, balanced?[Int(right)] ?? 0)
      if one != other { return one > other }
      return circulating[Int(left)] != circulating[Int(right)]
        ? circulating[Int(left)] > circulating[Int(right)] : left < right
    }
    var legs: [CircularLeg] = []
    for arc in first(sorted) {
      legs.append(
        CircularLeg(
          leg: try leg(arc), counted: measures.counted[Int(arc)], balanced: balanced?[Int(arc)],
          circulating: circulating[Int(arc)]))
    }
    return (legs, all.count)
  }

  /// The loops with their own amounts, and how many there are.
  ///
  /// - Parameter cycles: A circulation taken apart, the largest first.
  /// - Returns: The loops, each from its smallest company, and their number.
  /// - Throws: ``AnalysisError`` for an amount beyond 64 bits.
  func loops(_ cycles: [CirculatingAmount]) throws(AnalysisError) -> ([CircularLoop], Int) {
    let all = cycles.filter { cycle in focus == nil || cycle.edges.contains { graph.sources[Int($0)] == focus } }
    // Companies on loops are numbered by their identifiers.
    let turned = all.map { cycle in
      let start =
        cycle.edges.indices.min {
          graph.sources[Int(cycle.edges[$0])] < graph.sources[Int(cycle.edges[$1])]
        } ?? 0
      return (amount: cycle.amount, edges: Array(cycle.edges[start...] + cycle.edges[..<start]))
    }
    let sorted = turned.sorted { left, right in
      if left.amount != right.amount { return left.amount > right.amount }
      return left.edges.lexicographicallyPrecedes(right.edges)
    }
    var loops: [CircularLoop] = []
    for cycle in first(sorted) {
      var legs: [FlowLeg] = []
      for arc in cycle.edges { legs.append(try leg(arc)) }
      let alone = cycle.edges.map { measures.counted[Int($0)] }.min() ?? 0
      loops.append(CircularLoop(legs: legs, amount: cycle.amount, alone: alone))
    }
    return (loops, all.count)
  }

  /// The legs on loops of which nothing counts because their amounts are not known.
  ///
  /// - Throws: ``AnalysisError`` for an amount beyond 64 bits.
  func openLegs() throws(AnalysisError) -> [FlowLeg] {
    let open = try measures.arcs.arcsOnLoops().filter { measures.counted[Int($0)] == 0 && touches($0) }
    var legs: [FlowLeg] = []
    for arc in first(open) { legs.append(try leg(arc)) }
    return legs
  }

  /// The legs that break all loops.
  ///
  /// - Parameters:
  ///   - found: The arcs.
  ///   - atLeast: A bound of their amount from below.
  /// - Returns: The legs, the largest first.
  /// - Throws: ``AnalysisError`` for an amount beyond 64 bits.
  func breaking(_ found: FeedbackEdges, atLeast: Int64) throws(AnalysisError) -> BreakingDeals {
    let sorted = found.edges.sorted { left, right in
      let (one, other) = (measures.counted[Int(left)], measures.counted[Int(right)])
      return one != other ? one > other : left < right
    }
    var legs: [FlowLeg] = []
    for arc in first(sorted) { legs.append(try leg(arc)) }
    let isLeast = found.isOptimal || found.weight == atLeast
    return BreakingDeals(
      legs: legs, count: found.edges.count, amount: found.weight, atLeast: isLeast ? found.weight : atLeast,
      isLeast: isLeast)
  }
}

extension DirectedGraph {
  /// The edges by their numbers.
  fileprivate var edgeIndices: [EdgeIndex] { (0..<edgeCount).map { EdgeIndex($0) } }
}
