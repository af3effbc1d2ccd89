import DealTestSupport
import GraphKernel
import Testing

@Suite struct KatzCentralityTests {
  private func exact(_ list: EdgeList, _ weights: [Double]?, _ attenuation: Double, base: Double = 1) -> [Double]? {
    let matrix = DenseMatrix(incomingOf: list, weights: weights)
    var system = DenseMatrix(size: list.vertexCount)
    for row in 0..<list.vertexCount {
      for column in 0..<list.vertexCount {
        system[row, column] = (row == column ? 1 : 0) - attenuation * matrix[row, column]
      }
    }
    return system.solution(of: [Double](repeating: base, count: list.vertexCount))
  }

  private func check(_ list: EdgeList, _ weights: [Double]?, share: Double) throws {
    let radius = DenseMatrix(incomingOf: list, weights: weights).highPower().radius
    let attenuation = radius > 0 ? share / radius : 2
    let options = KatzOptions(attenuation: attenuation, base: 3)
    if share < 1 || radius == 0 {
      let found = try katzCentralities(of: try list.graph(), weights: weights, options: options)
      let expected = try #require(exact(list, weights, attenuation, base: 3))
      let largest = expected.max() ?? 0
      #expect(found.attenuation == attenuation)
      #expect(largestDifference(found.values, expected) < 1e-8 * largest, "\(list)")
    } else {
      do {
        _ = try katzCentralities(of: try list.graph(), weights: weights, options: options)
        Issue.record("no error: \(list)")
      } catch CentralityError.attenuationTooLarge(let given, let limit) {
        #expect(abs(given / attenuation - 1) < 1e-12)
        // The limit is usable, and no smaller than need be.
        #expect(limit * radius <= 1 + 1e-9 && limit * radius > 1 - 1e-8, "\(list)")
      }
    }
  }

