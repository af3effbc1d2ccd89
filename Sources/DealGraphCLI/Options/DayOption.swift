import ArgumentParser
import DealGraph

/// The day that an option names.
///
/// - Throws: `ValidationError` that says how a day is written, or that there is none of that number.
func day(_ text: String) throws -> CalendarDate {
  if let day = CalendarDate(text) { return day }
  let isDay = text.utf8.count == 10 && text.split(separator: "-").map(\.utf8.count) == [4, 2, 2]
  throw ValidationError(
    isDay ? "there is no such day" : "write a day as year-month-day, like 2026-02-27")
}
