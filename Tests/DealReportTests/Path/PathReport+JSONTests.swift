import DealAnalysis
import Testing

@testable import DealReport

struct PathReportJSONTests {
  @Test func chainsPassagesAndCuts() throws {
    var book = ExampleBook()
    book.company("east", "East")
    book.deal("chips", .supply, [(.customer, "south"), (.supplier, "east")], 4)
    let json = try JSONObject(book.source().paths(PathQuery(from: "North", to: "east")))
    #expect(json.string("report") == "paths" && json.string("from") == "north" && json.string("to") == "east")
    #expect(json.number("count") == 1 && json.number("countsByLength/2") == 1 && json.number("distance") == 2)
    #expect(json.isNull("stopReason") && json.isNull("noLeastAmount"))
    #expect(json.strings("paths/0/companies") == ["north", "south", "east"] && json.number("paths/0/length") == 2)
    #expect(json.number("paths/0/amount/minorUnits") == 4e11)
    #expect(json.string("paths/0/legs/1/deals/0/id") == "chips")
    #expect(json.strings("passed") == ["south"] && json.string("names/east") == "East")
    #expect(json.number("fewestFlows/flowCount") == 1 && json.number("fewestFlows/amount/minorUnits") == 15e11)
    #expect(json.number("leastAmount/amount/minorUnits") == 4e11)
    #expect(json.string("leastAmountCut/legs/0/source") == "south")
  }

  @Test func whatIsNotThereIsNull() throws {
    let json = try JSONObject(bulkSource([("b", "a", nil)]).paths(PathQuery(from: "a", to: "b")))
    for key in ["distance", "fewestFlows", "leastAmount", "leastAmountCut", "noLeastAmount", "stopReason"] {
      #expect(json.isNull(key), "\(key)")
    }
    #expect(json.count("paths") == 0 && json.count("passed") == 0 && json.number("count") == 0)
    let unknown = try JSONObject(
      bulkSource([("a", "b", nil), ("b", "c", nil), ("a", "c", 2)]).paths(PathQuery(from: "a", to: "c")))
    #expect(unknown.isNull("leastAmount/amountAtMost") && unknown.number("leastAmount/amountAtLeast/minorUnits") == 200)
    #expect(unknown.isNull("leastAmountCut"))
    var query = PathQuery(from: "a", to: "c")
    query.visitBudget = 1
    let cut = try JSONObject(bulkSource([("a", "b", 1), ("b", "c", 1)]).paths(query))
    #expect(cut.string("stopReason") == "visitBudget")
  }
}
