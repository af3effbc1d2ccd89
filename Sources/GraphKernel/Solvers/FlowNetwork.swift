/// The arcs of a flow problem, checked: capacities from 0 on whose sum fits into 64 bits, and costs of which no path
/// and no flow has more than 64 bits can hold.
struct FlowNetwork {
  let vertexCount: Int
  let tails: [VertexIndex]
  let heads: [VertexIndex]
  let capacities: [Int64]
  let costs: [Int64]
  /// The largest absolute cost.
  let largestCost: Int64

  /// Room for sums and differences of a few potentials, each of which is at most twice the cost of a longest path.
  private static let largestPathCost = Int64.max >> 4

  /// Checks the capacities and costs of a graph.
  init(_ graph: DirectedGraph, capacities: [Int64], costs: [Int64]) throws(FlowError) {
    for values in [capacities, costs] where values.count != graph.edgeCount {
      throw .edgeValueCountMismatch(edges: graph.edgeCount, values: values.count)
    }
    var (sum, totalCost): (Int64, UInt64) = (0, 0)
    var (largest, dearest): (UInt64, Int) = (0, 0)
    for (edge, capacity) in capacities.enumerated() {
      guard capacity >= 0 else { throw .negativeCapacity(edge: EdgeIndex(edge), capacity: capacity) }
      let (next, overflows) = sum.addingReportingOverflow(capacity)
      guard !overflows else { throw .capacitiesTooLarge(edge: EdgeIndex(edge)) }
      sum = next
      let cost = costs[edge].magnitude
      let (product, isLarge) = cost.multipliedReportingOverflow(by: UInt64(capacity))
      let (total, isLarger) = totalCost.addingReportingOverflow(product)
      guard !isLarge, !isLarger, total <= Int64.max else {
        throw .costTooLarge(edge: EdgeIndex(edge), cost: costs[edge])
      }
      totalCost = total
      if cost > largest { (largest, dearest) = (cost, edge) }
    }
    let (path, isLong) = largest.multipliedReportingOverflow(by: UInt64(graph.vertexCount + 1))
    guard !isLong, path < Self.largestPathCost else {
      throw .costTooLarge(edge: EdgeIndex(dearest), cost: costs[dearest])
    }
    self.init(
      vertexCount: graph.vertexCount, tails: Array(graph.sources.column), heads: Array(graph.targets.column),
      capacities: capacities, costs: costs,
      largestCost: Int64(largest))
  }

  /// A part of a network that was checked.
  init(
    vertexCount: Int, tails: [VertexIndex], heads: [VertexIndex], capacities: [Int64], costs: [Int64],
    largestCost: Int64
  ) {
    self.vertexCount = vertexCount
    self.tails = tails
    self.heads = heads
    self.capacities = capacities
    self.costs = costs
    self.largestCost = largestCost
  }
}
