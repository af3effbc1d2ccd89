import DealAnalysis
import Testing

@testable import DealReport

struct ComponentReportJSONTests {
  @Test func sizesPartsAndCompanies() throws {
    let json = try JSONObject(ExampleBook().source().components())
    #expect(json.string("report") == "components")
    #expect(json.number("companyCount") == 2 && json.number("flowCount") == 3 && json.number("pairCount") == 2)
    #expect(json.number("weakComponents/count") == 1 && json.number("weakComponents/sizes/0/size") == 2)
    #expect(json.strings("strongComponents/largest/0/companies") == ["north", "south"])
    #expect(json.number("mutualCount") == 2 && json.number("loopCount") == 2)
    #expect(json.number("bowTie/core") == 2 && json.number("bowTie/fringe") == 0)
    #expect(json.number("coreNumbers/0/coreNumber") == 1 && json.number("coreNumbers/0/count") == 2)
    #expect(json.keys("companies/0") == ["company", "weakComponent", "strongComponent", "part", "coreNumber"])
    #expect(json.string("companies/1/company") == "south" && json.string("companies/1/part") == "core")
    #expect(json.string("names/south") == "South")
  }

  @Test func withoutACoreThereIsNoBowTie() throws {
    let json = try JSONObject(bulkSource([("a", "b", nil)]).components())
    #expect(json.isNull("bowTie") && json.isNull("companies/0/part"))
    #expect(json.count("strongComponents/largest") == 0 && json.number("strongComponents/count") == 2)
    #expect(json.keys("names") == [])
  }
}
