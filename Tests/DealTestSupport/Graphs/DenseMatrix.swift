import Foundation

/// A square matrix in full, for answers by textbook methods on small inputs.
package struct DenseMatrix {
  package let size: Int
  private var entries: [Double]

  package init(size: Int) {
    self.size = size
    entries = [Double](repeating: 0, count: size * size)
  }

  /// Row v and column u hold the sum of the weights of the edges from u to v; without weights each counts 1.
  package init(incomingOf graph: EdgeList, weights: [Double]? = nil) {
    self.init(size: graph.vertexCount)
    for (edge, ends) in graph.edges.enumerated() { self[Int(ends.target), Int(ends.source)] += weights?[edge] ?? 1 }
  }

  package subscript(row: Int, column: Int) -> Double {
    get { entries[row * size + column] }
    set { entries[row * size + column] = newValue }
  }

  package var transposed: DenseMatrix {
    var result = self
    for row in 0..<size { for column in 0..<size { result[row, column] = self[column, row] } }
    return result
  }

  package var trace: Double { (0..<size).reduce(0) { $0 + self[$1, $1] } }

  package var sumOfSquares: Double { entries.reduce(0) { $0 + $1 * $1 } }

  package static func * (left: DenseMatrix, right: DenseMatrix) -> DenseMatrix {
    var product = DenseMatrix(size: left.size)
    for row in 0..<left.size {
      for column in 0..<left.size {
        product[row, column] = (0..<left.size).reduce(0) { $0 + left[row, $1] * right[$1, column] }
      }
    }
    return product
  }

  package static func * (left: DenseMatrix, right: [Double]) -> [Double] {
    (0..<left.size).map { row in (0..<left.size).reduce(0) { $0 + left[row, $1] * right[$1] } }
  }

  /// The solution of a system of equations with this matrix, by elimination with pivots; nil if it is singular.
  package func solution(of right: [Double]) -> [Double]? {
    var matrix = self
    var values = right
    for pivot in 0..<size {
      guard let best = (pivot..<size).max(by: { abs(matrix[$0, pivot]) < abs(matrix[$1, pivot]) }),
        matrix[best, pivot] != 0
      else { return nil }
      for column in 0..<size {
        (matrix[pivot, column], matrix[best, column]) = (matrix[best, column], matrix[pivot, column])
      }
      values.swapAt(pivot, best)
      for row in 0..<size where row != pivot {
        let factor = matrix[row, pivot] / matrix[pivot, pivot]
        for column in pivot..<size { matrix[row, column] -= factor * matrix[pivot, column] }
        values[row] -= factor * values[pivot]
      }
    }
    return (0..<size).map { values[$0] / matrix[$0, $0] }
  }

  /// The power 2⁴⁰ up to a factor, and the spectral radius as the growth of its entries; nonnegative entries only.
  ///
  /// The radius is 0 if and only if some power vanishes.
  package func highPower() -> (power: DenseMatrix, radius: Double) {
    var power = self
    var logarithm = 0.0
    var share = 1.0
    for _ in 0..<40 {
      let largest = power.entries.max() ?? 0
      guard largest > 0 else { return (power, 0) }
      logarithm += share * log(largest)
      for index in power.entries.indices { power.entries[index] /= largest }
      power = power * power
      share /= 2
    }
    let largest = power.entries.max() ?? 0
    return (power, largest > 0 ? exp(logarithm + share * log(largest)) : 0)
  }
}
