import DealFormats
import DealModel
import Testing

struct MoneyTextTests {
  @Test(
    arguments: [
      ("5", "USD", 500), ("5 USD", "USD", 500), ("1 bn USD", "USD", 100_000_000_000), ("1bn", "USD", 100_000_000_000),
      ("2 m eur", "EUR", 200_000_000), ("USD 7", "USD", 700), ("5", "JPY", 5), ("5", nil, 500), ("0", "USD", 0),
      ("0", nil, 0), ("5 EUR", "USD", nil), ("5 USD", nil, nil), ("x", nil, nil), ("", "USD", nil), ("-5", "USD", nil),
      ("0.001", "USD", nil), ("0.5", "JPY", nil), ("99999999999999999999", "USD", nil),
    ] as [(String, String?, Int64?)])
  func readsAThresholdInTheCurrencyOfTheFlows(text: String, code: String?, units: Int64?) {
    let money = try? Money(threshold: text, in: code.flatMap(Currency.init(code:)))
    #expect(money?.minorUnits == units)
  }

  @Test(
    arguments: [
      ("5 EUR", "USD", "“5 EUR” is in EUR, and the flows are in USD; write it like 1000000 or '1 bn USD'"),
      ("5 USD", nil, "“5 USD” is in USD, and the flows name no currency; write it like 1000000"),
      ("-5", "USD", "“-5” is negative; write it like 1000000 or '1 bn USD'"),
      ("abc", nil, "“abc” is not an amount; write it like 1000000"),
      ("0.125", "USD", "“0.125” has too many decimals; write at most 2 decimals"),
      ("1e99", "USD", "“1e99” is not an amount; write it like 1000000 or '1 bn USD'"),
      ("99999999999999999999", nil, "“99999999999999999999” is larger than can be counted"),
    ] as [(String, String?, String)])
  func saysWhyATextIsNoThreshold(text: String, code: String?, message: String) {
    let error = #expect(throws: MoneyTextError.self) {
      try Money(threshold: text, in: code.flatMap(Currency.init(code:)))
    }
    #expect(error?.description == message)
  }

  /// Before the currency is known, what some currency could count passes.
  @Test(arguments: [("5", true), ("5 EUR", true), ("0.1234", true), ("-1", false), ("all of it", false), ("", false)])
  func checksWhatNeedsNoCurrency(text: String, isPossible: Bool) {
    #expect(((try? Money.checkThreshold(text)) != nil) == isPossible)
  }
}
