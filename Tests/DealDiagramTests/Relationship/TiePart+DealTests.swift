import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("Deals as parts of lines")
struct TiePartDealTests {
  @Test("scope, exclusivity, share, reach and term are told where they belong to the kind")
  func details() throws {
    var web = ExampleWeb()
    web.deal("license", .license, [.licensor: "a", .licensee: "b"]) {
      $0.terms.scope = "models"
      $0.terms.isExclusive = true
    }
    web.deal("stake", .ownership, [.owner: "a", .owned: "b"]) {
      $0.terms.share = Ratio(millionths: 270_000)
      $0.terms.isLargestOwner = true
    }
    web.deal("share", .revenueShare, [.payer: "a", .recipient: "b"]) {
      $0.terms.rate = Ratio(millionths: 200_000)
      $0.terms.reaches = ["b", "models", "stake"]
      $0.terms.term = Term(duration: TermDuration(count: 8, unit: .years))
    }
    let parts = try web.content().ties.flatMap(\.parts)
    #expect(
      parts.map(\.details) == [
        ["exclusive", "The models"], ["largest shareholder"], ["reaches The b; The models; stake", "8 years"],
      ])
    #expect(parts.map(\.share) == [nil, "27 %", "20 %"])
  }

  @Test("the sources are those of what counts; both sides where they disagree")
  func sources() throws {
    var web = ExampleWeb.chain()
    web.draft.deals[0].claims.append(
      Claim(source: "late", whole: ClaimedFields(status: .paid, amount: ExampleWeb.dollars(10))))
    web.draft.deals[1].claims.append(
      Claim(source: "late", whole: ClaimedFields(status: .committed, amount: ExampleWeb.dollars(5))))
    let parts = try web.content().ties.flatMap(\.parts)
    #expect(parts.map(\.sources) == [["early", "late"], ["early", "late"]])
    #expect(parts.map(\.isContested) == [false, true])
    #expect(parts.map(\.status) == [.paid, .committed])
  }

  @Test("a tranche has its own status, amount and condition")
  func tranches() throws {
    let parts = try ExampleWeb.loop().content().ties.prefix(2).flatMap(\.parts)
    #expect(
      parts.map(\.reference) == [
        TieReference(deal: "fund-in", tranche: "Now"), TieReference(deal: "fund-in", tranche: "Later"),
      ])
    #expect(parts.map(\.status) == [.committed, .conditional])
    #expect(parts.map(\.condition) == [nil, "a public offering"])
  }

  @Test("approximate amounts are marked")
  func approximate() throws {
    var web = ExampleWeb.chain()
    web.draft.deals[0].claims[0].whole.amount = .about(Money(minorUnits: 500, currency: .usd))
    #expect(try web.content().ties.map(\.parts[0].isApproximate) == [true, false])
  }

  @Test("while it is open whether a newer deal replaces an older one, the older says so")
  func openQuestion() throws {
    var web = ExampleWeb()
    web.deal("old", .investment, [.investor: "a", .investee: "b"], billions: 100, .announced)
    web.deal("new", .investment, [.investor: "a", .investee: "b"], billions: 30) {
      $0.links.supersedes = .init(deal: "old", isOpen: true)
    }
    let parts = try web.content().ties.flatMap(\.parts)
    #expect(parts.map { $0.amount?.upper } == [7_000_000_000_000, 3_000_000_000_000])
    #expect(parts.map(\.details) == [["what is left of $100.0bn, if not replaced"], []])
  }
}
