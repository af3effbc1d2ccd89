/// Two sums that a source says were worth the same on a date.
public struct ExchangeRate: Hashable, Sendable {
  /// One side of the equation.
  public let left: Money
  /// The other side, in another currency.
  public let right: Money
  /// The day, month or year in which the rate held.
  public let date: PartialDate
  /// The source of the rate.
  public let source: SourceID

  /// Creates a rate from the two sides of an equation.
  public init(left: Money, right: Money, date: PartialDate, source: SourceID) {
    self.left = left
    self.right = right
    self.date = date
    self.source = source
  }
}

/// The dated, sourced rates of one book; the only way from one currency to another.
public struct ExchangeRates: Hashable, Sendable {
  /// The rates in the order of the book.
  public let rates: [ExchangeRate]

  /// Creates the table of a book's rates.
  public init(_ rates: [ExchangeRate]) { self.rates = rates }

  /// The rate that converts between two currencies on a date.
  ///
  /// **Definition**: among the rates that join the two currencies directly, the latest whose last possible day is not
  /// after the date; when all are later, the earliest; of several that are equally good, the first of the book. There
  /// are no crossed rates: each conversion cites one source.
  public func rate(from: Currency, to: Currency, on date: CalendarDate) -> ExchangeRate? {
    let candidates = rates(between: from, and: to)
    let known = candidates.filter { $0.effectiveDay <= date }
    return known.max { $0.effectiveDay < $1.effectiveDay } ?? candidates.min { $0.effectiveDay < $1.effectiveDay }
  }

  /// The rates that join two currencies directly, whichever side each stands on.
  func rates(between one: Currency, and other: Currency) -> [ExchangeRate] {
    rates.filter { rate in
      (rate.left.currency == one && rate.right.currency == other)
        || (rate.left.currency == other && rate.right.currency == one)
    }
  }

  /// A sum in another currency, rounded half to even to its minor unit.
  ///
  /// - Throws: ``MoneyError/noRate(from:to:)``, also when the rate is not positive, or ``MoneyError/overflow``.
  public func converting(_ money: Money, to currency: Currency, on date: CalendarDate) throws(MoneyError) -> Money {
    if money.currency == currency { return money }
    guard let rate = rate(from: money.currency, to: currency, on: date) else {
      throw .noRate(from: money.currency, to: currency)
    }
    let (numerator, denominator) =
      rate.left.currency == currency
      ? (rate.left.minorUnits, rate.right.minorUnits) : (rate.right.minorUnits, rate.left.minorUnits)
    guard denominator > 0, numerator > 0 else { throw .noRate(from: money.currency, to: currency) }
    let (quotient, remainder) = (Int128(money.minorUnits) * Int128(numerator))
      .quotientAndRemainder(dividingBy: Int128(denominator))
    let excess = 2 * remainder.magnitude
    let isRoundedAway =
      excess > UInt128(denominator) || (excess == UInt128(denominator) && !quotient.isMultiple(of: 2))
    guard let rounded = Int64(exactly: quotient + (isRoundedAway ? remainder.signum() : 0)) else { throw .overflow }
    return Money(minorUnits: rounded, currency: currency)
  }

  /// The bounds of an amount in another currency.
  ///
  /// - Throws: ``MoneyError/noRate(from:to:)`` or ``MoneyError/overflow``.
  public func interval(of amount: Amount, in currency: Currency, on date: CalendarDate) throws(MoneyError)
    -> AmountInterval
  {
    guard let own = amount.currency else { return .unknown }
    let lower = try converting(Money(minorUnits: amount.lowerMinorUnits, currency: own), to: currency, on: date)
    guard let upper = amount.upperMinorUnits else { return AmountInterval(lower: lower.minorUnits, upper: nil) }
    let converted = try converting(Money(minorUnits: upper, currency: own), to: currency, on: date)
    return AmountInterval(lower: lower.minorUnits, upper: converted.minorUnits)
  }
}

extension ExchangeRate {
  fileprivate var effectiveDay: CalendarDate { date.lastDay ?? .distantPast }
}
