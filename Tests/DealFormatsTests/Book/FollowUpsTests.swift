import DealModel
import Testing

@testable import DealFormats

@Suite struct FollowUpsTests {
  private func isFollowUp(_ code: String, _ steps: String..., unread: BookPath) -> Bool {
    FollowUps(of: [unread]).contains(Diagnostic(.error, code, at: BookPath(steps: steps), ""))
  }

  @Test func whatWasNotReadIsNotJudged() {
    #expect(isFollowUp("wrong-value", "facts", "f", "claims", "0", "value", unread: BookPath("facts", "f", "claims")))
    #expect(!isFollowUp("wrong-value", "facts", "f", "claims", "0", "value", unread: BookPath("facts", "g")))
  }

  @Test func rolesFollowFromTheKindAndFromEachOther() {
    #expect(isFollowUp("missing-role", "deals", "d", unread: BookPath("deals", "d", "kind")))
    #expect(isFollowUp("missing-role", "deals", "d", unread: BookPath("deals", "e", "partOf")))
    #expect(isFollowUp("wrong-role", "deals", "d", "via", unread: BookPath("deals", "d", "lender")))
    #expect(!isFollowUp("missing-role", "deals", "d", unread: BookPath("deals", "d", "title")))
    #expect(!isFollowUp("missing-role", "deals", "d", unread: BookPath("deals", "e", "kind")))
  }

  @Test func ratesFollowFromTheSectionAndTheCurrency() {
    let path = ["deals", "d", "claims", "0", "amount"]
    for unread in [BookPath("rates"), BookPath("rates", "0", "rate"), BookPath("currency")] {
      #expect(FollowUps(of: [unread]).contains(Diagnostic(.error, "no-rate", at: BookPath(steps: path), "")))
    }
    #expect(!isFollowUp("no-rate", "deals", "d", unread: BookPath("title")))
  }

  @Test func referencesFollowFromSections() {
    #expect(isFollowUp("unknown-id", "deals", "d", "lender", unread: BookPath("companies")))
    #expect(!isFollowUp("unknown-id", "deals", "d", "lender", unread: BookPath("companies", "a")))
    #expect(!isFollowUp("unknown-id", "deals", "d", "lender", unread: BookPath("currency")))
  }
}
