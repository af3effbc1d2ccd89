import DealTestSupport
import GraphKernel
import Testing

@Suite struct CycleDecompositionTests {
  /// The largest smallest flow on any cycle, by trying every threshold.
  private func largestBottleneck(_ list: EdgeList, _ flow: [Int64]) -> Int64 {
    for threshold in Set(flow).filter({ $0 > 0 }).sorted(by: >) {
      let edges = list.edges.indices.filter { flow[$0] >= threshold }.map { list.edges[$0] }
      let part = EdgeList(vertexCount: list.vertexCount, edges: edges.map { ($0.source, $0.target) })
      let reaches = ExhaustiveSearch(part).reachability()
      if edges.contains(where: { reaches[Int($0.target)][Int($0.source)] }) { return threshold }
    }
    return 0
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func eachCycleIsTheLargestThatIsLeft(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<8 {
      let list = EdgeList.random(vertexCount: 9, edgeCount: 30, using: &generator)
      let graph = try list.graph()
      let capacities = (0..<30).map { _ in Int64.random(in: 0...40, using: &generator) }
      let flow = try maximumCirculation(of: graph, capacities: capacities).flow
      let found = try cycles(ofCirculation: flow, in: graph)
      #expect(found == (try cycles(ofCirculation: flow, in: graph)))
      #expect(found.count <= flow.count { $0 > 0 })
      var left = flow
      for cycle in found {
        #expect(cycle.amount == largestBottleneck(list, left), "\(list) \(flow)")
        #expect(Set(cycle.edges.map { list.edges[Int($0)].source }).count == cycle.edges.count)
        for (edge, next) in zip(cycle.edges, cycle.edges.dropFirst() + cycle.edges.prefix(1)) {
          #expect(list.edges[Int(edge)].target == list.edges[Int(next)].source)
          left[Int(edge)] -= cycle.amount
        }
      }
      #expect(left.allSatisfy { $0 == 0 }, "\(list) \(flow)")
    }
  }

  @Test func loopsAndParallelEdges() throws {
    let graph = try EdgeList(vertexCount: 2, edges: [(0, 0), (0, 1), (0, 1), (1, 0)]).graph()
    let found = try cycles(ofCirculation: [4, 3, 2, 5], in: graph)
    #expect(found.map(\.amount) == [4, 3, 2])
    #expect(found.map { $0.edges.sorted() } == [[0], [1, 3], [2, 3]])
    #expect(try cycles(ofCirculation: [0, 0, 0, 0], in: graph).isEmpty)
    #expect(try cycles(ofCirculation: [], in: try EdgeList.path(0).graph()).isEmpty)
    #expect(try cycles(ofCirculation: [.max], in: try EdgeList(vertexCount: 1, edges: [(0, 0)]).graph()).count == 1)
  }

  @Test func aLongRing() throws {
    let found = try cycles(ofCirculation: [Int64](repeating: 6, count: 50_000), in: try EdgeList.ring(50_000).graph())
    #expect(found.map(\.edges.count) == [50_000])
  }

  @Test func onlyCirculationsAreTaken() throws {
    let graph = try EdgeList.ring(2).graph()
    #expect(throws: FlowError.notBalanced(vertex: 0)) { try cycles(ofCirculation: [1, 2], in: graph) }
    #expect(throws: FlowError.invalidFlow(edge: 1, flow: -1)) { try cycles(ofCirculation: [-0, -1], in: graph) }
    #expect(throws: FlowError.edgeValueCountMismatch(edges: 2, values: 1)) { try cycles(ofCirculation: [1], in: graph) }
    #expect(throws: FlowError.capacitiesTooLarge(edge: 1)) { try cycles(ofCirculation: [.max, .max], in: graph) }
    #expect(throws: FlowError.workBudget(2)) { try cycles(ofCirculation: [1, 1], in: graph, workBudget: 2) }
    #expect(throws: FlowError.cancelled) { try cycles(ofCirculation: [1, 1], in: graph, isCancelled: { true }) }
  }
}
