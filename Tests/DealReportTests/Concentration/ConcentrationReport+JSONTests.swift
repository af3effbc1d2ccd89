import DealAnalysis
import Testing

@testable import DealReport

struct ConcentrationReportJSONTests {
  @Test func sidesWithBounds() throws {
    var query = ConcentrationQuery(of: "south")
    query.merging = ["north", "third"]
    let json = try JSONObject(ConcentrationReportDocumentTests.report(query))
    #expect(json.string("report") == "concentration" && json.string("layer") == "cash")
    #expect(json.number("count") == 2 && json.strings("merged") == ["north", "third"])
    #expect(json.string("rows/1/company") == "south" && json.string("rows/1/side") == "funders")
    #expect(abs((json.number("rows/1/index/atLeast") ?? 0) - 0.52) < 1e-12)
    #expect(abs((json.number("rows/1/riseByMerging/atMost") ?? 0) - 0.48) < 1e-12)
    #expect(json.string("rows/1/parties/0/company") == "north")
    #expect(abs((json.number("rows/1/parties/0/share/atMost") ?? 0) - 0.6) < 1e-12)
    #expect(json.number("rows/1/parties/0/amount/minorUnits") == 15e11)
    #expect(json.string("rows/1/parties/0/deals/0/id") == "stake")
    #expect(json.isNull("rows/0/riseByMerging"))
  }

  @Test func unknownIsNull() throws {
    let source = try bulkSource([("a", "b", nil)])
    let json = try JSONObject(source.concentrations(ConcentrationQuery()))
    #expect(json.isNull("rows/0/index") && json.isNull("rows/0/effectiveNumber") && json.isNull("merged"))
    #expect(json.number("rows/0/parties/0/share/atLeast") == 0)
  }
}
