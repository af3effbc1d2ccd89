import Testing

@testable import DealDiagram

@Suite("Numbers in plain decimals")
struct DOTNumberTests {
  @Test(
    "values and their notation",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (1.0, "1"), (-1.5, "-1.5"), (0.1, "0.1"), (1.0 / 3, "0.3333"), (-0.00001, "0"),
      (1e-300, "0"), (123_456.789, "123456.789"), (0.0625, "0.0625"), (1e20, "1000000000000"),
      (-1e300, "-1000000000000"), (.infinity, "1000000000000"), (-.infinity, "-1000000000000"), (.nan, "0"),
    ] as [(Double, String)])
  func notation(number: Double, text: String) {
    #expect(number.plainDecimal == text)
  }

  @Test("reading the notation gives the number to four decimals")
  func roundTrip() throws {
    var number = 1e-5
    while number < 1e11 {
      let read = try #require(Double(number.plainDecimal))
      #expect(abs(read - number) <= 0.00005 + number * 1e-15)
      number *= 1.37
    }
  }
}
