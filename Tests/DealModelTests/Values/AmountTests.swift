import DealModel
import DealTestSupport
import Testing

@Suite struct AmountTests {
  static let ten = Money.dollars(10)

  /// The bounds of each form in dollars, as the table of amounts defines them.
  static let forms: [(amount: Amount, lower: Int64, upper: Int64?)] = [
    (.exact(ten), 10, 10), (.about(ten), 10, 10), (.atMost(ten), 0, 10), (.under(ten), 0, 10), (.atLeast(ten), 10, nil),
    (.over(ten), 10, nil), (.between(ten, .dollars(20)), 10, 20), (.undisclosed, 0, nil),
  ]

  @Test(arguments: forms)
  func everyFormIsAnInterval(amount: Amount, lower: Int64, upper: Int64?) {
    #expect(amount.lowerMinorUnits == lower * 100)
    #expect(amount.upperMinorUnits == upper.map { $0 * 100 })
  }

  @Test func onlyTheUndisclosedHasNoCurrencyAndNoNumbers() {
    for (amount, _, _) in Self.forms {
      #expect((amount.currency == nil) == (amount == .undisclosed))
      #expect(amount.numbers.isEmpty == (amount == .undisclosed))
      #expect(amount.isApproximate == (amount == .about(Self.ten)))
    }
    #expect(Amount.dollars(10...20).numbers == [.dollars(10), .dollars(20)])
  }

  @Test("Amounts exclude each other when no sum is within the bounds of both")
  func exclusion() {
    #expect(Amount.dollars(10).excludes(.dollars(11)))
    #expect(!Amount.dollars(10).excludes(.about(Self.ten)))
    #expect(!Amount.dollars(10).excludes(.dollars(...50)))
    #expect(Amount.dollars(60).excludes(.dollars(...50)))
    #expect(!Amount.dollars(10...20).excludes(.dollars(20...)))
    #expect(Amount.dollars(10...20).excludes(.dollars(21...)))
    #expect(!Amount.dollars(10).excludes(.under(Self.ten)), "bounds count as included")
    #expect(!Amount.dollars(10).excludes(.undisclosed))
    #expect(!Amount.undisclosed.excludes(.undisclosed))
    #expect(!Amount.dollars(10).excludes(.euros(99)), "two currencies would need a rate")
  }
}
