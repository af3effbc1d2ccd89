import DealModel
import FlowModel

/// Reads the times of the rows of a file, which are all written in one way.
///
/// **Definition**: dates are `YYYY-MM-DD`, `YYYY-MM` and `YYYY`; the last two stand for all their days. Times of day
/// are those of ISO 8601 (`2026-02-27T12:00:00Z`, see ``DateTime``). Any other integer counts seconds from 1970-01-01.
/// The first time of a file says which of the three the file means.
struct RowTime {
  /// Why a text is no time.
  enum Failure: Error {
    case notATime
    case noSuchDay
    case noSuchTime
    case otherThanBefore
    case dayOrSeconds
    case beyondTheCalendar
  }

  /// How a file writes its times.
  enum Style {
    case date
    case dateTime
    case seconds
  }

  /// How the times of the file are written; `nil` before the first.
  private(set) var style: Style?

  /// What the times of the file count; `nil` before the first.
  var unit: FlowTable.TimeUnit? { style.map { $0 == .date ? .day : .second } }

  /// Whether times that were read apart are written as those before, which then is known; the first ones decide.
  mutating func join(_ later: RowTime) -> Bool {
    guard let other = later.style else { return true }
    if style == nil { style = other }
    return style == other
  }

  /// The first and the last time that a text can mean.
  mutating func bounds(_ text: UnsafeBufferPointer<UInt8>) throws(Failure) -> (first: Int64, last: Int64) {
    if style != .seconds, let date = Self.dateParts(text) {
      guard style != .dateTime else { throw .otherThanBefore }
      let bounds = try Self.days(of: date)
      style = .date
      return bounds
    }
    if let time = DateTime(text) {
      guard style == nil || style == .dateTime else { throw .otherThanBefore }
      let second = try time.secondsSinceEpoch()
      style = .dateTime
      return (second, second)
    }
    let second = try second(text)
    return (second, second)
  }

  /// The days of a date that may not exist.
  private static func days(of date: (year: Int, month: Int?, day: Int?)) throws(Failure) -> (first: Int64, last: Int64)
  {
    let partial: PartialDate? =
      switch (date.month, date.day) {
      case (let month?, let day?): CalendarDate(year: date.year, month: month, day: day).map { .day($0) }
      case (let month?, nil): .month(year: date.year, month: month)
      case (nil, _): .year(date.year)
      }
    guard let first = partial?.firstDay, let last = partial?.lastDay else { throw .noSuchDay }
    return (Int64(first.daysSinceEpoch), Int64(last.daysSinceEpoch))
  }

  private mutating func second(_ text: UnsafeBufferPointer<UInt8>) throws(Failure) -> Int64 {
    let isNegative = text.first == ASCII.minus
    let digits = UnsafeBufferPointer(rebasing: isNegative ? text.dropFirst() : text[...])
    guard !digits.isEmpty, digits.allSatisfy({ ASCII.digit($0) != nil }) else {
      throw style == .seconds && Self.dateParts(text) != nil ? .otherThanBefore : .notATime
    }
    if let style, style != .seconds { throw .otherThanBefore }
    guard let magnitude = Self.number(digits[...]).map(Int64.init) else { throw .beyondTheCalendar }
    if style == nil, Self.isCompactDate(digits) { throw .dayOrSeconds }
    let second = isNegative ? -magnitude : magnitude
    guard Self.calendarSeconds.contains(second) else { throw .beyondTheCalendar }
    style = .seconds
    return second
  }

  /// The seconds of the years 1 to 9999; milliseconds of our days lie beyond them.
  static let calendarSeconds =
    Int64(CalendarDate.distantPast.daysSinceEpoch) * 86_400..<Int64(CalendarDate.distantFuture.daysSinceEpoch + 1)
    * 86_400

  /// Whether eight digits spell a day of the years 1900 to 2099, like 20260227.
  private static func isCompactDate(_ digits: UnsafeBufferPointer<UInt8>) -> Bool {
    guard digits.count == 8, let year = number(digits[..<4]), let month = number(digits[4..<6]),
      let day = number(digits[6...])
    else { return false }
    return (1900...2099).contains(year) && CalendarDate(year: year, month: month, day: day) != nil
  }

  /// Year, month and day of a text that is shaped like a date, whether or not there is such a day.
  static func dateParts(_ text: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int?, day: Int?)? {
    guard text.count == 4 || text.count == 7 || text.count == 10, let year = number(text[..<4]) else { return nil }
    guard text.count > 4 else { return (year, nil, nil) }
    guard text[4] == ASCII.minus, let month = number(text[5..<7]) else { return nil }
    guard text.count > 7 else { return (year, month, nil) }
    guard text[7] == ASCII.minus, let day = number(text[8..<10]) else { return nil }
    return (year, month, day)
  }

  /// The number that digits spell; `nil` for anything else, and beyond 18 digits.
  static func number(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard text.count <= 18 else { return nil }
    var value = 0
    for byte in text {
      guard let digit = ASCII.digit(byte) else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

extension RowTime.Failure {
  /// What is wrong with a time, and what to do about it.
  func finding(_ text: String, style: RowTime.Style?) -> (message: String, remedy: String?) {
    switch self {
    case .notATime:
      (
        "“\(text)” is no date",
        "write YYYY-MM-DD, YYYY-MM or YYYY, a time like 2026-02-27T12:00:00Z, or seconds from 1970-01-01 as an integer"
      )
    case .noSuchDay:
      ("there is no day “\(text)”", nil)
    case .noSuchTime:
      ("there is no time “\(text)”", nil)
    case .otherThanBefore:
      (
        "“\(text)” is written otherwise than \(style?.words ?? "times") in the rows before",
        "write all times of the file alike"
      )
    case .dayOrSeconds:
      ("“\(text)” may be a day or count seconds", "write a day with hyphens, YYYY-MM-DD")
    case .beyondTheCalendar:
      ("“\(text)” lies beyond the years 1 to 9999", "if it counts milliseconds, divide it by 1000")
    }
  }
}

extension RowTime.Style {
  fileprivate var words: String {
    switch self {
    case .date: "the dates"
    case .dateTime: "the times of day"
    case .seconds: "the seconds"
    }
  }
}
