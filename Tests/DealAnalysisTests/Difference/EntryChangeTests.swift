import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct EntryChangeTests {
  private func changes() throws -> DifferenceReport {
    try book(
      .example("route", .serviceRoute, ["a", "b", "c"], [.by("2026-02-01", .committed)]),
      .example("gone", [.by("2026-01-01", .rumored), .by("2026-02-01", .declined)]),
      .example("kept", [.by("2026-01-01", .rumored), .by("2026-02-01", .committed)])
    ).difference(from: "2026-01-31")
  }

  @Test func partiesAreListedInTheirOrder() throws {
    #expect(try changes().change("route")?.companies.map(\.id) == ["a", "c", "b"])
  }

  /// Added before changed before dropped; in each the deals before the companies.
  @Test func changesAreInTheStatedOrder() throws {
    let report = try changes()
    #expect(
      report.changes.map { "\($0.change) \($0.entry) \($0.id)" } == [
        "added deal route", "added company c", "changed deal kept", "dropped deal gone",
      ])
    #expect(report.changes(.added).map(\.id) == ["route", "c"])
    #expect(report.changes(.added, of: .deal).map(\.id) == ["route"])
    #expect(report.changes(.dropped, of: .fact).isEmpty)
  }
}
