import DealTestSupport
import Foundation
import Testing

@testable import DealModel

@Suite struct TermTests {
  static func duration(_ count: Int, _ unit: TermDuration.Unit) throws -> TermDuration {
    try #require(TermDuration(count: count, unit: unit))
  }

  @Test("A length lies between a day and a thousand years")
  func limits() {
    for (unit, most) in [(TermDuration.Unit.years, 1000), (.months, 12_000), (.days, 365_000)] {
      #expect(TermDuration(count: most, unit: unit) != nil)
      for count in [0, -1, most + 1, .max, .min] { #expect(TermDuration(count: count, unit: unit) == nil) }
    }
  }

  /// Adding calendar units to the first day gives the first day after the term.
  @Test("The last day is the one before Foundation's first day after the term")
  func lastDayAgreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    var random = SeededGenerator(seed: 2)
    let ends = ["2024-01-31", "2024-02-29", "2023-02-28", "2025-12-31", "2026-08-31", "2026-01-01"].map(
      CalendarDate.written)
    let others = (0..<300).map { _ in CalendarDate(daysSinceEpoch: .random(in: 0...40_000, using: &random)) }
    for start in ends + others {
      for (unit, component) in [
        (TermDuration.Unit.years, Calendar.Component.year), (.months, .month), (.days, .day),
      ] {
        let length = try Self.duration(.random(in: 1...60, using: &random), unit)
        let first = Date(timeIntervalSince1970: Double(start.daysSinceEpoch) * 86_400)
        let after = try #require(calendar.date(byAdding: component, value: length.count, to: first))
        let expected = Int(after.timeIntervalSince1970 / 86_400) - 1
        #expect(length.lastDay(from: start).map { Int($0.daysSinceEpoch) } == expected, "\(length) from \(start)")
      }
    }
  }

  @Test("A term that would end after the year 9999 has no last day")
  func lastDayOutOfReach() throws {
    for unit in TermDuration.Unit.allCases {
      let length = try Self.duration(365, unit)
      #expect(length.lastDay(from: .distantFuture) == nil)
      #expect(length.lastDay(from: CalendarDate(daysSinceEpoch: .max)) == nil)
    }
  }

  @Test func theEndCountsBeforeStartAndDuration() throws {
    let years = try Self.duration(8, .years)
    let start = PartialDate.written("2026-03-01")
    #expect(Term(start: start, duration: years).lastDay == .written("2034-02-28"))
    #expect(Term(start: start, end: .written("2030"), duration: years).lastDay == .written("2030-12-31"))
    #expect(Term(start: start, end: .written("unknown"), duration: years).lastDay == .written("2034-02-28"))
    #expect(Term(duration: years).lastDay == nil)
    #expect(Term(start: start).lastDay == nil)
    #expect(Term(start: .written("2026"), duration: years).lastDay == .written("2034-12-30"))
  }

  @Test func yearsAreTheDurationOrTheSpan() throws {
    #expect(Term(duration: try Self.duration(18, .months)).years == 1.5)
    let span = Term(start: .written("2000-01-01"), end: .written("2399-12-31"))
    #expect(try #require(span.years) == 400)
    #expect(Term(start: .written("2026"), end: .written("not after 2030")).years == nil)
    #expect(Term(start: .written("2030"), end: .written("2026")).years == nil)
    let widest = Term(
      start: .day(CalendarDate(daysSinceEpoch: .min)), end: .day(CalendarDate(daysSinceEpoch: .max)))
    #expect(try #require(widest.years) == Double(Int64(1) << 32) / 365.2425)
  }

  @Test func termsExcludeEachOtherByWhatBothState() throws {
    let eight = Term(duration: try Self.duration(8, .years))
    #expect(eight.excludes(Term(duration: try Self.duration(7, .years))))
    #expect(!eight.excludes(Term(duration: try Self.duration(96, .months))))
    #expect(!eight.excludes(Term(start: .written("2026"))))
    #expect(Term(start: .written("2026-01")).excludes(Term(start: .written("2026-02"))))
    #expect(!Term(start: .written("2026")).excludes(Term(start: .written("2026-02"))))
    #expect(Term(end: .written("2030")).excludes(Term(start: .written("2026"), end: .written("2031"))))
  }

  @Test func words() throws {
    #expect(try Self.duration(1, .years).description == "1 year")
    #expect(try Self.duration(8, .years).description == "8 years")
    let term = Term(start: .written("2026-03"), end: .written("2034"), duration: try Self.duration(96, .months))
    #expect(term.description == "96 months from 2026-03 to 2034")
  }
}
