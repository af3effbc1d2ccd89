/// Reads amounts as rows of a file write them: digits, and at most one decimal point.
///
/// **Definition**: `1234.5` with two decimals is exactly 123450. What could be read in two ways is refused: separators
/// of thousands, decimal commas, exponents, and more decimals than the unit has.
enum DecimalAmount {
  /// Why a text is no amount.
  enum Failure: Error {
    case negative
    case separators
    case exponent
    case tooManyDecimals
    case tooLarge
    case notANumber
  }

  /// The amount in minor units of a unit with some decimals.
  static func minorUnits(_ text: UnsafeBufferPointer<UInt8>, decimals: Int) throws(Failure) -> Int64 {
    var value: Int64 = 0
    var isOverflowing = false
    var digitCount = 0
    var point: Int?
    for (offset, byte) in text.enumerated() {
      if let digit = ASCII.digit(byte) {
        isOverflowing = append(digit, to: &value) || isOverflowing
        digitCount += 1
      } else if byte == ASCII.point, point == nil {
        point = offset
      } else {
        throw failure(of: text)
      }
    }
    guard digitCount > 0 else { throw .notANumber }
    let written = point.map { text.count - $0 - 1 } ?? 0
    guard written <= decimals else { throw .tooManyDecimals }
    for _ in written..<decimals { isOverflowing = append(0, to: &value) || isOverflowing }
    // The largest value marks an unknown bound in a flow table.
    guard !isOverflowing, value < .max else { throw .tooLarge }
    return value
  }

  /// Whether the value with one more digit exceeds 64 bits.
  private static func append(_ digit: UInt8, to value: inout Int64) -> Bool {
    let (product, isProductTooLarge) = value.multipliedReportingOverflow(by: 10)
    let (sum, isSumTooLarge) = product.addingReportingOverflow(Int64(digit))
    value = sum
    return isProductTooLarge || isSumTooLarge
  }

  /// What keeps a text with other bytes than digits and one point from being an amount.
  private static func failure(of text: UnsafeBufferPointer<UInt8>) -> Failure {
    var rest = UnsafeBufferPointer(rebasing: text[...])
    let isNegative = rest.first == ASCII.minus
    if isNegative { rest = UnsafeBufferPointer(rebasing: rest.dropFirst()) }
    guard let first = rest.first, ASCII.digit(first) != nil || first == ASCII.point else { return .notANumber }
    var hasSeparator = false
    for byte in rest where ASCII.digit(byte) == nil && byte != ASCII.point {
      switch byte {
      case UInt8(ascii: "e"), UInt8(ascii: "E"): return .exponent
      case UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: " "): hasSeparator = true
      default: return .notANumber
      }
    }
    if isNegative { return .negative }
    return hasSeparator || rest.count(where: { $0 == ASCII.point }) > 1 ? .separators : .notANumber
  }
}

extension DecimalAmount.Failure {
  /// What is wrong with an amount, and what to do about it.
  func finding(_ text: String, decimals: Int) -> (message: String, remedy: String?) {
    switch self {
    case .negative:
      ("the amount “\(text)” is negative", "turn the flow round: swap its source and target")
    case .separators:
      ("the amount “\(text)” has a decimal comma or separators of thousands", "write it like 1234567.89")
    case .exponent:
      ("the amount “\(text)” has an exponent", "write it with all its digits")
    case .tooManyDecimals:
      ("the amount “\(text)” has more than \(decimals) decimals", "round it, so that nothing is lost unseen")
    case .tooLarge:
      ("the amount “\(text)” exceeds 64 bits of minor units", nil)
    case .notANumber:
      ("“\(text)” is no amount", "write a number like 1234567.89, or nothing for an undisclosed amount")
    }
  }
}
