import DealModel
import DealTestSupport
import Testing

@Suite struct ShareRulesTests {
  @Test(arguments: [(0, true), (1, false), (270_000, false), (1_000_000, false), (1_000_001, true), (-1, true)])
  func sharesArePartsOfAWhole(millionths: Int64, isWrong: Bool) {
    let ratio = Ratio(millionths: millionths)
    #expect(
      DealBookDraft.findings { $0[deal: "license"].terms.share = ratio }
        == (isWrong ? ["share-out-of-range /deals/license/share"] : []))
    #expect(
      DealBookDraft.findings { $0[deal: "license"].claims[0].terms.rate = ratio }
        == (isWrong ? ["share-out-of-range /deals/license/claims/0/rate"] : []))
  }
}
