import DealModel
import Testing

@Suite("Dates, shares and lengths of time for readers")
struct TermTextTests {
  private static let day = CalendarDate("2026-02-27") ?? .distantPast
  private static let first = CalendarDate("2026-08-01") ?? .distantPast

  @Test("days", arguments: [(day, "2026-02-27", "27 février 2026"), (first, "2026-08-01", "1er août 2026")])
  func days(day: CalendarDate, english: String, french: String) {
    #expect(Language.english.text(of: day) == english)
    #expect(Language.french.text(of: day) == french.replacing(" ", with: "\u{A0}"))
  }

  @Test(
    "dates as precisely as they are known",
    arguments: [
      (.day(day), "27 février 2026"), (.month(year: 2026, month: 12), "décembre 2026"), (.year(2026), "2026"),
      (.unknown(notBefore: nil, notAfter: nil), "date inconnue"),
      (.unknown(notBefore: day, notAfter: nil), "pas avant le 27 février 2026"),
      (.unknown(notBefore: nil, notAfter: first), "pas après le 1er août 2026"),
      (.unknown(notBefore: day, notAfter: first), "entre le 27 février 2026 et le 1er août 2026"),
    ] as [(PartialDate, String)])
  func dates(date: PartialDate, french: String) {
    #expect(Language.english.text(of: date) == date.description)
    #expect(Language.french.text(of: date).replacing("\u{A0}", with: " ") == french)
  }

  @Test(
    "shares",
    arguments: [
      (Ratio(millionths: 268_000), "26,8 %"), (Ratio(millionths: 400_000, bound: .about), "environ 40 %"),
      (Ratio(millionths: 5, bound: .atMost), "au plus 0,0005 %"),
      (Ratio(millionths: 1_000_000, bound: .atLeast), "au moins 100 %"),
    ])
  func shares(ratio: Ratio, french: String) {
    #expect(Language.english.text(of: ratio) == ratio.description)
    #expect(Language.french.text(of: ratio).replacing("\u{A0}", with: " ") == french)
    #expect(Language.french.text(of: ratio).hasSuffix("\u{A0}%"))
  }

  @Test(
    "lengths of time",
    arguments: [
      (1, .years, "1 an"), (8, .years, "8 ans"), (1, .months, "1 mois"), (18, .months, "18 mois"), (1, .days, "1 jour"),
      (90, .days, "90 jours"),
    ] as [(Int, TermDuration.Unit, String)])
  func durations(count: Int, unit: TermDuration.Unit, french: String) throws {
    let duration = try #require(TermDuration(count: count, unit: unit))
    #expect(Language.english.text(of: duration) == duration.description)
    #expect(Language.french.text(of: duration) == french.replacing(" ", with: "\u{A0}"))
  }
}
