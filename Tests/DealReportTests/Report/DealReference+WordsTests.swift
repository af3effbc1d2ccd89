import DealModel
import FlowModel
import Testing

@testable import DealAnalysis
@testable import DealReport

struct DealReferenceWordsTests {
  private let deal = DealReference(
    id: "d1", kind: "cloudContract", title: "Hosting", tranche: "First part", status: .conditional, aspect: .payment,
    amount: AmountInterval(1_000_000_000_00), statedAmount: .about(Money(minorUnits: 1_000_000_000_00, currency: .usd)),
    term: TermDuration(count: 1, unit: .years).map { Term(duration: $0) }, condition: "a listing",
    sources: [SourceReference(id: "s", citation: "Example Paper")], isInferred: true, isContested: true)

  private func text(_ text: StyledText) -> String { GlyphLine(text).rendered(color: false) }

  @Test func everythingThatHasToBeSaidOfADeal() {
    var citations = Citations()
    #expect(
      text(deal.phrase(citations: &citations))
        == "Hosting, First part (cloud contract, 1 year), contested, inferred; condition: a listing [1]")
    #expect(citations.hasContested && citations.hasInferred)
  }

  @Test func aRowHasItsNameAndItsOwnWordForTheKind() {
    var row = DealReference(
      id: "row 7", kind: "wireTransfer", amount: .zero, sources: [], isInferred: false, isContested: false)
    var citations = Citations()
    #expect(text(row.phrase(citations: &citations)) == "row 7 (wireTransfer)")
    row.kind = ""
    #expect(text(row.phrase(citations: &citations)) == "row 7")
  }

  @Test func anApproximateAmountIsMarkedAndBoundsAreNot() {
    #expect(deal.amountText(in: .usd) == "about $1.0bn")
    #expect([deal].statedText(of: AmountInterval(lower: 0, upper: 1_000_000_000_00), in: .usd) == "≤ $1.0bn")
  }

  @Test func whatMoneyDoesNotMeasureHasNoAmount() {
    var unmeasured = deal
    unmeasured.aspect = .unquantified
    #expect(unmeasured.amountText(in: .usd) == nil)
  }
}
