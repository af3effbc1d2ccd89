/// Bounds of a sum of money in minor units of one currency that the context states.
///
/// **Definition**: the set of all values v with `lower` ≤ v and, where `upper` is known, v ≤ `upper`. Sums and minima
/// are those of interval arithmetic: each bound is attained when every operand attains its own.
public struct AmountInterval: Hashable, Sendable {
  /// The least that it can be.
  public var lower: Int64
  /// The most that it can be; `nil` when nothing bounds it.
  public var upper: Int64?

  /// Creates an interval from its bounds.
  public init(lower: Int64, upper: Int64?) {
    self.lower = lower
    self.upper = upper
  }

  /// Creates the interval that holds one value.
  public init(_ value: Int64) {
    lower = value
    upper = value
  }

  /// From zero to unknown.
  public static let unknown = AmountInterval(lower: 0, upper: nil)
  /// Exactly zero.
  public static let zero = AmountInterval(0)

  /// The value, when both bounds agree.
  public var exactValue: Int64? { lower == upper ? lower : nil }

  /// Whether no value lies in both intervals.
  public func isDisjoint(from other: AmountInterval) -> Bool {
    if let upper, upper < other.lower { return true }
    if let otherUpper = other.upper, otherUpper < lower { return true }
    return false
  }

  /// The interval of the sum of two amounts.
  ///
  /// - Throws: ``MoneyError/overflow`` when a bound exceeds 64 bits.
  public func adding(_ other: AmountInterval) throws(MoneyError) -> AmountInterval {
    let (low, lowOverflow) = lower.addingReportingOverflow(other.lower)
    guard !lowOverflow else { throw .overflow }
    guard let upper, let otherUpper = other.upper else { return AmountInterval(lower: low, upper: nil) }
    let (high, highOverflow) = upper.addingReportingOverflow(otherUpper)
    guard !highOverflow else { throw .overflow }
    return AmountInterval(lower: low, upper: high)
  }

  /// The interval of the smaller of two amounts.
  public func minimum(with other: AmountInterval) -> AmountInterval {
    let high: Int64? =
      switch (upper, other.upper) {
      case (.some(let left), .some(let right)): min(left, right)
      case (.some(let bound), .none), (.none, .some(let bound)): bound
      case (.none, .none): nil
      }
    return AmountInterval(lower: min(lower, other.lower), upper: high)
  }
}
