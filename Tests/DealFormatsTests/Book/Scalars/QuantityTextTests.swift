import DealModel
import Testing

@testable import DealFormats

@Suite struct QuantityTextTests {
  private static let two = DecimalNumber(units: 2, decimals: 0)

  @Test(arguments: [
    ("2 GW", Quantity(value: two, unit: "GW")), ("2GW", Quantity(value: two, unit: "GW")),
    (
      "about 2 GW of computing capacity", Quantity(bound: .about, value: two, unit: "GW", subject: "computing capacity")
    ),
    ("at least 2.25 GW", Quantity(bound: .atLeast, value: DecimalNumber(units: 225, decimals: 2), unit: "GW")),
    ("100,000 chips", Quantity(value: DecimalNumber(units: 100_000, decimals: 0), unit: "chips")),
    ("2 square kilometers of land", Quantity(value: two, unit: "square kilometers", subject: "land")),
  ])
  func readsQuantities(text: String, quantity: Quantity) throws { #expect(try QuantityText.quantity(text) == quantity) }

  @Test(arguments: ["", "much", "2", "about 2", "-2 GW", "2 of capacity", "9223372036854775808 GW"])
  func refusesOthers(text: String) {
    let error = #expect(throws: ScalarProblem.self) { try QuantityText.quantity(text) }
    #expect(error?.code == "bad-quantity")
  }
}
