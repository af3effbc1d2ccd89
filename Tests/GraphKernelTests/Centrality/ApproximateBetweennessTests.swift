import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ApproximateBetweennessTests {
  /// The exact values ÷ n(n − 1).
  private func exact(_ graph: DirectedGraph) throws -> [Double] {
    let count = Double(graph.vertexCount)
    return try betweennessCentralities(of: graph, scale: .raw).map { $0 / (count * (count - 1)) }
  }

  /// Of 300 runs on graphs of many kinds no more than a tenth may be wrong, and five standard errors.
  @Test func fewRunsMissByMoreThanTheError() throws {
    var misses = 0
    var samples = 0
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 3...30, using: &generator)
      let kinds = [
        EdgeList.random(
          vertexCount: count, edgeCount: .random(in: count...4 * count, using: &generator), using: &generator),
        .star(count).bothWays, .path(count), .ring(count),
        .randomAcyclic(vertexCount: count, edgeCount: 3 * count, using: &generator),
      ]
      let graph = try kinds[Int(seed) % kinds.count].graph()
      let found = try approximateBetweenness(of: graph, error: 0.1, confidence: 0.9, seed: seed, threads: 1)
      if largestDifference(found.values, try exact(graph)) > 0.1 { misses += 1 }
      samples += found.sampleCount
    }
    #expect(Double(misses) <= 30 + 5 * (300 * 0.1 * 0.9).squareRoot())
    // What is certain costs: no run gets by with fewer than 1 / ε samples, and in the mean they need some hundreds.
    #expect(samples > 300 * 100 && samples < 300 * 3_000)
  }

  /// The frequencies in a fixed number of samples have the exact values as their mean.
  @Test func samplesAreUnbiased() throws {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<6 {
      let list = EdgeList.random(vertexCount: 12, edgeCount: 30, using: &generator)
      let graph = try list.graph()
      let sampling = PathSampling(RankedArcs(graph, threads: 1), seed: generator.next(), threads: 2)
      let drawn = sampling.draw(20_000)
      let hits = sampling.hits()
      let found = sampling.arcs.inGivenOrder(hits.elements) { Double($0) / 20_000 }
      let values = try exact(graph)
      for (value, frequency) in zip(values, found) {
        #expect(abs(value - frequency) <= 5 * (value * (1 - value) / 20_000).squareRoot(), "\(list)")
      }
      let distances = FloydWarshall(list).distances.joined().reduce(0) { $0 + ($1.map { max(0, $0 - 1) } ?? 0) }
      #expect(abs(drawn.moments.mean - Double(distances) / 132) < 5 * (drawn.moments.variance / 20_000).squareRoot())
    }
  }

  /// The sides of diamonds have half of what their tops have, where paths are too many for floating-point numbers.
  @Test func aLadderOverflowsNothing() throws {
    let levels = 900
    let list = EdgeList(vertexCount: 3 * levels + 1, edges: EdgeList.diamonds(levels, first: 0, next: 1).edges)
    let found = try approximateBetweenness(of: try list.graph(), error: 0.1, seed: 3)
    let pairs = Double(3 * levels + 1) * Double(3 * levels)
    for level in 1...levels {
      let (before, behind) = (Double(3 * level - 2), Double(3 * (levels - level) + 1))
      #expect(abs(found.values[3 * level - 2] - before * behind / 2 / pairs) < 0.1)
      #expect(abs(found.values[3 * level] - Double(9 * level * (levels - level)) / pairs) < 0.1)
    }
  }

  @Test func theSameBytesOnAnyNumberOfThreads() throws {
    var generator = SeededGenerator(seed: 52)
    let graph = try EdgeList.random(vertexCount: 300, edgeCount: 1_500, using: &generator).graph()
    let one = try approximateBetweenness(of: graph, error: 0.05, seed: 8, threads: 1)
    for threads in [2, 3, 8] {
      #expect(try approximateBetweenness(of: graph, error: 0.05, seed: 8, threads: threads) == one)
    }
    #expect(try approximateBetweenness(of: graph, error: 0.05, seed: 9) != one)
  }

  @Test func whatHasNoPathsIsZero() throws {
    for list in [EdgeList.path(0), .path(1), .path(2), .star(5), EdgeList(vertexCount: 4, edges: [(1, 1)])] {
      let found = try approximateBetweenness(of: try list.graph(), error: 0.01)
      #expect(found == ApproximateBetweenness(values: [Double](repeating: 0, count: list.vertexCount), sampleCount: 0))
    }
    // All shortest paths are edges here, but that is only seen by looking.
    let complete = try approximateBetweenness(of: try EdgeList.complete(6).graph(), error: 0.05)
    #expect(complete.values.allSatisfy { $0 == 0 } && complete.sampleCount > 20)
  }

  @Test func whatMeansNothingIsRefused() throws {
    let graph = try EdgeList.ring(5).graph()
    for number in [0, 1, -1, 2, Double.nan, .infinity] {
      #expect(throws: CentralityError.self) { try approximateBetweenness(of: graph, error: number) }
      #expect(throws: CentralityError.self) { try approximateBetweenness(of: graph, error: 0.1, confidence: number) }
    }
    #expect(throws: CentralityError.self) { try approximateBetweenness(of: graph, error: 1e-12) }
    #expect(throws: CentralityError.self) { try approximateBetweenness(of: graph, error: .leastNonzeroMagnitude) }
    #expect(
      throws: CentralityError.invalidOption("an error of 0.01 would probably take more than 500 samples to be sure of")
    ) {
      try approximateBetweenness(of: graph, error: 0.01, sampleLimit: 500)
    }
  }
}
