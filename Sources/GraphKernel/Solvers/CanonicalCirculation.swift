/// Of all maximum circulations of a graph the one that fills edges in the order in which they are listed.
///
/// **Definition.** The lexicographically largest flow of all that are optimal: of these, those with the most on edge 0;
/// of these, those with the most on edge 1; and so on. It depends on the graph and the order of its edges only, not on
/// the names of vertices or on how the first circulation was found.
///
/// The potentials of a maximum circulation fix what is empty or full in all of them. Along the edges that are left,
/// flow is moved to each in turn, and then fixed; an edge can only gain within a component of what still has room.
///
/// **Complexity.** A maximum flow for each edge that can gain, which makes it much slower than the circulation itself.
///
/// - Parameters:
///   - circulation: A maximum circulation of the graph.
///   - graph: The network.
///   - capacities: The most that each edge can carry.
///   - workBudget: How many edges may be looked at; nil for any number.
///   - isCancelled: Asked every few thousand edges whether to give up.
/// - Returns: The circulation chosen, with the same value and potentials.
/// - Throws: ``FlowError`` if the circulation is not proven to be a maximum one of the graph, or the search was ended.
public func canonicalCirculation(
  _ circulation: Circulation, of graph: DirectedGraph, capacities: [Int64], workBudget: UInt64? = nil,
  isCancelled: @escaping () -> Bool = { false }
) throws(FlowError) -> Circulation {
  if let fault = circulation.fault(in: graph, capacities: capacities) { throw .notProven(fault) }
  var meter = VisitMeter(budget: workBudget, isCancelled: isCancelled)
  try meter.addFlowVisits(graph.edgeCount, budget: workBudget)
  let potentials = circulation.potentials
  var paths = AugmentingPaths(
    graph, capacities: capacities, flow: circulation.flow,
    isFixed: (0..<graph.edgeCount).map { edge in
      potentials[Int(graph.sources[edge])] - potentials[Int(graph.targets[edge])] != 1
    })
  var labels: [UInt32] = []
  // Components only fall apart, so old ones still tell most edges that cannot gain; those that they miss pay for new
  // ones.
  var missed = Int.max / 2
  for edge in 0..<graph.edgeCount where !paths.isFixed[edge] {
    if missed > 2 * (graph.vertexCount + graph.edgeCount) {
      labels = componentsWithRoom(in: graph, paths)
      missed = 0
      try meter.addFlowVisits(2 * graph.edgeCount, budget: workBudget)
    }
    let (source, target) = (graph.sources[edge], graph.targets[edge])
    let room = paths.room(on: edge, forward: true)
    paths.isFixed[edge] = true
    guard room > 0, labels[Int(source)] == labels[Int(target)] else { continue }
    let before = meter.visits
    let gain = try paths.send(from: target, to: source, limit: room, meter: &meter, budget: workBudget)
    paths.add(gain, to: edge)
    missed += Int(meter.visits - before)
  }
  return Circulation(flow: paths.flow, value: circulation.value, potentials: potentials)
}

/// The strongly connected components of what has room, along edges and against them.
private func componentsWithRoom(in graph: DirectedGraph, _ paths: borrowing AugmentingPaths) -> [UInt32] {
  var (sources, targets): ([VertexIndex], [VertexIndex]) = ([], [])
  for edge in 0..<graph.edgeCount {
    let (source, target) = (graph.sources[edge], graph.targets[edge])
    if paths.room(on: edge, forward: true) > 0 {
      sources.append(source)
      targets.append(target)
    }
    if paths.room(on: edge, forward: false) > 0 {
      sources.append(target)
      targets.append(source)
    }
  }
  // Two per edge may be more than a graph holds; then no edge is ruled out.
  guard sources.count <= DirectedGraph.maximumEdgeCount else {
    return [UInt32](repeating: 0, count: graph.vertexCount)
  }
  return stronglyConnectedComponents(
    of: DirectedGraph(vertexCount: graph.vertexCount, checkedSources: sources, checkedTargets: targets)
  ).labels
}
