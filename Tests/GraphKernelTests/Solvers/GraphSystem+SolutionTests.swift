import DealTestSupport
import GraphKernel
import Testing

@Suite struct GraphSystemSolutionTests {
  /// A graph whose rows add up to less than a share.
  private func contraction(
    _ list: EdgeList, share: Double, _ generator: inout SeededGenerator
  ) throws -> (graph: DirectedGraph, weights: [Double]) {
    var weights = list.edges.map { _ in Double.random(in: 0.1...1, using: &generator) }
    var sums = [Double](repeating: 0, count: list.vertexCount)
    for (edge, ends) in list.edges.enumerated() { sums[Int(ends.source)] += weights[edge] }
    for (edge, ends) in list.edges.enumerated() { weights[edge] *= share / sums[Int(ends.source)] }
    return (try list.graph(), weights)
  }

  private func product(_ list: EdgeList, _ weights: [Double], _ vector: [Double], transposed: Bool) -> [Double] {
    var result = [Double](repeating: 0, count: vector.count)
    for (edge, ends) in list.edges.enumerated() {
      let (row, column) = transposed ? (ends.target, ends.source) : (ends.source, ends.target)
      result[Int(row)] += weights[edge] * vector[Int(column)]
    }
    return result
  }

  /// S = [[0, ½], [¼, 0]]: the columns of the inverse are (8/7, 2/7) and (4/7, 8/7).
  @Test func twoIndustries() throws {
    var system = try GraphSystem(try EdgeList.ring(2).graph(), weights: [0.5, 0.25])
    for (right, expected) in [([1.0, 0], [8.0 / 7, 2.0 / 7]), ([0, 1], [4.0 / 7, 8.0 / 7])] {
      let solution = try system.solution(of: right)
      #expect(largestDifference(solution.values, expected) < 1e-15)
      #expect(solution.residual < 1e-15)
      #expect(try #require(solution.errorBound) < 1e-15)
    }
    #expect(largestDifference(try system.solution(of: [1, 0], transposed: true).values, [8.0 / 7, 4.0 / 7]) < 1e-15)
  }

