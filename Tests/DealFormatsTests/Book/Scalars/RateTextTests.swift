import DealModel
import Testing

@testable import DealFormats

@Suite struct RateTextTests {
  @Test func readsAnEquation() throws {
    let sides = try RateText.sides("93.21 bn EUR = 110 bn USD")
    #expect(sides.left == Money(minorUnits: 9_321_000_000_000, currency: .eur))
    #expect(sides.right == Money(minorUnits: 11_000_000_000_000, currency: .usd))
  }

  @Test(arguments: [
    ("1.1", "bad-rate"), ("1 EUR = 1 USD = 1 CHF", "bad-rate"), ("1 EUR = about 1 USD", "bad-amount"),
    ("1 EUR =", "bad-amount"), ("0 EUR = 1 USD", "amount-not-positive"),
  ])
  func refusesOthers(text: String, code: String) {
    let error = #expect(throws: ScalarProblem.self) { try RateText.sides(text) }
    #expect(error?.code == code)
  }
}