  @Test(arguments: 1...4) func everySmallDigraphAgreesWithElimination(count: Int) throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: count) {
      try check(list, nil, share: 0.8)
      if count < 4 { try check(list, nil, share: 1.000_001) }
      let usual = try katzCentralities(of: try list.graph())
      #expect(largestDifference(usual.values, try #require(exact(list, nil, usual.attenuation))) < 1e-9, "\(list)")
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>) func randomMultigraphsAgreeWithElimination(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 10, edgeCount: .random(in: 1...25, using: &generator), using: &generator)
    try check(list, nil, share: .random(in: 0.05...0.99, using: &generator))
    try check(list, generator.strengths(list.edges.count), share: .random(in: 0.05...0.99, using: &generator))
    try check(list, nil, share: .random(in: 1.001...2, using: &generator))
    let weights = generator.strengths(list.edges.count).map { 1_000 * $0 }
    try check(list, weights, share: .random(in: 1.001...2, using: &generator))
  }

  @Test func theUsualAttenuationAlwaysWorks() throws {
    var generator = SeededGenerator(seed: 55)
    for _ in 0..<60 {
      let list = EdgeList.random(vertexCount: 10, edgeCount: 40, using: &generator)
      let weights = generator.strengths(40).map { $0 * 1e15 }
      let found = try katzCentralities(of: try list.graph(), weights: weights)
      let matrix = DenseMatrix(incomingOf: list, weights: weights)
      let sums = (0..<10).map { row in (0..<10).reduce(0) { $0 + matrix[row, $1] } }
      #expect(abs(found.attenuation * (sums.max() ?? 0) - 0.5) < 1e-12)
      #expect(found.values.allSatisfy { (1...2).contains($0) })
      // The unit does not matter.
      let smaller = try katzCentralities(of: try list.graph(), weights: weights.map { $0 / 1e15 })
      #expect(largestDifference(found.values, smaller.values) < 1e-9)
    }
    #expect(try katzCentralities(of: try EdgeList(vertexCount: 2, edges: []).graph()).values == [1, 1])
    #expect(try katzCentralities(of: try EdgeList.path(0).graph()).values == [])
  }

  /// networkx's test: a path of four both ways with α = 1/φ − 0.01, there scaled to length 1.
  @Test func aPathAsPublished() throws {
    let options = KatzOptions(attenuation: 0.608_033_988_749_895)
    let values = try katzCentralities(of: try EdgeList.path(4).bothWays.graph(), options: options).values
    let norm = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(largestDifference(values.map { $0 / norm }, [0.37, 0.60, 0.60, 0.37]) < 5e-3)
    #expect(largestDifference(values, try #require(exact(.path(4).bothWays, nil, 0.608_033_988_749_895))) < 1e-7)
  }

  /// Without a cycle the number of walks is finite: 1 + α + … on a path, whatever α.
  @Test func acyclicGraphsTakeAnyAttenuation() throws {
    let found = try katzCentralities(of: try EdgeList.path(5).graph(), options: KatzOptions(attenuation: 10))
    #expect(found.values == [1, 11, 111, 1_111, 11_111])
  }

  @Test func aLadderOfElevenHundredLevelsOverflowsNothing() throws {
    let graph = try EdgeList.ladder(1_100).graph()
    let found = try katzCentralities(of: graph)
    // At most two edges come in, so α = ¼; far from the start the values repeat: t = 1 + s/2, s = 1 + t/4.
    #expect(found.attenuation == 0.25)
    #expect(abs(found.values[found.values.count - 1] - 12 / 7) < 1e-12)
    #expect(abs(found.values[found.values.count - 2] - 10 / 7) < 1e-12)
    // With α = 0.99 each diamond nearly doubles the number: too large to be represented, and said to be.
    #expect(throws: CentralityError.outOfRange) {
      try katzCentralities(of: graph, options: KatzOptions(attenuation: 0.99))
    }
  }

  @Test func invariances() throws {
    var generator = SeededGenerator(seed: 56)
    for _ in 0..<40 {
      let list = EdgeList.random(vertexCount: 9, edgeCount: 20, using: &generator)
      let names = generator.permutation(of: 9)
      let values = try katzCentralities(of: try list.graph()).values
      let renamed = try katzCentralities(of: try list.relabeled(names).graph()).values
      #expect(largestDifference(values.relabeled(names), renamed) < 1e-9, "\(list)")
      let options = KatzOptions(attenuation: 0.01)
      var split = list
      split.edges.append(split.edges[3])
      var weights = [Double](repeating: 1, count: 21)
      (weights[3], weights[20]) = (0.4, 0.6)
      let whole = try katzCentralities(of: try list.graph(), options: options).values
      let parts = try katzCentralities(of: try split.graph(), weights: weights, options: options).values
      #expect(largestDifference(whole, parts) < 1e-12, "\(list)")
    }
  }

  @Test func optionsAreChecked() throws {
    let graph = try EdgeList.ring(3).graph()
    for options in [
      KatzOptions(attenuation: -1), KatzOptions(attenuation: .nan), KatzOptions(attenuation: .infinity),
      KatzOptions(base: 0), KatzOptions(base: .infinity), KatzOptions(tolerance: -1), KatzOptions(maximumIterations: 0),
    ] {
      #expect(throws: CentralityError.self, "\(options)") { try katzCentralities(of: graph, options: options) }
    }
    #expect(try katzCentralities(of: graph, options: KatzOptions(attenuation: 0)).values == [1, 1, 1])
    // The largest eigenvalue is below 2; after three steps that is all that is certain.
    let slow = try EdgeList.path(300).bothWays.graph()
    #expect(throws: CentralityError.attenuationTooLarge(0.51, limit: 0.5)) {
      try katzCentralities(of: slow, options: KatzOptions(attenuation: 0.51, maximumIterations: 3))
    }
    #expect(throws: CentralityError.attenuationTooLarge(1, limit: 1)) {
      try katzCentralities(of: graph, options: KatzOptions(attenuation: 1))
    }
  }
}
