/// An exact sum of money: a whole number of minor units of one currency.
public struct Money: Hashable, Sendable {
  /// The sum in minor units, such as cents.
  public let minorUnits: Int64
  /// The currency.
  public let currency: Currency

  /// Creates a sum from its minor units.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The sum of two amounts of one currency.
  ///
  /// - Throws: ``MoneyError`` when the currencies differ or the sum exceeds 64 bits.
  public func adding(_ other: Money) throws(MoneyError) -> Money {
    guard currency == other.currency else { throw .differentCurrencies(currency, other.currency) }
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .overflow }
    return Money(minorUnits: sum, currency: currency)
  }

  /// This sum less another of the same currency.
  ///
  /// - Throws: ``MoneyError`` when the currencies differ or the difference exceeds 64 bits.
  public func subtracting(_ other: Money) throws(MoneyError) -> Money {
    guard currency == other.currency else { throw .differentCurrencies(currency, other.currency) }
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .overflow }
    return Money(minorUnits: difference, currency: currency)
  }
}

/// Why an operation on money has no exact result.
public enum MoneyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Two currencies met that no rate was asked to bring together.
  case differentCurrencies(Currency, Currency)
  /// The result needs more than 64 bits of minor units.
  case overflow
  /// No rate of the book leads from one currency to the other.
  case noRate(from: Currency, to: Currency)

  /// The reason in words.
  public var description: String {
    switch self {
    case .differentCurrencies(let left, let right): "\(left) and \(right) cannot be added without an exchange rate"
    case .overflow: "the amount is larger than 64-bit minor units can hold"
    case .noRate(let from, let to): "there is no exchange rate from \(from) to \(to)"
    }
  }
}
