import DealModel
import DealTestSupport
import Testing

@Suite struct MoneyTests {
  static let edges: [Int64] = [.min, .min + 1, -100, -1, 0, 1, 2, 100, .max - 1, .max]

  @Test("Sums and differences are exact, or they overflow")
  func exactOrOverflow() {
    for left in Self.edges {
      for right in Self.edges {
        let (a, b) = (Money(minorUnits: left, currency: .usd), Money(minorUnits: right, currency: .usd))
        #expect((try? a.adding(b))?.minorUnits == Int64(exactly: Int128(left) + Int128(right)))
        #expect((try? a.subtracting(b))?.minorUnits == Int64(exactly: Int128(left) - Int128(right)))
      }
    }
    #expect(throws: MoneyError.overflow) { try Money.dollars(1).adding(Money(minorUnits: .max, currency: .usd)) }
  }

  @Test func currenciesDoNotMix() {
    #expect(throws: MoneyError.differentCurrencies(.usd, .eur)) { try Money.dollars(1).adding(.euros(1)) }
    #expect(throws: MoneyError.differentCurrencies(.eur, .usd)) { try Money.euros(1).subtracting(.dollars(1)) }
  }

  @Test func reasonsNameTheCurrencies() {
    #expect(MoneyError.noRate(from: .eur, to: .usd).description == "there is no exchange rate from EUR to USD")
    #expect(MoneyError.differentCurrencies(.eur, .usd).description.hasPrefix("EUR and USD"))
  }
}
