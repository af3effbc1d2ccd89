import Testing

@testable import DealFormats

@Suite struct DecimalTextTests {
  @Test(arguments: [
    ("0", "", 0), ("00", "", 0), ("007", "7", 0), ("1,234,567", "1234567", 0), ("1.50", "15", 1), ("0.05", "5", 2),
    ("12,345.678", "12345678", 3), ("1.000", "1", 0),
  ])
  func keepsTheDigitsThatCount(text: String, digits: String, decimals: Int) throws {
    let number = try #require(DecimalText(text))
    #expect(number.digits == Array(digits.utf8))
    #expect(number.decimals == decimals)
  }

  @Test(arguments: ["", ".", "1.", ".1", ",1", "1,", "1,23", "1234,567", "1,2345", "1.2.3", "1.2,3", "-1", "1e3", "１"])
  func refusesOthers(text: String) { #expect(DecimalText(text) == nil) }

  @Test func scalesToSixtyFourBits() throws {
    let limit = try #require(DecimalText("9223372036854775807"))
    #expect(limit.scaled(byPowerOfTen: 0) == .exact(.max))
    #expect(limit.scaled(byPowerOfTen: 1) == .tooLarge)
    #expect(DecimalText("9223372036854775808")?.scaled(byPowerOfTen: 0) == .tooLarge)
    #expect(DecimalText("9999999999999999999")?.scaled(byPowerOfTen: 0) == .tooLarge)
    #expect(DecimalText("1.25")?.scaled(byPowerOfTen: 2) == .exact(125))
    #expect(DecimalText("1.25")?.scaled(byPowerOfTen: 1) == .tooFine)
    #expect(DecimalText("0")?.scaled(byPowerOfTen: 1000) == .exact(0))
  }
}
