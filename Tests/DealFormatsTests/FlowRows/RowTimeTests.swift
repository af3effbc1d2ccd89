import FlowModel
import Testing

@testable import DealFormats

struct RowTimeTests {
  /// Days, months and years of 1900 to 2100, counted one by one.
  @Test func countsDays() {
    var times = RowTime()
    // 1900 to 1969 have 70 · 365 days and 17 leap days, 1904 to 1968.
    var day: Int64 = -(70 * 365 + 17)
    for year in 1900...2100 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let firstOfYear = day
      for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        let monthText = "\(year)-\(month < 9 ? "0" : "")\(month + 1)"
        let firstOfMonth = day
        for date in 1...length {
          #expect(Self.read("\(monthText)-\(date < 10 ? "0" : "")\(date)", &times) == .days(day, day))
          day += 1
        }
        #expect(Self.read("\(monthText)-\(length + 1)", &times) == .failure(.noSuchDay))
        #expect(Self.read(monthText, &times) == .days(firstOfMonth, day - 1))
      }
      #expect(Self.read("\(year)", &times) == .days(firstOfYear, day - 1))
    }
    #expect(times.unit == .day)
  }

  @Test(arguments: [
    ("2026-13", RowTime.Failure.noSuchDay), ("2026-00-01", .noSuchDay), ("0000", .noSuchDay),
    ("2025-02-29", .noSuchDay),
    ("2026-2-7", .notATime), ("27.02.2026", .notATime), ("2026/02/27", .notATime), ("Feb 2026", .notATime),
    ("1.5", .notATime), ("-", .notATime), ("+5", .notATime),
    ("20260227", .dayOrSeconds), ("1772150400000", .beyondTheCalendar), ("99999999999999999999", .beyondTheCalendar),
    ("-62135596801", .beyondTheCalendar), ("253402300800", .beyondTheCalendar),
  ])
  func refusesWhatIsNoTime(text: String, failure: RowTime.Failure) {
    var times = RowTime()
    #expect(Self.read(text, &times) == .failure(failure))
    #expect(times.unit == nil)
  }

  @Test func readsSeconds() {
    // The first and the last second of the calendar: 719,162 days before 1970, and 2,932,897 days from then.
    for text in ["0", "1", "-1", "12345", "1772150400", "20269999", "-62135596800", "253402300799"] {
      var times = RowTime()
      let second = Int64(text) ?? .max
      #expect(Self.read(text, &times) == .seconds(second, second))
      #expect(times.unit == .second)
    }
  }

  @Test func takesTheFirstTimeForTheFile() {
    var days = RowTime()
    #expect(Self.read("2026", &days) == .days(20_454, 20_818))
    #expect(Self.read("12345", &days) == .failure(.otherThanBefore))
    var seconds = RowTime()
    #expect(Self.read("12345", &seconds) == .seconds(12_345, 12_345))
    #expect(Self.read("2026", &seconds) == .seconds(2026, 2026))
    #expect(Self.read("20260227", &seconds) == .seconds(20_260_227, 20_260_227))
    #expect(Self.read("2026-02-27", &seconds) == .failure(.otherThanBefore))
  }

  private enum Outcome: Equatable {
    case days(Int64, Int64)
    case seconds(Int64, Int64)
    case failure(RowTime.Failure)
  }

  private static func read(_ text: String, _ times: inout RowTime) -> Outcome {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      do throws(RowTime.Failure) {
        let bounds = try times.bounds(bytes)
        return times.unit == .day ? .days(bounds.first, bounds.last) : .seconds(bounds.first, bounds.last)
      } catch {
        return .failure(error)
      }
    }
  }
}
