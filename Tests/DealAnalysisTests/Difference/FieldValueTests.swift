import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct FieldValueTests {
  private func difference(_ old: Amount?, _ new: Amount?) -> AmountDifference? {
    func state(_ amount: Amount?) -> FieldState? {
      amount.map { FieldState(value: .amount($0), isContested: false, claims: [], contradicting: []) }
    }
    return FieldChange(key: FieldKey(name: "amount"), before: state(old), after: state(new), claims: []).difference
  }

  /// All b − a with a and b in their intervals, by trying every pair.
  @Test func theBoundsOfADifferenceAreAttained() {
    for (old, new) in [(0...3, 5...9), (4...4, 4...4), (2...8, 0...5)] as [(ClosedRange<Int64>, ClosedRange<Int64>)] {
      let all = old.flatMap { a in new.map { ($0 - a) * 100 } }
      let found = difference(.dollars(old), .dollars(new))
      #expect(found?.lower == all.min() && found?.upper == all.max())
    }
    #expect(difference(.dollars(38), .dollars(40))?.exactValue == 200)
  }

  @Test func whatHasNoBoundHasNone() {
    let open = difference(.dollars(5...), .dollars(7))
    #expect(open?.lower == nil && open?.upper == 200 && open?.exactValue == nil)
    #expect(difference(.dollars(5), .dollars(7...))?.upper == nil)
    // Not known before is not zero before; two currencies have no difference without a rate.
    #expect(difference(nil, .dollars(5)) == nil)
    #expect(difference(.euros(5), .dollars(5)) == nil)
    let huge = Amount.exact(Money(minorUnits: .max, currency: .usd))
    let least = Amount.exact(Money(minorUnits: -2, currency: .usd))
    #expect(difference(least, huge)?.upper == nil)
  }

  @Test func anEntryIsTheSameWhateverItsName() {
    #expect(EntryReference(id: "a", name: "A") == EntryReference(id: "a", name: "B"))
    #expect(EntryReference(id: "é", name: "A") != EntryReference(id: "e\u{301}", name: "A"))
    #expect(Set([EntryReference(id: "a", name: "A"), EntryReference(id: "a", name: "B")]).count == 1)
  }

  @Test func valuesInWords() {
    let entries = ["x", "y"].map { EntryReference(id: $0, name: "Example \($0)") }
    #expect(
      [FieldValue.status(.paid), .amount(.undisclosed), .text("t"), .list(["1", "2"]), .entries(entries)]
        .map(\.description) == ["paid", "undisclosed", "t", "1; 2", "Example x; Example y"])
  }
}
