/// An exact fraction written as a percentage, with the reserve that a source makes.
public struct Ratio: Hashable, Sendable, CustomStringConvertible {
  /// How the number is meant.
  public enum Bound: String, Hashable, Sendable {
    /// As it stands.
    case exact
    /// Approximately.
    case about
    /// No more.
    case atMost = "at most"
    /// No less.
    case atLeast = "at least"
  }

  /// Millionths of one: 400,000 is 40 %.
  public let millionths: Int64
  /// How the number is meant.
  public let bound: Bound

  /// Creates a ratio from millionths.
  public init(millionths: Int64, bound: Bound = .exact) {
    self.millionths = millionths
    self.bound = bound
  }

  /// The least and the most that the ratio can be; `nil` for an unknown upper bound.
  public var interval: AmountInterval {
    switch bound {
    case .exact, .about: AmountInterval(millionths)
    case .atMost: AmountInterval(lower: 0, upper: millionths)
    case .atLeast: AmountInterval(lower: millionths, upper: nil)
    }
  }

  /// The ratio as a book writes it.
  public var description: String {
    let percent = DecimalNumber(units: millionths, decimals: 4).description + " %"
    return bound == .exact ? percent : "\(bound.rawValue) \(percent)"
  }
}

/// A decimal number, exact: `units` divided by ten to the power of `decimals`.
public struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
  /// The digits as an integer.
  public let units: Int64
  /// How many of the digits stand behind the point; 0 to 18.
  public let decimals: Int

  /// Creates a number from its digits and the position of the point.
  public init(units: Int64, decimals: Int) {
    self.units = units
    self.decimals = min(max(decimals, 0), 18)
  }

  /// The number with a point and without trailing zeros.
  public var description: String {
    var digits = String(units.magnitude)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    var fraction = digits.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    let sign = units < 0 ? "-" : ""
    return sign + digits.dropLast(decimals) + (fraction.isEmpty ? "" : "." + fraction)
  }
}

/// A physical quantity that a deal is about, such as two gigawatts of computing capacity.
public struct Quantity: Hashable, Sendable, CustomStringConvertible {
  /// How the number is meant.
  public let bound: Ratio.Bound
  /// The number.
  public let value: DecimalNumber
  /// The unit, such as `GW`.
  public let unit: String
  /// What is measured.
  public let subject: String?

  /// Creates a quantity.
  public init(bound: Ratio.Bound = .exact, value: DecimalNumber, unit: String, subject: String? = nil) {
    self.bound = bound
    self.value = value
    self.unit = unit
    self.subject = subject
  }

  /// The quantity as a book writes it.
  public var description: String {
    (bound == .exact ? "" : bound.rawValue + " ") + "\(value) \(unit)" + (subject.map { " of \($0)" } ?? "")
  }
}
