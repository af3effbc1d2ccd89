import DealModel
import DealTestSupport
import Testing

@testable import DealFormats

@Suite struct AmountTextWritingTests {
  @Test(arguments: [
    (1_500_000_000_000, "USD", "15 bn USD"), (9_321_000_000_000, "EUR", "93.21 bn EUR"), (100, "USD", "1 USD"),
    (1, "USD", "0.01 USD"), (1_234_567, "USD", "12345.67 USD"), (100_000_000, "USD", "1 m USD"),
    (99_999_999, "USD", "999999.99 USD"), (123_456_700_000, "USD", "1234.567 m USD"),
    (100_000_100, "USD", "1000001 USD"),
    (1_000_000_000_000_000, "JPY", "1000 tn JPY"), (1500, "JPY", "1500 JPY"), (1_234_000, "JPY", "1.234 m JPY"),
    (1_000_000_000, "KWD", "1 m KWD"), (.max, "USD", "92233720368547758.07 USD"),
    (.max, "JPY", "9223372036854775807 JPY"),
  ])
  func sumsAreWrittenInTheLargestUnitThatIsShort(minorUnits: Int64, code: String, text: String) throws {
    let money = Money(minorUnits: minorUnits, currency: try #require(Currency(code: code)))
    #expect(AmountText.text(of: money) == text)
    #expect(try AmountText.money(text) == money)
  }

  /// Every amount is read back exactly, in currencies with 0, 2, 3 and 4 decimals.
  @Test func amountsAreReadBack() throws {
    for seed in 0..<2000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let code = ["USD", "JPY", "KWD", "CLF"].randomElement(using: &random) ?? "USD"
      let currency = try #require(Currency(code: code))
      func money() -> Money {
        let zeros = (0..<Int.random(in: 0..<17, using: &random)).reduce(Int64(1)) { product, _ in product * 10 }
        let units = Int64.random(in: 1...Int64.max / zeros, using: &random) >> Int64.random(in: 0..<40, using: &random)
        return Money(minorUnits: max(1, units) * zeros, currency: currency)
      }
      let (one, other) = (money(), money())
      let amounts: [Amount] = [
        .exact(one), .about(one), .atMost(one), .under(one), .atLeast(one), .over(one), .between(one, other),
        .undisclosed,
      ]
      for amount in amounts { #expect(try AmountText.amount(AmountText.text(of: amount)) == amount) }
    }
  }
}
