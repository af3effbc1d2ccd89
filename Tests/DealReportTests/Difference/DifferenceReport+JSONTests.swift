import DealAnalysis
import DealModel
import DealTestSupport
import Testing

@testable import DealReport

struct DifferenceReportJSONTests {
  @Test func whatChangedWithItsClaims() throws {
    let json = try JSONObject(ExampleStory.report())
    #expect(json.string("report") == "diff")
    #expect(json.isNull("basis") && json.isNull("layer"))
    #expect(json.string("options/from") == "2026-01-31" && json.string("options/to") == "2026-02-28")
    #expect(json.string("from/knownOn") == "2026-01-31" && json.string("from/asOf") == "2026-01-10")
    #expect(json.string("to/knownOn") == "2026-02-28" && json.string("to/asOf") == "2026-02-11")
    #expect([json.count("added"), json.count("changed"), json.count("dropped")] == [2, 1, 2])
    #expect(json.string("names/a") == "North")
    let change = "changed/0"
    #expect(json.string("\(change)/entry") == "deal" && json.string("\(change)/id") == "round")
    #expect(json.strings("\(change)/companies") == ["a", "b"])
    #expect(json.string("\(change)/basisBefore") == "rumored" && json.string("\(change)/basisAfter") == "committed")
    #expect(json.string("\(change)/fields/1/field") == "amount")
    #expect(json.isNull("\(change)/fields/1/before/amount"))
    #expect(json.number("\(change)/fields/1/before/amountAtMost/minorUnits") == 5e12)
    #expect(json.number("\(change)/fields/1/after/amount/minorUnits") == 5e12)
    #expect(json.number("\(change)/fields/1/difference/amountAtLeast/minorUnits") == 0)
    #expect(json.number("\(change)/fields/1/difference/amountAtMost/minorUnits") == 5e12)
    #expect(json.string("\(change)/fields/1/claims/0/source") == "wire")
    #expect(json.string("\(change)/fields/1/claims/0/url") == "https://example.com/signed")
    #expect(json.string("\(change)/fields/1/claims/0/knownOn") == "2026-02-10")
    #expect(json.strings("\(change)/fields/1/before/sources") == ["talks"])
    #expect(json.string("\(change)/fields/3/tranche") == "now")
    #expect(json.string("dropped/0/id") == "east" && json.isNull("dropped/0/basisAfter"))
    #expect(json.string("from/sources/0/citation") == "Example Daily, “Talks”, 2026-01-10")
  }

  @Test func theStoryDayByDay() throws {
    let json = try JSONObject(ExampleStory.report())
    #expect(json.count("story") == 2)
    #expect(json.string("story/0/day") == "2026-02-10" && json.string("story/1/day") == "2026-02-11")
    #expect(json.string("story/1/changes/1/id") == "east" && json.string("story/1/changes/1/change") == "dropped")
    #expect(json.number("confirmationCount") == 1 && json.count("confirmations") == 0)
    #expect(json.number("amountsKnown/known") == 2 && json.number("amountsKnown/total") == 3)
    var report = try ExampleStory.report()
    report.listsEverything = true
    #expect(try JSONObject(report).string("confirmations/0/claim/source") == "paper")
  }

  @Test func twoBooksHaveTwoInputsAndNoStory() throws {
    let json = try JSONObject(ExampleStory.twoBooks { $0.deals.removeFirst() })
    #expect(json.count("inputs") == 2 && json.isNull("story"))
    #expect(json.string("dropped/0/id") == "round")
    #expect(json.isNull("dropped/0/fields/0/after"))
    #expect(json.strings("unchanged") == ["cloud", "east"])
    #expect(json.string("totals/0/kind") == "investment")
    #expect(json.number("totals/0/before/deals") == 1 && json.number("totals/0/after/deals") == 0)
  }
}
