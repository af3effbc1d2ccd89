import DealAnalysis
import DealModel
import Testing

@testable import DealReport

struct CircularFlowReportJSONTests {
  /// 15 in, 138 back: every number by hand from the book's own description.
  @Test func amountsAndReturnOfTheCommittedLoop() throws {
    let json = try JSONObject(ExampleBook().cycles())
    #expect(json.string("report") == "cycles")
    #expect(json.number("version") == 1)
    #expect(json.string("layer") == "cash")
    #expect(json.string("basis") == "committed")
    #expect(json.string("asOf") == "2026-03-02")
    #expect(json.isNull("knownOn"))
    #expect(json.value("isComplete") as? Bool == true)
    #expect(json.number("amountsKnown/known") == 3)
    #expect(json.number("amountsKnown/total") == 3)
    #expect(json.string("inputs/0/name") == "example.yaml")
    #expect(json.string("inputs/0/digest")?.count == 64)
    #expect(json.string("options/max-length") == "6")
    #expect(json.string("names/north") == "North")
    #expect(json.number("count") == 1)
    #expect(json.number("countsByLength/2") == 1)
    #expect(json.strings("cycles/0/companies") == ["north", "south"])
    #expect(json.number("cycles/0/length") == 2)
    #expect(json.string("cycles/0/anchor") == "north")
    for key in ["amount", "amountAtLeast", "amountAtMost"] {
      #expect(json.number("cycles/0/\(key)/minorUnits") == 15e11)
      #expect(json.string("cycles/0/\(key)/currency") == "USD")
      #expect(json.number("cycles/0/legs/1/\(key)/minorUnits") == 138e11)
    }
    #expect(json.number("cycles/0/returnRatio") == 9.2)
    #expect(json.number("cycles/0/returnTermYears") == 8)
    #expect(json.number("cycles/0/lagDays") == 0)
    #expect(json.string("cycles/0/weakestStatus") == "committed")
    #expect(json.string("cycles/0/legs/0/source") == "north")
    #expect(json.string("cycles/0/legs/0/target") == "south")
    #expect(json.string("cycles/0/legs/1/dates/first") == "2026-02-27")
    #expect(json.string("cycles/0/legs/1/dates/last") == "2026-03-02")
    #expect(json.count("cycles/0/legs/1/deals") == 2)
    #expect(json.string("cycles/0/legs/1/deals/1/id") == "cloud-new")
    #expect(json.string("cycles/0/legs/1/deals/1/kind") == "cloudContract")
    #expect(json.string("cycles/0/legs/1/deals/1/sources/0/id") == "wire")
    #expect(json.isNull("cycles/0/legs/1/deals/1/sources/0/url"))
  }

  @Test func aLooserBasisCountsTheConditionalTranche() throws {
    let json = try JSONObject(ExampleBook().cycles(.conditional))
    #expect(json.number("cycles/0/amount/minorUnits") == 50e11)
    #expect(json.number("cycles/0/returnRatio") == 2.76)
    #expect(json.string("cycles/0/weakestStatus") == "conditional")
    #expect(json.string("cycles/0/legs/0/deals/1/tranche") == "Further part")
    #expect(json.string("cycles/0/legs/0/deals/1/condition") == "a listing")
  }

  @Test func anUnknownAmountIsNullBesideItsBounds() throws {
    var book = ExampleBook()
    book.draft.deals.removeLast(2)
    book.deal("cloud", .cloudContract, [(.customer, "south"), (.provider, "north")], nil)
    let json = try JSONObject(book.cycles())
    #expect(json.isNull("cycles/0/amount"))
    #expect(json.number("cycles/0/amountAtLeast/minorUnits") == 0)
    #expect(json.number("cycles/0/amountAtMost/minorUnits") == 15e11)
    #expect(json.isNull("cycles/0/legs/1/amount"))
    #expect(json.isNull("cycles/0/legs/1/amountAtMost"))
    #expect(json.isNull("cycles/0/returnRatio"))
  }

  @Test func bulkRowsHaveNoBookAndNoCurrency() throws {
    let json = try JSONObject(bulkSource([("a", "b", 3), ("b", "a", 2)]).circularFlows())
    for key in ["layer", "basis", "asOf", "knownOn", "group", "title", "currency", "stopReason"] {
      #expect(json.isNull(key), "\(key)")
    }
    #expect(json.isNull("cycles/0/amount/currency"))
    #expect(json.number("cycles/0/amount/minorUnits") == 200)
    #expect(json.keys("names").isEmpty)
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    let book = ExampleBook()
    let first = try book.cycles().json()
    for _ in 0..<5 { #expect(try book.cycles().json() == first) }
    #expect(first.hasSuffix("}\n"))
  }

  @Test func anEarlyEndIsSaid() throws {
    var query = CircularFlowQuery()
    query.visitBudget = 1
    let json = try JSONObject(ExampleBook().source().circularFlows(query))
    #expect(json.value("isComplete") as? Bool == false)
    #expect(json.string("stopReason") == "visitBudget")
  }
}
