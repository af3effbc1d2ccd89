import DealTestSupport
import GraphKernel
import Testing

@Suite struct PageRankTests {
  /// The graph of Langville and Meyer; vertex 1 is dangling.
  static let sixPages = EdgeList(
    vertexCount: 6, edges: [(0, 1), (0, 2), (2, 0), (2, 1), (2, 4), (3, 4), (3, 5), (4, 3), (4, 5), (5, 3)])

  private func uniform(_ count: Int) -> [Double] { [Double](repeating: 1 / Double(count), count: count) }

  /// The values are those of networkx's tests, for the smaller damping of networkx and igraph alike.
  @Test func sixPagesRankAsPublished() throws {
    let graph = try Self.sixPages.graph()
    let ranks = try pageRanks(of: graph, options: PageRankOptions(damping: 0.9))
    let published = [0.0372119651, 0.0539573494, 0.0415056534, 0.3750808151, 0.2059983319, 0.2862458852]
    #expect(largestDifference(ranks, published) < 1e-9)
    let customary = [0.0517047458, 0.0736792627, 0.0574124125, 0.3487036852, 0.1999038120, 0.2685960819]
    #expect(largestDifference(try pageRanks(of: graph), customary) < 1e-9)
  }

  /// The values are those of networkx's tests, for its default damping of 0.85.
  @Test func aDanglingVectorOfItsOwn() throws {
    let options = PageRankOptions(dangling: [2, 3, 0, 0, 0, 0])
    let ranks = try pageRanks(of: try Self.sixPages.graph(), options: options)
    let published = [0.10844518, 0.18618601, 0.0710892, 0.2683668, 0.15919783, 0.20671497]
    #expect(largestDifference(ranks, published) < 1e-8)
  }

