import DealTestSupport
import GraphKernel
import Testing

@Suite struct MinimumCostFlowTests {
  private struct Problem {
    var list: EdgeList
    var capacities: [Int64]
    var costs: [Int64]
    var supplies: [Int64]?

    init(_ generator: inout SeededGenerator, withSupplies: Bool) {
      let count = Int.random(in: 1...4, using: &generator)
      let edges = Int.random(in: 0...6, using: &generator)
      list = EdgeList.random(vertexCount: count, edgeCount: edges, using: &generator)
      capacities = (0..<edges).map { _ in .random(in: 0...2, using: &generator) }
      costs = (0..<edges).map { _ in .random(in: -3...3, using: &generator) }
      guard withSupplies else { return }
      var supplies = [Int64](repeating: 0, count: count)
      for _ in 0..<2 {
        supplies[.random(in: 0..<count, using: &generator)] += 1
        supplies[.random(in: 0..<count, using: &generator)] -= 1
      }
      self.supplies = supplies
    }
  }

  private func check(_ problem: Problem) throws {
    let graph = try problem.list.graph()
    let all = ExhaustiveFlows(problem.list, capacities: problem.capacities, supplies: problem.supplies)
    let result = Result {
      try minimumCostFlow(
        of: graph, capacities: problem.capacities, costs: problem.costs, supplies: problem.supplies)
    }
    switch result {
    case .success(let found):
      #expect(found.cost == all.leastCost(problem.costs), "\(problem)")
      let fault = found.fault(
        in: graph, capacities: problem.capacities, costs: problem.costs, supplies: problem.supplies)
      #expect(fault == nil, "\(problem)")
      #expect(all.flows.contains(found.flow), "\(problem)")
    case .failure(let error):
      guard case FlowError.infeasible(let vertices) = error else { throw error }
      #expect(all.flows.isEmpty, "\(problem)")
      // The vertices prove it: they have to send more than the edges that leave them can carry.
      let inside = Set(vertices)
      let supply = vertices.reduce(0) { $0 + (problem.supplies?[Int($1)] ?? 0) }
      let out = problem.list.edges.indices.filter { edge in
        inside.contains(problem.list.edges[edge].source) && !inside.contains(problem.list.edges[edge].target)
      }
      #expect(supply > out.reduce(0) { $0 + problem.capacities[$1] }, "\(problem)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func smallNetworksAgreeWithAllFlows(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      try check(Problem(&generator, withSupplies: true))
      try check(Problem(&generator, withSupplies: false))
    }
  }

  /// Two ways, a cheap narrow one and a dear wide one: 3 · 1 + 4 · 5.
  @Test func theCheapWayIsFilledFirst() throws {
    let graph = try EdgeList(vertexCount: 3, edges: [(0, 1), (0, 2), (2, 1)]).graph()
    let found = try minimumCostFlow(of: graph, capacities: [3, 10, 10], costs: [1, 2, 3], supplies: [7, -7, 0])
    #expect(found.flow == [3, 4, 4])
    #expect(found.cost == 23)
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func largeRandomNetworksAreProven(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 60, edgeCount: 400, using: &generator)
    let capacities = (0..<400).map { _ in Int64.random(in: 0...1_000_000_000_000, using: &generator) }
    let costs = (0..<400).map { _ in Int64.random(in: -1_000...1_000, using: &generator) }
    // What some flow does can be done.
    let graph = try list.graph()
    var supplies = [Int64](repeating: 0, count: 60)
    for (edge, ends) in list.edges.enumerated() {
      let amount = Int64.random(in: 0...capacities[edge], using: &generator)
      supplies[Int(ends.source)] += amount
      supplies[Int(ends.target)] -= amount
    }
    for supplies in [supplies, nil] {
      let found = try minimumCostFlow(of: graph, capacities: capacities, costs: costs, supplies: supplies)
      #expect(found.fault(in: graph, capacities: capacities, costs: costs, supplies: supplies) == nil)
    }
  }

