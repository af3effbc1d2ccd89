/// On which side of 1 the spectral radius of an irreducible nonnegative block lies.
///
/// The equations of a block can be solved for every nonnegative right side, by a nonnegative solution, if and only if
/// the radius is below 1; if it is 1 they are singular.
///
/// **Definition.** In this order, the first that decides:
///
/// | evidence | decides | exactness |
/// |---|---|---|
/// | no row sum (or no column sum) above 1, and some below | below 1 | exact: sums are taken without rounding |
/// | all row sums (or all column sums) equal to 1 | equal to 1 | exact |
/// | no row sum (or no column sum) below 1, and some above | above 1 | exact |
/// | elimination in integers, of up to 32 rows if 64 bits suffice: all leading minors positive, or only the last one 0, or neither | all | exact |
/// | a positive vector that the block makes smaller everywhere, or larger everywhere, by more than rounding can do | below or above 1 | certain |
/// | none of these | undecided, with bounds of the radius | – |
///
/// **Reference.** R. S. Varga, Matrix Iterative Analysis (1962), theorems 2.1 and 2.2, on row sums and vectors; A.
/// Berman, R. J. Plemmons, Nonnegative Matrices in the Mathematical Sciences (1979), chapter 6, on leading minors.
enum BlockRadius: Hashable {
  case belowOne
  case one
  case aboveOne
  case undecided(ClosedRange<Double>)

  private static let largestExactElimination = 32
  /// How closely the radius is bounded, one after the other until that decides.
  private static let tolerances = [0x1p-8, 0x1p-24, 0x1p-48]
  private static let maximumIterations = 2_000

  /// Decides for a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - meter: Pays for a search for a vector.
  init(of block: SystemBlock, meter: inout WorkMeter) {
    self =
      Self.sums(block.rowLeaks) ?? Self.sums(block.columnLeaks) ?? Self.minors(of: block)
      ?? Self.vector(of: block, &meter)
  }

  private static func sums(_ leaks: [Double]) -> BlockRadius? {
    let (isShort, isLong) = (leaks.contains { $0 > 0 }, leaks.contains { $0 < 0 })
    if isShort && isLong { return nil }
    return isShort ? .belowOne : isLong ? .aboveOne : .one
  }

  /// Decides by the signs of the leading minors in integers, unless a number becomes too large for them.
  ///
  /// **Reference.** E. H. Bareiss, Sylvester's identity and multistep integer-preserving Gaussian elimination, Math.
  /// Comp. 22 (1968).
  private static func minors(of block: SystemBlock) -> BlockRadius? {
    let count = block.rowCount
    guard count <= largestExactElimination, let unit = integerUnit(block.weights) else { return nil }
    var matrix = [[Int64]](repeating: [Int64](repeating: 0, count: count), count: count)
    for row in 0..<count {
      matrix[row][row] = Int64(unit)
      for slot in block.offsets[row]..<block.offsets[row + 1] {
        matrix[row][Int(block.columns[slot])] -= Int64(block.weights[slot] * unit)
      }
    }
    var previous: Int64 = 1
    for step in 0..<count {
      let minor = matrix[step][step]
      guard minor > 0 else { return minor == 0 && step == count - 1 ? .one : .aboveOne }
      for row in step + 1..<max(count, step + 1) {
        for column in step + 1..<count {
          let (left, leftOverflows) = matrix[row][column].multipliedReportingOverflow(by: minor)
          let (right, rightOverflows) = matrix[row][step].multipliedReportingOverflow(by: matrix[step][column])
          let (difference, overflows) = left.subtractingReportingOverflow(right)
          guard !leftOverflows, !rightOverflows, !overflows else { return nil }
          matrix[row][column] = difference / previous
        }
      }
      previous = minor
    }
    return .belowOne
  }

  /// A power of two that makes integers of all weights, none of them large; nil if there is none.
  private static func integerUnit(_ weights: [Double]) -> Double? {
    guard weights.allSatisfy({ $0 <= 0x1p30 }) else { return nil }
    var unit = 1.0
    while unit <= 0x1p30 {
      if weights.allSatisfy({ ($0 * unit).rounded() == $0 * unit }) { return unit }
      unit *= 2
    }
    return nil
  }

  /// Decides by a positive vector z: with S z < z everywhere the radius is below 1, with S z > z above.
  private static func vector(of block: SystemBlock, _ meter: inout WorkMeter) -> BlockRadius {
    let strengths = block.strengths
    var radius = BlockRadius.undecided(0...Double.infinity)
    for tolerance in tolerances {
      let search = PerronSearch(tolerance: tolerance, maximumIterations: maximumIterations)
      let found = search.vector(of: strengths, below: 1 - tolerance, meter: &meter)
      radius = proof(found.vector, of: block)
      guard case .undecided = radius else { break }
    }
    return radius
  }

  /// What a positive vector proves.
  private static func proof(_ vector: [Double], of block: SystemBlock) -> BlockRadius {
    var (isSmaller, isLarger) = (true, true)
    var (lower, upper) = (Double.infinity, 0.0)
    for row in 0..<block.rowCount {
      var difference = CompensatedSum()
      difference.add(-vector[row])
      for slot in block.offsets[row]..<block.offsets[row + 1] {
        difference.add(product: block.weights[slot], vector[Int(block.columns[slot])])
      }
      let (value, error) = (difference.value, difference.errorBound)
      isSmaller = isSmaller && vector[row] > 0 && value + error < 0
      isLarger = isLarger && vector[row] > 0 && value - error > 0
      guard vector[row] > 0, value.isFinite, error.isFinite else { continue }
      lower = min(lower, 1 + (value - error) / vector[row])
      upper = max(upper, 1 + (value + error) / vector[row])
    }
    if isSmaller { return .belowOne }
    if isLarger { return .aboveOne }
    return .undecided(max(0, min(lower, 1)).nextDown...max(upper, 1).nextUp)
  }
}
