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
