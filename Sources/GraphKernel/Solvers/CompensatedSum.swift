/// A sum of products as if with twice the digits, and a bound of what is still lost.
///
/// **Reference.** T. Ogita, S. M. Rump, S. Oishi, Accurate sum and dot product, SIAM J. Sci. Comput. 26 (2005): the
/// error of k terms is at most u |sum| + γ² Σ |terms|, where u = 2⁻⁵³ and γ = k u / (1 − k u).
struct CompensatedSum {
  private var sum = 0.0
  private var error = 0.0
  private var magnitude = 0.0
  private var count = 0.0

  /// Adds a number.
  @inline(__always)
  mutating func add(_ term: Double) {
    let result = twoSum(sum, term)
    sum = result.rounded
    error += result.error
    magnitude += abs(term)
    count += 1
  }

  /// Adds a product.
  @inline(__always)
  mutating func add(product left: Double, _ right: Double) {
    let product = left * right
    let result = twoSum(sum, product)
    sum = result.rounded
    error += result.error + (-product).addingProduct(left, right)
    magnitude += abs(product)
    count += 2
  }

  /// The sum, rounded.
  var value: Double { sum + error }

  /// A number that the distance between the value and the true sum does not exceed, underflow included.
  var errorBound: Double {
    let unit = 0x1p-53
    // Twice the terms and twice the result outweigh the roundings of this bound itself.
    let gamma = 2 * count * unit
    return 2 * (unit * abs(value) + gamma * gamma * magnitude) + (count + 1) * 0x1p-1073
  }

  /// The sum of the absolute values of the terms.
  var absoluteSum: Double { magnitude }
}
