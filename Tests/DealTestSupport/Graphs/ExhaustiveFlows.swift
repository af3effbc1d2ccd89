/// Every integer flow of a network that is small enough to try them all.
package struct ExhaustiveFlows {
  /// Each flow within the capacities that meets the supplies, in ascending lexicographic order.
  package private(set) var flows: [[Int64]] = []

  package init(_ graph: EdgeList, capacities: [Int64], supplies: [Int64]? = nil) {
    var flow = [Int64](repeating: 0, count: graph.edges.count)
    var missing = supplies ?? [Int64](repeating: 0, count: graph.vertexCount)
    extend(graph, capacities, edge: 0, &flow, &missing)
  }

  /// The least cost of a flow; nil if there is no flow.
  package func leastCost(_ costs: [Int64]) -> Int64? {
    flows.map { flow in zip(flow, costs).reduce(0) { $0 + $1.0 * $1.1 } }.min()
  }

  /// The largest sum of a flow, 0 if there is no flow.
  package var largestSum: Int64 { flows.map { $0.reduce(0, +) }.max() ?? 0 }

  private mutating func extend(
    _ graph: EdgeList, _ capacities: [Int64], edge: Int, _ flow: inout [Int64], _ missing: inout [Int64]
  ) {
    guard edge < flow.count else {
      if missing.allSatisfy({ $0 == 0 }) { flows.append(flow) }
      return
    }
    let ends = graph.edges[edge]
    for amount in 0...capacities[edge] {
      flow[edge] = amount
      missing[Int(ends.source)] -= amount
      missing[Int(ends.target)] += amount
      extend(graph, capacities, edge: edge + 1, &flow, &missing)
      missing[Int(ends.source)] += amount
      missing[Int(ends.target)] -= amount
    }
  }
}
