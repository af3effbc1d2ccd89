import DealTestSupport
import GraphKernel
import Testing

@Suite struct CommunitiesTests {
  /// The quality as it is defined, from all ordered pairs of vertices.
  private func quality(
    of labels: [UInt32], in list: EdgeList, weights: [Double], _ options: CommunityOptions
  ) -> Double {
    let total = weights.reduce(0, +)
    guard total > 0 else { return 0 }
    let vertices = 0..<list.vertexCount
    func sum(_ isCounted: (UInt32, UInt32) -> Bool) -> Double {
      zip(list.edges, weights).reduce(0) { $0 + (isCounted($1.0.0, $1.0.1) ? $1.1 : 0) }
    }
    let out = vertices.map { vertex in sum { source, _ in Int(source) == vertex } }
    let into = vertices.map { vertex in sum { _, target in Int(target) == vertex } }
    var quality = 0.0
    for first in vertices {
      for second in vertices where labels[first] == labels[second] {
        let expected =
          switch options.objective {
          case .directedModularity: out[first] * into[second] / total
          case .undirectedModularity: (out[first] + into[first]) * (out[second] + into[second]) / (4 * total)
          case .constantPotts: first == second ? 0.0 : 1.0
          }
        quality += sum { source, target in source == first && target == second } - options.resolution * expected
      }
    }
    return quality / total
  }

  /// All divisions of some vertices, each written with the labels in the order of their first vertices.
  private func divisions(of count: Int) -> [[UInt32]] {
    var found: [[UInt32]] = [[]]
    for _ in 0..<count {
      found = found.flatMap { labels in (0...(labels.max().map { $0 + 1 } ?? 0)).map { labels + [$0] } }
    }
    return found
  }

