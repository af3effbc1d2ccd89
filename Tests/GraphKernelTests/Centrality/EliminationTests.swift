import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct EliminationTests {
  private func irreducible(_ size: Int, _ generator: inout SeededGenerator) -> DenseMatrix {
    var list = EdgeList.ring(size)
    list.edges += EdgeList.random(vertexCount: size, edgeCount: 2 * size, using: &generator).edges
    return DenseMatrix(
      incomingOf: list, weights: list.edges.map { _ in Double.random(in: 0.1...4, using: &generator) })
  }

  private func solution(
    _ matrix: DenseMatrix, _ right: [Double], vector: [Double], shift: Double
  ) -> [Double]? {
    var meter = WorkMeter(budget: nil)
    return Elimination(of: StrengthBlock(matrix), costLimit: .max, meter: &meter)?
      .solution(of: right, vector: vector, shift: shift)
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func solutionsAgreeWithEliminationInFull(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let size = Int.random(in: 1...12, using: &generator)
    let matrix = irreducible(size, &generator)
    let vector = (0..<size).map { _ in Double.random(in: 0.5...2, using: &generator) }
    let quotients = zip(matrix * vector, vector).map { $0 / $1 }
    let shift = try #require(quotients.max()) * 1.01
    let right = (0..<size).map { _ in Double.random(in: 0...1, using: &generator) }
    var equations = DenseMatrix(size: size)
    for row in 0..<size {
      for column in 0..<size { equations[row, column] = (row == column ? shift : 0) - matrix[row, column] }
    }
    let exact = try #require(equations.solution(of: right))
    let found = try #require(solution(matrix, right, vector: vector, shift: shift))
    for row in 0..<size { #expect(abs(found[row] - exact[row]) < 1e-10 * (exact.max() ?? 0)) }
  }

  /// So near the radius that the solution is the eigenvector, enlarged by ten powers of ten.
  @Test(arguments: 0..<40 as Range<UInt64>) func nothingCancelsBesideTheRadius(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let matrix = irreducible(8, &generator)
    let power = matrix.highPower().power
    let vector = (0..<8).map { power[$0, 0] }
    let radius = try #require(zip(matrix * vector, vector).map { $0 / $1 }.max())
    let shift = radius * (1 + 1e-10)
    let found = try #require(solution(matrix, vector, vector: vector, shift: shift))
    // (μ − ρ) x = u
    for row in 0..<8 { #expect(abs(found[row] * radius * 1e-10 / vector[row] - 1) < 1e-3) }
  }

  @Test func aSingularSystemHasNoSolution() {
    #expect(solution(DenseMatrix(incomingOf: .ring(3)), [1, 1, 1], vector: [1, 1, 1], shift: 1) == nil)
    #expect(solution(DenseMatrix(incomingOf: .ring(3)), [1, 1, 1], vector: [1, 1, 1], shift: 2) == [1, 1, 1])
  }

  @Test func theLimitIsAskedBeforehand() {
    var meter = WorkMeter(budget: nil)
    #expect(Elimination(of: StrengthBlock(incomingOf: .complete(9)), costLimit: 100, meter: &meter) == nil)
  }
}
