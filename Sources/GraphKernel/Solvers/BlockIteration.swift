/// The solution of (I − S) x = b for a sparse block of spectral radius below 1 by iteration.
///
/// **Definition.** BiCGSTAB with incomplete factors on the right. Where it stagnates, the stationary iteration with the
/// same factors takes over, which converges on every such block, if slowly where the radius is close to 1.
///
/// **Reference.** H. A. van der Vorst, Bi-CGSTAB: a fast and smoothly converging variant of Bi-CG for the solution of
/// nonsymmetric linear systems, SIAM J. Sci. Stat. Comput. 13 (1992); Meijerink and van der Vorst 1977.
struct BlockIteration {
  private let block: SystemBlock
  private let factors: IncompleteFactors

  /// The share of the right side, by the norm, that may be left; refinement takes care of the rest.
  private static let tolerance = 1e-13
  private static let maximumSteps = 400
  private static let maximumStationarySteps = 2_000
  /// Steps without a new best residual after which BiCGSTAB has stagnated.
  private static let patience = 60

  /// Prepares the iteration; nil if rounding left a pivot that is not positive.
  init?(_ block: SystemBlock) {
    guard let factors = IncompleteFactors(block) else { return nil }
    self.block = block
    self.factors = factors
  }

  /// How many entries a step multiplies.
  private var cost: Int { 4 * (block.rowCount + block.entryCount) }

  /// Solves the block.
  ///
  /// - Parameters:
  ///   - right: The right side.
  ///   - transposed: Whether the transposed block is meant.
  ///   - meter: Pays for every step.
  ///   - budget: What the meter may spend, for the error.
  /// - Returns: The best solution found, and what is left of the right side as a share of it.
  /// - Throws: ``SystemError`` if the right side is out of range or the work was ended.
  func solution(
    of right: [Double], transposed: Bool, meter: inout VisitMeter, budget: UInt64?
  ) throws(SystemError) -> (values: [Double], residual: Double) {
    let size = norm(right)
    let none = [Double](repeating: 0, count: right.count)
    guard size > 0 else { return (none, 0) }
    guard size.isFinite else { throw .outOfRange }
    var best = (values: none, residual: 1.0)
    try accelerated(right, size, transposed, &best, &meter, budget)
    if best.residual > Self.tolerance { try stationary(right, size, transposed, &best, &meter, budget) }
    return best
  }

  private func accelerated(
    _ right: [Double], _ size: Double, _ transposed: Bool, _ best: inout (values: [Double], residual: Double),
    _ meter: inout VisitMeter, _ budget: UInt64?
  ) throws(SystemError) {
    var (values, residual, direction) = (best.values, right, right)
    var (image, step, stepImage) = (right, right, right)
    var (rho, lastBest) = (dot(right, right), 0)
    for iteration in 0..<Self.maximumSteps {
      try meter.addSystemWork(cost, budget: budget)
      var preconditioned = direction
      factors.solve(&preconditioned, transposed: transposed)
      block.apply(to: preconditioned, into: &image, transposed: transposed)
      let alpha = rho / dot(right, image)
      guard alpha.isFinite else { return }
      for row in values.indices {
        values[row] += alpha * preconditioned[row]
        residual[row] -= alpha * image[row]
      }
      step = residual
      factors.solve(&step, transposed: transposed)
      block.apply(to: step, into: &stepImage, transposed: transposed)
      let square = dot(stepImage, stepImage)
      let omega = square > 0 ? dot(stepImage, residual) / square : 0
      guard omega.isFinite else { return }
      for row in values.indices {
        values[row] += omega * step[row]
        residual[row] -= omega * stepImage[row]
      }
      let share = norm(residual) / size
      guard share.isFinite else { return }
      if share < best.residual {
        best = (values, share)
        lastBest = iteration
      }
      if share <= Self.tolerance || iteration - lastBest > Self.patience { return }
      let next = dot(right, residual)
      let beta = next / rho * (alpha / omega)
      guard beta.isFinite, beta != 0 else { return }
      rho = next
      for row in values.indices { direction[row] = residual[row] + beta * (direction[row] - omega * image[row]) }
    }
  }

  private func stationary(
    _ right: [Double], _ size: Double, _ transposed: Bool, _ best: inout (values: [Double], residual: Double),
    _ meter: inout VisitMeter, _ budget: UInt64?
  ) throws(SystemError) {
    var values = best.values
    var correction = right
    for _ in 0..<Self.maximumStationarySteps {
      try meter.addSystemWork(cost, budget: budget)
      block.apply(to: values, into: &correction, transposed: transposed)
      for row in values.indices { correction[row] = right[row] - correction[row] }
      let share = norm(correction) / size
      if share < best.residual { best = (values, share) }
      guard share > Self.tolerance, share.isFinite else { return }
      factors.solve(&correction, transposed: transposed)
      for row in values.indices { values[row] += correction[row] }
    }
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for row in left.indices { sum += left[row] * right[row] }
    return sum
  }

  private func norm(_ vector: [Double]) -> Double {
    // Divided by the largest, so that no square is out of range.
    let largest = vector.reduce(0) { max($0, abs($1)) }
    guard largest > 0, largest.isFinite else { return largest }
    return largest * vector.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
  }
}
