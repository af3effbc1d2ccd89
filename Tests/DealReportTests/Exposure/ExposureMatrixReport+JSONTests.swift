import DealAnalysis
import Testing

@testable import DealReport

struct ExposureMatrixReportJSONTests {
  private func report(_ base: ExposureBase?) throws -> ExposureMatrixReport {
    try ExampleBook.lending.source(.exposure).exposureMatrix(base: base)
  }

  @Test func programsGetThePairsWithTheirDeals() throws {
    let json = try JSONObject(report(.equity))
    #expect(json.string("report") == "exposureMatrix" && json.string("base") == "equity")
    #expect(json.strings("matrices/0/losing") == ["east", "south", "west"])
    #expect(json.strings("matrices/0/failing") == ["east", "west"])
    #expect(json.number("matrices/0/cells/0/total/minorUnits") == 8e11)
    #expect(json.string("matrices/0/cells/0/deals/0/id") == "east-west")
    #expect(json.string("matrices/0/cells/2/of") == "south" && json.string("matrices/0/cells/2/to") == "west")
    #expect(json.count("matrices/0/cells/2/deals") == 0)
  }
}