  /// Random edges with weights, some of them 0.
  private func sample(_ seed: UInt64, largest: Int) throws -> (
    list: EdgeList, weights: [Double], options: CommunityOptions
  ) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...largest, using: &random)
    let edges = (0..<Int.random(in: 0...(3 * count), using: &random)).map { _ in
      (UInt32.random(in: 0..<UInt32(count), using: &random), UInt32.random(in: 0..<UInt32(count), using: &random))
    }
    let choices: [Double] = [0, 1, 1, 2, 3.5, 0.25]
    let weights = edges.map { _ in choices.randomElement(using: &random) ?? 1 }
    let options = CommunityOptions(
      objective: CommunityObjective.allCases.randomElement(using: &random) ?? .directedModularity,
      resolution: [0.3, 1, 1, 1.7].randomElement(using: &random) ?? 1, seed: seed, maximumRounds: 100)
    return (EdgeList(vertexCount: count, edges: edges), weights, options)
  }

  @Test func qualityIsTheSumOverAllPairs() throws {
    for seed in 0..<400 as Range<UInt64> {
      let (list, weights, options) = try sample(seed, largest: 9)
      var random = SeededGenerator(seed: seed + 1_000)
      let labels = (0..<list.vertexCount).map { _ in UInt32.random(in: 0..<4, using: &random) * 1_000 }
      let found = try communityQuality(of: labels, in: try list.graph(), weights: weights, options: options)
      #expect(abs(found - quality(of: labels, in: list, weights: weights, options)) < 1e-12, "seed \(seed)")
    }
  }

  @Test func smallGraphsComeCloseToTheBestDivision() throws {
    let divisions = (0...6).map(divisions)
    #expect(divisions.map(\.count) == [1, 1, 2, 5, 15, 52, 203])
    var (optimal, all) = (0, 0)
    for seed in 0..<300 as Range<UInt64> {
      let (list, weights, options) = try sample(seed, largest: 6)
      let found = try communities(of: try list.graph(), weights: weights, options: options)
      let best = divisions[list.vertexCount].map { quality(of: $0, in: list, weights: weights, options) }.max() ?? 0
      #expect(abs(found.quality - quality(of: found.labels, in: list, weights: weights, options)) < 1e-12)
      #expect(found.quality <= best + 1e-12)
      all += 1
      if found.quality > best - 1e-9 { optimal += 1 }
    }
    #expect(Double(optimal) > 0.9 * Double(all))
  }

  @Test func noMoveOfOneVertexIsBetterAndCommunitiesAreConnected() throws {
    for seed in 0..<150 as Range<UInt64> {
      let (list, weights, options) = try sample(seed, largest: 14)
      let graph = try list.graph()
      let found = try communities(of: graph, weights: weights, options: options)
      #expect(found.isStable)
      let alone = UInt32(found.sizes.count)
      for vertex in 0..<list.vertexCount {
        for label in 0...alone {
          var moved = found.labels
          moved[vertex] = label
          #expect(quality(of: moved, in: list, weights: weights, options) < found.quality + 1e-9, "seed \(seed)")
        }
      }
      let inside = EdgeList(
        vertexCount: list.vertexCount,
        edges: zip(list.edges, weights).filter { edge, weight in
          weight > 0 && found.labels[Int(edge.0)] == found.labels[Int(edge.1)]
        }.map(\.0))
      #expect(PlainGraph(list: inside).components(weak: true).count == found.sizes.count, "seed \(seed)")
      #expect(found.sizes == found.sizes.sorted(by: >))
      #expect(found.sizes == (0..<alone).map { label in found.labels.count { $0 == label } })
    }
  }

  /// The friendships in a club that fell apart.
  ///
  /// W. W. Zachary, An information flow model for conflict and fission in small groups, J. Anthropol. Res. 33 (1977);
  /// the best division has modularity 0.4198 (M. E. J. Newman, Phys. Rev. E 74 (2006), gives 0.419).
  @Test func karateClub() throws {
    let later: [[UInt32]] = [
      [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31], [2, 3, 7, 13, 17, 19, 21, 30],
      [3, 7, 8, 9, 13, 27, 28, 32], [7, 12, 13], [6, 10], [6, 10, 16], [16], [], [30, 32, 33], [33], [], [], [], [33],
      [32, 33], [32, 33], [], [], [32, 33], [33], [32, 33], [], [32, 33], [25, 27, 29, 32, 33], [25, 27, 31], [31],
      [29, 33], [33], [31, 33], [32, 33], [32, 33], [32, 33], [33], [],
    ]
    let edges = later.enumerated().flatMap { vertex, others in others.map { (UInt32(vertex), $0) } }
    #expect(edges.count == 78)
    let graph = try EdgeList(vertexCount: 34, edges: edges).graph()
    let found = try (0..<50 as Range<UInt64>).map { seed in
      try communities(of: graph, options: CommunityOptions(objective: .undirectedModularity, seed: seed))
    }
    let best = found.map(\.quality).max() ?? 0
    #expect(abs(best - 0.419790) < 5e-7)
    #expect(found.allSatisfy { $0.quality > 0.41 })
  }

  /// Modularity joins neighboring cliques of a ring, since it expects too little of small parts of a large graph.
  ///
  /// (S. Fortunato, M. Barthélemy, Resolution limit in community detection, PNAS 104 (2007)); the Potts model does not.
  @Test func ringOfCliques() throws {
    var edges: [(UInt32, UInt32)] = []
    for clique in 0..<30 as Range<UInt32> {
      for first in 0..<5 as Range<UInt32> {
        for second in (first + 1)..<5 { edges.append((clique * 5 + first, clique * 5 + second)) }
      }
      edges.append((clique * 5, (clique * 5 + 5) % 150 + 1))
    }
    let graph = try EdgeList(vertexCount: 150, edges: edges).graph()
    let potts = try communities(
      of: graph, options: CommunityOptions(objective: .constantPotts, resolution: 0.2))
    #expect(potts.sizes == [Int](repeating: 5, count: 30))
    #expect(potts.labels == (0..<150).map { UInt32($0 / 5) })
    let modular = try communities(of: graph, options: CommunityOptions(objective: .undirectedModularity))
    #expect(modular.sizes.count < 30)
    #expect(
      modular.quality
        > (try communityQuality(
          of: potts.labels, in: graph, options: CommunityOptions(objective: .undirectedModularity))))
  }

  @Test func plantedCommunitiesAreFoundOnAnyNumberOfThreads() throws {
    var random = SeededGenerator(seed: 5)
    let edges: [(UInt32, UInt32)] = (0..<40_000).map { edge in
      let source = UInt32.random(in: 0..<4_000, using: &random)
      let target = UInt32.random(in: 0..<400, using: &random) * 10 + source % 10
      return (source, edge % 5 == 0 ? UInt32.random(in: 0..<4_000, using: &random) : target)
    }
    let list = EdgeList(vertexCount: 4_000, edges: edges)
    for objective in [CommunityObjective.directedModularity, .undirectedModularity] {
      let options = CommunityOptions(objective: objective)
      let found = try communities(of: try list.graph(), options: options, threads: 1)
      #expect(found.sizes.prefix(10).reduce(0, +) > 3_990)
      let pairs = Set((0..<4_000).map { [$0 % 10, Int(found.labels[$0])] }.filter { $0[1] < 10 })
      #expect(pairs.count < 30)
      for threads in [2, 3, 8] {
        #expect(try communities(of: try list.graph(), options: options, threads: threads) == found)
      }
      // The same with each edge cut into two side by side.
      let halves = EdgeList(vertexCount: 4_000, edges: edges + edges)
      let weights = [Double](repeating: 0.5, count: 80_000)
      #expect(try communities(of: try halves.graph(), weights: weights, options: options).labels == found.labels)
    }
  }

  @Test func graphsWithoutStructure() throws {
    let empty = try communities(of: try EdgeList(vertexCount: 0, edges: []).graph())
    #expect(empty.labels.isEmpty && empty.sizes.isEmpty && empty.quality == 0 && empty.isStable)
    let alone = try communities(of: try EdgeList(vertexCount: 3, edges: []).graph())
    #expect(alone.labels == [0, 1, 2] && alone.quality == 0)
    let loop = try communities(of: try EdgeList(vertexCount: 2, edges: [(1, 1), (1, 1)]).graph())
    // All strength is inside, and as expected where all edges are at one vertex.
    #expect(loop.labels == [0, 1] && loop.quality == 0)
    let absent = try communities(of: try EdgeList(vertexCount: 2, edges: [(0, 1)]).graph(), weights: [0])
    #expect(absent.labels == [0, 1] && absent.quality == 0)
    // Of one edge the directed modularity expects just that, wherever its ends are.
    let edge = EdgeList(vertexCount: 3, edges: [(0, 1)])
    let undirected = CommunityOptions(objective: .undirectedModularity)
    for weight in [.leastNonzeroMagnitude, 1, .greatestFiniteMagnitude] {
      let apart = try communities(of: try edge.graph(), weights: [weight])
      #expect(apart.labels == [0, 1, 2] && apart.quality == 0)
      let joined = try communities(of: try edge.graph(), weights: [weight], options: undirected)
      #expect(joined.labels == [0, 0, 1] && abs(joined.quality) < 1e-12)
    }
  }

  @Test func optionsWithoutMeaningAreRejected() throws {
    let graph = try EdgeList.path(3).graph()
    for resolution in [0, -1, .nan, .infinity] {
      #expect(throws: CentralityError.invalidOption("the resolution is \(resolution), not a positive number")) {
        try communities(of: graph, options: CommunityOptions(resolution: resolution))
      }
    }
    #expect(throws: CentralityError.invalidOption("the number of rounds is 0, not a positive number")) {
      try communities(of: graph, options: CommunityOptions(maximumRounds: 0))
    }
    #expect(throws: CentralityError.invalidStrength(edge: 1, strength: -1)) {
      try communities(of: graph, weights: [1, -1])
    }
    #expect(throws: CentralityError.edgeValueCountMismatch(edges: 2, values: 1)) {
      try communities(of: graph, weights: [1])
    }
    #expect(throws: CentralityError.invalidOption("the graph has 3 vertices but there are 2 labels")) {
      try communityQuality(of: [0, 0], in: graph)
    }
  }
}