  /// Without supplies the components are solved apart; zero supplies are solved in one piece.
  @Test(arguments: 0..<100 as Range<UInt64>) func componentsApartCostWhatTheWholeDoes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 30, edgeCount: 45, using: &generator)
    let graph = try list.graph()
    let capacities = (0..<45).map { _ in Int64.random(in: 0...50, using: &generator) }
    let costs = (0..<45).map { _ in Int64.random(in: -9...4, using: &generator) }
    let apart = try minimumCostFlow(of: graph, capacities: capacities, costs: costs)
    let whole = try minimumCostFlow(
      of: graph, capacities: capacities, costs: costs, supplies: [Int64](repeating: 0, count: 30))
    #expect(apart.cost == whole.cost)
    #expect(apart.fault(in: graph, capacities: capacities, costs: costs) == nil)
  }

  @Test func numbersNearTheLimit() throws {
    let largest = Int64.max
    let ring = try EdgeList.ring(2).graph()
    // 2 · (2⁶² − 1) and the rest of 1 on a self-loop: the largest sum there is.
    let loop = try EdgeList(vertexCount: 2, edges: [(0, 1), (1, 0), (0, 0)]).graph()
    let half = largest / 2
    let found = try minimumCostFlow(of: loop, capacities: [half, half, 1], costs: [-1, -1, -1])
    #expect(found.cost == -largest)
    #expect(found.fault(in: loop, capacities: [half, half, 1], costs: [-1, -1, -1]) == nil)
    #expect(throws: FlowError.capacitiesTooLarge(edge: 1)) {
      try minimumCostFlow(of: ring, capacities: [largest, 1], costs: [0, 0])
    }
    #expect(throws: FlowError.costTooLarge(edge: 1, cost: 2)) {
      try minimumCostFlow(of: ring, capacities: [1, largest - 1], costs: [0, 2])
    }
    #expect(throws: FlowError.costTooLarge(edge: 0, cost: .min)) {
      try minimumCostFlow(of: ring, capacities: [0, 0], costs: [.min, 0])
    }
    let one = try EdgeList.path(2).graph()
    let sent = try minimumCostFlow(of: one, capacities: [largest], costs: [1], supplies: [largest, -largest])
    #expect(sent.flow == [largest])
    #expect(throws: FlowError.infeasible(vertices: [0])) {
      try minimumCostFlow(of: one, capacities: [largest - 1], costs: [1], supplies: [largest, -largest])
    }
  }

  @Test func inputIsChecked() throws {
    let graph = try EdgeList.ring(2).graph()
    func solve(_ capacities: [Int64], _ costs: [Int64], _ supplies: [Int64]?) throws {
      _ = try minimumCostFlow(of: graph, capacities: capacities, costs: costs, supplies: supplies)
    }
    #expect(throws: FlowError.edgeValueCountMismatch(edges: 2, values: 1)) { try solve([1], [1, 1], nil) }
    #expect(throws: FlowError.edgeValueCountMismatch(edges: 2, values: 3)) { try solve([1, 1], [1, 1, 1], nil) }
    #expect(throws: FlowError.vertexValueCountMismatch(vertices: 2, values: 1)) { try solve([1, 1], [1, 1], [0]) }
    #expect(throws: FlowError.negativeCapacity(edge: 1, capacity: -1)) { try solve([1, -1], [1, 1], nil) }
    #expect(throws: FlowError.suppliesUnbalanced) { try solve([1, 1], [1, 1], [1, 1]) }
    #expect(throws: FlowError.suppliesUnbalanced) { try solve([1, 1], [1, 1], [.min, .max]) }
    #expect(throws: FlowError.suppliesUnbalanced) { try solve([1, 1], [1, 1], [.max, .max]) }
  }

  @Test func workIsLimited() throws {
    var generator = SeededGenerator(seed: 9)
    let list = EdgeList.random(vertexCount: 200, edgeCount: 3_000, using: &generator)
    let graph = try list.graph()
    let capacities = (0..<3_000).map { _ in Int64.random(in: 0...50, using: &generator) }
    let costs = [Int64](repeating: -1, count: 3_000)
    #expect(throws: FlowError.workBudget(5_000)) {
      try minimumCostFlow(of: graph, capacities: capacities, costs: costs, workBudget: 5_000)
    }
    #expect(throws: FlowError.cancelled) {
      try minimumCostFlow(of: graph, capacities: capacities, costs: costs, isCancelled: { true })
    }
    var polls = 0
    #expect(throws: FlowError.cancelled) {
      try minimumCostFlow(of: graph, capacities: capacities, costs: costs) {
        polls += 1
        return polls > 3
      }
    }
  }
}
