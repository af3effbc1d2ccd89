/// A cheapest flow, with the potentials that prove that none is cheaper.
public struct MinimumCostFlow: Hashable, Sendable {
  /// What each edge carries.
  public let flow: [Int64]
  /// The sum over all edges of cost times flow.
  public let cost: Int64
  /// A potential π for each vertex.
  ///
  /// With the reduced cost r(e) = cost + π(source) − π(target) an edge with r > 0 is empty and one with r < 0 is full.
  public let potentials: [Int64]
}

/// A flow through a network that meets all supplies at the least cost.
///
/// **Definition.** Of all integer f with 0 ≤ f(e) ≤ capacity(e) for each edge, and for each vertex what leaves it minus
/// what comes in equal to its supply, one with the least Σ cost(e) f(e). The cost is unique, the flow need not be.
///
/// | decision | rule |
/// |---|---|
/// | supplies | positive where flow starts, negative where it ends; nil is 0 everywhere, a circulation |
/// | costs | any sign; where nothing is supplied only cycles of negative cost carry anything |
/// | self-loop | a cycle of its own: full if its cost is negative, else empty |
/// | parallel edges | each has its own capacity, cost and flow |
/// | capacity 0 | allowed; the edge carries nothing |
/// | large numbers | the capacities must add up within 64 bits, and so must cost times capacity; nothing is rounded |
///
/// Which cheapest flow it is depends on the order of vertices and edges only.
///
/// **Reference.** The network simplex method, see R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows (1993),
/// chapter 11. A circulation is sought in each strongly connected component on its own. Checked against exhaustive
/// search, and by ``MinimumCostFlow/fault(in:capacities:costs:supplies:)``, which shares nothing with the search.
///
/// **Complexity.** Each pivot takes O(√m + n) time or more where few edges are left that improve the flow; their number
/// is small in practice, but has no polynomial bound, which is what the budget is for. Memory O(n + m).
///
/// - Parameters:
///   - graph: The network.
///   - capacities: The most that each edge can carry.
///   - costs: What a unit costs on each edge.
///   - supplies: What leaves each vertex beyond what comes in; nil for a circulation.
///   - workBudget: How many edges may be looked at; nil for any number.
///   - isCancelled: Asked every few thousand edges whether to give up.
/// - Returns: The flow, its cost and its proof.
/// - Throws: ``FlowError`` if the numbers cannot be used or there is no such flow.
public func minimumCostFlow(
  of graph: DirectedGraph, capacities: [Int64], costs: [Int64], supplies: [Int64]? = nil, workBudget: UInt64? = nil,
  isCancelled: @escaping () -> Bool = { false }
) throws(FlowError) -> MinimumCostFlow {
  let network = try FlowNetwork(graph, capacities: capacities, costs: costs)
  var meter = VisitMeter(budget: workBudget, isCancelled: isCancelled)
  // Even a search that has nothing to look at can be cancelled.
  try meter.addFlowVisits(0, budget: workBudget)
  guard let supplies else {
    return try ComponentCirculation(graph, network).cheapest(meter: &meter, budget: workBudget)
  }
  try checkSupplies(supplies, vertexCount: graph.vertexCount)
  var simplex = NetworkSimplex(network, supplies: supplies)
  try simplex.run(meter: &meter, budget: workBudget)
  let flow = simplex.flow
  let unserved = simplex.unserved
  guard unserved.isEmpty else {
    throw .infeasible(vertices: reachable(from: unserved, in: graph, capacities: capacities, flow: flow))
  }
  return MinimumCostFlow(flow: flow, cost: totalCost(of: flow, costs: costs), potentials: simplex.potentials)
}

/// The cost of a flow within capacities that were checked together with the costs.
func totalCost(of flow: [Int64], costs: [Int64]) -> Int64 {
  flow.indices.reduce(0) { $0 + flow[$1] * costs[$1] }
}

private func checkSupplies(_ supplies: [Int64], vertexCount: Int) throws(FlowError) {
  guard supplies.count == vertexCount else {
    throw .vertexValueCountMismatch(vertices: vertexCount, values: supplies.count)
  }
  var (sources, sinks): (Int64, Int64) = (0, 0)
  for supply in supplies {
    let (sum, overflows) = supply > 0 ? sources.addingReportingOverflow(supply) : sinks.addingReportingOverflow(supply)
    guard !overflows, sum > .min else { throw .suppliesUnbalanced }
    if supply > 0 { sources = sum } else { sinks = sum }
  }
  guard sources == -sinks else { throw .suppliesUnbalanced }
}

/// The vertices to which more could flow from some others, these included: nothing more can leave them.
private func reachable(
  from vertices: [VertexIndex], in graph: DirectedGraph, capacities: [Int64], flow: [Int64]
) -> [VertexIndex] {
  var isReached = [Bool](repeating: false, count: graph.vertexCount)
  var pending = vertices
  for vertex in vertices { isReached[Int(vertex)] = true }
  while let vertex = pending.popLast() {
    let onward = graph.outEdges(of: vertex).filter { flow[Int($0)] < capacities[Int($0)] }.map {
      graph.targets[Int($0)]
    }
    let back = graph.inEdges(of: vertex).filter { flow[Int($0)] > 0 }.map { graph.sources[Int($0)] }
    for next in onward + back where !isReached[Int(next)] {
      isReached[Int(next)] = true
      pending.append(next)
    }
  }
  return (0..<VertexIndex(graph.vertexCount)).filter { isReached[Int($0)] }
}
