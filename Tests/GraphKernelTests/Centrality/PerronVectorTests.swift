import DealTestSupport
import Foundation
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

  private func vector(
    _ matrix: DenseMatrix, _ search: PerronSearch, below threshold: Double = 0, budget: UInt64? = nil
  ) -> PerronVector {
    var meter = WorkMeter(budget: budget)
    return search.vector(of: StrengthBlock(matrix), below: threshold, meter: &meter)
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
    // Both ways on a star ±√(n − 1) are eigenvalues.
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

  /// On a ring with a chord eigenvalues are as close as 1/n², and multiplication alone needs about n² steps.
  ///
  /// With the chord from 0 to k, λⁿ = 1 + λᵏ⁻¹: one cycle has n edges, the other k − 1 less.
  @Test(arguments: [(50, 7), (1_000, 2), (1_000, 500), (1_000, 999), (5_000, 100)])
  func ringsWithAChordNeedFewSteps(count: Int, end: Int) {
    var block = StrengthBlock()
    for row in 0..<count {
      block.append(column: UInt32((row + count - 1) % count), strength: 1)
      if row == end { block.append(column: 0, strength: 1) }
      block.endRow()
    }
    var meter = WorkMeter(budget: UInt64(400 * block.cost))
    let found = search.vector(of: block, meter: &meter)
    #expect(found.relativeWidth <= 1e-12 && found.iterations < 150)
    let radius = found.upper
    #expect(abs(pow(radius, Double(count)) - 1 - pow(radius, Double(end - 1))) < 1e-6 * pow(radius, Double(count)))
    // A vertex but the end of the chord has its one predecessor's value, divided by the radius.
    for row in 0..<count where row != end {
      let before = found.vector[(row + count - 1) % count]
      #expect(abs(found.vector[row] * radius / before - 1) < 1e-11)
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>) func workIsBoundedAndBoundsStayTrue(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let matrix = irreducible(.random(in: 2...8, using: &generator), &generator)
    let exact = matrix.highPower().radius
    let block = StrengthBlock(matrix)
    var meter = WorkMeter(budget: .random(in: 0...UInt64(60 * block.cost), using: &generator))
    let found = search.vector(of: block, meter: &meter)
    #expect(meter.spent <= meter.budget)
    #expect(meter.isExhausted || found.relativeWidth <= 1e-12)
    #expect(found.lower <= exact * (1 + 1e-10) && exact <= found.upper * (1 + 1e-10))
    #expect((found.iterations == 0) == (found.upper == .infinity))
  }

  /// The roots of a random matrix and of its product with its transpose, found with and without elimination.
  @Test(arguments: 0..<30 as Range<UInt64>) func productsWithTheTransposeAreBoundedToo(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let size = Int.random(in: 2...9, using: &generator)
    // A path of rows and columns keeps the bipartite graph connected.
    var list = EdgeList(vertexCount: size, edges: [])
    for vertex in 0..<UInt32(size) { list.edges += vertex == 0 ? [(0, 0)] : [(vertex - 1, vertex), (vertex, vertex)] }
    list.edges += EdgeList.random(vertexCount: size, edgeCount: 3, using: &generator).edges
    let weights = list.edges.map { _ in Double.random(in: 0.9...1.1, using: &generator) }
    let matrix = DenseMatrix(incomingOf: list, weights: weights)
    var meter = WorkMeter(budget: nil)
    let gram = GramMatrix(of: StrengthBlock(matrix), columnCount: size)
    let found = PerronSearch(tolerance: 1e-12, maximumIterations: 20_000).vector(of: gram, meter: &meter)
    #expect(found.relativeWidth <= 1e-12)
    #expect(abs(found.upper - (matrix * matrix.transposed).highPower().radius) < 1e-10 * found.upper)
  }

  @Test func roughLogarithmsAreWithinATenth() {
    for number in [1e-10, 0.3, 0.999, 1, 1.5, 2, 7, 1e300] {
      #expect(abs(number.roughLogarithm - log2(number)) < 0.1)
    }
  }

  /// A search whose bounds close by the same factor in each step of a share.
  private func shares(small: Double, large: Double, isSemidefinite: Bool = false) -> [Double] {
    var shift = PerronShift(isSemidefinite: isSemidefinite)
    var state = PerronVector(lower: 0, upper: 1, vector: [1], iterations: 0)
    var found: [Double] = []
    for _ in 0..<60 {
      state.iterations += 1
      found.append(shift.share(for: state))
      let width = state.relativeWidth * (found.last == 0.5 ? large : small)
      state.lower = 1 - width
    }
    return found
  }

  @Test func theFasterShareIsUsed() {
    #expect(Set(shares(small: 0.4, large: 0.1, isSemidefinite: true)) == [0])
    // Fast enough.
    #expect(Set(shares(small: 0.5, large: 0.2)) == [0.125])
    let better = shares(small: 0.8, large: 0.6)
    #expect(better.first == 0.125 && better.last == 0.5)
    let worse = shares(small: 0.8, large: 0.9)
    #expect(worse.contains(0.5) && worse.last == 0.125)
    #expect(worse.count { $0 == 0.5 } < 10)
  }

  /// A matrix with the eigenvalues 1 and 0.4, and one with 1 and −1: with a share of an eighth, errors fade by 0.47 and 0.78
  /// in a step, with a half by 0.6 and 0.33.
  @Test func stepsAreFewWithAndWithoutPeriods() {
    // The sum on the diagonal is 1.4, the determinant 0.4.
    let list = EdgeList(vertexCount: 2, edges: [(0, 0), (0, 1), (1, 0), (1, 1)])
    let mixed = vector(DenseMatrix(incomingOf: list, weights: [0.8, 0.4, 0.2, 0.6]), search)
    #expect(mixed.iterations < 42 && abs(mixed.upper - 1) < 1e-11)
    let ring = DenseMatrix(incomingOf: .ring(2), weights: [1, 4])
    let found = vector(ring, search)
    #expect(found.iterations < 60 && abs(found.upper - 2) < 1e-11)
  }
}
