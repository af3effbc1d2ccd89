/// Factors of I − S for a sparse block of spectral radius below 1, without the entries that elimination would add.
///
/// **Definition.** Elimination in the order of the rows that drops what falls outside of the entries of S. For an
/// M-matrix the pivots stay positive, and x ← x + F⁻¹ (b − A x) with such factors F converges.
///
/// **Reference.** J. A. Meijerink, H. A. van der Vorst, An iterative solution method for linear systems of which the
/// coefficient matrix is a symmetric M-matrix, Math. Comp. 31 (1977), theorems 2.3 and 2.4.
struct IncompleteFactors {
  private let offsets: [Int]
  private let columns: [UInt32]
  private var weights: [Double]
  /// Where in a row the entries above the diagonal begin.
  private let upper: [Int]
  private var pivots: [Double]

  /// Factors a block; nil if rounding left a pivot that is not positive.
  init?(_ block: SystemBlock) {
    (offsets, columns, weights) = (block.offsets, block.columns, block.weights)
    let count = block.rowCount
    pivots = [Double](repeating: 1, count: count)
    var upper = block.offsets
    for row in 0..<count {
      while upper[row] < offsets[row + 1], columns[upper[row]] <= row { upper[row] += 1 }
    }
    self.upper = upper
    // Where each column stands in the row under way.
    var slots = [Int](repeating: -1, count: count)
    for row in 0..<count {
      for slot in offsets[row]..<offsets[row + 1] { slots[Int(columns[slot])] = slot }
      for slot in offsets[row]..<upper[row] where columns[slot] < row {
        let step = Int(columns[slot])
        weights[slot] /= pivots[step]
        for other in upper[step]..<offsets[step + 1] {
          let column = Int(columns[other])
          let change = weights[slot] * weights[other]
          if column == row { pivots[row] -= change } else if slots[column] >= 0 { weights[slots[column]] += change }
        }
      }
      for slot in offsets[row]..<upper[row] where columns[slot] == row { pivots[row] -= weights[slot] }
      guard pivots[row] > 0, pivots[row].isFinite else { return nil }
      for slot in offsets[row]..<offsets[row + 1] { slots[Int(columns[slot])] = -1 }
    }
  }

  /// Replaces a vector by F⁻¹ times it, or by the transposed.
  func solve(_ values: inout [Double], transposed: Bool) {
    let count = values.count
    if transposed {
      for row in 0..<count {
        let value = values[row] / pivots[row]
        values[row] = value
        for slot in upper[row]..<offsets[row + 1] { values[Int(columns[slot])] += weights[slot] * value }
      }
      for row in (0..<count).reversed() {
        let value = values[row]
        for slot in offsets[row]..<upper[row] where columns[slot] < row {
          values[Int(columns[slot])] += weights[slot] * value
        }
      }
    } else {
      for row in 0..<count {
        var sum = values[row]
        for slot in offsets[row]..<upper[row] where columns[slot] < row {
          sum += weights[slot] * values[Int(columns[slot])]
        }
        values[row] = sum
      }
      for row in (0..<count).reversed() {
        var sum = values[row]
        for slot in upper[row]..<offsets[row + 1] { sum += weights[slot] * values[Int(columns[slot])] }
        values[row] = sum / pivots[row]
      }
    }
  }
}
