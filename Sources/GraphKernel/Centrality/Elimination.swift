/// The solution of (μI − N) x = r for a sparse nonnegative matrix N and a μ no smaller than its radius, without
/// cancellation.
///
/// **Definition.** A positive vector u with N u ≤ μ u is known. In the unknowns x / u a row has the entries n(i, j) uⱼ / uᵢ
/// and the excess μ − (N u)ᵢ / uᵢ, none negative, and its diagonal is their sum. To eliminate an unknown only adds to
/// entries and to excesses, so that every number is as exact as the excesses are, however near μ is to the radius.
///
/// **Reference.** W. K. Grassmann, M. I. Taksar, D. P. Heyman, Regenerative analysis and steady state distributions for
/// Markov chains, Oper. Res. 33 (1985); A. S. Alfa, J. Xue, Q. Ye, Accurate computation of the smallest eigenvalue of a
/// diagonally dominant M-matrix, Math. Comp. 71 (2002).
struct Elimination {
  private let block: StrengthBlock
  private let order: EliminationOrder

  /// Prepares eliminations for a block with as many columns as rows; nil if one costs more than a limit.
  init?(of block: StrengthBlock, costLimit: Int, meter: inout WorkMeter) {
    guard let order = EliminationOrder(of: block, costLimit: costLimit, meter: &meter) else { return nil }
    self.block = block
    self.order = order
  }

  /// How many entries a solution multiplies.
  var cost: Int { block.cost + order.cost }

  /// Solves the system.
  ///
  /// - Parameters:
  ///   - right: The right side r, nonnegative.
  ///   - vector: The vector u.
  ///   - shift: The number μ.
  /// - Returns: The solution; nil if the system is singular, or a number of it too large.
  func solution(of right: [Double], vector: [Double], shift: Double) -> [Double]? {
    let count = block.rowCount
    var product = vector
    block.multiply(vector, into: &product)
    // All by step; an excess and a right side grow until their step has come.
    let rowBuffer = ScratchArray<Double>(count: count, repeating: 0)
    let leftBuffer = ScratchArray<Double>(count: order.laterSteps.count, repeating: 0)
    let (row, left) = (rowBuffer.elements, leftBuffer.elements)
    var (pivots, excesses, solution) = (row.map { $0 }, row.map { $0 }, row.map { $0 })
    for step in 0..<count {
      let index = Int(order.rows[step])
      block.forEachEntry(inRow: index) { column, strength in
        row[order.steps[Int(column)]] += strength * vector[Int(column)] / vector[index]
      }
      var excess = max(0, shift - product[index] / vector[index])
      var value = right[index] / vector[index]
      for earlier in order.earlier(than: step) {
        let factor = row[earlier] / pivots[Int(earlier)]
        row[earlier] = 0
        for slot in order.later(than: Int(earlier)) {
          row[order.laterSteps[slot]] += factor * left[slot]
        }
        excess += factor * excesses[Int(earlier)]
        value += factor * solution[Int(earlier)]
      }
      row[step] = 0
      var pivot = excess
      for slot in order.later(than: step) {
        left[slot] = row[order.laterSteps[slot]]
        row[order.laterSteps[slot]] = 0
        pivot += left[slot]
      }
      guard pivot > 0, pivot.isFinite else { return nil }
      (pivots[step], excesses[step], solution[step]) = (pivot, excess, value)
    }
    var result = vector
    for step in (0..<count).reversed() {
      for slot in order.later(than: step) {
        solution[step] += left[slot] * solution[Int(order.laterSteps[slot])]
      }
      solution[step] /= pivots[step]
      guard solution[step].isFinite else { return nil }
      result[Int(order.rows[step])] *= solution[step]
    }
    return result
  }
}
