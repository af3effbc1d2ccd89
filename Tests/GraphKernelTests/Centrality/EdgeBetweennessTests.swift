import DealTestSupport
import GraphKernel
import Testing

@Suite struct EdgeBetweennessTests {
  /// The definition itself: of the shortest paths as sequences of vertices each counts alike, and the shortest of the edges
  /// between two vertices have equal parts of it.
  private func expected(_ list: EdgeList, lengths: [Int64]? = nil) -> [Double] {
    let search = ExhaustiveSearch(list)
    let lengths = lengths ?? list.edges.map { _ in 1 }
    var values = [Double](repeating: 0, count: list.edges.count)
    for source in 0..<UInt32(list.vertexCount) {
      for target in 0..<UInt32(list.vertexCount) where target != source {
        let paths = search.edgePaths(from: source, to: target)
        let costs = paths.map { $0.reduce(Int64(0)) { $0 + lengths[Int($1)] } }
        guard let shortest = costs.min() else { continue }
        // A path of edges is one of as many as there are choices among parallel edges for the same vertices.
        let shortestPaths = zip(paths, costs).filter { $0.1 == shortest }.map(\.0)
        let choices = Dictionary(grouping: shortestPaths, by: search.vertices)
        for path in shortestPaths {
          let share = 1 / Double(choices.count * (choices[search.vertices(of: path)]?.count ?? 0))
          for edge in path { values[Int(edge)] += share }
        }
      }
    }
    return values
  }

