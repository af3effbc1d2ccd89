/// How long an agreement runs.
public struct Term: Hashable, Sendable, CustomStringConvertible {
  /// When it begins, where that is known.
  public var start: PartialDate?
  /// When it ends, where that is known.
  public var end: PartialDate?
  /// How long it lasts, where that is known.
  public var duration: TermDuration?

  /// Creates a term from what is known of it.
  public init(start: PartialDate? = nil, end: PartialDate? = nil, duration: TermDuration? = nil) {
    self.start = start
    self.end = end
    self.duration = duration
  }

  /// The last day on which the agreement can still run: its end, else its start plus its duration, else unknown.
  public var lastDay: CalendarDate? {
    if let last = end?.lastDay { return last }
    guard let start = start?.lastDay, let duration else { return nil }
    return duration.lastDay(from: start)
  }

  /// The length in years: the duration, else from the start to the end where both are known to the year or better.
  public var years: Double? {
    if let duration { return duration.years }
    guard let start, let end, start.isDated, end.isDated, let first = start.firstDay, let last = end.lastDay,
      first <= last
    else { return nil }
    return Double(Int(last.daysSinceEpoch) - Int(first.daysSinceEpoch) + 1) / TermDuration.daysPerYear
  }

  /// Whether two terms differ in something that both state.
  public func excludes(_ other: Term) -> Bool {
    if let start, let otherStart = other.start, start.excludes(otherStart) { return true }
    if let end, let otherEnd = other.end, end.excludes(otherEnd) { return true }
    if let duration, let otherDuration = other.duration { return duration.years != otherDuration.years }
    return false
  }

  /// The term in words.
  public var description: String {
    var parts: [String] = []
    if let duration { parts.append(duration.description) }
    if let start { parts.append("from \(start)") }
    if let end { parts.append("to \(end)") }
    return parts.joined(separator: " ")
  }
}

/// A length of time in calendar units.
public struct TermDuration: Hashable, Sendable, CustomStringConvertible {
  /// A calendar unit.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Calendar years.
    case years
    /// Calendar months.
    case months
    /// Days.
    case days
  }

  /// How many units; positive.
  public let count: Int
  /// The unit.
  public let unit: Unit

  /// Creates a length of time, or returns `nil` unless it is between one day and a thousand years.
  public init?(count: Int, unit: Unit) {
    let limit =
      switch unit {
      case .years: 1000
      case .months: 12_000
      case .days: 365_000
      }
    guard (1...limit).contains(count) else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The length in years, a month being a twelfth and a day 1/365.2425 of one.
  public var years: Double {
    switch unit {
    case .years: Double(count)
    case .months: Double(count) / 12
    case .days: Double(count) / Self.daysPerYear
    }
  }

  /// The mean length of a year of the Gregorian calendar: 146,097 days in 400 years.
  static let daysPerYear = 365.2425

  /// The last day of an agreement of this length that begins on a day, or `nil` when it lies beyond the year 9999.
  ///
  /// It is the day before the one with the same number so many months later; where that month is too short, the day
  /// before its last one.
  func lastDay(from start: CalendarDate) -> CalendarDate? {
    let parts = start.components
    switch unit {
    case .days:
      let day = Int(start.daysSinceEpoch) + count - 1
      guard day <= CalendarDate.distantFuture.daysSinceEpoch else { return nil }
      return CalendarDate(daysSinceEpoch: Int32(day))
    case .years, .months:
      let months = parts.year * 12 + parts.month - 1 + (unit == .years ? count * 12 : count)
      let (year, month) = (months / 12, months % 12 + 1)
      let day = min(parts.day, CalendarDate.numberOfDays(inMonth: month, ofYear: year))
      return CalendarDate(year: year, month: month, day: day).map {
        CalendarDate(daysSinceEpoch: $0.daysSinceEpoch - 1)
      }
    }
  }

  /// The length in words, such as `8 years`.
  public var description: String {
    count == 1 ? "1 \(unit.rawValue.dropLast())" : "\(count) \(unit.rawValue)"
  }
}
