/// Bounds of the spectral radius of a nonnegative irreducible matrix, and a positive vector near its eigenvector.
///
/// **Definition.** For a positive vector x, every quotient (Mx)ᵢ / xᵢ bounds the spectral radius: the smallest from below,
/// the largest from above. All quotients of the eigenvector are the radius itself; it is unique up to a factor.
///
/// **Reference.** L. Collatz, Einschließungssatz für die charakteristischen Zahlen von Matrizen, Math. Z. 48 (1942);
/// H. Wielandt, Unzerlegbare, nicht negative Matrizen, Math. Z. 52 (1950).
struct PerronVector {
  /// A bound from below.
  var lower: Double
  /// A bound from above; no component of Mx is larger than this times that of ``vector``.
  var upper: Double
  /// The vector, its largest component 1.
  var vector: [Double]
  /// How many multiplications there were.
  var iterations: Int

  /// The width of the bounds as a share of the radius; 1 while nothing is known.
  var relativeWidth: Double { upper.isFinite ? (upper > 0 ? (upper - lower) / upper : 0) : 1 }
}

/// The search for a Perron vector by multiplication, and by elimination where that is faster.
///
/// The step x ← (M + cI) x with a positive c converges on periodic matrices too; the less these are in the way, the smaller
/// c may be, and the faster it converges: see ``PerronShift``. Where it is slow nevertheless, as it is on long rings or with
/// a second eigenvalue close to the first, but equations are cheap to solve, the step is
/// x ← (μI − M)⁻¹ x with the bound μ from above, which converges quadratically and from any positive vector. Neither step
/// widens the bounds.
///
/// **Reference.** T. Noda, Note on the computation of the maximal eigenvalue of a non-negative irreducible matrix, Numer.
/// Math. 17 (1971); L. Elsner, Inverse iteration for calculating the spectral radius of a non-negative irreducible matrix,
/// Linear Algebra Appl. 15 (1976).
struct PerronSearch {
  /// The width of the bounds, as a share of the radius, at which to end.
  var tolerance: Double
  /// The number of steps after which to end.
  var maximumIterations: Int

  /// Steps before elimination is considered; then it is again whenever there were twice as many.
  private static let patience = 32
  /// As many steps cost less than to find out what an elimination would.
  private static let fewSteps = 128.0
  /// How many eliminations a search takes, more or less.
  private static let usualEliminations = 12.0
  /// A component this small is not told from 0 safely in a quotient.
  private static let smallestComponent = 0x1p-900

  /// Bounds the spectral radius of a matrix.
  ///
  /// - Parameters:
  ///   - matrix: The matrix.
  ///   - threshold: End as soon as the radius is certainly below this.
  ///   - meter: Pays for every step.
  /// - Returns: The bounds reached, close to each other unless steps or work ran out or the threshold ended them.
  func vector(of matrix: some PerronMatrix, below threshold: Double = 0, meter: inout WorkMeter) -> PerronVector {
    var matrix = matrix
    let ones = [Double](repeating: 1, count: matrix.rowCount)
    var result = PerronVector(lower: 0, upper: .infinity, vector: ones, iterations: 0)
    var product = result.vector
    var shortcut = Shortcut(maximumIterations: maximumIterations)
    var shift = PerronShift(isSemidefinite: matrix.isSemidefinite)
    while result.iterations < maximumIterations, meter.spend(matrix.cost) {
      matrix.multiply(result.vector, into: &product)
      result.iterations += 1
      guard let bounds = quotients(of: product, by: result.vector) else { break }
      shortcut.note(isProgress: bounds.upper < result.upper)
      result.lower = max(result.lower, bounds.lower)
      result.upper = min(result.upper, bounds.upper)
      if result.relativeWidth <= tolerance || result.upper < threshold { break }
      if let next = shortcut.step(from: result, on: matrix, tolerance: tolerance, meter: &meter) {
        result.vector = next
      } else {
        let factor = shift.share(for: result) * result.upper
        for row in ones.indices { result.vector[row] = product[row] + factor * result.vector[row] }
      }
      // The quotients of the next vector lie between those of this one, so that the bounds hold for it too.
      let largest = result.vector.max() ?? 1
      for row in ones.indices { result.vector[row] /= largest }
    }
    return result
  }

  private func quotients(of product: [Double], by vector: [Double]) -> (lower: Double, upper: Double)? {
    var bounds = (lower: Double.infinity, upper: 0.0)
    for row in vector.indices {
      guard vector[row] >= Self.smallestComponent else { return nil }
      let quotient = product[row] / vector[row]
      bounds = (min(bounds.lower, quotient), max(bounds.upper, quotient))
    }
    return bounds
  }

