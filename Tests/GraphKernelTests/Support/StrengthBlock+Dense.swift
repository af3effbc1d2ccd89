import DealTestSupport

@testable import GraphKernel

extension StrengthBlock {
  /// The entries of a full matrix that are not 0.
  init(_ matrix: DenseMatrix) {
    self.init()
    for row in 0..<matrix.size {
      for column in 0..<matrix.size where matrix[row, column] != 0 {
        append(column: UInt32(column), strength: matrix[row, column])
      }
      endRow()
    }
  }

  /// What a list of edges brings into each vertex, each edge with strength 1.
  init(incomingOf list: EdgeList) { self.init(DenseMatrix(incomingOf: list)) }
}
