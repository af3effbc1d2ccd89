import DealModel

extension Money {
  /// A sum of whole dollars.
  package static func dollars(_ number: Int64) -> Money { Money(minorUnits: number * 100, currency: .usd) }
  /// A sum of whole euros.
  package static func euros(_ number: Int64) -> Money { Money(minorUnits: number * 100, currency: .eur) }
}

extension Amount {
  /// Exactly so many whole dollars.
  package static func dollars(_ number: Int64) -> Amount { .exact(.dollars(number)) }
  /// From so many whole dollars to so many.
  package static func dollars(_ range: ClosedRange<Int64>) -> Amount {
    .between(.dollars(range.lowerBound), .dollars(range.upperBound))
  }
  /// At most so many whole dollars.
  package static func dollars(_ range: PartialRangeThrough<Int64>) -> Amount { .atMost(.dollars(range.upperBound)) }
  /// At least so many whole dollars.
  package static func dollars(_ range: PartialRangeFrom<Int64>) -> Amount { .atLeast(.dollars(range.lowerBound)) }
  /// Exactly so many whole euros.
  package static func euros(_ number: Int64) -> Amount { .exact(.euros(number)) }
}

extension CalendarDate {
  /// A day as a test writes it; a slip of the pen stops the test.
  package static func written(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
    return day
  }
}

extension PartialDate {
  /// A date as a book writes it; a slip of the pen stops the test.
  package static func written(_ text: String) -> PartialDate {
    guard let date = PartialDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }
}
