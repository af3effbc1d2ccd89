import DealModel
import Testing

@testable import DealFormats

struct AmountPlusTextTests {
  @Test func readsAmountsAsBooksWriteThem() throws {
    let ten = Money(minorUnits: 1_000_000_000_000, currency: .usd)
    #expect(try Amount(text: "10 bn USD") == .exact(ten))
    #expect(try Amount(text: "at most 10 bn USD") == .atMost(ten))
    #expect(try Amount(text: "undisclosed") == .undisclosed)
    #expect(throws: MoneyTextError.self) { try Amount(text: "10 bn") }
  }

  @Test func readsStatusesInTheSpellingsOfBooks() {
    #expect(DealStatus(text: "rumoured") == .rumored && DealStatus(text: "Paid") == .paid)
    #expect(DealStatus(text: "almost") == nil)
  }
}
