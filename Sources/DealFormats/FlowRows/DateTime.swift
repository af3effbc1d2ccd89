import DealModel

/// A time of day as ISO 8601 writes it, such as `2026-02-27T12:00:00Z`.
///
/// **Definition**: `YYYY-MM-DD`, a `T` or a space, `hh:mm` or `hh:mm:ss`, perhaps decimals of a second, which are cut
/// off, and perhaps `Z` or an offset from it, `±hh`, `±hhmm` or `±hh:mm`. Without one it is taken for UTC. There is no hour 24
/// and no leap second.
struct DateTime {
  private let date: (year: Int, month: Int, day: Int)
  private let hour: Int
  private let minute: Int
  private let second: Int
  /// Seconds by which the clock is ahead of UTC.
  private let offset: Int64

  /// The parts of a text that is shaped like a time of day, whether or not there is such a time; otherwise `nil`.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= 16, text.count <= 40, text[10] | 0x20 == UInt8(ascii: "t") || text[10] == UInt8(ascii: " "),
      let parts = RowTime.dateParts(UnsafeBufferPointer(rebasing: text[..<10])), let month = parts.month,
      let day = parts.day, let hour = RowTime.number(text[11..<13]), text[13] == ASCII.colon,
      let minute = RowTime.number(text[14..<16])
    else { return nil }
    date = (parts.year, month, day)
    self.hour = hour
    self.minute = minute
    var position = 16
    if position < text.count, text[position] == ASCII.colon {
      guard position + 3 <= text.count, let second = RowTime.number(text[position + 1..<position + 3]) else {
        return nil
      }
      self.second = second
      position += 3
      if position + 1 < text.count, text[position] == ASCII.point, ASCII.digit(text[position + 1]) != nil {
        position += 1
        while position < text.count, ASCII.digit(text[position]) != nil { position += 1 }
      }
    } else {
      second = 0
    }
    guard let offset = Self.offset(UnsafeBufferPointer(rebasing: text[position...])) else { return nil }
    self.offset = offset
  }

  /// The seconds from 1970-01-01 in UTC.
  func secondsSinceEpoch() throws(RowTime.Failure) -> Int64 {
    guard let day = CalendarDate(year: date.year, month: date.month, day: date.day) else { throw .noSuchDay }
    guard hour < 24, minute < 60, second < 60 else { throw .noSuchTime }
    let time = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - offset
    guard RowTime.calendarSeconds.contains(time) else { throw .beyondTheCalendar }
    return time
  }

  /// The seconds of an offset; `nil` for what is none.
  private static func offset(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard let sign = text.first else { return 0 }
    if text.count == 1 { return sign | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard sign == ASCII.minus || sign == UInt8(ascii: "+") else { return nil }
    let hasColon = text.count == 6 && text[3] == ASCII.colon
    guard text.count == 3 || text.count == 5 || hasColon, let hours = RowTime.number(text[1..<3]), hours < 24,
      let minutes = text.count == 3 ? 0 : RowTime.number(text[(text.count - 2)...]), minutes < 60
    else { return nil }
    return Int64(hours * 3600 + minutes * 60) * (sign == ASCII.minus ? -1 : 1)
  }
}
