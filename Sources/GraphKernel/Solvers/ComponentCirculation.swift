/// The cheapest circulation of a graph, component by component: a cycle never leaves one.
struct ComponentCirculation {
  private let graph: DirectedGraph
  private let network: FlowNetwork
  private let labels: [UInt32]
  private let members: ComponentMembers

  init(_ graph: DirectedGraph, _ network: FlowNetwork) {
    self.graph = graph
    self.network = network
    let components = stronglyConnectedComponents(of: graph)
    labels = components.labels
    members = ComponentMembers(components)
  }

  /// The circulation with the least cost.
  func cheapest(meter: inout VisitMeter, budget: UInt64?) throws(FlowError) -> MinimumCostFlow {
    var flow = [Int64](repeating: 0, count: graph.edgeCount)
    var potentials = [Int64](repeating: 0, count: graph.vertexCount)
    var positions = [UInt32](repeating: 0, count: graph.vertexCount)
    try meter.addFlowVisits(graph.edgeCount, budget: budget)
    // From the last component to the first, so that those to which edges lead have their potentials.
    for component in (0..<members.count).reversed() {
      let vertices = members[component]
      if vertices.count > 1 {
        for (position, vertex) in vertices.enumerated() { positions[Int(vertex)] = UInt32(position) }
        let edges = innerEdges(of: component)
        var simplex = NetworkSimplex(part(edges, vertexCount: vertices.count, positions: positions))
        try simplex.run(meter: &meter, budget: budget)
        for (edge, amount) in zip(edges, simplex.flow) { flow[Int(edge)] = amount }
        for (vertex, potential) in zip(vertices, simplex.potentials) { potentials[Int(vertex)] = potential }
      } else if let vertex = vertices.first {
        for edge in graph.outEdges(of: vertex) where graph.targets[Int(edge)] == vertex && network.costs[Int(edge)] < 0
        {
          flow[Int(edge)] = network.capacities[Int(edge)]
        }
      }
      raise(component, &potentials)
    }
    return MinimumCostFlow(
      flow: flow, cost: totalCost(of: flow, costs: network.costs), potentials: potentials)
  }

  private func innerEdges(of component: Int) -> [EdgeIndex] {
    members[component].flatMap { vertex in
      graph.outEdges(of: vertex).filter { labels[Int(graph.targets[Int($0)])] == component }
    }
  }

  private func part(_ edges: [EdgeIndex], vertexCount: Int, positions: [UInt32]) -> FlowNetwork {
    FlowNetwork(
      vertexCount: vertexCount,
      tails: edges.map { positions[Int(graph.sources[Int($0)])] },
      heads: edges.map { positions[Int(graph.targets[Int($0)])] },
      capacities: edges.map { network.capacities[Int($0)] },
      costs: edges.map { network.costs[Int($0)] },
      largestCost: network.largestCost)
  }

  /// Lifts the potentials of a component as far as it takes for no edge out of it to be worth filling.
  private func raise(_ component: Int, _ potentials: inout [Int64]) {
    var lift: Int64 = 0
    for vertex in members[component] {
      for edge in graph.outEdges(of: vertex) {
        let target = Int(graph.targets[Int(edge)])
        guard labels[target] != component else { continue }
        lift = max(lift, potentials[target] - network.costs[Int(edge)] - potentials[Int(vertex)])
      }
    }
    if lift > 0 { for vertex in members[component] { potentials[Int(vertex)] += lift } }
  }
}
