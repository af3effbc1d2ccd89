import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct FlowCertificateTests {
  private let graph = EdgeList(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2), (2, 0)])

  /// Whatever the potentials are, no circulation exceeds their bound.
  @Test(arguments: 0..<40 as Range<UInt64>) func anyPotentialsGiveABound(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let list = EdgeList.random(vertexCount: 4, edgeCount: 6, using: &generator)
      let capacities = (0..<6).map { _ in Int64.random(in: 0...2, using: &generator) }
      let potentials = (0..<4).map { _ in Int64.random(in: -3...3, using: &generator) }
      let bound = try #require(circulationBound(of: try list.graph(), capacities: capacities, potentials: potentials))
      #expect(ExhaustiveFlows(list, capacities: capacities).largestSum <= bound)
    }
  }

  @Test func eachFaultIsSeen() throws {
    let graph = try graph.graph()
    func fault(_ flow: [Int64], value: Int64, _ potentials: [Int64]) -> FlowFault? {
      Circulation(flow: flow, value: value, potentials: potentials).fault(in: graph, capacities: [1, 1, 1, 1])
    }
    // The long way round is worth 3; the potentials fall by one along each of its edges but the one that is full.
    #expect(fault([1, 0, 1, 1], value: 3, [0, 2, 1]) == nil)
    #expect(fault([1, 1, 0, 0], value: 2, [0, 2, 1]) == .value)
    #expect(fault([1, 0, 1, 1], value: 4, [0, 2, 1]) == .value)
    #expect(fault([1, 0, 1, 1], value: 3, [0, 0, 0]) == .value)
    #expect(fault([1, 0, 1, 0], value: 2, [0, 2, 1]) == .balance(vertex: 0))
    #expect(fault([2, 1, 1, 1], value: 5, [0, 2, 1]) == .capacity(edge: 0))
    #expect(fault([1, -1, 1, 1], value: 2, [0, 2, 1]) == .capacity(edge: 1))
    #expect(fault([1, 0, 1, 1], value: 3, [0, 2]) == .countMismatch)
    #expect(fault([1, 0, 1, 1], value: 3, [.min, .max, 0]) == .overflow)
  }

  @Test func eachFaultOfACheapestFlowIsSeen() throws {
    let graph = try graph.graph()
    func fault(_ flow: [Int64], cost: Int64, _ potentials: [Int64], supplies: [Int64]? = nil) -> FlowFault? {
      MinimumCostFlow(flow: flow, cost: cost, potentials: potentials)
        .fault(in: graph, capacities: [1, 1, 1, 1], costs: [-1, -1, -1, -1], supplies: supplies)
    }
    #expect(fault([1, 0, 1, 1], cost: -3, [0, 2, 1]) == nil)
    #expect(fault([1, 0, 1, 1], cost: -2, [0, 2, 1]) == .value)
    #expect(fault([1, 1, 0, 0], cost: -2, [0, 2, 1]) == .slackness(edge: 1))
    #expect(
      fault([1, 0, 1, 1], cost: -3, [0, 2, 0]) == .slackness(edge: 2)
        || fault([1, 0, 1, 1], cost: -3, [0, 2, 0]) == .slackness(edge: 3))
    #expect(fault([1, 0, 1, 1], cost: -3, [0, 2, 1], supplies: [0, 1, -1]) == .balance(vertex: 1))
    #expect(fault([1, 0, 1, 1], cost: -3, [0, 2, 1], supplies: [0]) == .countMismatch)
    #expect(fault([1, 0, 1, 1], cost: -3, [.min, 2, 1]) == .overflow)
  }

  @Test func boundsThatAreNoNumbers() throws {
    let graph = try graph.graph()
    #expect(circulationBound(of: graph, capacities: [1, 1, 1, 1], potentials: [0, .max, .min]) == nil)
    #expect(circulationBound(of: graph, capacities: [.max, 1, 1, 1], potentials: [0, 0, 0]) == nil)
    #expect(circulationBound(of: graph, capacities: [1, 1, 1], potentials: [0, 0, 0]) == nil)
  }
}
