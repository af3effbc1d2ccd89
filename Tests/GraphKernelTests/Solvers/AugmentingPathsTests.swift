import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct AugmentingPathsTests {
  @Test func fixedEdgesStayAndTheLimitHolds() throws {
    let graph = try EdgeList(vertexCount: 3, edges: [(0, 1), (0, 1), (1, 2)]).graph()
    var paths = AugmentingPaths(graph, capacities: [5, 5, 9], flow: [1, 2, 3], isFixed: [true, false, false])
    var meter = VisitMeter(budget: nil, isCancelled: { false })
    #expect(try paths.send(from: 0, to: 2, limit: 2, meter: &meter, budget: nil) == 2)
    #expect(paths.flow == [1, 4, 5])
    #expect(try paths.send(from: 0, to: 2, limit: 7, meter: &meter, budget: nil) == 1)
    #expect(paths.flow == [1, 5, 6])
    #expect(paths.isReached(0) && !paths.isReached(1))
    // Against the edges only what they carry can be sent.
    #expect(try paths.send(from: 2, to: 0, limit: 100, meter: &meter, budget: nil) == 5)
    #expect(paths.flow == [1, 0, 1])
    #expect(paths.room(on: 0, forward: true) == 0 && paths.room(on: 1, forward: true) == 5)
  }

  /// The first way taken has to be given back in part.
  @Test func wrongTurnsAreTakenBack() throws {
    let graph = try EdgeList(vertexCount: 4, edges: [(0, 1), (1, 2), (0, 2), (1, 3), (2, 3)]).graph()
    var paths = AugmentingPaths(
      graph, capacities: [1, 1, 1, 1, 1], flow: [1, 1, 0, 0, 1], isFixed: [Bool](repeating: false, count: 5))
    var meter = VisitMeter(budget: nil, isCancelled: { false })
    #expect(try paths.send(from: 0, to: 3, limit: 9, meter: &meter, budget: nil) == 1)
    #expect(paths.flow == [1, 0, 1, 1, 1])
  }
}
