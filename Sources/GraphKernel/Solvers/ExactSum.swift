/// A sum of nonnegative floating-point numbers without any rounding, as far as it takes to compare it with 1.
///
/// **Definition.** The sum is kept as numbers that do not overlap, the smallest first, each the rounding error of the
/// next step. Their own signs and order tell the sign of any difference.
///
/// **Reference.** J. R. Shewchuk, Adaptive precision floating-point arithmetic and fast robust geometric predicates,
/// Discrete Comput. Geom. 18 (1997), theorem 10.
struct ExactSum {
  private var parts: [Double] = []
  /// Whether the sum is 2 or more, where its digits no longer matter.
  private var isLarge = false

  /// Adds a number from 0 on.
  mutating func add(_ term: Double) {
    if isLarge || term >= 2 {
      isLarge = true
      return
    }
    Self.grow(&parts, by: term)
    if let last = parts.last, last >= 4 { isLarge = true }
  }

  /// What is missing to 1, rounded once or so, but with the right sign, and 0 only if nothing is missing.
  var missingToOne: Double {
    if isLarge { return -1 }
    var parts = parts.map { -$0 }
    Self.grow(&parts, by: 1)
    return parts.reduce(0, +)
  }

  private static func grow(_ parts: inout [Double], by term: Double) {
    var carry = term
    var grown: [Double] = []
    grown.reserveCapacity(parts.count + 1)
    for part in parts {
      let sum = twoSum(carry, part)
      if sum.error != 0 { grown.append(sum.error) }
      carry = sum.rounded
    }
    if carry != 0 { grown.append(carry) }
    parts = grown
  }
}

/// The sum of two numbers as rounded, and what rounding has lost.
///
/// **Reference.** D. E. Knuth, The Art of Computer Programming 2, 4.2.2, theorem B.
@inline(__always)
func twoSum(_ left: Double, _ right: Double) -> (rounded: Double, error: Double) {
  let sum = left + right
  let rest = sum - left
  return (sum, (left - (sum - rest)) + (right - rest))
}
