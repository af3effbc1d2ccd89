/// A cycle of a circulation, and how much goes round it.
public struct CirculatingAmount: Hashable, Sendable {
  /// The edges in the order in which they follow each other.
  public let edges: [EdgeIndex]
  /// What goes round.
  public let amount: Int64
}

/// A circulation taken apart into cycles, the one with the most on it first.
///
/// **Definition.** Each cycle is one with the largest smallest flow in what the cycles before it left over, and takes
/// all of that; so the amounts never rise, there are at most as many cycles as edges that carry something, and for each
/// edge the amounts of its cycles add up to its flow. It is one of many ways to take a circulation apart.
///
/// Edges enter in the order of what they carry, the most first, equal ones in the order in which they are listed, as
/// long as they close no cycle. One that does ends a cycle, and what is left of the others enters again.
///
/// **Reference.** The order among vertices that tells whether an edge closes a cycle: D. J. Pearce, P. H. J. Kelly, A
/// dynamic topological sort algorithm for directed acyclic graphs, ACM J. Experimental Algorithmics 11 (2006).
///
/// **Complexity.** Each time that an edge enters takes O(log m) and what lies between its ends in the order, O(n + m)
/// at the most; an edge enters once, and again for each cycle that leaves some of it. Memory O(n + m) and the cycles.
///
/// - Parameters:
///   - flow: What each edge carries; as much into each vertex as out of it.
///   - graph: The graph.
///   - workBudget: How many edges may be looked at; nil for any number.
///   - isCancelled: Asked every few thousand edges whether to give up.
/// - Returns: The cycles.
/// - Throws: ``FlowError`` if the flow is not a circulation, or the search was ended.
public func cycles(
  ofCirculation flow: [Int64], in graph: DirectedGraph, workBudget: UInt64? = nil,
  isCancelled: @escaping () -> Bool = { false }
) throws(FlowError) -> [CirculatingAmount] {
  guard flow.count == graph.edgeCount else {
    throw .edgeValueCountMismatch(edges: graph.edgeCount, values: flow.count)
  }
  for (edge, amount) in flow.enumerated() where amount < 0 {
    throw .invalidFlow(edge: EdgeIndex(edge), flow: amount)
  }
  // The sum within 64 bits.
  _ = try FlowNetwork(graph, capacities: flow, costs: [Int64](repeating: 0, count: graph.edgeCount))
  if case .balance(let vertex) = imbalance(of: flow, in: graph, capacities: nil, supplies: nil) {
    throw .notBalanced(vertex: vertex)
  }
  var meter = VisitMeter(budget: workBudget, isCancelled: isCancelled)
  try meter.addFlowVisits(graph.edgeCount, budget: workBudget)
  var order = AcyclicEdges(graph)
  // The queue takes out the smallest first, so it is told what an edge lacks to the largest number.
  let left = ScratchArray<UInt64>(count: graph.edgeCount, repeating: 0)
  let queue = DistanceQueue(capacity: graph.edgeCount, distances: left.elements)
  func setLeft(_ amount: UInt64, on edge: EdgeIndex) { left.elements[edge] = .max - amount }
  func amountLeft(on edge: EdgeIndex) -> UInt64 { .max - left.elements[edge] }
  for (edge, amount) in flow.enumerated() where amount > 0 {
    setLeft(UInt64(amount), on: EdgeIndex(edge))
    queue.insertOrRaise(EdgeIndex(edge))
  }
  var cycles: [CirculatingAmount] = []
  while let edge = queue.removeNearest() {
    var visits = 1
    let path = order.insert(edge, &visits)
    if let path {
      let amount = amountLeft(on: edge)
      cycles.append(CirculatingAmount(edges: [edge] + path, amount: Int64(amount)))
      for other in path {
        let rest = amountLeft(on: other) - amount
        setLeft(rest, on: other)
        guard rest < amount else { continue }
        order.remove(other)
        if rest > 0 { queue.insertOrRaise(other) }
      }
      visits += path.count
    }
    try meter.addFlowVisits(visits, budget: workBudget)
  }
  return cycles
}
