import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

/// What a deal owes to other deals and to the course of time.
@Suite struct EditionViewTests {
  @Test func aLinkIsKnownOnceBothDealsAre() throws {
    let report = try book(
      .example("old", [.by("2026-02-01", .committed)]),
      .example("new", links: DealLinks(extends: "old"), [.by("2026-01-01", .committed)])
    ).difference(from: "2026-01-31")
    #expect(report.lines == ["+ deal old: status – → committed", "~ deal new: extends – → old"])
    #expect(report.change("new")?.field("extends")?.sources == ["2026-02-01"])
    #expect(
      report.storyLines == ["2026-02-01 + deal old: status – → committed", "2026-02-01 ~ deal new: extends – → old"])
  }

  @Test func anOpenQuestionIsAnotherLinkThanAnAnswer() throws {
    func deals(isOpen: Bool) -> DealBookDraft {
      .example(
        .example("old", [.by("2026-01-01", .rumored)]),
        .example(
          "new", links: DealLinks(supersedes: .init(deal: "old", isOpen: isOpen)), [.by("2026-01-02", .announced)]))
    }
    let report = try DifferenceReport(
      from: BookEdition(DealBook(deals(isOpen: true))), to: BookEdition(DealBook(deals(isOpen: false))))
    #expect(
      report.lines == ["~ deal new: supersedes – → old, maySupersede old → –", "× deal old: replacedBy – → new"])
  }

  @Test func aDealThatIsReplacedIsDropped() throws {
    let report = try book(
      .example("old", [.by("2026-01-01", .committed)]),
      .example("new", links: DealLinks(supersedes: .init(deal: "old")), [.by("2026-02-01", .committed)])
    ).difference(from: "2026-01-31")
    #expect(report.lines == ["+ deal new: status – → committed, supersedes – → old", "× deal old: replacedBy – → new"])
    #expect(report.change("old")?.field("replacedBy")?.sources == ["2026-02-01"])
    #expect(report.change("old")?.lastInPlay?.knownOn == .written("2026-01-31"))
    #expect(report.storyLines.contains("2026-02-01 × deal old: replacedBy – → new"))
  }

  @Test func aTermThatIsOverDropsItsDeal() throws {
    let terms = DealTerms.with { $0.term = Term(end: .written("2026-01-31")) }
    let report = try book(
      .example("short", [.by("2026-01-01", .committed, terms: terms)]),
      .example("other", [.by("2026-01-01", .rumored), .by("2026-03-01", .rumored)])
    ).difference(from: "2026-01-15")
    #expect(report.lines == ["× deal short: termOver – → 2026-01-31"])
    #expect(report.change("short")?.field("termOver")?.sources == ["2026-01-01"])
  }
}
