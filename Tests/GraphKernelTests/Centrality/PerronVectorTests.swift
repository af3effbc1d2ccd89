import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PerronVectorTests {
  private let search = PerronSearch(tolerance: 1e-12, maximumIterations: 20_000)

  /// A random matrix with a ring through all rows, which makes it irreducible.
  private func irreducible(_ size: Int, _ generator: inout SeededGenerator) -> DenseMatrix {
    var list = EdgeList.ring(size)
    list.edges +=
      EdgeList.random(
        vertexCount: size, edgeCount: .random(in: 0...2 * size, using: &generator), using: &generator
      ).edges
    return DenseMatrix(
      incomingOf: list, weights: list.edges.map { _ in Double.random(in: 0.1...4, using: &generator) })
  }

  private func vector(_ matrix: DenseMatrix, _ search: PerronSearch, below threshold: Double = 0) -> PerronVector {
    search.vector(size: matrix.size, below: threshold) { $1 = matrix * $0 }
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func boundsEncloseTheRadius(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let matrix = irreducible(.random(in: 1...8, using: &generator), &generator)
    let exact = matrix.highPower().radius
    for steps in [1, 2, 5, 20_000] {
      let found = vector(matrix, PerronSearch(tolerance: 1e-12, maximumIterations: steps))
      #expect(found.lower <= exact * (1 + 1e-10) && exact <= found.upper * (1 + 1e-10))
      let product = matrix * found.vector
      for row in 0..<matrix.size { #expect(product[row] <= found.upper * found.vector[row] * (1 + 1e-12)) }
      if steps == 20_000 { #expect(found.relativeWidth <= 1e-12) }
    }
  }

  @Test func periodicMatricesConverge() throws {
    // The radius of a ring is the geometric mean of its strengths.
    let matrix = DenseMatrix(incomingOf: .ring(3), weights: [1, 8, 27])
    #expect(abs(vector(matrix, search).upper - 6) < 1e-11)
    // Both ways on a star, too large to be squared: ±√(n − 1) are eigenvalues.
    let star = vector(DenseMatrix(incomingOf: EdgeList.star(122).bothWays), search)
    #expect(abs(star.upper - 11) < 1e-10 && star.iterations < 200)
  }

  /// Two dense parts, one hardly stronger, joined by edges of 10⁻⁶: the second eigenvalue is as close, and multiplication
  /// alone needs millions of steps.
  @Test func closeEigenvaluesOfSmallMatricesAreToldApart() {
    let parts = EdgeList.complete(5).disjointUnion(with: .complete(5))
    var list = parts
    list.edges += [(0, 5), (5, 0)]
    let weights = parts.edges.map { $0.source < 5 ? 1.0 : 1.000_001 } + [1e-6, 1e-6]
    let matrix = DenseMatrix(incomingOf: list, weights: weights)
    let found = vector(matrix, search)
    #expect(found.iterations < 1_000)
    #expect(found.relativeWidth <= 1e-12)
    #expect(abs(found.upper - matrix.highPower().radius) < 1e-10)
    #expect(found.vector[0] < 0.9 && found.vector[6] > 0.9)
  }

  @Test func theSearchEndsWhenTheRadiusIsCertainlyBelow() {
    let found = vector(DenseMatrix(incomingOf: .star(40).bothWays), search, below: 50)
    #expect(found.iterations == 1)
    #expect(found.upper == 39)
  }

  @Test func iterationsAreBounded() {
    let list = EdgeList.path(300).bothWays
    let found = vector(DenseMatrix(incomingOf: list), PerronSearch(tolerance: 1e-12, maximumIterations: 3))
    #expect(found.iterations == 3)
    #expect(found.relativeWidth > 1e-3)
  }
}
