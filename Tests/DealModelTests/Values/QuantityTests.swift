import DealModel
import Testing

@Suite struct QuantityTests {
  @Test func words() {
    let two = DecimalNumber(units: 20, decimals: 1)
    #expect(Quantity(value: two, unit: "GW").description == "2 GW")
    #expect(
      Quantity(bound: .about, value: two, unit: "GW", subject: "capacity").description == "about 2 GW of capacity")
  }
}
