import DealTestSupport
import GraphKernel
import Testing

@Suite struct BetweennessTests {
  /// The definition itself: all paths between all pairs, the shortest of them as sequences of vertices.
  private func expected(_ list: EdgeList, lengths: [Int64]? = nil) -> [Double] {
    let search = ExhaustiveSearch(list)
    var values = [Double](repeating: 0, count: list.vertexCount)
    for source in 0..<UInt32(list.vertexCount) {
      for target in 0..<UInt32(list.vertexCount) where target != source {
        let paths = search.edgePaths(from: source, to: target)
        let costs = paths.map { $0.reduce(Int64(0)) { $0 + (lengths?[Int($1)] ?? 1) } }
        guard let shortest = costs.min() else { continue }
        let vertexPaths = Set(zip(paths, costs).filter { $0.1 == shortest }.map { search.vertices(of: $0.0) })
        for path in vertexPaths {
          for vertex in path.dropFirst() { values[Int(vertex)] += 1 / Double(vertexPaths.count) }
        }
      }
    }
    return values
  }

  @Test(arguments: 1...4) func everySmallDigraphAgreesWithAllPaths(count: Int) throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: count) {
      let values = try betweennessCentralities(of: try list.graph(), scale: .raw)
      #expect(largestDifference(values, expected(list)) < 1e-14, "\(list)")
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>) func randomMultigraphsAgreeWithAllPaths(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 7, edgeCount: .random(in: 0...18, using: &generator), using: &generator)
    let lengths = list.edges.map { _ in Int64.random(in: 1...3, using: &generator) }
    let graph = try list.graph()
    #expect(largestDifference(try betweennessCentralities(of: graph, scale: .raw), expected(list)) < 1e-13, "\(list)")
    #expect(
      largestDifference(
        try betweennessCentralities(of: graph, lengths: lengths, scale: .raw), expected(list, lengths: lengths))
        < 1e-13, "\(list) \(lengths)")
    let equal = [Int64](repeating: 5, count: list.edges.count)
    let unweighted = try betweennessCentralities(of: graph)
    #expect(largestDifference(try betweennessCentralities(of: graph, lengths: equal), unweighted) < 1e-15, "\(list)")
    // networkx's scale.
    let raw = try betweennessCentralities(of: graph, scale: .raw)
    #expect(largestDifference(raw.map { $0 / 30 }, unweighted) < 1e-15)
  }

  /// On a shortest path of d edges there are d − 1 vertices inside, so the sum is known from the distances.
  @Test func valuesAddUpToTheInnerVerticesOfAllPairs() throws {
    var generator = SeededGenerator(seed: 77)
    for _ in 0..<20 {
      let list = EdgeList.random(vertexCount: 60, edgeCount: 150, using: &generator)
      let distances = FloydWarshall(list).distances
      let inside = distances.joined().reduce(0) { $0 + ($1.map { max(0, $0 - 1) } ?? 0) }
      let values = try betweennessCentralities(of: try list.graph(), scale: .raw)
      #expect(abs(values.reduce(0, +) - Double(inside)) < 1e-9 * Double(inside + 1), "\(list)")
    }
  }

  @Test func closedForms() throws {
    // A path of five, one way: s before and t behind.
    #expect(try betweennessCentralities(of: try EdgeList.path(5).graph(), scale: .raw) == [0, 3, 4, 3, 0])
    // On a ring each other pair is passed if it is met in the way: 1 + 2 + … + (n − 2).
    #expect(
      try betweennessCentralities(of: try EdgeList.ring(7).graph(), scale: .raw) == [Double](repeating: 15, count: 7))
    #expect(try betweennessCentralities(of: try EdgeList.complete(6).graph()) == [Double](repeating: 0, count: 6))
    #expect(try betweennessCentralities(of: try EdgeList.star(6).bothWays.graph()) == [1, 0, 0, 0, 0, 0])
    #expect(try betweennessCentralities(of: try EdgeList.path(2).graph()) == [0, 0])
    #expect(try betweennessCentralities(of: try EdgeList.path(0).graph()) == [])
    // Both ways on a path of four: published as 2 each for unordered pairs, and ⅔ scaled.
    let both = try EdgeList.path(4).bothWays.graph()
    #expect(largestDifference(try betweennessCentralities(of: both), [0, 2 / 3, 2 / 3, 0]) < 1e-15)
    let chord = EdgeList(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)])
    #expect(try betweennessCentralities(of: try chord.graph(), scale: .raw) == [3, 0, 3, 3])
  }

  /// networkx's convention; igraph and NetworKit count the parallel edge twice.
  @Test func parallelEdgesAndLoopsMakeNoNewPaths() throws {
    let list = EdgeList(vertexCount: 4, edges: [(0, 1), (0, 1), (1, 3), (0, 2), (2, 3), (2, 2)])
    #expect(try betweennessCentralities(of: try list.graph(), scale: .raw) == [0, 0.5, 0.5, 0])
    let lengths = try betweennessCentralities(of: try list.graph(), lengths: [1, 9, 1, 1, 1, 1], scale: .raw)
    #expect(lengths == [0, 0.5, 0.5, 0])
  }

  /// k diamonds in a row: 3i vertices come before the top between diamonds i and i + 1, and 3(k − i) behind it; half of
  /// the paths over a diamond take its one side.
  @Test func aLadderOfElevenHundredLevelsOverflowsNothing() throws {
    let levels = 1_100
    let chain = EdgeList.diamonds(levels, first: 0, next: 1)
    let list = EdgeList(vertexCount: 3 * levels + 1, edges: chain.edges)
    var expected = [Double](repeating: 0, count: list.vertexCount)
    for level in 1...levels {
      let side = Double((3 * level - 2) * (3 * (levels - level) + 1)) / 2
      expected[3 * level - 2] = side
      expected[3 * level - 1] = side
      expected[3 * level] = Double(9 * level * (levels - level))
    }
    let values = try betweennessCentralities(of: try list.graph(), scale: .raw)
    for (value, exact) in zip(values, expected) { #expect(abs(value - exact) <= 1e-9 * exact) }
  }

  /// Beside the ladder a simple path of as many edges: a vertex on it has one path where the ladder has 2^i, so their
  /// counts are further apart than any common scale could hold.
  @Test func countsFarApartOnOneLevel() throws {
    let levels = 1_300
    let chain = EdgeList.diamonds(levels, first: 0, next: 1)
    let first = UInt32(3 * levels + 1)
    let inner = UInt32(2 * levels - 1)
    var edges = chain.edges + [(0, first), (first + inner - 1, chain.last)]
    edges += (first..<first + inner - 1).map { ($0, $0 + 1) }
    let list = EdgeList(vertexCount: Int(first + inner), edges: edges)
    let values = try betweennessCentralities(of: try list.graph(), scale: .raw)
    for step in 1...Int(inner) {
      // j vertices before and 2k − j behind; for the two ends of the ladder the path is one of 2^k + 1.
      let exact = Double(step * (2 * levels - step) - 1)
      #expect(abs(values[Int(first) + step - 1] - exact) <= 1e-9 * exact)
    }
  }

  @Test func namesAndDirectionDoNotMatter() throws {
    var generator = SeededGenerator(seed: 32)
    for _ in 0..<50 {
      let list = EdgeList.random(vertexCount: 15, edgeCount: 40, using: &generator)
      let names = generator.permutation(of: 15)
      let values = try betweennessCentralities(of: try list.graph())
      let renamed = try betweennessCentralities(of: try list.relabeled(names).graph())
      #expect(largestDifference(values.relabeled(names), renamed) < 1e-13, "\(list)")
      #expect(largestDifference(values, try betweennessCentralities(of: try list.reversed.graph())) < 1e-13, "\(list)")
    }
  }

  @Test func theSameBytesOnAnyNumberOfThreads() throws {
    var generator = SeededGenerator(seed: 33)
    let list = EdgeList.random(vertexCount: 600, edgeCount: 2_000, using: &generator)
    let lengths = list.edges.map { _ in Int64.random(in: 1...9, using: &generator) }
    let graph = try list.graph()
    for lengths in [nil, lengths] {
      let one = try betweennessCentralities(of: graph, lengths: lengths, threads: 1)
      for threads in [2, 3, 8] {
        #expect(try betweennessCentralities(of: graph, lengths: lengths, threads: threads) == one)
      }
    }
  }

  /// The searches in lanes agree with the search source by source, which equal lengths ask for.
  @Test(arguments: 0..<60 as Range<UInt64>) func lanesAgreeWithSingleSearches(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 10...120, using: &generator)
    let list = EdgeList.random(
      vertexCount: count, edgeCount: .random(in: 0...6 * count, using: &generator), using: &generator)
    let graph = try list.graph()
    let lengths = [Int64](repeating: 1, count: list.edges.count)
    let values = try betweennessCentralities(of: graph, scale: .raw)
    let single = try betweennessCentralities(of: graph, lengths: lengths, scale: .raw)
    for (value, other) in zip(values, single) { #expect(abs(value - other) <= 1e-12 * max(1, other), "\(list)") }
    // Pairs are divided among sources.
    let shuffled = generator.permutation(of: count)
    let (some, rest) = (Array(shuffled[..<(count / 3)]), Array(shuffled[(count / 3)...]))
    let parts = try [some, rest].map { try betweennessCentralities(of: graph, sources: $0, scale: .raw) }
    for vertex in 0..<count {
      #expect(abs(parts[0][vertex] + parts[1][vertex] - values[vertex]) <= 1e-12 * max(1, values[vertex]))
    }
    let sampled = try betweennessCentralities(of: graph, lengths: lengths, sources: some)
    let scale = Double(count) / Double(some.count) / Double((count - 1) * (count - 2))
    #expect(largestDifference(sampled, parts[0].map { $0 * scale }) < 1e-12)
  }

  /// A ring of four with a chord, as networkx and igraph have it.
  @Test func aRingWithAChord() throws {
    let list = EdgeList(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)])
    #expect(try betweennessCentralities(of: try list.graph(), scale: .raw) == [3, 0, 3, 3])
  }

  @Test func sourcesAreChecked() throws {
    let graph = try EdgeList.ring(3).graph()
    for sources in [[], [3], [1, 1]] as [[UInt32]] {
      #expect(throws: CentralityError.self) { try betweennessCentralities(of: graph, sources: sources) }
    }
  }

  @Test func lengthsAreChecked() throws {
    let graph = try EdgeList.ring(3).graph()
    #expect(throws: CentralityError.invalidLength(edge: 2, length: 0)) {
      try betweennessCentralities(of: graph, lengths: [1, 1, 0])
    }
    let path = try EdgeList.path(4).graph()
    #expect(throws: CentralityError.pathTooLong) {
      try betweennessCentralities(of: path, lengths: [.max, .max, .max])
    }
    #expect(try betweennessCentralities(of: path, lengths: [.max, .max - 1, 1], scale: .raw) == [0, 2, 2, 0])
  }
}