  @Test(arguments: 1...4) func everySmallDigraphAgreesWithAllPaths(count: Int) throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: count) {
      let values = try edgeBetweennessCentralities(of: try list.graph(), scale: .raw)
      #expect(largestDifference(values, expected(list)) < 1e-14, "\(list)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func randomMultigraphsAgreeWithAllPaths(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 6, edgeCount: .random(in: 0...18, using: &generator), using: &generator)
    let lengths = list.edges.map { _ in Int64.random(in: 1...3, using: &generator) }
    let graph = try list.graph()
    let raw = try edgeBetweennessCentralities(of: graph, scale: .raw)
    #expect(largestDifference(raw, expected(list)) < 1e-13, "\(list)")
    #expect(
      largestDifference(
        try edgeBetweennessCentralities(of: graph, lengths: lengths, scale: .raw), expected(list, lengths: lengths))
        < 1e-13, "\(list) \(lengths)")
    // networkx's scale, and the search source by source.
    #expect(largestDifference(try edgeBetweennessCentralities(of: graph), raw.map { $0 / 30 }) < 1e-15)
    let equal = [Int64](repeating: 5, count: list.edges.count)
    #expect(largestDifference(try edgeBetweennessCentralities(of: graph, lengths: equal, scale: .raw), raw) < 1e-13)
  }

  /// Each edge of a path counts once for its pair; and what comes in at a vertex stays there or goes through.
  @Test func sumsAreThoseOfDistancesAndOfVertices() throws {
    var generator = SeededGenerator(seed: 41)
    for edgeCount in [0, 50, 150, 400] {
      let list = EdgeList.random(vertexCount: 60, edgeCount: edgeCount, using: &generator)
      let graph = try list.graph()
      let distances = FloydWarshall(list).distances
      let values = try edgeBetweennessCentralities(of: graph, scale: .raw)
      let sum = distances.joined().reduce(0) { $0 + ($1 ?? 0) }
      #expect(abs(values.reduce(0, +) - Double(sum)) <= 1e-10 * Double(sum))
      let vertices = try betweennessCentralities(of: graph, scale: .raw)
      for vertex in 0..<60 {
        let into = list.edges.indices.reduce(0) { $0 + (list.edges[$1].target == vertex ? values[$1] : 0) }
        let reaching = distances.indices.count { $0 != vertex && distances[$0][vertex] != nil }
        #expect(abs(into - vertices[vertex] - Double(reaching)) <= 1e-10 * (into + 1))
      }
    }
  }

  @Test func closedForms() throws {
    // Edge i → i + 1 of a path lies between i + 1 vertices and n − 1 − i.
    #expect(try edgeBetweennessCentralities(of: try EdgeList.path(5).graph(), scale: .raw) == [4, 6, 6, 4])
    // On a ring the distances from a vertex add up to 1 + … + (n − 1), and all edges are alike.
    #expect(
      try edgeBetweennessCentralities(of: try EdgeList.ring(7).graph(), scale: .raw)
        == [Double](repeating: 21, count: 7))
    #expect(
      try edgeBetweennessCentralities(of: try EdgeList.complete(4).graph()) == [Double](repeating: 1 / 12, count: 12))
    #expect(try edgeBetweennessCentralities(of: try EdgeList.path(0).graph()) == [])
    #expect(try edgeBetweennessCentralities(of: try EdgeList(vertexCount: 1, edges: [(0, 0)]).graph()) == [0])
  }

  /// Two parallel edges share, a longer one has nothing, a loop has nothing, and the way round is another path.
  @Test func parallelEdgesShare() throws {
    let list = EdgeList(vertexCount: 4, edges: [(0, 1), (0, 1), (1, 3), (0, 2), (2, 3), (2, 2), (0, 1)])
    let graph = try list.graph()
    let third = 1.5 / 3
    let values = try edgeBetweennessCentralities(of: graph, scale: .raw)
    #expect(largestDifference(values, [third, third, 1.5, 1.5, 1.5, 0, third]) < 1e-15)
    let lengths = try edgeBetweennessCentralities(of: graph, lengths: [1, 1, 1, 1, 1, 1, 2], scale: .raw)
    #expect(largestDifference(lengths, [0.75, 0.75, 1.5, 1.5, 1.5, 0, 0]) < 1e-15)
  }

  /// Numbers of paths beyond a floating-point number, which are computed apart: half of what passes each diamond.
  @Test func aLadderOverflowsNothing() throws {
    let levels = 1_100
    let chain = EdgeList.diamonds(levels, first: 0, next: 1)
    let list = EdgeList(vertexCount: 3 * levels + 1, edges: chain.edges)
    let values = try edgeBetweennessCentralities(of: try list.graph(), scale: .raw)
    for level in 0..<levels {
      // To the left side itself all of 3 l + 1 vertices go, half of them as many as go on.
      let (before, behind) = (Double(3 * level + 1), Double(3 * (levels - level) - 2))
      #expect(abs(values[4 * level] - (before + before * behind / 2)) <= 1e-9 * before * behind)
      #expect(abs(values[4 * level + 2] - (behind + before * behind / 2)) <= 1e-9 * (before + 1) * behind)
    }
  }

  @Test func theSameBytesOnAnyNumberOfThreads() throws {
    var generator = SeededGenerator(seed: 43)
    let list = EdgeList.random(vertexCount: 400, edgeCount: 1_500, using: &generator)
    let lengths = list.edges.map { _ in Int64.random(in: 1...9, using: &generator) }
    let graph = try list.graph()
    for lengths in [nil, lengths] {
      let one = try edgeBetweennessCentralities(of: graph, lengths: lengths, threads: 1)
      for threads in [2, 3, 8] {
        #expect(try edgeBetweennessCentralities(of: graph, lengths: lengths, threads: threads) == one)
      }
    }
  }

  @Test func sourcesDivideThePairs() throws {
    var generator = SeededGenerator(seed: 44)
    for _ in 0..<20 {
      let list = EdgeList.random(vertexCount: 50, edgeCount: 180, using: &generator)
      let graph = try list.graph()
      let order = generator.permutation(of: 50)
      let (some, rest) = (Array(order[..<20]), Array(order[20...]))
      let all = try edgeBetweennessCentralities(of: graph, scale: .raw)
      let parts = try [some, rest].map { try edgeBetweennessCentralities(of: graph, sources: $0, scale: .raw) }
      #expect(largestDifference(zip(parts[0], parts[1]).map { $0 + $1 }, all) < 1e-10)
      let sampled = try edgeBetweennessCentralities(of: graph, sources: some)
      #expect(largestDifference(sampled, parts[0].map { $0 * (50.0 / 20) / (50 * 49) }) < 1e-12)
    }
  }

  @Test func whatMeansNothingIsRefused() throws {
    let graph = try EdgeList.ring(3).graph()
    for sources in [[], [3], [1, 1]] as [[UInt32]] {
      #expect(throws: CentralityError.self) { try edgeBetweennessCentralities(of: graph, sources: sources) }
    }
    #expect(throws: CentralityError.invalidLength(edge: 1, length: -1)) {
      try edgeBetweennessCentralities(of: graph, lengths: [1, -1, 1])
    }
    #expect(throws: CentralityError.edgeValueCountMismatch(edges: 3, values: 1)) {
      try edgeBetweennessCentralities(of: graph, lengths: [1])
    }
  }
}
