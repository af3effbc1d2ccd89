import DealModel
import Testing

@testable import DealFormats

@Suite struct FactValueTextTests {
  @Test(arguments: [
    ("yes", FactValue.flag(true)), ("No", .flag(false)),
    ("about 40 %", .ratio(Ratio(millionths: 400_000, bound: .about))),
    ("2030", .date(.year(2030))),
    ("not before 2030", .date(.unknown(notBefore: CalendarDate("2030-01-01"), notAfter: nil))),
    (
      "between 2030 and 2031",
      .date(.unknown(notBefore: CalendarDate("2030-01-01"), notAfter: CalendarDate("2031-12-31")))
    ),
    ("1 USD", .money(.exact(Money(minorUnits: 100, currency: .usd)))), ("undisclosed", .money(.undisclosed)),
    (
      "between 1 USD and 2 USD",
      .money(.between(Money(minorUnits: 100, currency: .usd), Money(minorUnits: 200, currency: .usd)))
    ),
  ])
  func readsEachSort(text: String, value: FactValue) throws { #expect(try FactValueText.value(text) == value) }

  @Test(arguments: [
    ("perhaps", "bad-value"), ("forty %", "bad-ratio"), ("not after all", "bad-date"), ("2026-13-01", "bad-date"),
    ("13 bn", "missing-currency"),
  ])
  func namesTheSortThatWasMeant(text: String, code: String) {
    let error = #expect(throws: ScalarProblem.self) { try FactValueText.value(text) }
    #expect(error?.code == code)
  }

  @Test func flagsAreWords() throws {
    #expect(try FlagText.flag("TRUE"))
    #expect(try !FlagText.flag("no"))
    #expect(throws: ScalarProblem.self) { try FlagText.flag("1") }
  }
}
