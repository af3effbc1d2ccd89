import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct StrengthBlockTests {
  @Test func productsAreThoseOfTheFullMatrix() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<50 {
      let list = EdgeList.random(vertexCount: 6, edgeCount: 15, using: &generator)
      let weights = list.edges.map { _ in Double.random(in: 0...2, using: &generator) }
      let matrix = DenseMatrix(incomingOf: list, weights: weights)
      var block = StrengthBlock()
      for row in 0..<UInt32(6) {
        for (edge, ends) in list.edges.enumerated() where ends.target == row {
          block.append(column: ends.source, strength: weights[edge])
        }
        block.endRow()
      }
      #expect(block.rowCount == 6)
      let vector = (0..<6).map { _ in Double.random(in: 0...1, using: &generator) }
      var product = vector
      block.multiply(vector, into: &product)
      #expect(largestDifference(product, matrix * vector) < 1e-14)
      block.multiplyTransposed(vector, into: &product)
      #expect(largestDifference(product, matrix.transposed * vector) < 1e-14)
    }
  }
}
