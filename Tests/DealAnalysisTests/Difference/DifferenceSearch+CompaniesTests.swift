import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct DifferenceSearchCompaniesTests {
  private func difference(_ change: (inout DealBookDraft) -> Void) throws -> DifferenceReport {
    var draft = DealBookDraft.example { draft in
      draft.deals = [.example("d", [.by("2026-01-01", .committed, .dollars(5), terms: .with { $0.scope = "s" })])]
    }
    let before = try DealBook(draft)
    change(&draft)
    return try DifferenceReport(from: BookEdition(before), to: BookEdition(DealBook(draft)))
  }

  @Test func companiesComeWithTheirDeals() throws {
    let report = try book(
      .example("d", [.by("2026-01-01", .committed)]),
      .example("e", .loan, ["b", "c"], [.by("2026-02-01", .committed)])
    ).difference(from: "2026-01-31")
    #expect(report.lines == ["+ deal e: status – → committed", "+ company c"])
    let field = try #require(report.change("c")?.field("deals"))
    #expect(field.after?.value.description == "e" && field.sources == ["2026-02-01"])
  }

  @Test func twoBooksListCompaniesAndScopes() throws {
    let report = try difference { draft in
      draft.companies[0].name = "Another name"
      draft.companies[1].aliases = ["Bee"]
      draft.companies.append(Company(id: "z", name: "Zed", kind: .group, country: "NO", sector: "ice", parent: "a"))
      draft.scopes[0].name = "Another scope"
      draft.scopes.append(Scope(id: "t", name: "Narrow", within: "s"))
    }
    #expect(
      report.lines == [
        "+ company z: name – → Zed, kind – → group, country – → NO, sector – → ice, parent – → Another name",
        "+ scope t: name – → Narrow, within – → Another scope",
        "~ company a: name Example a → Another name", "~ company b: aliases – → Bee",
        "~ scope s: name Example s → Another scope",
      ])
    #expect(report.story == nil)
  }

  @Test func whatTheSecondBookLeavesOutIsDropped() throws {
    let report = try difference { draft in
      draft.deals = [.example("new", .loan, ["a", "b"], [.by("2026-01-01", .committed)])]
      draft.scopes = []
    }
    #expect(
      report.lines == [
        "+ deal new: status – → committed", "× deal d: status committed → –, amount $5 → –, scope Example s → –",
        "× scope s: name Example s → –",
      ])
    #expect(report.change("d")?.lastInPlay == report.from.clock)
  }

  @Test func partiesTitlesAndKindsAreHeldAgainstEachOther() throws {
    let report = try difference { draft in
      draft.deals[0].kind = .loan
      draft.deals[0].title = "A loan"
      draft.deals[0].parties = [DealParty(.lender, "b"), DealParty(.borrower, "a")]
      draft.deals[0].claims[0].whole.amount = .euros(5)
      draft.rates = [ExchangeRate(left: .euros(1), right: .dollars(2), date: .year(2026), source: "2026-01-01")]
    }
    #expect(
      report.lines == [
        "~ deal d: kind investment → loan, title – → A loan, lender – → Example b, borrower – → Example a, "
          + "amount $5 → €5, investor Example a → –, investee Example b → –"
      ])
    #expect(report.change("d")?.field("amount")?.difference == nil)
    // The claim says something else in the second book, so it made the difference.
    #expect(report.change("d")?.field("amount")?.sources == ["2026-01-01"])
  }

  @Test func aRemarkIsNoDifference() throws {
    let report = try difference { draft in
      draft.deals[0].note = "a remark"
      draft.deals[0].claims[0].note = "a remark"
    }
    #expect(report.lines.isEmpty && report.confirmations.isEmpty)
  }
}
