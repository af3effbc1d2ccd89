/// A date as precisely as a source gives it: a day, a month, a year, or only bounds.
public enum PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// A known day.
  case day(CalendarDate)
  /// A known month.
  case month(year: Int, month: Int)
  /// A known year.
  case year(Int)
  /// An unknown day, with the first and the last one that it can be, where these are known.
  case unknown(notBefore: CalendarDate?, notAfter: CalendarDate?)

  /// The first day that the date can mean, or `nil` when nothing bounds it.
  public var firstDay: CalendarDate? {
    switch self {
    case .day(let day): day
    case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
    case .year(let year): CalendarDate(year: year, month: 1, day: 1)
    case .unknown(let notBefore, _): notBefore
    }
  }

  /// The last day that the date can mean, or `nil` when nothing bounds it.
  public var lastDay: CalendarDate? {
    switch self {
    case .day(let day): day
    case .month(let year, let month):
      CalendarDate(year: year, month: month, day: CalendarDate.numberOfDays(inMonth: month, ofYear: year))
    case .year(let year): CalendarDate(year: year, month: 12, day: 31)
    case .unknown(_, let notAfter): notAfter
    }
  }

  /// Whether the date itself is known, to the day, the month or the year.
  ///
  /// What an undated source claims never supersedes what a dated one does.
  public var isDated: Bool {
    if case .unknown = self { false } else { true }
  }

  /// The day, when the date is known to the day.
  public var exactDay: CalendarDate? {
    if case .day(let day) = self { day } else { nil }
  }

  /// Whether no day is in both dates.
  public func excludes(_ other: PartialDate) -> Bool {
    (lastDay ?? .distantFuture) < (other.firstDay ?? .distantPast)
      || (other.lastDay ?? .distantFuture) < (firstDay ?? .distantPast)
  }

  /// The date as it is written in a book.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .month(let year, let month): CalendarDate.padded(year, to: 4) + "-" + CalendarDate.padded(month, to: 2)
    case .year(let year): CalendarDate.padded(year, to: 4)
    case .unknown(.none, .none): "unknown"
    case .unknown(.some(let first), .none): "not before \(first)"
    case .unknown(.none, .some(let last)): "not after \(last)"
    case .unknown(.some(let first), .some(let last)): "between \(first) and \(last)"
    }
  }

  /// Reads a date as a book writes it, or returns `nil`.
  ///
  /// Read are `2026-02-27`, `2026-02`, `2026`, `not before …`, `not after …`, `between … and …` and `unknown`. A
  /// month or a year as a bound stands for its first day after "not before", for its last day after "not after".
  public init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ").map { $0.lowercased() }
    switch (words.count, words.first) {
    case (1, "unknown"): self = .unknown(notBefore: nil, notAfter: nil)
    case (1, .some(let word)):
      guard let date = Self(precise: word) else { return nil }
      self = date
    case (3, "not") where words[1] == "before":
      guard let bound = Self(precise: words[2])?.firstDay else { return nil }
      self = .unknown(notBefore: bound, notAfter: nil)
    case (3, "not") where words[1] == "after":
      guard let bound = Self(precise: words[2])?.lastDay else { return nil }
      self = .unknown(notBefore: nil, notAfter: bound)
    case (4, "between") where words[2] == "and":
      guard let first = Self(precise: words[1])?.firstDay, let last = Self(precise: words[3])?.lastDay else {
        return nil
      }
      self = .unknown(notBefore: first, notAfter: last)
    default: return nil
    }
  }

  private init?(precise text: String) {
    if let day = CalendarDate(text) {
      self = .day(day)
    } else if text.utf8.count == 4, let first = CalendarDate(text + "-01-01") {
      self = .year(first.components.year)
    } else if text.utf8.count == 7, let first = CalendarDate(text + "-01") {
      self = .month(year: first.components.year, month: first.components.month)
    } else {
      return nil
    }
  }
}