  /// Two firms that own half of each other, as published.
  ///
  /// M. Elliott, B. Golub, M. O. Jackson, Financial networks and contagion, Am. Econ. Rev. 104 (2014).
  @Test func crossHoldings() throws {
    var system = try GraphSystem(try EdgeList.ring(2).graph(), weights: [0.5, 0.5])
    #expect(largestDifference(try system.solution(of: [1, 0]).values, [4.0 / 3, 2.0 / 3]) < 1e-15)
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func solutionsAreNeumannSeries(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // Up to 300 vertices, so that blocks are solved in both ways.
    let count = Int.random(in: 1...300, using: &generator)
    let list = EdgeList.random(
      vertexCount: count, edgeCount: count * .random(in: 1...4, using: &generator), using: &generator)
    let (graph, weights) = try contraction(list, share: 0.6, &generator)
    var system = try GraphSystem(graph, weights: weights)
    let right = (0..<count).map { _ in Double.random(in: -1...1, using: &generator) }
    var (series, term) = (right, right)
    // The rows, not the columns, bound the terms, so this is the direction to sum in: 0.6⁸⁰ < 10⁻¹⁷.
    for _ in 0..<80 {
      term = product(list, weights, term, transposed: false)
      for vertex in series.indices { series[vertex] += term[vertex] }
    }
    let solution = try system.solution(of: right)
    let bound = try #require(solution.errorBound)
    #expect(bound < 1e-12)
    #expect(largestDifference(solution.values, series) <= bound + 1e-13, "\(list)")
    #expect(solution.residual < 1e-14)
    // y · (I − S)⁻¹ b is the same from both sides.
    let left = (0..<count).map { _ in Double.random(in: -1...1, using: &generator) }
    let other = try system.solution(of: left, transposed: true)
    let sums = (
      zip(left, solution.values).reduce(0) { $0 + $1.0 * $1.1 }, zip(right, other.values).reduce(0) { $0 + $1.0 * $1.1 }
    )
    #expect(abs(sums.0 - sums.1) < 1e-11, "\(list)")
    // Again the same, bit by bit.
    #expect(try system.solution(of: right) == solution)
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func invariances(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 150, edgeCount: 400, using: &generator)
    let (graph, weights) = try contraction(list, share: 0.9, &generator)
    var system = try GraphSystem(graph, weights: weights)
    let right = (0..<150).map { _ in Double.random(in: 0...1, using: &generator) }
    let values = try system.solution(of: right).values
    let names = generator.permutation(of: 150)
    var renamed = try GraphSystem(try list.relabeled(names).graph(), weights: weights)
    let other = try renamed.solution(of: right.relabeled(names)).values
    #expect(largestDifference(values.relabeled(names), other) < 1e-12)
    var turned = try GraphSystem(graph.transpose, weights: weights)
    #expect(largestDifference(try turned.solution(of: right, transposed: true).values, values) < 1e-12)
    var split = list
    split.edges.append(list.edges[11])
    var parts = weights + [weights[11] / 4]
    parts[11] -= parts[400]
    var splitSystem = try GraphSystem(try split.graph(), weights: parts)
    #expect(largestDifference(try splitSystem.solution(of: right).values, values) < 1e-12)
    // More weight never makes less of a nonnegative right side, and nothing is less than it was.
    #expect(zip(values, right).allSatisfy { $0 >= $1 })
    var more = try GraphSystem(graph, weights: weights.map { $0 * 1.05 })
    #expect(zip(try more.solution(of: right).values, values).allSatisfy { $0 >= $1 - 1e-12 })
  }

  /// A ring passes on all but 2⁻⁵⁰: x₀ = 1 + (1 − 2⁻⁵⁰) x₀, and the others are x₀, or 1 less.
  @Test func nothingCancelsBesideASingularBlock() throws {
    let leak = 0x1p-50
    var system = try GraphSystem(try EdgeList.ring(60).graph(), weights: [1 - leak] + [Double](repeating: 1, count: 59))
    let solution = try system.solution(of: [1] + [Double](repeating: 0, count: 59))
    #expect(solution.values.allSatisfy { abs($0 * leak - 1) < 1e-13 })
    // No floating-point vector falls as slowly along the ring as a proof would have to; with more of a leak one does.
    #expect(solution.errorBound == nil)
    var other = try GraphSystem(
      try EdgeList.ring(60).graph(), weights: [1 - 0x1p-30] + [Double](repeating: 1, count: 59))
    let proven = try other.solution(of: [1] + [Double](repeating: 0, count: 59))
    #expect(proven.values.allSatisfy { abs($0 * 0x1p-30 - 1) < 1e-8 })
    #expect(try #require(proven.errorBound) < 1)
  }

  /// A chain is solved without recursion: x = n, n − 1, …, 1.
  @Test func aDeepPath() throws {
    let count = 200_000
    var system = try GraphSystem(try EdgeList.path(count).graph(), weights: [Double](repeating: 1, count: count - 1))
    let solution = try system.solution(of: [Double](repeating: 1, count: count))
    #expect(solution.values.first == Double(count) && solution.values.last == 1)
    // Nothing is rounded here; what is left is the allowance for what might have been.
    #expect(solution.residual < 1e-20 && (solution.errorBound ?? 1) < 1e-15)
    #expect(try system.solution(of: [1] + [Double](repeating: 0, count: count - 1)).values.prefix(2) == [1, 0])
  }

  /// A large block whose solution is known: each row adds up to ¾, so that x = 4 b.
  @Test func aLargeBlock() throws {
    var generator = SeededGenerator(seed: 3)
    var list = EdgeList.ring(5_000)
    list.edges += EdgeList.random(vertexCount: 5_000, edgeCount: 15_000, using: &generator).edges
    let (graph, weights) = try contraction(list, share: 0.75, &generator)
    var system = try GraphSystem(graph, weights: weights)
    let solution = try system.solution(of: [Double](repeating: 1, count: 5_000))
    #expect(solution.values.allSatisfy { abs($0 - 4) < 1e-13 })
    #expect(try #require(solution.errorBound) < 1e-13)
    let other = try system.solution(of: [Double](repeating: 1, count: 5_000), transposed: true)
    // What all of them hold together is the same from both sides.
    #expect(abs(other.values.reduce(0, +) - 20_000) < 1e-9)
    #expect(try #require(other.errorBound) < 1e-11)
  }

  /// A block with rows and columns on both sides of 1 and a radius below it.
  @Test func aLargeBlockOfMixedSums() throws {
    let count = 400
    var weights: [Double] = []
    for vertex in 0..<count { weights.append(vertex % 2 == 0 ? 4 : 0.2) }
    var system = try GraphSystem(try EdgeList.ring(count).graph(), weights: weights)
    let solution = try system.solution(of: [Double](repeating: 1, count: count))
    // x₀ = 1 + 4 x₁ and x₁ = 1 + 0.2 x₀.
    for (vertex, value) in solution.values.enumerated() { #expect(abs(value - (vertex % 2 == 0 ? 25 : 6)) < 1e-11) }
    #expect(try #require(solution.errorBound) < 1e-10)
  }

  @Test func borderCases() throws {
    var empty = try GraphSystem(try EdgeList.path(0).graph(), weights: [])
    #expect(try empty.solution(of: []).values.isEmpty)
    var loop = try GraphSystem(try EdgeList(vertexCount: 1, edges: [(0, 0), (0, 0)]).graph(), weights: [0.25, 0.5])
    #expect(try loop.solution(of: [3]).values == [12])
    #expect(try loop.solution(of: [0]).values == [0])
    // No error bound where what proves it is out of range, and no infinite value ever.
    let steep = [Double](repeating: 10, count: 399)
    var chain = try GraphSystem(try EdgeList.path(400).graph(), weights: steep)
    let single = try chain.solution(of: [1] + [Double](repeating: 0, count: 399))
    #expect(single.values[0] == 1 && single.errorBound == nil)
    #expect(throws: SystemError.outOfRange) { try chain.solution(of: [Double](repeating: 1, count: 400)) }
  }

  @Test func rightSidesAreCheckedAndWorkIsLimited() throws {
    var system = try GraphSystem(try EdgeList.path(2).graph(), weights: [1])
    #expect(throws: SystemError.vertexValueCountMismatch(vertices: 2, values: 1)) { try system.solution(of: [1]) }
    #expect(throws: SystemError.invalidRightSide(vertex: 1, value: .infinity)) {
      try system.solution(of: [1, .infinity])
    }
    #expect(throws: SystemError.self) { try system.solution(of: [.nan, 1]) }
    #expect(throws: SystemError.cancelled) { try system.solution(of: [1, 1], isCancelled: { true }) }
    var ring = try GraphSystem(
      try EdgeList.ring(200).graph(), weights: [Double](repeating: 0.5, count: 200), workBudget: 1_000)
    #expect(throws: SystemError.workBudget(1_000)) { try ring.solution(of: [Double](repeating: 1, count: 200)) }
  }
}
