/// The most that can flow from some vertices to others, and the cut that stops more.
public struct MaximumFlow: Hashable, Sendable {
  /// What each edge carries.
  public let flow: [Int64]
  /// What arrives.
  public let value: Int64
  /// The vertices on the source's side of the cut: those to which more could still flow.
  public let sourceSide: [VertexIndex]
  /// The edges that leave that side, ascending; their capacities add up to the value, which proves both.
  public let cut: [EdgeIndex]
}

/// The most that can flow from one vertex of a graph to another.
///
/// **Definition.** The largest integer flow with 0 ≤ f(e) ≤ capacity(e) that balances at each vertex but the source and
/// the sink. Edges into the source, out of the sink, and self-loops stay empty. Of all smallest cuts the one nearest to
/// the source is given; it is unique.
///
/// **Reference.** Dinitz 1970; the cut by L. R. Ford, D. R. Fulkerson, Maximal flow through a network, Canadian J.
/// Math. 8 (1956). Checked against the smallest of all cuts.
///
/// **Complexity.** O(n² m), far less in practice; memory O(n + m), 24 bytes for each edge. The order of vertices and
/// edges decides which flow it is.
///
/// - Parameters:
///   - graph: The network.
///   - capacities: The most that each edge can carry; their sum has to fit into 64 bits.
///   - source: Where the flow starts.
///   - sink: Where it ends.
///   - workBudget: How many edges may be looked at; nil for any number.
///   - isCancelled: Asked every few thousand edges whether to give up.
/// - Returns: The flow and the cut.
/// - Throws: ``FlowError`` if the numbers cannot be used, or the search was ended.
public func maximumFlow(
  of graph: DirectedGraph, capacities: [Int64], from source: VertexIndex, to sink: VertexIndex,
  workBudget: UInt64? = nil, isCancelled: @escaping () -> Bool = { false }
) throws(FlowError) -> MaximumFlow {
  try maximumFlow(
    of: graph, capacities: capacities, from: [source], to: [sink], workBudget: workBudget, isCancelled: isCancelled)
}

/// The most that can flow from some vertices of a graph to others.
///
/// It is the flow between two vertices if one more sends whatever is asked for to all sources, and one more takes
/// whatever comes from all sinks; see ``MaximumFlow`` and the flow
/// between two vertices for the definition. Without a source or without a sink nothing flows, and nothing is cut.
///
/// - Parameters:
///   - graph: The network.
///   - capacities: The most that each edge can carry; their sum has to fit into 64 bits.
///   - sources: Where the flow starts; those named twice count once.
///   - sinks: Where it ends, none of them a source.
///   - workBudget: How many edges may be looked at; nil for any number.
///   - isCancelled: Asked every few thousand edges whether to give up.
/// - Returns: The flow and the cut.
/// - Throws: ``FlowError`` if the numbers cannot be used, or the search was ended.
public func maximumFlow(
  of graph: DirectedGraph, capacities: [Int64], from sources: [VertexIndex], to sinks: [VertexIndex],
  workBudget: UInt64? = nil, isCancelled: @escaping () -> Bool = { false }
) throws(FlowError) -> MaximumFlow {
  for vertex in sources + sinks where vertex >= graph.vertexCount { throw .invalidTerminal(vertex) }
  let own = Set(sources)
  for sink in sinks where own.contains(sink) { throw .invalidTerminal(sink) }
  try checkCapacities(capacities, of: graph)
  var meter = VisitMeter(budget: workBudget, isCancelled: isCancelled)
  try meter.addFlowVisits(0, budget: workBudget)
  var failure: FlowError?
  let found = graph.outgoing.withUnsafeBuffers { outgoing in
    graph.incoming.withUnsafeBuffers { incoming in
      do throws(FlowError) {
        let network = ResidualNetwork(
          outgoing: outgoing, incoming: incoming, vertexCount: graph.vertexCount, sinks: sinks
        ) { rooms in
          forEachSlot(of: graph) { slot, edge in rooms[slot] = capacities[Int(edge)] }
        }
        return try graph.fill(
          network, from: sources, to: Array(Set(sinks)).sorted(), meter: &meter, budget: workBudget)
      } catch {
        failure = error
        return MaximumFlow(flow: [], value: 0, sourceSide: [], cut: [])
      }
    }
  }
  if let failure { throw failure }
  return found
}

extension DirectedGraph {
  fileprivate func fill(
    _ network: ResidualNetwork, from sources: [VertexIndex], to sinks: [VertexIndex], meter: inout VisitMeter,
    budget: UInt64?
  ) throws(FlowError) -> MaximumFlow {
    var value: Int64 = 0
    while true {
      var visits = 0
      let isReached = network.findLevels(from: sources, &visits)
      try meter.addFlowVisits(visits, budget: budget)
      // The search that finds no more room ends at the cut.
      if !isReached { break }
      for sink in sinks where network.isReached(sink) {
        value += try network.fill(to: sink, meter: &meter, budget: budget)
      }
    }
    let flow = [Int64](unsafeUninitializedCapacity: edgeCount) { flow, count in
      count = edgeCount
      let flow = flow
      forEachSlot(of: self) { slot, edge in flow[Int(edge)] = network.flow(inSlot: slot) }
    }
    let sourceSide = (0..<VertexIndex(vertexCount)).filter { network.isReached($0) }
    var cut: [EdgeIndex] = []
    for vertex in sourceSide {
      for (target, edge) in zip(successors(of: vertex), outEdges(of: vertex)) where !network.isReached(target) {
        cut.append(edge)
      }
    }
    return MaximumFlow(flow: flow, value: value, sourceSide: sourceSide, cut: cut.sorted())
  }
}

/// Names the edge in each slot out.
private func forEachSlot(of graph: DirectedGraph, _ body: (_ slot: Int, _ edge: EdgeIndex) -> Void) {
  var slot = 0
  for vertex in 0..<VertexIndex(graph.vertexCount) {
    for edge in graph.outEdges(of: vertex) {
      body(slot, edge)
      slot += 1
    }
  }
}

/// Checks that there is a capacity from 0 on for each edge, and that their sum fits into 64 bits.
private func checkCapacities(_ capacities: [Int64], of graph: DirectedGraph) throws(FlowError) {
  guard capacities.count == graph.edgeCount else {
    throw .edgeValueCountMismatch(edges: graph.edgeCount, values: capacities.count)
  }
  var sum: Int64 = 0
  for (edge, capacity) in capacities.enumerated() {
    guard capacity >= 0 else { throw .negativeCapacity(edge: EdgeIndex(edge), capacity: capacity) }
    let (next, overflows) = sum.addingReportingOverflow(capacity)
    guard !overflows else { throw .capacitiesTooLarge(edge: EdgeIndex(edge)) }
    sum = next
  }
}
