/// A nonnegative number with the precision of a `Double` and an exponent that no count of paths outgrows.
struct WideNumber: Hashable {
  /// From 1 on and below 2, or 0.
  private var significand: Double
  private var exponent: Int

  static let zero = WideNumber(significand: 0, exponent: 0)
  static let one = WideNumber(significand: 1, exponent: 0)

  /// Adds another number.
  mutating func add(_ other: WideNumber) {
    guard other.significand > 0 else { return }
    guard significand > 0 else {
      self = other
      return
    }
    let (larger, smaller) = exponent >= other.exponent ? (self, other) : (other, self)
    self = larger
    // Beyond this distance nothing of the smaller number is left.
    let shift = larger.exponent - smaller.exponent
    guard shift <= 64 else { return }
    significand += Double(sign: .plus, exponent: -shift, significand: smaller.significand)
    if significand >= 2 {
      significand /= 2
      exponent += 1
    }
  }

  /// This number times another.
  func product(with other: WideNumber) -> WideNumber {
    var product = WideNumber(significand: significand * other.significand, exponent: exponent + other.exponent)
    if product.significand >= 2 {
      product.significand /= 2
      product.exponent += 1
    }
    return product.significand > 0 ? product : .zero
  }

  /// This number divided by a positive one that is not smaller.
  func quotient(by other: WideNumber) -> Double {
    Double(
      sign: .plus, exponent: max(exponent - other.exponent, -1_100), significand: significand / other.significand)
  }
}
