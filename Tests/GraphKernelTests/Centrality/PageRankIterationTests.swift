import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PageRankIterationTests {
  @Test func theSameBytesOnAnyNumberOfThreads() throws {
    var generator = SeededGenerator(seed: 8)
    // Large enough for several chunks.
    let list = EdgeList.random(vertexCount: 9_000, edgeCount: 60_000, using: &generator)
    let graph = try list.graph()
    #expect(FixedChunks(rowsOf: graph.incoming.offsets, maximumCount: 64, smallestCost: 1 << 14).count > 3)
    let options = PageRankOptions(damping: 0.4, tolerance: 1e-8)
    let weights = generator.strengths(list.edges.count)
    for weights in [nil, weights] {
      let one = try pageRanks(of: graph, weights: weights, options: options, threads: 1)
      for threads in [2, 3, 8] {
        #expect(try pageRanks(of: graph, weights: weights, options: options, threads: threads) == one)
      }
    }
  }

  /// Each step brings the ranks nearer by the damping at least, whatever the graph.
  @Test func changesContract() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<40 {
      let list = EdgeList.random(vertexCount: 10, edgeCount: 25, using: &generator)
      let graph = try StrengthGraph(try list.graph(), weights: generator.strengths(25))
      let start = [Double](repeating: 0.1, count: 10)
      let iteration = PageRankIteration(graph, damping: 0.7, teleport: start, dangling: start, threads: 1)
      var change = iteration.step()
      for _ in 0..<20 {
        let next = iteration.step()
        #expect(next <= 0.7 * change + 1e-15, "\(list)")
        change = next
      }
      #expect(abs(iteration.ranks.reduce(0, +) - 1) < 1e-14)
    }
  }
}
