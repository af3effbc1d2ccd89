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

  /// The width of the bounds as a share of the radius.
  var relativeWidth: Double { upper > 0 ? (upper - lower) / upper : 0 }
}

/// The search for a Perron vector by multiplication.
///
/// The step x ← (M + cI) x with c near half of the radius converges on periodic matrices too. Where it is slow and the
/// matrix small, its power 2⁴⁰ is computed by squaring, which no two close eigenvalues withstand.
struct PerronSearch {
  /// Writes the product of the matrix and the first vector into the second.
  typealias Multiplication = (_ vector: [Double], _ product: inout [Double]) -> Void

  /// The width of the bounds, as a share of the radius, at which to end.
  var tolerance: Double
  /// The number of multiplications after which to end.
  var maximumIterations: Int

  /// Steps before a small matrix is squared.
  private static let patience = 200
  /// The largest matrix that is squared: 40 products of this size take less than a second.
  private static let largestSquare = 256
  private static let squarings = 40
  /// A component this small is not told from 0 safely in a quotient.
  private static let smallestComponent = 0x1p-900

  /// Bounds the spectral radius of a matrix.
  ///
  /// - Parameters:
  ///   - size: The number of rows, at least 1.
  ///   - threshold: End as soon as the radius is certainly below this.
  ///   - multiply: The matrix; it is nonnegative and irreducible.
  /// - Returns: The bounds reached, close to each other unless the iterations ran out or the threshold ended them.
  func vector(size: Int, below threshold: Double = 0, _ multiply: Multiplication) -> PerronVector {
    var result = PerronVector(lower: 0, upper: .infinity, vector: [Double](repeating: 1, count: size), iterations: 0)
    var product = result.vector
    while result.iterations < maximumIterations {
      if result.iterations == Self.patience, size <= Self.largestSquare {
        let candidate = vectorOfSquaredPower(size: size, shift: result.upper / 2, multiply)
        multiply(candidate, &product)
        if let bounds = quotients(of: product, by: candidate), bounds.upper <= result.upper {
          result.vector = candidate
        }
      }
      multiply(result.vector, &product)
      result.iterations += 1
      guard let bounds = quotients(of: product, by: result.vector) else { break }
      result.lower = max(result.lower, bounds.lower)
      result.upper = min(result.upper, bounds.upper)
      if result.relativeWidth <= tolerance || result.upper < threshold { break }
      // The quotients of the next vector lie between those of this one, so that the bounds hold for it too.
      var largest = 0.0
      for row in 0..<size {
        result.vector[row] = product[row] + result.upper / 2 * result.vector[row]
        largest = max(largest, result.vector[row])
      }
      for row in 0..<size { result.vector[row] /= largest }
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

  /// The row sums of a high power of M + cI, the largest 1: a Perron vector but for differences in its last digits.
  private func vectorOfSquaredPower(size: Int, shift: Double, _ multiply: Multiplication) -> [Double] {
    var power = [Double](repeating: 0, count: size * size)
    var unit = [Double](repeating: 0, count: size)
    var column = unit
    for index in 0..<size {
      unit[index] = 1
      multiply(unit, &column)
      unit[index] = 0
      for row in 0..<size { power[row * size + index] = column[row] + (row == index ? shift : 0) }
    }
    for _ in 0..<Self.squarings {
      let largest = power.max() ?? 1
      for index in power.indices { power[index] /= largest }
      power = squared(power, size: size)
    }
    let sums = (0..<size).map { power[$0 * size..<($0 + 1) * size].reduce(0, +) }
    let largest = sums.max() ?? 1
    return sums.map { $0 / largest }
  }

  private func squared(_ matrix: [Double], size: Int) -> [Double] {
    var square = [Double](repeating: 0, count: size * size)
    matrix.withUnsafeBufferPointer { matrix in
      square.withUnsafeMutableBufferPointer { square in
        for row in 0..<size {
          for middle in 0..<size {
            let factor = matrix[row * size + middle]
            guard factor > 0 else { continue }
            for column in 0..<size { square[row * size + column] += factor * matrix[middle * size + column] }
          }
        }
      }
    }
    return square
  }
}
