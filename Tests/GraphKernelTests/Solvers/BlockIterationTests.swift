import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct BlockIterationTests {
  @Test(arguments: 0..<30 as Range<UInt64>) func solutionsAgreeWithElimination(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...150, using: &generator)
    var list = EdgeList.ring(count)
    list.edges += EdgeList.random(vertexCount: count, edgeCount: 2 * count, using: &generator).edges
    let share = [0.5, 0.99, 0.9999][Int(seed % 3)]
    var sums = [Double](repeating: 0, count: count)
    for ends in list.edges { sums[Int(ends.source)] += 1 }
    let block = try SystemBlock(list, list.edges.map { share / sums[Int($0.source)] })
    let iteration = try #require(BlockIteration(block))
    let factors = try #require(DenseFactors(block))
    let right = (0..<count).map { _ in Double.random(in: -1...1, using: &generator) }
    for transposed in [false, true] {
      var expected = right
      factors.solve(&expected, transposed: transposed)
      var meter = VisitMeter(budget: nil, isCancelled: { false })
      let found = try iteration.solution(of: right, transposed: transposed, meter: &meter, budget: nil)
      #expect(found.residual < 1e-12)
      let largest = expected.reduce(1) { max($0, abs($1)) }
      #expect(largestDifference(found.values, expected) < 1e-9 * largest)
    }
  }

  @Test func nothingAndTooMuch() throws {
    let iteration = try #require(BlockIteration(try SystemBlock(.ring(4), [0.5, 0.5, 0.5, 0.5])))
    var meter = VisitMeter(budget: nil, isCancelled: { false })
    #expect(
      try iteration.solution(of: [0, 0, 0, 0], transposed: false, meter: &meter, budget: nil).values == [0, 0, 0, 0])
    #expect(throws: SystemError.outOfRange) {
      try iteration.solution(of: [.infinity, 0, 0, 0], transposed: false, meter: &meter, budget: nil)
    }
    var little = VisitMeter(budget: 1, isCancelled: { false })
    #expect(throws: SystemError.workBudget(1)) {
      try iteration.solution(of: [1, 0, 0, 0], transposed: false, meter: &little, budget: 1)
    }
  }
}
