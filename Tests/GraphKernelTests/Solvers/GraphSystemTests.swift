import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct GraphSystemTests {
  /// Whether the system is taken, and what is said of each block otherwise, as exact pivots have it.
  private func check(_ list: EdgeList, _ weights: [Fraction]) throws {
    let graph = try list.graph()
    let exact = ExactSystem(list, weights: weights)
    let used = list.edges.indices.filter { weights[$0].numerator > 0 }.map { list.edges[$0] }
    let reaches = ExhaustiveSearch(EdgeList(vertexCount: list.vertexCount, edges: used.map { ($0.source, $0.target) }))
      .reachability()
    let vertices = 0..<UInt32(list.vertexCount)
    let blocks = Set(vertices.map { u in vertices.filter { reaches[Int(u)][Int($0)] && reaches[Int($0)][Int(u)] } })
    var expected: Set<UnsolvableBlock> = []
    for block in blocks {
      let pivots = exact.pivots(among: block)
      guard let last = pivots.last, last.numerator <= 0 else { continue }
      let isSingular = last.numerator == 0 && pivots.count == block.count
      expected.insert(UnsolvableBlock(vertices: block, reason: isSingular ? .singular : .growing))
    }
    do {
      var system = try GraphSystem(graph, weights: weights.map(\.value))
      #expect(expected.isEmpty, "\(list) \(weights)")
      for transposed in [false, true] {
        let right = vertices.map { Fraction(Int($0 * 7 % 5) - 1) }
        let solution = try system.solution(of: right.map(\.value), transposed: transposed)
        let values = try #require(exact.solution(of: right, transposed: transposed))
        let bound = try #require(solution.errorBound, "\(list) \(weights)")
        let largest = values.reduce(1) { max($0, abs($1.value)) }
        #expect(bound < 1e-11 * largest, "\(list) \(weights)")
        for (found, value) in zip(solution.values, values) {
          #expect(abs(found - value.value) <= bound + 0x1p-53 * abs(value.value), "\(list) \(weights)")
        }
      }
    } catch SystemError.unsolvable(let found) {
      #expect(Set(found) == expected, "\(list) \(weights)")
    }
  }

  @Test func everyDigraphOfHalvesAgreesWithFractions() throws {
    for count in 1...3 {
      let arcs = (0..<UInt32(count)).flatMap { source in (0..<UInt32(count)).map { (source, $0) } }
      for mask in 0..<(1 << arcs.count) {
        let list = EdgeList(vertexCount: count, edges: arcs.indices.filter { mask >> $0 & 1 == 1 }.map { arcs[$0] })
        try check(list, list.edges.map { _ in Fraction(1, over: 2) })
      }
    }
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: 4) {
      try check(list, list.edges.map { _ in Fraction(1, over: 2) })
    }
  }

  /// Weights that floating-point numbers hold exactly, so that both solve the same system.
  @Test(arguments: 0..<20 as Range<UInt64>) func randomSystemsAgreeWithFractions(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let edges = Int.random(in: 0...9, using: &generator)
      let list = EdgeList.random(
        vertexCount: .random(in: 1...5, using: &generator), edgeCount: edges, using: &generator)
      let weights = (0..<edges).map { _ in
        Fraction(.random(in: 0...5, using: &generator), over: [2, 4, 8].randomElement(using: &generator) ?? 4)
      }
      try check(list, weights)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 100, 5_000]) func aRingThatPassesOnAllIsSingular(count: Int) throws {
    let ring = EdgeList.ring(count)
    func reason(_ weights: [Double]) throws -> UnsolvableBlock.Reason? {
      do {
        _ = try GraphSystem(try ring.graph(), weights: weights)
        return nil
      } catch SystemError.unsolvable(let blocks) {
        #expect(blocks.map(\.vertices) == [Array(0..<UInt32(count))])
        return blocks.first?.reason
      }
    }
    var weights = [Double](repeating: 1, count: count)
    #expect(try reason(weights) == .singular)
    weights[0] = 1.0.nextDown
    #expect(try reason(weights) == nil)
    weights[0] = 1.0.nextUp
    #expect(try reason(weights) == .growing)
  }

  /// Each owns all of the next in two webs, one of which is owned from outside; others leak, and one grows.
  @Test func everyFaultIsReported() throws {
    let list = EdgeList(
      vertexCount: 8, edges: [(0, 1), (1, 0), (2, 3), (3, 2), (4, 5), (5, 4), (6, 6), (7, 2), (3, 4)])
    do {
      _ = try GraphSystem(try list.graph(), weights: [1, 1, 0.5, 0.5, 2, 1, 1, 3, 8])
      Issue.record("no error")
    } catch SystemError.unsolvable(let blocks) {
      let expected: Set = [
        UnsolvableBlock(vertices: [0, 1], reason: .singular), UnsolvableBlock(vertices: [4, 5], reason: .growing),
        UnsolvableBlock(vertices: [6], reason: .singular),
      ]
      #expect(Set(blocks) == expected && blocks.count == 3)
    }
  }

  @Test func whatFloatingPointNumbersDoNotTellIsSaid() throws {
    // 3 · ⅓ is 1 − 2⁻⁵⁴ here, but neither rows nor columns show it and the product has to be rounded.
    let graph = try EdgeList.ring(2).graph()
    do {
      _ = try GraphSystem(graph, weights: [3, 1.0 / 3])
      Issue.record("no error")
    } catch SystemError.unsolvable(let blocks) {
      guard case .undecided(let radius)? = blocks.first?.reason else {
        Issue.record("\(blocks)")
        return
      }
      #expect(radius.contains(1) && radius.upperBound - radius.lowerBound < 1e-14)
    }
    // Exactly 1, and a little to each side.
    #expect(throws: SystemError.unsolvable([UnsolvableBlock(vertices: [0, 1], reason: .singular)])) {
      try GraphSystem(graph, weights: [4, 0.25])
    }
    _ = try GraphSystem(graph, weights: [4, 0.25 - 0x1p-40])
    #expect(throws: SystemError.unsolvable([UnsolvableBlock(vertices: [0, 1], reason: .growing)])) {
      try GraphSystem(graph, weights: [3, 1.0 / 3 + 0x1p-40])
    }
  }

  @Test func inputIsChecked() throws {
    let graph = try EdgeList.path(2).graph()
    #expect(throws: SystemError.edgeValueCountMismatch(edges: 1, values: 0)) { try GraphSystem(graph, weights: []) }
    for weight in [-1, -Double.leastNonzeroMagnitude, .infinity, -.infinity] {
      #expect(throws: SystemError.invalidWeight(edge: 0, weight: weight)) { try GraphSystem(graph, weights: [weight]) }
    }
    #expect(throws: SystemError.self) { try GraphSystem(graph, weights: [.nan]) }
    #expect(throws: SystemError.workBudget(1)) { try GraphSystem(graph, weights: [1], workBudget: 1) }
    #expect(throws: SystemError.cancelled) { try GraphSystem(graph, weights: [1], isCancelled: { true }) }
    // An edge of weight 0 closes no loop.
    _ = try GraphSystem(try EdgeList.ring(2).graph(), weights: [1, 0])
  }
}