  /// Steps by elimination, once there is reason to believe that they are worth their price.
  private struct Shortcut {
    let maximumIterations: Int
    private var elimination: Elimination?
    private var isGivenUp = false
    private var wasLastStep = false
    /// When there was last a look at the speed of the search, and the width of the bounds then.
    private var lastLook = (iterations: 0, width: 1.0)
    private var highestPrice = 0.0

    init(maximumIterations: Int) { self.maximumIterations = maximumIterations }

    /// Takes notice of what the last step has brought.
    mutating func note(isProgress: Bool) {
      // At the end of what floating-point numbers can tell.
      if wasLastStep, !isProgress { giveUp() }
    }

    private mutating func giveUp() {
      elimination = nil
      isGivenUp = true
    }

    /// The next vector; nil where a multiplication is better.
    mutating func step(
      from state: PerronVector, on matrix: some PerronMatrix, tolerance: Double, meter: inout WorkMeter
    ) -> [Double]? {
      wasLastStep = false
      guard !isGivenUp else { return nil }
      if elimination == nil { look(at: state, of: matrix, tolerance: tolerance, meter: &meter) }
      guard let elimination, meter.spend(elimination.cost) else { return nil }
      let bound = matrix.sparseBound(from: state.upper)
      let extended = matrix.extended(state.vector, sparseBound: bound)
      guard let found = elimination.solution(of: extended, vector: extended, shift: bound) else {
        giveUp()
        return nil
      }
      let next = Array(found[..<matrix.rowCount])
      guard let largest = next.max(), next.allSatisfy({ $0 >= largest * PerronSearch.smallestComponent }) else {
        giveUp()
        return nil
      }
      wasLastStep = true
      return next
    }

    /// Prepares the elimination if it is cheaper than the multiplications that are to be expected.
    private mutating func look(
      at state: PerronVector, of matrix: some PerronMatrix, tolerance: Double, meter: inout WorkMeter
    ) {
      guard state.iterations >= max(PerronSearch.patience, 2 * lastLook.iterations) else { return }
      let gain = (lastLook.width / state.relativeWidth).roughLogarithm / Double(state.iterations - lastLook.iterations)
      let expected = gain > 0 ? (state.relativeWidth / tolerance).roughLogarithm / gain : .infinity
      lastLook = (state.iterations, state.relativeWidth)
      guard expected > PerronSearch.fewSteps else { return }
      let steps = min(expected, Double(maximumIterations - state.iterations))
      let price = min(steps * Double(matrix.cost), Double(meter.remaining) / 2) / PerronSearch.usualEliminations
      // What was too expensive is not asked for again before twice as much can be paid.
      guard price >= 2 * highestPrice else { return }
      highestPrice = price
      elimination = Elimination(of: matrix.sparse, costLimit: Int(min(price, 0x1p53)), meter: &meter)
    }
  }
}

/// The share of the radius that is added to the diagonal of a matrix before a multiplication.
///
/// With the share s, an eigenvalue that is r times the radius fades by |r + s| / (1 + s) in each step: for r from 0 on, faster
/// the smaller s is, but for r = −1, as periodic matrices have it, not at all without one. So a small one is tried first, and
/// where it turns out to be slow a large one; from then on the faster of the two is used. A semidefinite matrix needs none.
struct PerronShift {
  private static let shares = [0.125, 0.5]
  /// Steps after which there is a look at what a share has brought; the first ones say little.
  private static let period = 8
  /// A width that falls to less in a period is fine.
  private static let fineGain = 0x1p-6

  private let isSemidefinite: Bool
  private var choice = 0
  private var gains: [Double] = []
  private var last = (iterations: 0, width: 1.0)

  init(isSemidefinite: Bool) { self.isSemidefinite = isSemidefinite }

  /// The share for the next step.
  mutating func share(for state: PerronVector) -> Double {
    guard !isSemidefinite else { return 0 }
    if gains.count < Self.shares.count, state.iterations >= last.iterations + Self.period {
      // The first period is that of a vector that knows nothing yet.
      if last.iterations > 0 { note(gain: state.relativeWidth / last.width) }
      last = (state.iterations, state.relativeWidth)
    }
    return Self.shares[choice]
  }

  private mutating func note(gain: Double) {
    gains.append(gain)
    if gains.count == 1 {
      choice = gain > Self.fineGain ? 1 : 0
      if choice == 0 { gains.append(.infinity) }
    } else {
      choice = gains[0] < gains[1] ? 0 : 1
    }
  }
}

extension Double {
  /// The logarithm to the base 2 of a positive number, off by less than a tenth: good enough to expect a number of steps.
  var roughLogarithm: Double { Double(exponent) + significand - 1 }
}
