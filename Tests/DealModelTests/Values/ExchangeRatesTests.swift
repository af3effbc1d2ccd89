import DealModel
import DealTestSupport
import Testing

/// Conversion against its definition in exact integers.
@Suite struct ExchangeRatesTests {
  static func rate(_ euros: Int64, _ dollars: Int64, _ date: String = "2026-01-01") -> ExchangeRate {
    ExchangeRate(
      left: Money(minorUnits: euros, currency: .eur), right: Money(minorUnits: dollars, currency: .usd),
      date: .written(date), source: "paper")
  }

  static func euros(_ cents: Int64, _ rates: ExchangeRate..., on date: String = "2026-01-01") throws -> Int64 {
    try ExchangeRates(rates).converting(Money(minorUnits: cents, currency: .eur), to: .usd, on: .written(date))
      .minorUnits
  }

  @Test("The result is the nearest integer, of two equally near the even one, or it overflows")
  func nearestOrEven() throws {
    var random = SeededGenerator(seed: 4)
    var ties = 0
    var overflows = 0
    for round in 0..<6000 {
      // Small numbers make ties, large ones overflow.
      let most: Int64 = [12, 100_000, .max][round % 3]
      let (euros, dollars) = (Int64.random(in: 1...most, using: &random), Int64.random(in: 1...most, using: &random))
      let cents = Int64.random(in: -most...most, using: &random)
      let isForward = Bool.random(using: &random)
      let (from, to) = isForward ? (Currency.eur, Currency.usd) : (.usd, .eur)
      let (numerator, denominator) = isForward ? (dollars, euros) : (euros, dollars)
      let exact = Int128(cents) * Int128(numerator)
      let rates = ExchangeRates([Self.rate(euros, dollars)])
      guard let result = try? rates.converting(Money(minorUnits: cents, currency: from), to: to, on: .distantFuture)
      else {
        overflows += 1
        #expect(exact.magnitude > UInt128(Int64.max) * UInt128(denominator), "\(cents) × \(numerator)/\(denominator)")
        continue
      }
      #expect(result.currency == to)
      let twiceError = 2 * (Int128(result.minorUnits) * Int128(denominator) - exact).magnitude
      #expect(twiceError <= UInt128(denominator), "\(cents) × \(numerator)/\(denominator)")
      if twiceError == UInt128(denominator) {
        ties += 1
        #expect(result.minorUnits.isMultiple(of: 2), "\(cents) × \(numerator)/\(denominator)")
      }
    }
    #expect(ties > 100 && overflows > 100, "the cases that matter must occur")
  }

  @Test func aRateIsUsedInBothDirections() throws {
    let rates = ExchangeRates([Self.rate(9321, 11_000)])
    #expect(try rates.converting(.euros(9321), to: .usd, on: .distantPast) == .dollars(11_000))
    #expect(try rates.converting(.dollars(11_000), to: .eur, on: .distantPast) == .euros(9321))
    #expect(try rates.converting(.dollars(7), to: .usd, on: .distantPast) == .dollars(7))
  }

  @Test("The latest rate not after the date counts, else the earliest; a year counts from its last day")
  func choiceByDate() throws {
    let (early, middle, late) = (
      Self.rate(1, 2, "2026-01-10"), Self.rate(1, 3, "2026-01-20"), Self.rate(1, 4, "2026")
    )
    let expected = [
      ("2025-01-01", 2), ("2026-01-10", 2), ("2026-01-19", 2), ("2026-01-20", 3), ("2026-12-30", 3), ("2026-12-31", 4),
      ("2030-01-01", 4),
    ]
    for (date, factor) in expected {
      #expect(try Self.euros(100, late, early, middle, on: date) == Int64(factor) * 100, "\(date)")
    }
    let undated = Self.rate(1, 9, "unknown")
    #expect(try Self.euros(100, undated, middle, on: "2026-01-01") == 900)
    #expect(try Self.euros(100, undated, middle, on: "2026-02-01") == 300)
    let second = Self.rate(1, 8, "2026-01-20")
    #expect(try Self.euros(100, middle, second, on: "2026-02-01") == 300, "of one day, the first of the book")
  }

  @Test func thereAreNoCrossedRates() throws {
    let yen = try #require(Currency(code: "JPY"))
    let toYen = ExchangeRate(
      left: .euros(1), right: Money(minorUnits: 180, currency: yen), date: .written("2026"), source: "paper")
    let rates = ExchangeRates([Self.rate(1, 2), toYen])
    #expect(throws: MoneyError.noRate(from: .usd, to: yen)) {
      try rates.converting(.dollars(1), to: yen, on: .distantFuture)
    }
  }

  @Test func aRateThatIsNotPositiveIsNone() {
    for rate in [Self.rate(0, 1), Self.rate(1, 0), Self.rate(-1, 1), Self.rate(.min, .min)] {
      #expect(throws: MoneyError.noRate(from: .eur, to: .usd)) { try Self.euros(1, rate) }
    }
  }

  @Test func boundsAreConvertedEach() throws {
    let rates = ExchangeRates([Self.rate(1, 2)])
    func interval(_ amount: Amount) throws -> AmountInterval {
      try rates.interval(of: amount, in: .usd, on: .distantFuture)
    }
    #expect(try interval(.between(.euros(1), .euros(3))) == AmountInterval(lower: 200, upper: 600))
    #expect(try interval(.atMost(.euros(3))) == AmountInterval(lower: 0, upper: 600))
    #expect(try interval(.atLeast(.euros(3))) == AmountInterval(lower: 600, upper: nil))
    #expect(try interval(.undisclosed) == .unknown)
    #expect(throws: MoneyError.overflow) { try interval(.exact(Money(minorUnits: .max, currency: .eur))) }
  }
}