  @Test(arguments: 1...4) func everySmallDigraphAgreesWithElimination(count: Int) throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: count) {
      let ranks = try pageRanks(of: try list.graph())
      let exact = try exactPageRanks(list, damping: 0.85, teleport: uniform(count), dangling: uniform(count))
      #expect(largestDifference(ranks, exact) < 1e-10, "\(list)")
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>) func randomMultigraphsAgreeWithElimination(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...20, using: &generator)
    let list = EdgeList.random(
      vertexCount: count, edgeCount: .random(in: 0...3 * count, using: &generator), using: &generator)
    let weights = Bool.random(using: &generator) ? generator.strengths(list.edges.count) : nil
    let damping = Double.random(in: 0...0.95, using: &generator)
    func vector() -> [Double] {
      let raw = (0..<count).map { _ in Double.random(in: 0.01...3, using: &generator) }
      return raw.map { $0 / raw.reduce(0, +) }
    }
    let (teleport, dangling) = (vector(), vector())
    let options = PageRankOptions(damping: damping, teleport: teleport.map { 7 * $0 }, dangling: dangling)
    let ranks = try pageRanks(of: try list.graph(), weights: weights, options: options)
    let exact = try exactPageRanks(list, weights: weights, damping: damping, teleport: teleport, dangling: dangling)
    #expect(zip(ranks, exact).reduce(0) { $0 + abs($1.0 - $1.1) } <= 1.01e-10, "\(list)")
    #expect(abs(ranks.reduce(0, +) - 1) < 1e-12)
  }

  @Test func namesOfVerticesDoNotMatter() throws {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<50 {
      let list = EdgeList.random(vertexCount: 12, edgeCount: 30, using: &generator)
      let names = generator.permutation(of: 12)
      let options = PageRankOptions(tolerance: 1e-13)
      let ranks = try pageRanks(of: try list.graph(), options: options)
      let renamed = try pageRanks(of: try list.relabeled(names).graph(), options: options)
      #expect(largestDifference(ranks.relabeled(names), renamed) < 1e-12, "\(list)")
    }
  }

  @Test func anEdgeIsTheSumOfItsParts() throws {
    let whole = try EdgeList(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 0), (2, 0)]).graph()
    let split = try EdgeList(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 0), (2, 0), (0, 1)]).graph()
    let one = try pageRanks(of: whole, weights: [5, 1, 1, 1])
    let two = try pageRanks(of: split, weights: [2, 1, 1, 1, 3])
    #expect(largestDifference(one, two) < 1e-15)
  }

  @Test func graphsAtTheEdge() throws {
    #expect(try pageRanks(of: try EdgeList.path(0).graph()) == [])
    #expect(try pageRanks(of: try EdgeList.path(1).graph()) == [1])
    // All dangling, a graph alike everywhere, and no damping: each gives the teleport vector.
    #expect(largestDifference(try pageRanks(of: try EdgeList(vertexCount: 4, edges: []).graph()), uniform(4)) < 1e-15)
    #expect(largestDifference(try pageRanks(of: try EdgeList.ring(9).graph()), uniform(9)) < 1e-15)
    let jumps = PageRankOptions(damping: 0, teleport: [1, 0, 3])
    #expect(try pageRanks(of: try EdgeList.ring(3).graph(), options: jumps) == [0.25, 0, 0.75])
  }

  /// Vertex 1 keeps all it gets: x₁ = α(x₁ + x₀) + (1 − α)/2 and x₀ = (1 − α)/2.
  @Test func aLoopIsASink() throws {
    let ranks = try pageRanks(of: try EdgeList(vertexCount: 2, edges: [(0, 1), (1, 1)]).graph())
    #expect(largestDifference(ranks, [0.075, 0.925]) < 1e-10)
  }

  @Test func anEdgeOfStrengthZeroIsAbsent() throws {
    let list = EdgeList(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)])
    let zero = try pageRanks(of: try list.graph(), weights: [1, 1, 0])
    #expect(zero == (try pageRanks(of: try EdgeList.path(3).graph(), weights: [1, 1])))
  }

  /// Where every edge runs both ways, ranks become proportional to degrees as the damping goes to 1.
  @Test func dampingNearOneFollowsDegrees() throws {
    let star = EdgeList(vertexCount: 4, edges: [(0, 1), (1, 0), (0, 2), (2, 0), (0, 3), (3, 0), (1, 2), (2, 1)])
    let options = PageRankOptions(damping: 0.999_999, tolerance: 1e-7, maximumIterations: 100_000)
    let ranks = try pageRanks(of: try star.graph(), options: options)
    #expect(largestDifference(ranks, [3 / 8, 2 / 8, 2 / 8, 1 / 8]) < 1e-5)
  }

  @Test func strengthsMayBeTinyOrHuge() throws {
    let graph = try EdgeList(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 0)]).graph()
    let ranks = try pageRanks(of: graph, weights: [1, 3, 1])
    for unit in [0x1p-1060, 0x1p-300, 0x1p1000] {
      #expect(largestDifference(try pageRanks(of: graph, weights: [unit, 3 * unit, unit]), ranks) < 1e-15)
    }
  }

  @Test func tooFewIterationsAreAnError() throws {
    let graph = try Self.sixPages.graph()
    do {
      _ = try pageRanks(of: graph, options: PageRankOptions(maximumIterations: 5))
      Issue.record("no error")
    } catch CentralityError.notConverged(let iterations, let error) {
      #expect(iterations == 5)
      #expect(error > 1e-10 && error < 10)
    }
  }

  @Test func inputIsChecked() throws {
    let graph = try EdgeList.ring(3).graph()
    #expect(throws: CentralityError.edgeValueCountMismatch(edges: 3, values: 2)) {
      try pageRanks(of: graph, weights: [1, 1])
    }
    for strength in [-1, .infinity] {
      #expect(throws: CentralityError.invalidStrength(edge: 1, strength: strength)) {
        try pageRanks(of: graph, weights: [1, strength, 1])
      }
    }
    #expect(throws: CentralityError.self) { try pageRanks(of: graph, weights: [1, .nan, 1]) }
    #expect(throws: CentralityError.strengthsTooFarApart(edge: 2)) {
      try pageRanks(of: graph, weights: [1, 0x1p500, 0x1p-500])
    }
    let options = [
      PageRankOptions(damping: 1), PageRankOptions(damping: -0.1), PageRankOptions(damping: .nan),
      PageRankOptions(tolerance: 0), PageRankOptions(tolerance: .nan), PageRankOptions(maximumIterations: 0),
      PageRankOptions(teleport: [1, 1]), PageRankOptions(teleport: [0, 0, 0]), PageRankOptions(teleport: [1, -1, 1]),
      PageRankOptions(dangling: [1, .nan, 1]), PageRankOptions(dangling: [1]),
    ]
    for option in options {
      #expect(throws: CentralityError.self, "\(option)") { try pageRanks(of: graph, options: option) }
    }
  }
}
