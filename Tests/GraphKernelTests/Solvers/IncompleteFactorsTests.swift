import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct IncompleteFactorsTests {
  /// Where elimination adds no entries, as in a chain both ways, the factors are those of the block itself.
  @Test(arguments: [1, 2, 3, 40]) func chainsAreFactoredInFull(count: Int) throws {
    let list = EdgeList.path(count).bothWays
    let block = try SystemBlock(list, list.edges.indices.map { 0.2 + 0.01 * Double($0 % 20) })
    let factors = try #require(IncompleteFactors(block))
    for transposed in [false, true] {
      let expected = (0..<count).map { Double($0 % 7) - 2 }
      var product = expected
      block.apply(to: expected, into: &product, transposed: transposed)
      factors.solve(&product, transposed: transposed)
      #expect(largestDifference(product, expected) < 1e-13)
    }
  }

  /// F⁻¹ and its transpose belong to one matrix: y · F⁻¹ x = x · F⁻ᵀ y.
  @Test(arguments: 0..<40 as Range<UInt64>) func bothDirectionsBelongTogether(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 12, edgeCount: 40, using: &generator)
    let block = try SystemBlock(list, list.edges.map { _ in Double.random(in: 0.01...0.1, using: &generator) })
    let factors = try #require(IncompleteFactors(block))
    let (left, right) = (
      (0..<12).map { _ in Double.random(in: -1...1, using: &generator) },
      (0..<12).map { _ in Double.random(in: -1...1, using: &generator) }
    )
    var (forward, backward) = (right, left)
    factors.solve(&forward, transposed: false)
    factors.solve(&backward, transposed: true)
    let sums = (zip(left, forward).reduce(0) { $0 + $1.0 * $1.1 }, zip(right, backward).reduce(0) { $0 + $1.0 * $1.1 })
    #expect(abs(sums.0 - sums.1) < 1e-13)
  }

  @Test func pivotsHaveToBePositive() throws {
    #expect(IncompleteFactors(try SystemBlock(EdgeList.path(2).bothWays, [1, 1])) == nil)
    #expect(IncompleteFactors(try SystemBlock(EdgeList.path(2).bothWays, [3, 2])) == nil)
  }
}
