import DealAnalysis
import Testing

@testable import DealReport

struct CommunityReportJSONTests {
  @Test func sizesFlowsAndCompanies() throws {
    let json = try JSONObject(ExampleBook().source().communities())
    #expect(json.string("report") == "communities" && json.string("weight") == "none")
    #expect(json.number("companyCount") == 2 && json.number("flowCount") == 3 && json.number("count") == 1)
    #expect(json.number("modularity") == 0 && json.number("resolution") == 1)
    #expect(json.value("isDirected") as? Bool == false && json.value("isStable") as? Bool == true)
    #expect(json.isNull("flowsWithoutWeight"))
    #expect(json.number("sizes/0/size") == 2 && json.number("sizes/0/count") == 1)
    #expect(json.number("inside/flowCount") == 3 && json.number("inside/knownCount") == 3)
    // 15 one way, 38 and 100 the other; billions in cents.
    #expect(json.number("inside/amount/minorUnits") == 153e11 && json.string("inside/amount/currency") == "USD")
    #expect(json.number("between/flowCount") == 0 && json.number("between/amount/minorUnits") == 0)
    #expect(
      json.keys("largest/0") == ["number", "size", "companies", "inside", "outgoing", "incoming"])
    #expect(json.strings("largest/0/companies") == ["north", "south"])
    #expect(json.number("largest/0/inside/amountAtLeast/minorUnits") == 153e11)
    #expect(json.keys("companies/0") == ["company", "community", "flowsInside", "flowsOutside"])
    #expect(json.string("companies/1/company") == "south" && json.number("companies/1/community") == 1)
    #expect(json.string("names/south") == "South")
  }

  @Test func anUnknownSumIsNull() throws {
    let report = try bulkSource([("a", "b", 3), ("b", "a", nil)]).communities(CommunityQuery(weight: .amount))
    let json = try JSONObject(report)
    #expect(json.isNull("inside/amount") && json.isNull("inside/amountAtMost"))
    #expect(json.number("inside/amountAtLeast/minorUnits") == 300 && json.number("inside/knownCount") == 1)
    #expect(json.number("flowsWithoutWeight") == 1 && json.string("weight") == "amount")
    #expect(json.keys("names") == [])
  }
}
