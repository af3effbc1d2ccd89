import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct StrengthBlockTests {
  @Test func productsAreThoseOfTheFullMatrix() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<50 {
      let list = EdgeList.random(vertexCount: 6, edgeCount: 15, using: &generator)
      // Some blocks have strengths of 1 only, some before or among others.
      let share = Double.random(in: 0...1.3, using: &generator)
      let weights = list.edges.map { _ in
        Double.random(in: 0...1, using: &generator) < share ? 1 : Double.random(in: 0...2, using: &generator)
      }
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
      block.transposed(columnCount: 6).multiply(vector, into: &product)
      #expect(largestDifference(product, matrix.transposed * vector) < 1e-14)
    }
  }

  /// Enough entries for several chunks, of strength 1 and of others.
  @Test(arguments: [false, true]) func theSameBytesOnAnyNumberOfThreads(isWeighted: Bool) {
    var generator = SeededGenerator(seed: 14)
    let size = 3_000
    var block = StrengthBlock()
    for _ in 0..<size {
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let strength = isWeighted ? Double.random(in: 0.5...2, using: &generator) : 1
        block.append(column: .random(in: 0..<UInt32(size), using: &generator), strength: strength)
      }
      block.endRow()
    }
    let vector = (0..<size).map { _ in Double.random(in: 0...1, using: &generator) }
    var expected = [Double](repeating: 0, count: size)
    for row in 0..<size {
      block.forEachEntry(inRow: row) { expected[row] += $1 * vector[Int($0)] }
    }
    for threads in [1, 2, 3, 8] {
      for matrix in [block, block.transposed(columnCount: size).transposed(columnCount: size)] {
        var divided = matrix
        divided.divide(threads: threads)
        var product = [Double](repeating: .nan, count: size)
        divided.multiply(vector, into: &product)
        #expect(product.indices.allSatisfy { abs(product[$0] - expected[$0]) < 1e-12 })
        var undivided = product
        matrix.multiply(vector, into: &undivided)
        #expect(product == undivided)
      }
    }
  }
}
