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

  /// Rows of all waves, in the given order where neighbors are close and by degree where they are not.
  @Test(arguments: [false, true]) func theEquationHoldsAcrossWaves(isLocal: Bool) throws {
    var generator = SeededGenerator(seed: 12)
    var list = EdgeList.random(vertexCount: 20_000, edgeCount: 125_000, using: &generator)
    if isLocal {
      let size = UInt32(list.vertexCount)
      list.edges = list.edges.map { ($0.source, ($0.source + $0.target % 40 + size - 20) % size) }
    }
    let graph = try list.graph()
    let rows = PageRankRows(try StrengthGraph(graph, weights: nil), isReached: nil, threads: 2)
    #expect(rows.chunks.count > PageRankRows.waveSize)
    #expect(
      (0..<rows.count).allSatisfy { $0 == 0 || rows.vertices.elements[$0 - 1] < rows.vertices.elements[$0] } == isLocal)
    let options = PageRankOptions(damping: 0.3, tolerance: 1e-9)
    let ranks = try pageRanks(of: graph, options: options, threads: 1)
    for threads in [2, 3, 8] { #expect(try pageRanks(of: graph, options: options, threads: threads) == ranks) }
    var degrees = [Double](repeating: 0, count: list.vertexCount)
    for source in list.sources { degrees[Int(source)] += 1 }
    let dangling = zip(ranks, degrees).reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) }
    var right = [Double](repeating: (0.7 + 0.3 * dangling) / Double(list.vertexCount), count: list.vertexCount)
    for edge in list.edges { right[Int(edge.target)] += 0.3 * ranks[Int(edge.source)] / degrees[Int(edge.source)] }
    #expect(zip(ranks, right).reduce(0) { $0 + abs($1.0 - $1.1) } < 1e-9)
  }

  /// The bound that a sweep gives holds from the first one on, whatever the graph and the vectors.
  @Test(arguments: 0..<200 as Range<UInt64>) func everyBoundHolds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...14, using: &generator)
    let list = EdgeList.random(
      vertexCount: count, edgeCount: .random(in: 0...3 * count, using: &generator), using: &generator)
    let weights = Bool.random(using: &generator) ? generator.strengths(list.edges.count) : nil
    let damping = Double.random(in: 0.05...0.97, using: &generator)
    func vector() -> [Double]? {
      guard Bool.random(using: &generator) else { return nil }
      var values = (0..<count).map { _ in
        Bool.random(using: &generator) ? 0 : Double.random(in: 0.01...3, using: &generator)
      }
      values[Int.random(in: 0..<count, using: &generator)] = 1
      return values
    }
    let (given, other) = (vector(), vector())
    let teleport = try Distribution(given, count: count, name: "teleport")
    let dangling = try other.map { try Distribution($0, count: count, name: "dangling") }
    let iteration = PageRankIteration(
      try StrengthGraph(try list.graph(), weights: weights), damping: damping, teleport: teleport, dangling: dangling,
      threads: 1)
    let starts = (0..<count).map { teleport[$0] }
    let exact = try exactPageRanks(
      list, weights: weights, damping: damping, teleport: starts,
      dangling: (0..<count).map { dangling?[$0] ?? starts[$0] })
    // Enough for the values to be guessed several times.
    for _ in 0..<40 {
      let bound = iteration.sweep()
      let ranks = iteration.ranks
      #expect(zip(ranks, exact).reduce(0) { $0 + abs($1.0 - $1.1) } <= bound + 1e-13, "\(list)")
      #expect(abs(ranks.reduce(0, +) - 1) < 1e-14)
    }
  }

  /// On a lattice ranks flow to and fro, so that sweeps are slow, and guesses of where they lead to save a fifth at least.
  @Test func guessesSaveSweeps() throws {
    let side = 60
    var list = EdgeList(vertexCount: side * side, edges: [])
    for place in 0..<side * side {
      for (other, exists) in [(place + 1, (place + 1) % side > 0), (place + side, place + side < side * side)]
      where exists {
        list.edges += [(UInt32(place), UInt32(other)), (UInt32(other), UInt32(place))]
      }
    }
    let graph = try list.graph()
    func sweepCount(guessing: Bool) throws -> Int {
      let iteration = PageRankIteration(
        try StrengthGraph(graph, weights: nil), damping: 0.95,
        teleport: try Distribution(nil, count: graph.vertexCount, name: ""), dangling: nil, threads: 2)
      iteration.guessesArePoor = !guessing
      var count = 1
      while iteration.sweep() > 1e-10, count < 1_000 { count += 1 }
      return count
    }
    let (plain, guessed) = (try sweepCount(guessing: false), try sweepCount(guessing: true))
    #expect(plain < 1_000 && 5 * guessed <= 4 * plain, "\(guessed) sweeps instead of \(plain)")
  }

  @Test func fewSeedsReachOnlyWhatIsBehindThem() throws {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<40 {
      let list = EdgeList.random(vertexCount: 60, edgeCount: 75, using: &generator)
      let graph = try StrengthGraph(try list.graph(), weights: nil)
      var (seeds, restarts) = ([Double](repeating: 0, count: 60), [Double](repeating: 0, count: 60))
      (seeds[7], restarts[11]) = (1, 1)
      let teleport = try Distribution(seeds, count: 60, name: "teleport")
      let dangling = try Distribution(restarts, count: 60, name: "dangling")
      let reached = try #require(graph.reachedVertices(from: teleport, dangling: dangling))
      let exact = try exactPageRanks(list, weights: nil, damping: 0.85, teleport: seeds, dangling: restarts)
      #expect(reached == exact.map { $0 > 1e-15 }, "\(list)")
      let options = PageRankOptions(teleport: seeds, dangling: restarts, tolerance: 1e-12)
      let ranks = try pageRanks(of: try list.graph(), options: options)
      #expect(largestDifference(ranks, exact) < 1e-12, "\(list)")
      #expect(zip(ranks, reached).allSatisfy { $0 > 0 || !$1 })
    }
  }
}

/// The solution of (I − αP′ᵀ)x = (1 − α)v by elimination, P′ having the dangling vector in the rows of dangling vertices.
func exactPageRanks(
  _ list: EdgeList, weights: [Double]? = nil, damping: Double, teleport: [Double], dangling: [Double]
) throws -> [Double] {
  let incoming = DenseMatrix(incomingOf: list, weights: weights)
  var system = DenseMatrix(size: list.vertexCount)
  for source in 0..<list.vertexCount {
    let sum = (0..<list.vertexCount).reduce(0) { $0 + incoming[$1, source] }
    for target in 0..<list.vertexCount {
      let probability = sum > 0 ? incoming[target, source] / sum : dangling[target]
      system[target, source] = (target == source ? 1 : 0) - damping * probability
    }
  }
  return try #require(system.solution(of: teleport.map { (1 - damping) * $0 }))
}
