import DealModel
import Testing

@testable import DealAnalysis

@Suite struct ScaledExposuresTests {
  private func share(_ amount: AmountInterval, of base: AmountInterval?) -> ShareBounds {
    let company = CompanyReference(id: "firm", name: "Firm")
    return ShareBounds(amount, of: CompanyBase(company: company, amount: base, facts: []))
  }

  @Test func sharesTakeTheEndsOfAmountAndBase() {
    let both = share(.dollars(10...30), of: .dollars(60...100))
    #expect(both.atLeast == 0.1 && both.atMost == 0.5)
    #expect(share(.dollars(10), of: .dollars(40...)).atLeast == 0)
    #expect(share(.dollars(10), of: .dollars(40...)).atMost == 0.25)
    #expect(share(.dollars(10...), of: .dollars(40)).atMost == nil)
    #expect(share(.dollars(10), of: nil).atLeast == 0 && share(.dollars(10), of: nil).atMost == nil)
    // Nothing is no part of anything.
    #expect(share(.zero, of: nil).atMost == 0)
  }
}
