/// The factors of I − S for a block of spectral radius below 1, in full.
///
/// **Definition.** Elimination in the order of the rows; its pivots are positive since I − S is an M-matrix, so that no
/// rows are exchanged. Where no row sum of the block exceeds 1, the leak of each row, 1 − its sum, is eliminated along
/// with it, and a pivot is the sum of its leak and of what is left of its row: then nothing is ever subtracted, and for
/// a nonnegative right side each value of the solution has almost all its digits, however near to singular the block
/// is. Where the same is true of the columns, the transposed block is factored instead. Otherwise pivots are
/// differences.
///
/// **Reference.** W. K. Grassmann, M. I. Taksar, D. P. Heyman, Regenerative analysis and steady state distributions for
/// Markov chains, Oper. Res. 33 (1985); A. S. Alfa, J. Xue, Q. Ye, Accurate computation of the smallest eigenvalue of a
/// diagonally dominant M-matrix, Math. Comp. 71 (2002).
struct DenseFactors {
  private let count: Int
  /// Below the diagonal the factors of the rows, above it what is left of them, all from 0 on.
  private var entries: [Double]
  private var pivots: [Double]
  private let isTransposed: Bool

  /// How many entries a solution multiplies.
  var cost: Int { count * count }

  /// How many entries the factors of a block take to find.
  static func factoringCost(rowCount: Int) -> Int {
    let (square, isLarge) = rowCount.multipliedReportingOverflow(by: rowCount)
    let (cube, isLarger) = square.multipliedReportingOverflow(by: rowCount)
    return isLarge || isLarger ? .max : cube / 3
  }

  /// Factors a block; nil if rounding left a pivot that is not positive.
  init?(_ block: SystemBlock) {
    count = block.rowCount
    entries = [Double](repeating: 0, count: count * count)
    pivots = [Double](repeating: 0, count: count)
    let rowsLeak = block.rowLeaks.allSatisfy { $0 >= 0 }
    let columnsLeak = block.columnLeaks.allSatisfy { $0 >= 0 }
    isTransposed = !rowsLeak && columnsLeak
    for row in 0..<count {
      for slot in block.offsets[row]..<block.offsets[row + 1] {
        let column = Int(block.columns[slot])
        entries[isTransposed ? column * count + row : row * count + column] += block.weights[slot]
      }
    }
    guard eliminate(leaks: rowsLeak ? block.rowLeaks : columnsLeak ? block.columnLeaks : nil) else { return nil }
  }

  private mutating func eliminate(leaks: [Double]?) -> Bool {
    let count = count
    var leaks = leaks
    return entries.withUnsafeMutableBufferPointer { entries in
      for step in 0..<count {
        let later = step + 1..<max(count, step + 1)
        let top = step * count
        // What a row would add to its own diagonal is part of the difference, but not of the sum.
        pivots[step] =
          leaks.map { leaks in later.reduce(leaks[step]) { $0 + entries[top + $1] } } ?? 1 - entries[top + step]
        guard pivots[step] > 0, pivots[step].isFinite else { return false }
        for row in later where entries[row * count + step] != 0 {
          let factor = entries[row * count + step] / pivots[step]
          entries[row * count + step] = factor
          for column in later { entries[row * count + column] += factor * entries[top + column] }
          if let leak = leaks?[step] { leaks?[row] += factor * leak }
        }
      }
      return true
    }
  }

  /// Replaces the right side by the solution.
  func solve(_ values: inout [Double], transposed: Bool) {
    entries.withUnsafeBufferPointer { entries in
      transposed == isTransposed ? solveRows(&values, entries) : solveColumns(&values, entries)
    }
  }

  private func solveRows(_ values: inout [Double], _ entries: UnsafeBufferPointer<Double>) {
    for row in 0..<count {
      var sum = values[row]
      for column in 0..<row { sum += entries[row * count + column] * values[column] }
      values[row] = sum
    }
    for row in (0..<count).reversed() {
      var sum = values[row]
      for column in row + 1..<max(count, row + 1) { sum += entries[row * count + column] * values[column] }
      values[row] = sum / pivots[row]
    }
  }

  private func solveColumns(_ values: inout [Double], _ entries: UnsafeBufferPointer<Double>) {
    for row in 0..<count {
      let value = values[row] / pivots[row]
      values[row] = value
      for column in row + 1..<max(count, row + 1) { values[column] += entries[row * count + column] * value }
    }
    for row in (0..<count).reversed() {
      let value = values[row]
      for column in 0..<row { values[column] += entries[row * count + column] * value }
    }
  }
}
