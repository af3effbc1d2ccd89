import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PerronMatrixTests {
  /// 2 rows, 3 columns: (1 2 0), (0 3 4).
  private var block: StrengthBlock {
    var block = StrengthBlock()
    for row in [[(0, 1.0), (1, 2)], [(1, 3), (2, 4)]] {
      for (column, strength) in row { block.append(column: UInt32(column), strength: strength) }
      block.endRow()
    }
    return block
  }

  @Test func theProductWithTheTransposeIsNotFormed() {
    var gram = GramMatrix(of: block, columnCount: 3)
    var product = [0.0, 0]
    gram.multiply([1, 1], into: &product)
    // A Aᵀ = (5 6), (6 25)
    #expect(product == [11, 31])
    #expect(gram.rowCount == 2 && gram.cost == 2 * (2 + 4) + 3)
  }

  @Test func theSparseMatrixStandsForIt() {
    let gram = GramMatrix(of: block, columnCount: 3)
    var product = [Double](repeating: 0, count: 5)
    gram.sparse.multiply([1, 10, 100, 1_000, 10_000], into: &product)
    #expect(product == [2_100, 43_000, 1, 32, 40])
    #expect(gram.sparseBound(from: 49) == 7)
    // With M x ≤ 49 x the extended vector is bounded by 7.
    let vector = gram.extended([1, 1], sparseBound: 7)
    #expect(vector == [1, 1, 1 / 7, 5 / 7, 4 / 7] as [Double])
    gram.sparse.multiply(vector, into: &product)
    let quotients: [Double] = zip(product, vector).map { $0 / $1 }
    #expect(quotients.allSatisfy { $0 < 7 + 1e-14 })
  }

  @Test func theLargestMatrixIsMadeOnce() {
    var made: [Int] = []
    var largest = LargestMatrix<StrengthBlock>()
    func rowCount(_ part: Int) -> Int {
      largest.matrix(of: part) { part in
        made.append(part)
        var block = StrengthBlock()
        for _ in 0..<part { block.endRow() }
        return block
      }.rowCount
    }
    #expect([3, 5, 2, 5, 3, 5].map(rowCount) == [3, 5, 2, 5, 3, 5])
    #expect(made == [3, 5, 2, 3])
  }

  @Test func aBlockStandsForItself() {
    #expect(block.sparseBound(from: 49) == 49)
    #expect(block.extended([1, 2], sparseBound: 49) == [1, 2])
    #expect(block.sparse.cost == block.cost && block.cost == 6)
  }
}
