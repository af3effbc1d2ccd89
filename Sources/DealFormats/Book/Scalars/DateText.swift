import DealModel

/// Dates and lengths of time as a book writes them.
enum DateText {
  /// A date as precisely as it is known.
  static func date(_ text: String) throws(ScalarProblem) -> PartialDate {
    if let date = PartialDate(text) { return date }
    let isDay = text.utf8.count == 10 && text.split(separator: "-").map(\.utf8.count) == [4, 2, 2]
    throw ScalarProblem(
      "bad-date", "\(text.excerpt) is not a date",
      remedy: isDay
        ? "there is no such day; write year-month-day, such as 2026-02-27"
        : "write it like 2026-02-27, 2026-02, 2026, “not after 2026-02-27” or “unknown”")
  }

  /// A whole year or a whole month.
  static func period(_ text: String) throws(ScalarProblem) -> PartialDate {
    let date = try date(text)
    switch date {
    case .year, .month: return date
    case .day, .unknown:
      throw ScalarProblem(
        "bad-date", "\(text.excerpt) is not a year or a month",
        remedy: "write the year or the month that is covered, or “date:” for a single day")
    }
  }

  /// A length of time.
  static func duration(_ text: String) throws(ScalarProblem) -> TermDuration {
    let words = text.words
    if words.count == 2, let number = DecimalText(words[0]), case .exact(let count) = number.scaled(byPowerOfTen: 0),
      let unit = TermDuration.Unit.allCases.first(where: {
        $0.rawValue == words[1].lowercased() || $0.rawValue.dropLast() == words[1].lowercased()
      }),
      let duration = TermDuration(count: Int(count), unit: unit)
    {
      return duration
    }
    throw ScalarProblem(
      "bad-duration", "\(text.excerpt) is not a length of time",
      remedy: "write whole years, months or days, such as “8 years”; at most a thousand years")
  }
}
