import DealTestSupport
import Testing

@testable import DealFormats

struct DecimalAmountTests {
  @Test(arguments: [
    ("0", 0), ("1", 100), ("1.5", 150), ("1.05", 105), (".5", 50), ("5.", 500), ("000012.30", 1230),
    ("92233720368547758.06", Int64.max - 1), ("00000000000000000000000000.01", 1), ("1.000", 100),
    ("1.50000000000000000000000000", 150),
  ])
  func readsHundredths(text: String, units: Int64) {
    #expect(Self.read(text, decimals: 2) == .success(units))
  }

  @Test(arguments: [
    ("", DecimalAmount.Failure.notANumber), (".", .notANumber), ("abc", .notANumber), ("$5", .notANumber),
    ("5%", .notANumber),
    ("+5", .notANumber), ("NaN", .notANumber), ("inf", .notANumber), ("0x10", .notANumber), ("--5", .notANumber),
    ("٣", .notANumber), ("5-", .notANumber), ("-", .notANumber),
    ("-5", .negative), ("-0.00", .negative), ("-1,000", .negative),
    ("1,000", .separators), ("1,5", .separators), ("1.000.000", .separators), ("1'000", .separators),
    ("1_000", .separators), ("1 000", .separators), ("1.000,50", .separators),
    ("1e3", .exponent), ("1.5E-2", .exponent), ("-1e3", .exponent),
    ("1.005", .tooManyDecimals), ("1.0001", .tooManyDecimals), ("0.0000001", .tooManyDecimals),
    // The largest 64-bit number marks an unknown bound.
    ("92233720368547758.07", .tooLarge), ("92233720368547759", .tooLarge), ("99999999999999999999999999", .tooLarge),
  ])
  func refusesWhatIsNoExactAmount(text: String, failure: DecimalAmount.Failure) {
    #expect(Self.read(text, decimals: 2) == .failure(failure))
  }

  @Test(arguments: [
    ("0", 0), ("1", 100), ("1,5", 150), ("1234,5", 123_450), ("1.234,56", 123_456), ("1.234", 123_400), (",5", 50),
    ("5,", 500),
    ("12.345.678", 1_234_567_800), ("1.234,5000", 123_450), ("999.000", 99_900_000),
  ])
  func readsDecimalCommas(text: String, units: Int64) {
    #expect(Self.read(text, decimals: 2, style: .comma) == .success(units))
  }

  @Test(arguments: [
    ("1234.56", DecimalAmount.Failure.separators), ("1.23", .separators), ("1.2345", .separators),
    ("1.23,4", .separators),
    ("1234.567", .separators), ("1.234.56", .separators), ("1,234.5", .separators), ("1,2,3", .separators),
    ("0.123", .separators), (".123", .separators), ("1..234", .separators), ("1.234.", .separators),
    ("1'000", .separators),
    (",", .notANumber), (".", .notANumber), ("a", .notANumber), ("-1,5", .negative), ("1,5e3", .exponent),
    ("1,234", .tooManyDecimals), ("92.233.720.368.547.758,07", .tooLarge),
  ])
  func refusesOtherNumbersWithADecimalComma(text: String, failure: DecimalAmount.Failure) {
    #expect(Self.read(text, decimals: 2, style: .comma) == .failure(failure))
  }

  /// Any amount, written with points between groups of three digits or without, and with a comma.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func commasAndPointsMeanTheSame(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let units = Int64.random(in: 0...1 << Int64.random(in: 1...62, using: &generator), using: &generator)
      let (whole, cents) = (String(units / 100), units % 100)
      let grouped = whole.enumerated().map { offset, digit in
        (offset > 0 && (whole.count - offset) % 3 == 0 ? "." : "") + String(digit)
      }.joined()
      for text in [whole, grouped] {
        let written = "\(text),\(cents < 10 ? "0" : "")\(cents)"
        #expect(Self.read(written, decimals: 2, style: .comma) == .success(units), "\(written)")
      }
    }
  }

  @Test func knowsWhatMayBeThousands() {
    for (text, mayBe) in [
      ("1.000", true), ("12.000", true), ("123.400", true), ("0.500", false), ("1234.000", false), ("1.0", false),
    ] {
      #expect(Array(text.utf8).withUnsafeBufferPointer(DecimalAmount.mayBeThousands) == mayBe, "\(text)")
    }
  }

  /// The definition in 128 bits: all digits as one integer, times ten for each decimal that was not written.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func isExact(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let decimals = [0, 2, 3, 4].randomElement(using: &generator) ?? 2
      let written = Int.random(in: 0...decimals, using: &generator)
      let digits = (0..<Int.random(in: written + 1...25, using: &generator)).map { _ in
        Int128.random(in: 0...9, using: &generator)
      }
      var value = digits.reduce(0) { $0 * 10 + $1 }
      for _ in written..<decimals { value *= 10 }
      let whole = digits.dropLast(written).map(\.description).joined()
      let fraction = digits.suffix(written).map(\.description).joined()
      let text = whole + (written > 0 ? "." + fraction : "")
      let expected: Result<Int64, DecimalAmount.Failure> =
        value < Int128(Int64.max) ? .success(Int64(value)) : .failure(.tooLarge)
      #expect(Self.read(text, decimals: decimals) == expected, "\(text), \(decimals) decimals")
    }
  }

  private static func read(
    _ text: String, decimals: Int, style: DecimalAmount.Style = .point
  ) -> Result<Int64, DecimalAmount.Failure> {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      do throws(DecimalAmount.Failure) {
        return .success(try DecimalAmount.minorUnits(bytes, decimals: decimals, style: style))
      } catch {
        return .failure(error)
      }
    }
  }
}
