import DealModel
import Testing

@testable import DealFormats

@Suite struct CurrencyTextTests {
  @Test func readsCodes() throws {
    #expect(try CurrencyText.currency("USD") == .usd)
    #expect(try CurrencyText.currency("EUR") == .eur)
  }

  @Test(arguments: [
    ("usd", "USD"), ("UDS", "USD"), ("USX", "USD"), ("EIR", "EUR"), ("€", "EUR"), ("$", "USD"), ("dollars", "USD"),
    ("Euro", "EUR"), ("JPX", "JPY"), ("GPB", "GBP"), ("CFH", "CHF"),
  ])
  func suggestsWhatIsMeant(word: String, code: String) {
    let error = #expect(throws: ScalarProblem.self) { try CurrencyText.currency(word) }
    #expect(error?.code == "unknown-currency")
    #expect(error?.remedy == "did you mean “\(code)”?")
  }

  @Test(arguments: ["", "qqq", "money", "ÜÜÜ"])
  func suggestsNothingElse(word: String) {
    let error = #expect(throws: ScalarProblem.self) { try CurrencyText.currency(word) }
    #expect(error?.remedy == "write the three letters of its code, such as USD")
  }
}
