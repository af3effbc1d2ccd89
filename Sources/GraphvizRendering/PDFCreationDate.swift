/// The creation date inside a PDF document.
///
/// Cairo writes the time of the clock, which makes two PDFs of the same graph differ. The date has a fixed width, so
/// another one can take its place without moving anything else in the file.
enum PDFCreationDate {
  /// The seconds since 1970 that a date can state: up to the end of the year 9999.
  static let representable: ClosedRange<Int64> = 0...253_402_300_799

  /// Replaces the creation date, in UTC; does nothing where the document shows none uncompressed.
  ///
  /// - Parameters:
  ///   - seconds: Seconds since 1970, in `representable`.
  ///   - bytes: The document.
  static func set(_ seconds: Int64, in bytes: inout [UInt8]) {
    let key = Array("/CreationDate (D:".utf8)
    let digits = Array(digits(of: seconds).utf8)
    // The information dictionary is among the last objects of the file.
    var start = bytes.count - key.count - digits.count
    while start >= 0, !bytes[start...].starts(with: key) { start -= 1 }
    guard start >= 0 else { return }
    let first = start + key.count
    guard bytes[first..<first + digits.count].allSatisfy({ isDigit($0) }) else { return }
    bytes.replaceSubrange(first..<first + digits.count, with: digits)

    // An offset from UTC, as in +01'00, becomes the offset 0 in the same width.
    var place = first + digits.count
    guard place < bytes.count, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") else { return }
    bytes[place] = UInt8(ascii: "+")
    place += 1
    while place < bytes.count, isDigit(bytes[place]) || bytes[place] == UInt8(ascii: "'") {
      if isDigit(bytes[place]) { bytes[place] = UInt8(ascii: "0") }
      place += 1
    }
  }

  /// The date and time as fourteen digits, from the year to the second.
  static func digits(of seconds: Int64) -> String {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // Years begin in March here, so that a leap day is the last day of its year; 719,468 days from then to 1970.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return padded(year, 4) + [month, day, rest / 3_600, rest / 60 % 60, rest % 60].map { padded($0, 2) }.joined()
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
