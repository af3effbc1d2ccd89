import Testing

@testable import DealReport

@Suite struct NumberColumnTests {
  @Test func numbersShareTheDecimalsOfTheLargest() {
    let column = NumberColumn(largest: 0.25)
    #expect(
      [0.25, 0.0625, 1e-5, 4e-6, 0].map(column.text) == ["0.25000", "0.06250", "0.00001", "< 0.00001", "0.00000"])
    #expect(NumberColumn(largest: 1.5).text(of: 1) == "1.0000")
    #expect(NumberColumn(largest: 0.0123).text(of: 0.0123) == "0.012300")
    #expect(NumberColumn(largest: 12_345.6).text(of: 12_345.6) == "12346")
    #expect(NumberColumn(largest: 123_456_789).text(of: 7.4) == "7")
  }

  @Test func extremesAreWrittenAsTheyAre() {
    #expect(NumberColumn(largest: 1e300).text(of: 1e300) == "1e+300")
    #expect(NumberColumn(largest: 1e-300).text(of: 1e-300) == "< 0.000000000001")
    #expect(NumberColumn(largest: 0).text(of: 0) == "0.0000")
  }
}
