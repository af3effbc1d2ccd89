import DealAnalysis
import Testing

@testable import DealReport

struct ExposureReportJSONTests {
  /// South has not been paid the 15 yet (undrawn) and would lose the services of both contracts (unquantified).
  @Test func classesStayApart() throws {
    let json = try JSONObject(ExampleBook().source(.exposure).exposures(ExposureQuery(of: "south", to: "north")))
    #expect(json.string("report") == "exposure")
    #expect(json.string("of") == "south")
    #expect(json.string("to") == "north")
    #expect(json.count("direct") == 2)
    #expect(json.string("direct/0/class") == "undrawn")
    #expect(json.string("direct/0/kind") == "investment")
    #expect(json.string("direct/0/to") == "north")
    #expect(json.number("direct/0/amount/minorUnits") == 15e11)
    #expect(json.string("direct/1/class") == "unquantified")
    #expect(json.isNull("direct/1/amount"))
    #expect(json.isNull("direct/1/amountAtMost"))
    #expect(json.count("direct/1/deals") == 2)
    #expect(json.number("pathCount") == 0)
    #expect(json.count("paths") == 0)
    #expect(json.string("names/north") == "North")
  }

  /// East buys for 5 from North, which waits for 138 from South: North stands between the two.
  @Test func chainsCarryTheirLegsAndDeals() throws {
    var book = ExampleBook()
    book.company("east", "East")
    book.deal("east-buys", .cloudContract, [(.customer, "east"), (.provider, "north")], 5)
    let json = try JSONObject(book.source(.exposure).exposures(ExposureQuery(of: "east")))
    #expect(json.isNull("to"))
    #expect(json.strings("paths/0/companies") == ["east", "north", "south"])
    #expect(json.count("paths/0/legs") == 2)
    #expect(json.string("paths/0/legs/0/deals/0/id") == "east-buys")
    #expect(json.string("paths/0/legs/1/source") == "north")
    #expect(json.number("pathCount") == 1)
  }

  @Test func withoutABaseNothingIsScaled() throws {
    let json = try JSONObject(ExampleBook.lending.exposures(to: "west", base: nil))
    #expect(json.isNull("scaled") && json.isNull("of"))
    #expect(json.string("direct/0/of") == "east")
  }
}
