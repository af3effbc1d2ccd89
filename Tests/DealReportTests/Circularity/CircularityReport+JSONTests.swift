import DealAnalysis
import Testing

@testable import DealReport

struct CircularityReportJSONTests {
  @Test func measuresOnEachBasis() throws {
    let json = try JSONObject(CircularityReportDocumentTests.report())
    #expect(json.string("report") == "circularity" && json.string("basis") == "committed" && json.count("bases") == 5)
    #expect(json.string("bases/1/basis") == "committed" && json.number("bases/1/circulation/minorUnits") == 3e12)
    #expect(json.number("bases/1/totalAtLeast/minorUnits") == 153e11)
    #expect(abs((json.number("bases/1/share/atMost") ?? 0) - 30.0 / 153) < 1e-12)
    #expect(json.value("bases/1/share/isGreatestExact") as? Bool == true)
    #expect(json.number("bases/1/counted/balanced/minorUnits") == 3e12)
    #expect(json.number("bases/1/counted/principalAtLeast/minorUnits") == 15e11)
    // 15 passes North's 138 and 15 of 138 comes back to each: 15 ÷ 138 of what passes both.
    #expect(abs((json.number("bases/1/counted/cyclingIndex") ?? 0) - 15.0 / 138) < 1e-12)
    #expect(json.isNull("days"))
  }

  @Test func detailsWithTheirDeals() throws {
    let json = try JSONObject(CircularityReportDocumentTests.report { $0.isOverTime = true })
    #expect(json.number("firmCount") == 2 && json.string("firms/0/company") == "north")
    #expect(json.number("firms/0/shareOfPaid") == 1 && json.string("firms/0/partners/0/company") == "south")
    #expect(json.string("legs/0/source") == "north" && json.number("legs/0/circulating/minorUnits") == 15e11)
    #expect(json.string("legs/0/deals/0/id") == "stake" && json.number("legs/0/amount/minorUnits") == 15e11)
    #expect(json.strings("loops/0/companies") == ["north", "south"])
    #expect(json.value("breaking/isLeast") as? Bool == true && json.count("openLegs") == 0)
    #expect(json.string("days/0/knownOn") == "2026-02-27" && json.count("days") == 2)
    #expect(json.string("names/north") == "North")
  }

  @Test func unknownIsNull() throws {
    let json = try JSONObject(bulkSource([("a", "b", nil), ("b", "a", nil)]).circularity())
    #expect(json.isNull("bases/0/share") && json.isNull("bases/0/circulationAtMost") && json.isNull("bases/0/basis"))
    #expect(json.isNull("bases/0/counted/cyclingIndex") && json.strings("bases/0/endlessLoop") == ["a", "b"])
  }
}
