import DealTestSupport
import Testing

@testable import DealFormats

struct DecimalAmountTests {
  @Test(arguments: [
    ("0", 0), ("1", 100), ("1.5", 150), ("1.05", 105), (".5", 50), ("5.", 500), ("000012.30", 1230),
    ("92233720368547758.06", Int64.max - 1), ("00000000000000000000000000.01", 1),
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
    ("1.005", .tooManyDecimals), ("1.000", .tooManyDecimals), ("0.0000001", .tooManyDecimals),
    // The largest 64-bit number marks an unknown bound.
    ("92233720368547758.07", .tooLarge), ("92233720368547759", .tooLarge), ("99999999999999999999999999", .tooLarge),
  ])
  func refusesWhatIsNoExactAmount(text: String, failure: DecimalAmount.Failure) {
    #expect(Self.read(text, decimals: 2) == .failure(failure))
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

  private static func read(_ text: String, decimals: Int) -> Result<Int64, DecimalAmount.Failure> {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      do throws(DecimalAmount.Failure) {
        return .success(try DecimalAmount.minorUnits(bytes, decimals: decimals))
      } catch {
        return .failure(error)
      }
    }
  }
}
