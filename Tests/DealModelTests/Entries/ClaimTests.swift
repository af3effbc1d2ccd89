import DealModel
import Testing

@Suite struct ClaimTests {
  @Test func whatIsNotSaidIsAbsent() {
    let claim = Claim(source: "paper")
    #expect(claim.whole == ClaimedFields())
    #expect(claim.terms == DealTerms())
    #expect(claim.tranches.isEmpty)
    #expect(claim.date == nil && claim.publicSince == nil)
    #expect(claim.basis == .stated)
  }

  @Test func onlyAReasonMakesAnInference() {
    #expect(!ClaimBasis.stated.isInferred)
    #expect(ClaimBasis.inferred(reason: "follows").isInferred)
  }
}
