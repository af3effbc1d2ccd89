/// A circulation that carries as much as possible, with the potentials that prove it.
public struct Circulation: Hashable, Sendable {
  /// What each edge carries.
  public let flow: [Int64]
  /// The sum of all flows: an amount that goes round a cycle counts once for each edge of it.
  public let value: Int64
  /// A potential for each vertex; ``circulationBound(of:capacities:potentials:)`` makes of them the value again.
  public let potentials: [Int64]
}

/// The most that can circulate in a graph, each edge carrying no more than its capacity.
///
/// If edges are payments, this is how much of all that was paid can have come back to where it started.
///
/// **Definition.** The largest Σ f(e) over all integer f with 0 ≤ f(e) ≤ capacity(e) and as much into each vertex as
/// out of it. A self-loop is a cycle of its own and carries its capacity; an edge on no cycle carries nothing. The
/// value is unique, the flow need not be: ``canonicalCirculation(_:of:capacities:workBudget:isCancelled:)`` chooses
/// one.
///
/// **Reference.** M. Homs-Dones, R. S. MacKay, B. Sansom, Y. Zhou, Circular directional flow decomposition of networks,
/// arXiv:2506.12546 (2025), there the maximal circular part. Found by
/// ``minimumCostFlow(of:capacities:costs:supplies:workBudget:isCancelled:)`` at a cost of −1 on each edge. Check the
/// result by ``Circulation/fault(in:capacities:)``.
///
/// **Complexity.** That of the cheapest flow, in each strongly connected component.
///
/// - Parameters:
///   - graph: The network.
///   - capacities: The most that each edge can carry; their sum has to fit into 64 bits.
///   - workBudget: How many edges may be looked at; nil for any number.
///   - isCancelled: Asked every few thousand edges whether to give up.
/// - Returns: The circulation and its proof.
/// - Throws: ``FlowError`` if the capacities cannot be used, or the search was ended.
public func maximumCirculation(
  of graph: DirectedGraph, capacities: [Int64], workBudget: UInt64? = nil,
  isCancelled: @escaping () -> Bool = { false }
) throws(FlowError) -> Circulation {
  let cheapest = try minimumCostFlow(
    of: graph, capacities: capacities, costs: [Int64](repeating: -1, count: graph.edgeCount), workBudget: workBudget,
    isCancelled: isCancelled)
  return Circulation(flow: cheapest.flow, value: -cheapest.cost, potentials: cheapest.potentials)
}
