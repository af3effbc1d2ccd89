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
