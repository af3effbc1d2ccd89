/// Reads amounts as rows of a file write them: digits, and at most one decimal point.
///
/// **Definition**: `1234.5` with two decimals is exactly 123450; zeros beyond the decimals of the unit change nothing.
/// What could be read in two ways is refused: separators of thousands, decimal commas, exponents, and more decimals than
/// the unit has. With ``Style/comma`` the decimals follow a comma, and points may stand between groups of three digits.
enum DecimalAmount {
  /// How numbers are written.
  enum Style {
    /// Like `1234.56`.
    case point
    /// Like `1234,56` or `1.234,56`.
    case comma
  }

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
  static func minorUnits(
    _ text: UnsafeBufferPointer<UInt8>, decimals: Int, style: Style = .point
  ) throws(Failure) -> Int64 {
    var value: Int64 = 0
    var isOverflowing = false
    var isTooPrecise = false
    var digitCount = 0
    var written = 0
    var decimalMark: Int?
    var groupMark: Int?
    let mark = style == .point ? ASCII.point : ASCII.comma
    for (offset, byte) in text.enumerated() {
      if let digit = ASCII.digit(byte) {
        digitCount += 1
        if decimalMark != nil { written += 1 }
        if written <= decimals {
          isOverflowing = append(digit, to: &value) || isOverflowing
        } else if digit != 0 {
          isTooPrecise = true
        }
      } else if byte == mark, decimalMark == nil {
        guard groupMark.map({ offset - $0 == 4 }) ?? true else { throw .separators }
        decimalMark = offset
      } else if style == .comma, byte == ASCII.point, decimalMark == nil, (1...3).contains(offset) || groupMark != nil {
        guard groupMark.map({ offset - $0 == 4 }) ?? true else { throw .separators }
        groupMark = offset
      } else {
        throw failure(of: text, style: style)
      }
    }
    guard digitCount > 0 else { throw .notANumber }
    if let groupMark, text[0] == UInt8(ascii: "0") || (decimalMark == nil && text.count - groupMark != 4) {
      throw .separators
    }
    guard !isTooPrecise else { throw .tooManyDecimals }
    for _ in min(written, decimals)..<decimals { isOverflowing = append(0, to: &value) || isOverflowing }
    // The largest value marks an unknown bound in a flow table.
    guard !isOverflowing, value < .max else { throw .tooLarge }
    return value
  }

  /// Whether a text with a decimal point looks like a number of thousands: `1.000` is one to some, a thousand to others.
  static func mayBeThousands(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let point = text.firstIndex(of: ASCII.point) else { return false }
    return text.count - point == 4 && (1...3).contains(point) && text[0] != UInt8(ascii: "0")
  }

  /// Whether the value with one more digit exceeds 64 bits.
  private static func append(_ digit: UInt8, to value: inout Int64) -> Bool {
    let (product, isProductTooLarge) = value.multipliedReportingOverflow(by: 10)
    let (sum, isSumTooLarge) = product.addingReportingOverflow(Int64(digit))
    value = sum
    return isProductTooLarge || isSumTooLarge
  }

  /// What keeps a text with other bytes than digits and one mark from being an amount.
  private static func failure(of text: UnsafeBufferPointer<UInt8>, style: Style) -> Failure {
    var rest = UnsafeBufferPointer(rebasing: text[...])
    let isNegative = rest.first == ASCII.minus
    if isNegative { rest = UnsafeBufferPointer(rebasing: rest.dropFirst()) }
    let marks = [ASCII.point, ASCII.comma]
    guard let first = rest.first, ASCII.digit(first) != nil || marks.contains(first) else { return .notANumber }
    guard rest.contains(where: { ASCII.digit($0) != nil }) else { return .notANumber }
    var hasSeparator = false
    for byte in rest where ASCII.digit(byte) == nil {
      switch byte {
      case UInt8(ascii: "e"), UInt8(ascii: "E"): return .exponent
      case ASCII.comma, UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: " "): hasSeparator = true
      case ASCII.point: hasSeparator = hasSeparator || style == .comma
      default: return .notANumber
      }
    }
    if isNegative { return .negative }
    return hasSeparator || rest.count(where: { $0 == ASCII.point }) > 1 ? .separators : .notANumber
  }
}

extension DecimalAmount.Failure {
  /// What is wrong with an amount, and what to do about it.
  func finding(
    _ text: String, decimals: Int, style: DecimalAmount.Style = .point
  ) -> (message: String, remedy: String?) {
    switch self {
    case .negative:
      ("the amount “\(text)” is negative", "turn the flow round: swap its source and target")
    case .separators where style == .comma:
      (
        "the amount “\(text)” is not written with a decimal comma, and points between groups of three digits",
        "write it like 1.234.567,89, or leave out --decimal-comma"
      )
    case .separators:
      (
        "the amount “\(text)” has a decimal comma or separators of thousands",
        "write it like 1234567.89, or say --decimal-comma where it means 1.234.567,89"
      )
    case .exponent:
      ("the amount “\(text)” has an exponent", "write it with all its digits")
    case .tooManyDecimals:
      ("the amount “\(text)” has more than \(decimals) decimals", "round it, so that nothing is lost unseen")
    case .tooLarge:
      (
        "the amount “\(text)” is larger than can be counted",
        "amounts go up to 2^63 − 2 minor units; check the number, or write all rows in a larger unit"
      )
    case .notANumber:
      (
        "“\(text)” is no amount",
        "write a number like \(style == .point ? "1234567.89" : "1234567,89"), or nothing for an undisclosed amount"
      )
    }
  }
}
