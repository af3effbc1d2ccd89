import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct FlowNetworkTests {
  @Test func sumsMayFillSixtyFourBits() throws {
    let graph = try EdgeList.ring(2).graph()
    let network = try FlowNetwork(graph, capacities: [.max - 1, 1], costs: [1, -1])
    #expect(network.largestCost == 1)
    #expect(network.tails == [0, 1] && network.heads == [1, 0])
    #expect(throws: FlowError.capacitiesTooLarge(edge: 1)) {
      _ = try FlowNetwork(graph, capacities: [.max - 1, 2], costs: [1, 1])
    }
    #expect(throws: FlowError.costTooLarge(edge: 0, cost: -2)) {
      _ = try FlowNetwork(graph, capacities: [.max - 1, 1], costs: [-2, 1])
    }
  }

  /// The cost of a path of three vertices, with room for sums of several.
  @Test func pathsHaveRoom() throws {
    let graph = try EdgeList.ring(3).graph()
    let limit = Int64.max >> 4
    _ = try FlowNetwork(graph, capacities: [0, 0, 0], costs: [1, -(limit / 4 - 1), 2])
    #expect(throws: FlowError.costTooLarge(edge: 1, cost: -(limit / 4 + 1))) {
      _ = try FlowNetwork(graph, capacities: [0, 0, 0], costs: [1, -(limit / 4 + 1), 2])
    }
  }
}
