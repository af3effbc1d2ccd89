import DealModel
import DealTestSupport
import Testing

@Suite struct AmountTextTests {
  /// Cents, and how they read: one decimal of the largest unit, rounded half away from zero; below a million exact.
  static let dollars: [(cents: Int64, text: String)] = [
    (0, "$0"), (1, "$0.01"), (10, "$0.10"), (100, "$1"), (99_999, "$999.99"), (1_200_000, "$12,000"),
    (99_999_999, "$999,999.99"), (100_000_000, "$1.0m"), (104_999_999, "$1.0m"), (105_000_000, "$1.1m"),
    (99_994_999_999, "$999.9m"), (99_995_000_000, "$1.0bn"), (1_500_000_000_000, "$15.0bn"),
    (84_000_000_000_000, "$840.0bn"), (99_994_999_999_999, "$999.9bn"), (99_995_000_000_000, "$1.0tn"),
    (123_456_000_000_000_000, "$1,234.6tn"), (.max, "$92,233.7tn"), (.min, "−$92,233.7tn"), (-105_000_000, "−$1.1m"),
  ]

  @Test(arguments: dollars)
  func money(cents: Int64, text: String) {
    #expect(Money(minorUnits: cents, currency: .usd).description == text)
  }

  @Test(
    arguments: [
      ("JPY", 950_000_000, "¥950.0m"), ("JPY", 999_999, "¥999,999"), ("KWD", 1_000_001, "KWD 1,000.001"),
      ("CLF", 10_000_000_000, "CLF 1.0m"), ("CLF", 10_001, "CLF 1.0001"), ("CHF", 1_200_000, "CHF 12,000"),
      ("CLF", .max, "CLF 922.3tn"), ("JPY", .max, "¥9,223,372.0tn"),
    ] as [(String, Int64, String)])
  func otherCurrencies(code: String, units: Int64, text: String) throws {
    #expect(Money(minorUnits: units, currency: try #require(Currency(code: code))).description == text)
  }

  @Test(
    arguments: [
      (.dollars(5), "$5"), (.about(.dollars(5)), "about $5"), (.dollars(...5), "≤ $5"), (.under(.dollars(5)), "< $5"),
      (.dollars(5...), "≥ $5"), (.over(.dollars(5)), "> $5"), (.dollars(5...6), "$5–$6"), (.undisclosed, "undisclosed"),
      (.euros(5), "€5"),
    ] as [(Amount, String)])
  func amounts(amount: Amount, text: String) { #expect(amount.description == text) }

  @Test(arguments: [
    (AmountInterval(500), "$5"), (.zero, "$0"), (.unknown, "unknown"), (AmountInterval(lower: 0, upper: 500), "≤ $5"),
    (AmountInterval(lower: 500, upper: nil), "≥ $5"), (AmountInterval(lower: 500, upper: 600), "$5–$6"),
  ])
  func intervals(interval: AmountInterval, text: String) {
    #expect(interval.description(in: .usd) == text)
    #expect(interval.description(in: nil) == text.filter { $0 != "$" })
  }

  // The rules of French typography: a comma, groups of three, the unit behind the number after a space that does not
  // break; billions (milliards) are the largest unit that all its readers understand alike.
  @Test(
    arguments: [
      ("USD", 1_500_000_000_000, "15,0 Md$"), ("USD", 140_000_000_000_000, "1 400,0 Md$"),
      ("USD", 99_995_000_000_000, "1 000,0 Md$"), ("USD", 99_994_999_999, "999,9 M$"),
      ("USD", 99_995_000_000, "1,0 Md$"), ("USD", 99_999_999, "999 999,99 $"), ("USD", 0, "0 $"),
      ("USD", -105_000_000, "−1,1 M$"), ("USD", .max, "92 233 720,4 Md$"), ("USD", .min, "−92 233 720,4 Md$"),
      ("EUR", 95_000_000_000, "950,0 M€"), ("CHF", 1_200_000, "12 000 CHF"), ("CHF", 1_500_000_000_000, "15,0 Md CHF"),
      ("JPY", 950_000_000, "950,0 M¥"), ("KWD", 1_000_001, "1 000,001 KWD"),
    ] as [(String, Int64, String)])
  func french(code: String, units: Int64, text: String) throws {
    let money = Money(minorUnits: units, currency: try #require(Currency(code: code)))
    #expect(Language.french.text(of: money) == text.replacing(" ", with: "\u{A0}"))
  }

  @Test(
    arguments: [
      (.dollars(5), "5 $"), (.about(.dollars(5)), "environ 5 $"), (.dollars(...5), "≤ 5 $"),
      (.under(.dollars(5)), "< 5 $"), (.dollars(5...), "≥ 5 $"), (.over(.dollars(5)), "> 5 $"),
      (.dollars(5...6), "5 $–6 $"), (.undisclosed, "montant non divulgué"),
    ] as [(Amount, String)])
  func frenchAmounts(amount: Amount, text: String) {
    #expect(Language.french.text(of: amount).replacing("\u{A0}", with: " ") == text)
  }

  @Test(arguments: [
    (AmountInterval(500), "5 $"), (.zero, "0 $"), (.unknown, "montant inconnu"),
    (AmountInterval(lower: 0, upper: 150_000_000_000), "≤ 1,5 Md$"), (AmountInterval(lower: 500, upper: nil), "≥ 5 $"),
  ])
  func frenchIntervals(interval: AmountInterval, text: String) {
    #expect(Language.french.text(of: interval, in: .usd).replacing("\u{A0}", with: " ") == text)
    let unnamed = Language.french.text(of: interval, in: nil).replacing("\u{A0}", with: " ")
    #expect(unnamed == text.replacing("Md$", with: "Md").replacing(" $", with: ""))
  }
}
