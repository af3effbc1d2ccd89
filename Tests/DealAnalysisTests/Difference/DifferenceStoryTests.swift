import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct DifferenceStoryTests {
  @Test func eachStepIsToldOnTheDayOnWhichItBecameKnown() throws {
    let report = try book(
      .example(
        "d",
        [
          .by("2026-01-01", .negotiating), .by("2026-02-01", .committed), .by("2026-02-02", .announced, .dollars(9)),
          .by("2026-02-03", .committed, .dollars(9)),
        ])
    ).difference(from: "2026-01-31")
    #expect(
      report.storyLines == [
        "2026-02-01 ~ deal d: status negotiating → committed",
        "2026-02-02 ~ deal d: status committed → announced≠, amount – → $9",
        "2026-02-03 ~ deal d: status announced≠ → committed≠",
      ])
    #expect(report.lines == ["~ deal d: status negotiating → committed≠, amount – → $9"])
  }

  @Test func whatCameAndWentIsToldTwice() throws {
    let report = try book(.example("d", [.by("2026-02-01", .negotiating), .by("2026-03-01", .declined)]))
      .difference(from: "2026-01-31")
    #expect(
      report.storyLines == [
        "2026-02-01 + deal d: status – → negotiating", "2026-03-01 × deal d: status negotiating → declined",
      ])
  }

  /// Known in January for a day in February: it changes the deal once the book reaches that day.
  @Test func whatIsDatedLaterIsToldWhenTheBookReachesIt() throws {
    let report = try book(
      .example("d", [.by("2026-01-01", .rumored), .by("2026-01-02", .committed, date: "2026-02-10")]),
      .example("e", [.by("2026-01-01", .rumored), .by("2026-02-05", .rumored), .by("2026-02-20", .rumored)])
    ).difference(from: "2026-01-31")
    #expect(report.storyLines == ["2026-02-20 ~ deal d: status rumored → committed"])
    #expect(report.change("d")?.field("status")?.sources == ["2026-01-02"])
  }

  @Test func whatHasNoDateIsToldLast() throws {
    let report = try book(.example("d", [.by("2026-02-01", .rumored)]), .example("e", [.by("undated", .rumored)]))
      .difference(from: "2026-01-31")
    #expect(report.story?.map(\.day) == [.written("2026-02-01"), nil])
    // Up to a day nothing without a date is known.
    let dated = try book(.example("e", [.by("undated", .rumored)])).difference(from: "2026-01-31", to: "2026-03-01")
    #expect(dated.lines.isEmpty && dated.storyLines.isEmpty && dated.to.isEmpty)
  }

  @Test func whoSaysAThingAgainChangesNothing() throws {
    let report = try book(
      .example("d", [.by("2026-01-01", .rumored), .by("2026-02-01", .committed), .by("2026-02-03", .committed)])
    ).difference(from: "2026-01-31")
    #expect(report.confirmations.map { "\($0.id) \($0.claim.source.id)" } == ["d 2026-02-03"])
  }
}
