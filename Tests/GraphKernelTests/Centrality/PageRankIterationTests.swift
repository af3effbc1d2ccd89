import DealTestSupport
import Parallelism
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

  /// The defining equation, edge by edge, where several chunks have dangling vertices.
  @Test func theEquationHoldsAcrossChunks() throws {
    var generator = SeededGenerator(seed: 10)
    let list = EdgeList.random(vertexCount: 20_000, edgeCount: 40_000, using: &generator)
    // With a vector of its own; otherwise scaling to sum 1 would mend a part of the mass that is lost.
    let options = PageRankOptions(
      damping: 0.5, dangling: [1] + [Double](repeating: 0, count: list.vertexCount - 1), tolerance: 1e-12)
    let ranks = try pageRanks(of: try list.graph(), options: options)
    var degrees = [Double](repeating: 0, count: list.vertexCount)
    for source in list.sources { degrees[Int(source)] += 1 }
    let dangling = zip(ranks, degrees).reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) }
    #expect(dangling > 0.01)
    var right = [Double](repeating: 0.5 / Double(list.vertexCount), count: list.vertexCount)
    right[0] += 0.5 * dangling
    for edge in list.edges { right[Int(edge.target)] += 0.5 * ranks[Int(edge.source)] / degrees[Int(edge.source)] }
    #expect(zip(ranks, right).reduce(0) { $0 + abs($1.0 - $1.1) } < 1e-11)
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
