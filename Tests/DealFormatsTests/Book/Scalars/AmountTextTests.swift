import DealModel
import DealTestSupport
import Testing

@testable import DealFormats

@Suite struct AmountTextTests {
  private static func usd(_ billions: Int64) -> Money { Money(minorUnits: billions * 100_000_000_000, currency: .usd) }

  /// The table of the format's documentation, and its alternative words.
  @Test(arguments: [
    ("15 bn USD", Amount.exact(usd(15))), ("15bn USD", .exact(usd(15))), ("USD 15 bn", .exact(usd(15))),
    ("USD 15bn", .exact(usd(15))), ("USD15bn", .exact(usd(15))), ("  15   bn\tUSD ", .exact(usd(15))),
    ("15,000,000 USD", .exact(Money(minorUnits: 1_500_000_000, currency: .usd))),
    ("15000000 USD", .exact(Money(minorUnits: 1_500_000_000, currency: .usd))),
    ("15 billion USD", .exact(usd(15))), ("0.015 tn USD", .exact(usd(15))), ("0.015 trillion USD", .exact(usd(15))),
    ("15,000 m USD", .exact(usd(15))), ("15,000 mn USD", .exact(usd(15))), ("15,000 Million USD", .exact(usd(15))),
    ("15,000,000 k USD", .exact(usd(15))), ("15,000,000 thousand USD", .exact(usd(15))),
    ("about 10 bn USD", .about(usd(10))), ("About 10 BN USD", .about(usd(10))),
    ("at most 50 bn USD", .atMost(usd(50))), ("up to 50 bn USD", .atMost(usd(50))),
    ("under 10 bn USD", .under(usd(10))), ("less than 10 bn USD", .under(usd(10))),
    ("at least 60 bn USD", .atLeast(usd(60))),
    ("over 60 bn USD", .over(usd(60))), ("more than 60 bn USD", .over(usd(60))),
    ("between 10 bn USD and 20 bn USD", .between(usd(10), usd(20))),
    ("undisclosed", .undisclosed), (" Undisclosed", .undisclosed),
    ("0.01 USD", .exact(Money(minorUnits: 1, currency: .usd))),
    ("1.10 USD", .exact(Money(minorUnits: 110, currency: .usd))),
    ("1.5000 USD", .exact(Money(minorUnits: 150, currency: .usd))),
    // 2^63 − 1 cents.
    ("92,233,720,368,547,758.07 USD", .exact(Money(minorUnits: .max, currency: .usd))),
  ])
  func readsWhatTheFormatDescribes(text: String, amount: Amount) throws {
    #expect(try AmountText.amount(text) == amount)
  }

  @Test func minorUnitsAreThoseOfTheCurrency() throws {
    #expect(try AmountText.money("5 bn JPY").minorUnits == 5_000_000_000)
    #expect(try AmountText.money("1.234 KWD").minorUnits == 1234)
  }

  @Test(arguments: [
    ("", "bad-amount"), ("a lot", "bad-amount"), ("bn USD", "bad-amount"), ("about", "bad-amount"),
    ("15 000 000 USD", "bad-amount"), ("1.000.000 USD", "bad-amount"), ("1,5 bn USD", "bad-amount"),
    ("15,00 USD", "bad-amount"), (",5 USD", "bad-amount"), ("5. USD", "bad-amount"), (".5 USD", "bad-amount"),
    ("٣ bn USD", "bad-amount"), ("15 b USD", "bad-amount"), ("15 bn bn USD", "bad-amount"),
    ("15 bn USD EUR", "bad-amount"), ("USD 15 bn USD", "bad-amount"), ("around 15 bn USD", "bad-amount"),
    ("1e9 USD", "bad-amount"), ("0x10 USD", "bad-amount"), ("between 10 bn USD", "bad-amount"),
    ("between 10 bn and 20 bn USD", "missing-currency"), ("15 bn", "missing-currency"), ("15", "missing-currency"),
    ("15 bn UDS", "unknown-currency"), ("15 bn usd", "unknown-currency"), ("$15 bn", "unknown-currency"),
    ("15 dollars", "unknown-currency"), ("15 bln", "unknown-currency"),
    ("0 USD", "amount-not-positive"), ("0.00 bn USD", "amount-not-positive"), ("-5 bn USD", "amount-not-positive"),
    ("- 5 bn USD", "amount-not-positive"), ("USD -5", "amount-not-positive"), ("−5 bn USD", "amount-not-positive"),
    ("92,233,720,368,547,758.08 USD", "amount-too-large"), ("92234 tn USD", "amount-too-large"),
    ("0.001 USD", "amount-too-fine"), ("0.5 JPY", "amount-too-fine"), ("0.000000000001 bn USD", "amount-too-fine"),
  ])
  func refusesOthers(text: String, code: String) {
    #expect(throws: ScalarProblem.self) { try AmountText.amount(text) }
    do { _ = try AmountText.amount(text) } catch { #expect(error.code == code, "\(text): \(error.message)") }
  }

  @Test func numbersOfAnyLengthAreRefusedAtOnce() {
    let nines = String(repeating: "9", count: 1_000_000)
    for (text, code) in [
      (nines + " USD", "amount-too-large"), ("0." + nines + " USD", "amount-too-fine"),
      (String(repeating: "0", count: 1_000_000) + " USD", "amount-not-positive"),
      (nines + " " + nines, "bad-amount"), ("5 " + String(repeating: "x", count: 1_000_000), "unknown-currency"),
    ] {
      do {
        _ = try AmountText.amount(text)
        Issue.record("read")
      } catch {
        #expect(error.code == code)
        #expect(error.message.utf8.count < 200)
      }
    }
  }

  /// Against arithmetic in 128 bits, on numbers around the limit.
  @Test func amountsAreExact() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let digits = Int(random.next() % 18) + 1
      let units = Int64(random.next() % 1_000_000_000_000_000_000) % Int64(pow10(digits))
      let cents = Int64(random.next() % 100)
      let scale = [("", 0), ("k", 3), ("m", 6), ("bn", 9), ("tn", 12)][Int(random.next() % 5)]
      let fraction = (cents < 10 ? "0" : "") + String(cents)
      let exact = (Int128(units) * 100 + Int128(cents)) * Int128(pow10(scale.1))
      let read = try? AmountText.money("\(units).\(fraction) \(scale.0) USD").minorUnits
      #expect(read == (exact > 0 ? Int64(exactly: exact) : nil), "\(units).\(fraction) \(scale.0)")
    }
  }

  private func pow10(_ exponent: Int) -> UInt64 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
