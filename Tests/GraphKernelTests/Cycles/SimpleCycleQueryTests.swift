import DealTestSupport
import GraphKernel
import Testing

@Suite struct SimpleCycleQueryTests {
  @Test func pairsOfRequiredVerticesAndLengthsNarrowTheAnswer() throws {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<300 {
      let list = EdgeList.random(vertexCount: 6, edgeCount: 14, using: &generator)
      let expected = ExpectedCycles(list)
      let through = [UInt32.random(in: 0..<6, using: &generator), .random(in: 0..<6, using: &generator)]
      let minimum = Int.random(in: 0...4, using: &generator)
      for maximum in [nil, 3, 5] {
        let query = SimpleCycleQuery(minimumLength: minimum, maximumLength: maximum, through: through)
        #expect(try list.cycles(query) == expected.matching(query), "\(list), \(query)")
      }
    }
  }

  @Test func impossibleQueriesFindNothingAndAreComplete() throws {
    let graph = try EdgeList.complete(4).collapsed()
    for query in [
      SimpleCycleQuery(through: [4]), SimpleCycleQuery(through: [.max, 0]), SimpleCycleQuery(maximumLength: 0),
      SimpleCycleQuery(maximumLength: .min), SimpleCycleQuery(minimumLength: 5),
      SimpleCycleQuery(minimumLength: 3, maximumLength: 2),
    ] {
      let summary = forEachSimpleCycle(in: graph, query: query) { _ in .continue }
      #expect(summary.emittedCount == 0 && summary.isComplete, "\(query)")
    }
  }

  @Test func extremeLengthsAreNoBounds() throws {
    let graph = try EdgeList.complete(4).collapsed()
    let query = SimpleCycleQuery(minimumLength: .min, maximumLength: .max)
    #expect(forEachSimpleCycle(in: graph, query: query) { _ in .continue }.emittedCount == 20)
  }

  @Test func vertexOnNoCycleHasNone() throws {
    let list = EdgeList(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2)])
    #expect(try list.cycles(SimpleCycleQuery(through: [2])).isEmpty)
    #expect(try list.cycles(SimpleCycleQuery(through: [0, 0])) == [[0, 1]])
  }
}
