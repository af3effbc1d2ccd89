import DealTestSupport
import GraphKernel
import Testing

@Suite struct HubsAndAuthoritiesTests {
  /// Checks both equations for the largest singular value, or that its multiplicity is more than one.
  private func check(_ list: EdgeList, _ weights: [Double]? = nil) throws {
    let transposed = DenseMatrix(incomingOf: list, weights: weights)
    let matrix = transposed.transposed
    let gram = matrix * transposed
    let (power, square) = gram.highPower()
    // A high power of a symmetric matrix is a multiple of the projection on the eigenvectors of the largest eigenvalue,
    // and the trace of a projection is its rank.
    let multiplicity = square > 0 ? power.trace * power.trace / power.sumOfSquares : 0
    do {
      let found = try hubsAndAuthorities(of: try list.graph(), weights: weights)
      #expect(abs(multiplicity - 1) < 1e-6, "\(list)")
      #expect(abs(found.hubs.reduce(0, +) - 1) < 1e-12 && abs(found.authorities.reduce(0, +) - 1) < 1e-12)
      let product = gram * found.hubs
      #expect(largestDifference(product, found.hubs.map { square * $0 }) < 1e-8 * square, "\(list)")
      let received = transposed * found.hubs
      let sum = received.reduce(0, +)
      #expect(largestDifference(received.map { $0 / sum }, found.authorities) < 1e-9, "\(list)")
      let reversed = try hubsAndAuthorities(of: try list.reversed.graph(), weights: weights)
      #expect(largestDifference(reversed.hubs, found.authorities) < 1e-8, "\(list)")
      #expect(largestDifference(reversed.authorities, found.hubs) < 1e-8, "\(list)")
    } catch CentralityError.noEdges {
      #expect(square == 0, "\(list)")
    } catch CentralityError.notUnique {
      #expect(multiplicity > 1.5, "\(list)")
    }
  }

  @Test(arguments: 1...4) func everySmallDigraphSolvesBothEquations(count: Int) throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: count) { try check(list) }
  }

  @Test(arguments: 0..<150 as Range<UInt64>) func randomMultigraphsSolveBothEquations(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 8, edgeCount: .random(in: 0...24, using: &generator), using: &generator)
    try check(list)
    try check(list, generator.strengths(list.edges.count))
  }

  /// The values are those of networkx's tests.
  @Test func sixPagesAsPublished() throws {
    let list = EdgeList(vertexCount: 6, edges: [(0, 2), (0, 4), (1, 0), (2, 4), (4, 3), (4, 2), (5, 4)])
    let found = try hubsAndAuthorities(of: try list.graph())
    #expect(largestDifference(found.authorities, [0, 0, 0.366_025, 0.133_975, 0.5, 0]) < 1e-6)
    #expect(largestDifference(found.hubs, [0.366_025, 0, 0.211_325, 0, 0.211_325, 0.211_325]) < 1e-6)
  }

  @Test func aStarHasOneHub() throws {
    let found = try hubsAndAuthorities(of: try EdgeList.star(5).graph())
    #expect(found.hubs == [1, 0, 0, 0, 0])
    #expect(largestDifference(found.authorities, [0, 0.25, 0.25, 0.25, 0.25]) < 1e-15)
  }

  @Test func whatHasNoAnswerSaysSo() throws {
    #expect(throws: CentralityError.noEdges) { try hubsAndAuthorities(of: try EdgeList.path(0).graph()) }
    #expect(throws: CentralityError.noEdges) {
      try hubsAndAuthorities(of: try EdgeList.path(2).graph(), weights: [0])
    }
    // Each edge of a path is a part of its own, all alike.
    #expect(throws: CentralityError.notUnique(0, 1)) { try hubsAndAuthorities(of: try EdgeList.path(3).graph()) }
    // Both ways on a star: the center's edges out and in have the same singular value.
    #expect(throws: CentralityError.self) { try hubsAndAuthorities(of: try EdgeList.star(4).bothWays.graph()) }
  }

  @Test func aLadderOfElevenHundredLevelsOverflowsNothing() throws {
    // Every diamond is two parts with the singular value √2.
    #expect(throws: CentralityError.self) { try hubsAndAuthorities(of: try EdgeList.ladder(1_100).graph()) }
    var list = EdgeList.ladder(1_100)
    list.edges += [(0, 2), (0, 2)]
    // 0 points at 1 once and at 2 three times.
    let found = try hubsAndAuthorities(of: try list.graph())
    #expect(found.hubs[0] == 1)
    #expect(abs(found.authorities[1] - 0.25) < 1e-12 && abs(found.authorities[2] - 0.75) < 1e-12)
  }

  @Test func namesAndUnitsDoNotMatter() throws {
    var generator = SeededGenerator(seed: 57)
    for _ in 0..<40 {
      let list = EdgeList.random(vertexCount: 7, edgeCount: 30, using: &generator)
      let weights = list.edges.map { _ in Double.random(in: 1...2, using: &generator) }
      let names = generator.permutation(of: 7)
      let found = try hubsAndAuthorities(of: try list.graph(), weights: weights)
      let renamed = try hubsAndAuthorities(of: try list.relabeled(names).graph(), weights: weights.map { $0 * 1e-200 })
      #expect(largestDifference(found.hubs.relabeled(names), renamed.hubs) < 1e-8, "\(list)")
      #expect(largestDifference(found.authorities.relabeled(names), renamed.authorities) < 1e-8, "\(list)")
    }
  }
}
