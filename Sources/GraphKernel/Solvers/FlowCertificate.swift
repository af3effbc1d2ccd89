// The proof that a flow is cheapest, checked in O(n + m) by arithmetic that shares nothing with the search for it.

/// Why numbers are not the cheapest flow that they are said to be.
public enum FlowFault: Error, Hashable, Sendable {
  /// The number of flows, capacities or costs is not that of the edges, or that of potentials or supplies not that of
  /// the vertices.
  case countMismatch
  /// An edge carries less than 0 or more than its capacity.
  case capacity(edge: EdgeIndex)
  /// What leaves a vertex minus what comes in is not its supply.
  case balance(vertex: VertexIndex)
  /// An edge could carry more, or less, to the flow's advantage as the potentials have it.
  case slackness(edge: EdgeIndex)
  /// The cost is not the sum over the edges.
  case value
  /// A sum is more than 64 bits can hold.
  case overflow
}

extension MinimumCostFlow {
  /// What is wrong with the flow, if anything is: without a fault it is proven to be cheapest.
  ///
  /// **Definition.** The flow has to keep to the capacities and to the supplies, and with r(e) = cost + π(source) −
  /// π(target) an edge with r > 0 has to be empty and one with r < 0 full. Then any other such flow g costs no less,
  /// since Σ cost · (g − f) = Σ r · (g − f), and no term of that is negative.
  ///
  /// **Complexity.** O(n + m).
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - capacities: The most that each edge can carry.
  ///   - costs: What a unit costs on each edge.
  ///   - supplies: What leaves each vertex beyond what comes in; nil for a circulation.
  /// - Returns: The first fault found, or nil if there is none.
  public func fault(
    in graph: DirectedGraph, capacities: [Int64], costs: [Int64], supplies: [Int64]? = nil
  ) -> FlowFault? {
    guard [flow.count, capacities.count, costs.count].allSatisfy({ $0 == graph.edgeCount }),
      [potentials.count, supplies?.count ?? graph.vertexCount].allSatisfy({ $0 == graph.vertexCount })
    else { return .countMismatch }
    if let fault = imbalance(of: flow, in: graph, capacities: capacities, supplies: supplies) { return fault }
    var sum = CheckedSum()
    for edge in 0..<graph.edgeCount {
      var reduced = CheckedSum()
      reduced.add(costs[edge])
      reduced.add(potentials[Int(graph.sources[edge])])
      reduced.subtract(potentials[Int(graph.targets[edge])])
      guard let reduced = reduced.value else { return .overflow }
      if reduced > 0 && flow[edge] > 0 || reduced < 0 && flow[edge] < capacities[edge] {
        return .slackness(edge: EdgeIndex(edge))
      }
      sum.add(product: costs[edge], flow[edge])
    }
    guard let total = sum.value else { return .overflow }
    return total == cost ? nil : .value
  }
}

extension Circulation {
  /// What is wrong with the circulation, if anything is: without a fault it is proven to be a maximum one.
  ///
  /// **Definition.** The flow has to keep to the capacities, to balance at each vertex, and to add up to
  /// ``circulationBound(of:capacities:potentials:)``, which no circulation exceeds.
  ///
  /// **Complexity.** O(n + m).
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - capacities: The most that each edge can carry.
  /// - Returns: The first fault found, or nil if there is none.
  public func fault(in graph: DirectedGraph, capacities: [Int64]) -> FlowFault? {
    guard flow.count == graph.edgeCount, capacities.count == graph.edgeCount, potentials.count == graph.vertexCount
    else {
      return .countMismatch
    }
    if let fault = imbalance(of: flow, in: graph, capacities: capacities, supplies: nil) { return fault }
    var sum = CheckedSum()
    for amount in flow { sum.add(amount) }
    guard let sum = sum.value, let bound = circulationBound(of: graph, capacities: capacities, potentials: potentials)
    else { return .overflow }
    return sum == value && sum == bound ? nil : .value
  }
}

/// A bound that the sum of no circulation exceeds, from potentials of any kind.
///
/// **Definition.** Σ capacity(e) · max(0, 1 − π(source) + π(target)): round a cycle the potentials cancel, so that a
/// unit of flow on it counts at least once for each edge. For the best potentials it is the sum of a maximum
/// circulation.
///
/// **Complexity.** O(m).
///
/// - Parameters:
///   - graph: The network.
///   - capacities: The most that each edge can carry, from 0 on.
///   - potentials: A number for each vertex.
/// - Returns: The bound; nil if it is more than 64 bits can hold, or the numbers do not match the graph.
public func circulationBound(of graph: DirectedGraph, capacities: [Int64], potentials: [Int64]) -> Int64? {
  guard capacities.count == graph.edgeCount, potentials.count == graph.vertexCount else { return nil }
  var sum = CheckedSum()
  for edge in 0..<graph.edgeCount {
    var slope = CheckedSum()
    slope.add(1)
    slope.add(potentials[Int(graph.targets[edge])])
    slope.subtract(potentials[Int(graph.sources[edge])])
    guard let slope = slope.value else { return nil }
    if slope > 0 { sum.add(product: capacities[edge], slope) }
  }
  return sum.value
}

/// The first edge over its capacity, or vertex that does not balance.
func imbalance(of flow: [Int64], in graph: DirectedGraph, capacities: [Int64]?, supplies: [Int64]?) -> FlowFault? {
  for (edge, amount) in flow.enumerated() where amount < 0 || amount > capacities?[edge] ?? .max {
    return .capacity(edge: EdgeIndex(edge))
  }
  for vertex in 0..<VertexIndex(graph.vertexCount) {
    var rest = CheckedSum()
    rest.add(supplies?[Int(vertex)] ?? 0)
    for edge in graph.outEdges(of: vertex) { rest.subtract(flow[Int(edge)]) }
    for edge in graph.inEdges(of: vertex) { rest.add(flow[Int(edge)]) }
    guard let rest = rest.value else { return .overflow }
    if rest != 0 { return .balance(vertex: vertex) }
  }
  return nil
}

/// A sum that knows whether it ever left 64 bits.
struct CheckedSum {
  private var sum: Int64 = 0
  private var overflows = false

  /// The sum; nil if it, or an intermediate one, did not fit.
  var value: Int64? { overflows ? nil : sum }

  mutating func add(_ term: Int64) { note(sum.addingReportingOverflow(term)) }
  mutating func subtract(_ term: Int64) { note(sum.subtractingReportingOverflow(term)) }

  mutating func add(product left: Int64, _ right: Int64) {
    let (product, isLarge) = left.multipliedReportingOverflow(by: right)
    if isLarge { overflows = true } else { add(product) }
  }

  private mutating func note(_ result: (partialValue: Int64, overflow: Bool)) {
    sum = result.partialValue
    if result.overflow { overflows = true }
  }
}
