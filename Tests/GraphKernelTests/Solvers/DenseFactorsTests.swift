import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct DenseFactorsTests {
  /// Blocks whose rows, or columns, add up to at most 1, and others, both ways.
  @Test(arguments: 0..<60 as Range<UInt64>) func solutionsAgreeWithPivoting(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...20, using: &generator)
    var list = EdgeList.ring(count)
    list.edges += EdgeList.random(vertexCount: count, edgeCount: 3 * count, using: &generator).edges
    var weights = list.edges.map { _ in Double.random(in: 0.1...1, using: &generator) }
    var sums = [Double](repeating: 0, count: count)
    let byColumn = seed % 3 == 1
    for (edge, ends) in list.edges.enumerated() { sums[Int(byColumn ? ends.target : ends.source)] += weights[edge] }
    for (edge, ends) in list.edges.enumerated() {
      weights[edge] *= 0.9 / sums[Int(byColumn ? ends.target : ends.source)]
    }
    if seed % 3 == 2 {
      // The same radius with rows and columns of any size.
      let scale = (0..<count).map { _ in Double.random(in: 0.1...10, using: &generator) }
      for (edge, ends) in list.edges.enumerated() { weights[edge] *= scale[Int(ends.source)] / scale[Int(ends.target)] }
    }
    let factors = try #require(DenseFactors(try SystemBlock(list, weights)))
    var matrix = DenseMatrix(incomingOf: list.reversed, weights: weights)
    for row in 0..<count {
      for column in 0..<count { matrix[row, column] = (row == column ? 1 : 0) - matrix[row, column] }
    }
    let right = (0..<count).map { _ in Double.random(in: -1...1, using: &generator) }
    for transposed in [false, true] {
      var values = right
      factors.solve(&values, transposed: transposed)
      let expected = try #require((transposed ? matrix.transposed : matrix).solution(of: right))
      let largest = expected.reduce(1) { max($0, abs($1)) }
      #expect(largestDifference(values, expected) < 1e-11 * largest)
    }
  }

  @Test func blocksThatGrowHaveNoPivots() throws {
    #expect(DenseFactors(try SystemBlock(.ring(3), [1, 1, 1])) == nil)
    #expect(DenseFactors(try SystemBlock(.ring(3), [2, 2, 1])) == nil)
    #expect(DenseFactors.factoringCost(rowCount: 30) == 9_000)
    #expect(DenseFactors.factoringCost(rowCount: 1 << 40) == .max)
  }
}
