import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealFormats

/// Rows in several currencies, by the rates of a book.
struct RowConversionTests {
  private static func rate(_ left: Int64, _ one: String, _ right: Int64, _ other: String, _ date: String)
    -> ExchangeRate?
  {
    guard let one = Currency(code: one), let other = Currency(code: other), let day = CalendarDate(date) else {
      return nil
    }
    return ExchangeRate(
      left: Money(minorUnits: left, currency: one), right: Money(minorUnits: right, currency: other), date: .day(day),
      source: "daily")
  }

  /// 1 EUR = 1.10 USD from January, 1.20 USD from March; 1 USD = 150 JPY.
  private static let options = {
    var options = FlowReadingOptions()
    let rates = [
      rate(100, "EUR", 110, "USD", "2026-01-01"), rate(100, "EUR", 120, "USD", "2026-03-01"),
      rate(100, "USD", 150, "JPY", "2026-01-01"),
    ].compactMap { $0 }
    options.conversion = CurrencyConversion(rates: ExchangeRates(rates), to: .usd)
    return options
  }()

  /// The rate of the last day that a row can mean; of an undated one the latest; the earliest before all rates.
  @Test func convertsByTheDayOfTheRow() throws {
    let input = try readCSV(
      """
      source,target,amount,currency,date
      a,b,10,USD,2026-01-15
      a,b,10,EUR,2026-01-15
      a,b,10,EUR,2026-02-28
      a,b,10,EUR,2026-03
      a,b,10,EUR,
      a,b,10,EUR,2025-01-01
      a,b,300,JPY,2026-02-01
      a,b,,EUR,
      a,b,0.01,EUR,2026-01-15
      a,b,10,EUR,2026
      """, options: Self.options)
    #expect(input.table.currency == .usd)
    #expect(input.readRows.map(\.upper) == [1000, 1100, 1100, 1200, 1200, 1100, 200, nil, 1, 1200])
    var early = Self.options
    early.filter.asOf = CalendarDate("2026-02-15")
    #expect(try readCSV("source,target,amount,currency\na,b,10,EUR\n", options: early).readRows.map(\.upper) == [1100])
  }

  /// A rate of a later day is better than none, but not what the row was worth; told once for each currency.
  @Test func tellsThatARateIsOfALaterDay() throws {
    let input = try readCSV(
      """
      source,target,amount,currency,date
      a,b,10,EUR,2026-02-28
      a,b,300,JPY,2025-12-31
      a,b,10,EUR,2025-12-01
      a,b,10,EUR,2025-11-01
      """, options: Self.options)
    #expect(input.warnings.map { "\($0.place?.line ?? 0) \($0.code)" } == ["3 later-rate", "4 later-rate"])
    #expect(input.warnings.last?.message.contains("from EUR by the rate of a later day, 2026-01-01") ?? false)
  }

  @Test func tellsWhatCannotBeConvertedOnceEach() {
    let text = "source,target,amount,currency\na,b,1,GBP\na,b,1,CHF\na,b,2,GBP\na,b,1,\na,b,2,\na,b,1,EUR\n"
    let expected = ["2:1 missing-rate", "3:1 missing-rate", "5:7 missing-currency"]
    #expect(csvProblems(text, options: Self.options) == expected)
    var skipping = Self.options
    skipping.badRows = .skip
    #expect(csvProblems(text, options: skipping) == expected)
    #expect(csvProblems("source,target,amount\na,b,1\n", options: Self.options) == ["2:1 missing-currency"])
  }

  @Test func anAmountThatGrowsTooLargeIsABadRow() {
    let text = "source,target,amount,currency\na,b,92233720368547758,EUR\na,b,1,EUR\n"
    #expect(csvProblems(text, options: Self.options) == ["2:1 invalid-amount"])
  }

  /// Random amounts and days, against the conversion of the model itself.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func agreesWithTheModel(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var text = "source,target,amount,currency,date\n"
    var expected: [Int64?] = []
    for _ in 0..<60 {
      let code = ["USD", "EUR", "JPY"].randomElement(using: &generator) ?? "USD"
      let units = Int64.random(in: 0...1_000_000, using: &generator)
      let date = "2026-0\(Int.random(in: 1...5, using: &generator))-1\(Int.random(in: 0...9, using: &generator))"
      text += "a,b,\(units),\(code),\(date)\n"
      guard let currency = Currency(code: code), let day = CalendarDate(date),
        let rates = Self.options.conversion?.rates
      else { continue }
      let money = Money(minorUnits: units * currency.minorUnitsPerMajor, currency: currency)
      expected.append(try rates.converting(money, to: .usd, on: day).minorUnits)
    }
    #expect(try readCSV(text, options: Self.options).readRows.map(\.upper) == expected)
  }
}
