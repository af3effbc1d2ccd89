import DealModel
import DealTestSupport
import Foundation
import Testing

/// Days against the definition of the Gregorian calendar, and against Foundation's.
@Suite struct CalendarDateTests {
  /// The rule of 1582: every fourth year, but of the centuries only every fourth.
  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func monthLengths(_ year: Int) -> [Int] {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  @Test func theEpochIsDayZero() {
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
    #expect(CalendarDate(daysSinceEpoch: 0).description == "1970-01-01")
  }

  @Test("Every day of a cycle of 400 years follows the one before")
  func daysFollowEachOther() throws {
    var expected = try #require(CalendarDate(year: 1, month: 1, day: 1)).daysSinceEpoch
    for year in 1...400 {
      for (month, length) in Self.monthLengths(year).enumerated() {
        for day in 1...length {
          let date = CalendarDate(daysSinceEpoch: expected)
          try #require(CalendarDate(year: year, month: month + 1, day: day) == date)
          try #require(date.components == (year, month + 1, day))
          expected += 1
        }
      }
    }
  }

  @Test("Every year begins as many days after the first as the leap rule gives")
  func yearsBegin() throws {
    var days = Int(CalendarDate.distantPast.daysSinceEpoch)
    for year in 1...9999 {
      let first = try #require(CalendarDate(year: year, month: 1, day: 1))
      try #require(Int(first.daysSinceEpoch) == days)
      days += Self.isLeap(year) ? 366 : 365
    }
    #expect(Int(CalendarDate.distantFuture.daysSinceEpoch) == days - 1)
  }

  @Test("Random days and all month ends since 1583 agree with Foundation's Gregorian calendar")
  func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    var random = SeededGenerator(seed: 1)
    let randomDays = try (0..<500).map { _ in
      let day = try #require(CalendarDate(year: 1583, month: 1, day: 1)).daysSinceEpoch
      return Int32.random(in: day...CalendarDate.distantFuture.daysSinceEpoch, using: &random)
    }
    let monthEnds = (1968...2036).flatMap { year in
      Self.monthLengths(year).enumerated().compactMap { month, length in
        CalendarDate(year: year, month: month + 1, day: length)?.daysSinceEpoch
      }
    }
    #expect(monthEnds.count == 69 * 12)
    for day in randomDays + monthEnds {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400)
      let expected = calendar.dateComponents([.year, .month, .day], from: date)
      let parts = CalendarDate(daysSinceEpoch: day).components
      try #require(
        (parts.year, parts.month, parts.day) == (expected.year ?? 0, expected.month ?? 0, expected.day ?? 0))
      #expect(CalendarDate(year: parts.year, month: parts.month, day: parts.day)?.daysSinceEpoch == day)
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (2026, 1, 32), (0, 1, 1),
    (10_000, 1, 1), (.max, 1, 1), (.min, .min, .min), (2026, 1, .max),
  ])
  func thereIsNoSuchDay(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: ["0001-01-01", "2000-02-29", "2026-02-27", "9999-12-31"])
  func textComesBack(text: String) throws { #expect(try #require(CalendarDate(text)).description == text) }

  @Test(arguments: [
    "", "2026", "2026-02", "2026-2-27", "26-02-27", "2026-02-29", "2026-02-27 ", " 2026-02-27", "2026/02/27",
    "2026-02-27T00:00", "+026-02-27", "２０２６-02-27", "2026-02--7", "-2026-02-27", "2026-02-27-", "2026‐02‐27",
  ])
  func otherTextIsNoDay(text: String) { #expect(CalendarDate(text) == nil) }

  @Test func orderIsThatOfTime() {
    #expect(CalendarDate.written("2025-12-31") < .written("2026-01-01"))
    #expect(!(CalendarDate.written("2026-01-01") < .written("2026-01-01")))
  }

  @Test("The ends of the numbers can be shown, though not written")
  func extremes() {
    #expect(CalendarDate(daysSinceEpoch: .max).components.year > 9999)
    #expect(CalendarDate(daysSinceEpoch: .min).components.year < 1)
  }
}
