import DealModel
import Testing

@testable import DealFormats

@Suite struct DateTextTests {
  @Test func readsDates() throws {
    #expect(try DateText.date("2026-02") == .month(year: 2026, month: 2))
    #expect(try DateText.date("unknown") == .unknown(notBefore: nil, notAfter: nil))
    #expect(try DateText.date("not after 2026-02-27") == .unknown(notBefore: nil, notAfter: CalendarDate("2026-02-27")))
  }

  @Test func tellsADayThatDoesNotExistFromWhatIsNoDate() {
    let missing = #expect(throws: ScalarProblem.self) { try DateText.date("2026-02-30") }
    #expect(missing?.remedy?.contains("no such day") == true)
    let other = #expect(throws: ScalarProblem.self) { try DateText.date("27.02.2026") }
    #expect(other?.remedy?.contains("no such day") == false)
    #expect(missing?.code == "bad-date" && other?.code == "bad-date")
  }

  @Test func aPeriodIsAYearOrAMonth() throws {
    #expect(try DateText.period("2025") == .year(2025))
    #expect(throws: ScalarProblem.self) { try DateText.period("2025-01-01") }
    #expect(throws: ScalarProblem.self) { try DateText.period("not before 2025") }
  }

  @Test(arguments: [
    ("8 years", 8, TermDuration.Unit.years), ("1 year", 1, .years), ("18 months", 18, .months), ("1 Day", 1, .days),
    ("1000 years", 1000, .years),
  ])
  func readsDurations(text: String, count: Int, unit: TermDuration.Unit) throws {
    #expect(try DateText.duration(text) == TermDuration(count: count, unit: unit))
  }

  @Test(arguments: [
    "8", "years", "8 winters", "0 years", "1001 years", "-1 years", "1.5 years", "9999999999999999999 days",
  ])
  func refusesOtherDurations(text: String) {
    let error = #expect(throws: ScalarProblem.self) { try DateText.duration(text) }
    #expect(error?.code == "bad-duration")
  }
}
