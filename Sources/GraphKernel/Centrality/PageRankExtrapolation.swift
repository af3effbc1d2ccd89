import Parallelism

/// A better guess of where sweeps lead to, made of the values after some of them.
///
/// **Definition.** With values x₁, …, x₆ and changes uⱼ = xⱼ₊₁ − xⱼ the guess is Σ γⱼ xⱼ₊₁, where the γⱼ add up to 1 and make
/// Σ γⱼ uⱼ as small as they can, in the sum of its squares times weights. Of many rows only some are asked, for it is only a
/// guess: the sweep after it says how large the error is.
///
/// **Reference.** R. P. Eddy, Extrapolating to the limit of a vector sequence, in Information Linkage between Applied
/// Mathematics and Industry (1979); S. D. Kamvar et al., Extrapolation methods for accelerating PageRank computations,
/// WWW (2003).
struct PageRankExtrapolation {
  /// The number of sweeps whose values are needed.
  static let sweepCount = 6
  /// More rows than this are not all asked.
  private static let largestAsked = 1 << 12
  /// The number of changes.
  private static let changeCount = sweepCount - 1
  /// Changes that depend on each other this closely are told apart no further.
  private static let regularization = 1e-10
  /// Changes that are multiplied by more than this say nothing but how they were rounded.
  private static let largestFactor = 1e4

  /// The number of rows.
  let count: Int
  /// What the values of each row weigh.
  let weights: UnsafeMutableBufferPointer<Double>
  let chunks: FixedChunks
  let workers: Int

  /// Replaces the first of seven lists of values by the guess from the others.
  ///
  /// - Parameter values: The lists, one after the other.
  /// - Returns: False if there is no guess; then nothing is changed.
  func guess(_ values: UnsafeMutableBufferPointer<Double>) -> Bool {
    guard let factors = factors(values) else { return false }
    performTasks(chunks.count, workers: workers) { chunk, _ in
      for row in chunks[chunk] {
        var sum = 0.0
        for change in 0..<Self.changeCount { sum += factors[change] * values[(change &+ 2) &* count &+ row] }
        values[row] = max(0, sum)
      }
    }
    return true
  }

  /// The factors γⱼ.
  private func factors(_ values: UnsafeMutableBufferPointer<Double>) -> SIMD8<Double>? {
    var matrix = products(values)
    var scales = SIMD8<Double>.zero
    for row in 0..<Self.changeCount {
      guard matrix[row][row] > 0 else { return nil }
      scales[row] = 1 / matrix[row][row].squareRoot()
    }
    for row in 0..<Self.changeCount {
      matrix[row] *= scales * scales[row]
      matrix[row][row] += Self.regularization
    }
    // The solution for a right side of ones, scaled to sum 1.
    var factors = scales
    for step in 0..<Self.changeCount {
      for row in step + 1..<max(step + 1, Self.changeCount) {
        let share = matrix[row][step] / matrix[step][step]
        matrix[row] -= matrix[step] * share
        factors[row] -= factors[step] * share
      }
    }
    for step in (0..<Self.changeCount).reversed() {
      for column in step + 1..<max(step + 1, Self.changeCount) {
        factors[step] -= matrix[step][column] * factors[column]
      }
      factors[step] /= matrix[step][step]
    }
    factors *= scales
    factors /= factors.sum()
    // Also false if one is not a number.
    return (0..<Self.changeCount).allSatisfy { abs(factors[$0]) < Self.largestFactor } ? factors : nil
  }

  /// The weighted products of the changes with each other.
  private func products(_ values: UnsafeMutableBufferPointer<Double>) -> [SIMD8<Double>] {
    let parts = ScratchArray<SIMD8<Double>>(count: chunks.count * Self.changeCount, repeating: .zero)
    let part = parts.elements
    // Every other cache line.
    let skipped = count > Self.largestAsked ? 1 << 3 : 0
    performTasks(chunks.count, workers: workers) { chunk, _ in
      var sums = (
        SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero
      )
      for row in chunks[chunk] where row & skipped == 0 && weights[row] > 0 {
        var changes = SIMD8<Double>.zero
        var last = values[count &+ row]
        for change in 0..<Self.changeCount {
          let next = values[(change &+ 2) &* count &+ row]
          changes[change] = next - last
          last = next
        }
        let weighted = changes * weights[row]
        sums.0 += weighted * changes[0]
        sums.1 += weighted * changes[1]
        sums.2 += weighted * changes[2]
        sums.3 += weighted * changes[3]
        sums.4 += weighted * changes[4]
      }
      let first = chunk * Self.changeCount
      (part[first], part[first + 1], part[first + 2]) = (sums.0, sums.1, sums.2)
      (part[first + 3], part[first + 4]) = (sums.3, sums.4)
    }
    return (0..<Self.changeCount).map { change in
      (0..<chunks.count).reduce(SIMD8<Double>.zero) { $0 + part[$1 * Self.changeCount + change] }
    }
  }
}
