import DealModel
import Testing

@Suite struct DecimalNumberTests {
  @Test(
    arguments: [
      (2, 0, "2"), (20, 1, "2"), (25, 1, "2.5"), (-25, 1, "-2.5"), (5, 3, "0.005"), (0, 3, "0"), (-5, 1, "-0.5"),
      (100, 2, "1"), (1050, 2, "10.5"), (.max, 18, "9.223372036854775807"), (.min, 0, "-9223372036854775808"),
      (.min, 18, "-9.223372036854775808"),
    ] as [(Int64, Int, String)])
  func words(units: Int64, decimals: Int, text: String) {
    #expect(DecimalNumber(units: units, decimals: decimals).description == text)
  }

  @Test("The number of decimals stays in its range")
  func limits() {
    #expect(DecimalNumber(units: 1, decimals: -5).decimals == 0)
    #expect(DecimalNumber(units: 1, decimals: .max).decimals == 18)
  }
}
