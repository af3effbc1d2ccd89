import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct BookEditionTests {
  private func edition(_ claim: Claim, change: (inout DealBookDraft) -> Void = { _ in }) throws -> BookEdition {
    var draft = DealBookDraft.example(.example("d", [claim]))
    change(&draft)
    return BookEdition(try DealBook(draft), knownOn: .written("2026-06-01"))
  }

  @Test func whatIsInForceFollowsWhatIsKnown() throws {
    let clock = try edition(.by("2026-02-01", .committed)).clock
    #expect(clock == Clock(asOf: .written("2026-02-01"), knownOn: .written("2026-06-01")))
  }

  @Test func aClaimIsCitedWithItsDay() throws {
    let claim = Claim.by("2026-02-01", .committed, publicSince: "2026-01", inferred: "it follows")
    let edition = try edition(claim)
    let reference = edition.reference(to: claim)
    #expect(reference.source.citation == "Example Paper, “Example 2026-02-01”, 2026-02-01")
    #expect(reference.sourceName == "Example Paper")
    #expect(reference.knownDay == .written("2026-01-31"))
    #expect(reference.isDated && reference.inference == "it follows")
    let undated = Claim.by("not-after-2026-03-01", .committed)
    #expect(!(try self.edition(undated).reference(to: undated).isDated))
  }

  /// Without a publisher the authors speak, without these the title.
  @Test(arguments: [(nil, ["Ann", "Bo"], "Ann, Bo"), (nil, [], "Example title"), ("Daily", ["Ann"], "Daily")])
  func sourcesHaveShortNames(publisher: String?, authors: [String], name: String) throws {
    let claim = Claim.by("s", .committed)
    let edition = try edition(claim) { draft in
      draft.sources = [Source(id: "s", publisher: publisher, authors: authors, title: "Example title")]
    }
    #expect(edition.reference(to: claim).sourceName == name)
  }

  /// A remark is not part of what is claimed, and two sources do not claim the same.
  @Test func claimsAreTheSameByWhatTheySayAndWho() throws {
    var claim = Claim.by("2026-02-01", .committed)
    let edition = try edition(claim)
    let identity = edition.reference(to: claim).identity
    claim.note = "a remark"
    #expect(edition.reference(to: claim).identity == identity)
    claim.whole.status = .paid
    #expect(edition.reference(to: claim).identity != identity)
  }

  @Test func aServiceRouteNamesWhoStandsBetween() throws {
    let edition = try edition(.by("2026-02-01", .committed)) { draft in
      draft.deals = [.example("d", .serviceRoute, ["a", "b", "c"], [.by("2026-02-01", .committed)])]
      draft.companies.append(Company(id: "c", name: "Example c"))
    }
    #expect(edition.parties(of: edition.book.deals[0]).map { $0.map(\.id) } == [["a"], ["c"], ["b"]])
  }
}
