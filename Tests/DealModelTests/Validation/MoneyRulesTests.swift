import DealModel
import DealTestSupport
import Testing

@Suite struct MoneyRulesTests {
  /// Every place of a book where an amount stands.
  static let places: [(path: String, set: @Sendable (inout DealBookDraft, Amount) -> Void)] = [
    ("/facts/worth/claims/0/value", { $0.facts[0].claims[0].value = .money($1) }),
    ("/deals/contract/claims/0/amount", { $0[deal: "contract"].claims[0].whole.amount = $1 }),
    (
      "/deals/funding/claims/0/tranches/first/amount",
      { draft, amount in
        draft[deal: "funding"].claims[0].whole.amount = nil
        draft[deal: "funding"].claims[0].tranches[0].fields.amount = amount
      }
    ),
  ]

  static func findings(_ index: Int, _ amount: Amount) -> [String] {
    DealBookDraft.findings { places[index].set(&$0, amount) }
  }

  @Test(arguments: places.indices)
  func amountsArePositive(index: Int) {
    let wrong = ["amount-not-positive \(Self.places[index].path)"]
    for amount in [Amount.dollars(0), .dollars(-1), .dollars(...0), .dollars(0...5), .under(.dollars(0))] {
      #expect(Self.findings(index, amount) == wrong, "\(amount)")
    }
    for amount in [Amount.exact(Money(minorUnits: 1, currency: .usd)), .dollars(1...5), .undisclosed] {
      #expect(Self.findings(index, amount) == [], "\(amount)")
    }
  }

  @Test(arguments: places.indices)
  func boundsAreInOrder(index: Int) {
    let wrong = ["bounds-out-of-order \(Self.places[index].path)"]
    #expect(Self.findings(index, .between(.dollars(6), .dollars(5))) == wrong)
    #expect(Self.findings(index, .between(.dollars(5), .euros(6))) == wrong)
    #expect(Self.findings(index, .between(.dollars(5), .dollars(5))) == [])
  }

  @Test(arguments: places.indices)
  func currenciesHaveARate(index: Int) throws {
    let yen = Money(minorUnits: 5, currency: try #require(Currency(code: "JPY")))
    #expect(Self.findings(index, .exact(yen)) == ["no-rate \(Self.places[index].path)"])
    #expect(Self.findings(index, .euros(5)) == [])
  }

  @Test("An amount must be countable at every rate of the book", arguments: places.indices)
  func amountsCanBeConverted(index: Int) {
    // The book's rate is 10 dollars for 9 euros.
    let largest = Money(minorUnits: .max / 10 * 9, currency: .eur)
    #expect(Self.findings(index, .exact(largest)).filter { !$0.contains("parts-contradict-total") } == [])
    let larger = Amount.exact(Money(minorUnits: .max / 10 * 9 + 10, currency: .eur))
    #expect(Self.findings(index, larger) == ["amount-too-large \(Self.places[index].path)"])
    let dollars = Amount.exact(Money(minorUnits: .max, currency: .usd))
    #expect(!Self.findings(index, dollars).contains { $0.hasPrefix("amount-too-large") })
  }

  @Test func ratesJoinPositiveSumsOfTwoCurrencies() {
    func findings(_ left: Money, _ right: Money) -> [String] {
      DealBookDraft.findings {
        $0.rates.append(ExchangeRate(left: left, right: right, date: .year(2025), source: "2026-02-01"))
      }
    }
    #expect(findings(.euros(1), .dollars(1)) == [])
    #expect(findings(.dollars(1), .dollars(1)) == ["bad-rate /rates/1/rate"])
    #expect(findings(.euros(0), .dollars(1)) == ["bad-rate /rates/1/rate"])
    #expect(findings(.euros(1), .dollars(-1)) == ["bad-rate /rates/1/rate"])
  }
}
