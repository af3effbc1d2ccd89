import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ResidualNetworkTests {
  /// The first way taken has to be given back: 0 → 1 → 2 → 3 is shortest, but both others need an edge of it.
  @Test func wrongTurnsAreTakenBack() throws {
    let graph = try EdgeList(
      vertexCount: 8, edges: [(0, 1), (1, 2), (2, 3), (0, 4), (4, 5), (5, 2), (1, 6), (6, 7), (7, 3)]
    ).graph()
    graph.outgoing.withUnsafeBuffers { outgoing in
      graph.incoming.withUnsafeBuffers { incoming in
        let network = ResidualNetwork(outgoing: outgoing, incoming: incoming, vertexCount: 8, sinks: [3]) {
          $0.update(repeating: 1)
        }
        var visits = 0
        var meter = VisitMeter(budget: nil, isCancelled: { false })
        #expect(network.findLevels(from: [0], &visits))
        let first = try? network.fill(to: 3, meter: &meter, budget: nil)
        #expect(first == 1)
        #expect(network.flow(inSlot: 2) == 1)
        #expect(network.findLevels(from: [0], &visits))
        let second = try? network.fill(to: 3, meter: &meter, budget: nil)
        #expect(second == 1)
        #expect(!network.findLevels(from: [0], &visits))
        // Slots in the order of the sources and targets: 0→1, 0→4, 1→2, 1→6, …
        #expect((0..<9).map(network.flow) == [1, 1, 0, 1, 1, 1, 1, 1, 1])
        #expect((0..<8).filter { network.isReached($0) } == [0])
        #expect(visits + Int(meter.visits) > 18)
      }
    }
  }
}
