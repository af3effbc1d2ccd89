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
