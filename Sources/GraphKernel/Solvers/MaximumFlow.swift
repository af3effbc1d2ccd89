/// The most that can flow from one vertex to another, and the cut that stops more.
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
/// the sink. Edges into the source, out of the sink, and self-loops carry nothing that arrives; self-loops stay empty.
/// Of all smallest cuts the one nearest to the source is given; it is unique.
///
/// **Reference.** Dinitz 1970; the cut by L. R. Ford, D. R. Fulkerson, Maximal flow through a network, Canadian J.
/// Math. 8 (1956). Checked against the smallest of all cuts.
///
/// **Complexity.** O(n² m), far less in practice; memory O(n + m). The order of vertices and edges decides which flow
/// it is.
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
  for vertex in [source, sink] where vertex >= graph.vertexCount { throw .invalidTerminal(vertex) }
  guard source != sink else { throw .invalidTerminal(source) }
  let none = [Int64](repeating: 0, count: graph.edgeCount)
  _ = try FlowNetwork(graph, capacities: capacities, costs: none)
  var meter = VisitMeter(budget: workBudget, isCancelled: isCancelled)
  try meter.addFlowVisits(0, budget: workBudget)
  var paths = AugmentingPaths(
    graph, capacities: capacities, flow: none, isFixed: [Bool](repeating: false, count: graph.edgeCount))
  let value = try paths.send(from: source, to: sink, limit: .max, meter: &meter, budget: workBudget)
  // A search that finds no more room ends at the cut; the first one may have ended at the largest number.
  _ = try paths.send(from: source, to: sink, limit: 1, meter: &meter, budget: workBudget)
  return MaximumFlow(
    flow: paths.flow, value: value,
    sourceSide: (0..<VertexIndex(graph.vertexCount)).filter { paths.isReached($0) },
    cut: (0..<EdgeIndex(graph.edgeCount)).filter {
      paths.isReached(graph.sources[Int($0)]) && !paths.isReached(graph.targets[Int($0)])
    })
}
