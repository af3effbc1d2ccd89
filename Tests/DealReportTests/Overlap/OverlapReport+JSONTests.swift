import DealAnalysis
import Testing

@testable import DealReport

/// The book of two companies with a rival of South, into which North puts 1 as well.
func bookWithRivals() -> ExampleBook {
  var book = ExampleBook()
  book.company("rival", "Rival")
  book.deal("rivalry", .competitor, [(.party, "south"), (.party, "rival")], nil)
  book.deal("side", .investment, [(.investor, "north"), (.investee, "rival")], 1)
  return book
}

struct OverlapReportJSONTests {
  @Test func bothSidesWithTheirDeals() throws {
    let json = try JSONObject(bookWithRivals().overlaps())
    #expect(json.string("report") == "overlaps")
    #expect(json.isNull("layer"))
    #expect(json.count("rivalTies") == 1)
    #expect(json.string("rivalTies/0/company") == "north")
    #expect(json.strings("rivalTies/0/rivals") == ["rival", "south"])
    #expect(json.string("rivalTies/0/rivalry/0/id") == "rivalry")
    #expect(json.string("rivalTies/0/sides/0/company") == "rival")
    #expect(json.string("rivalTies/0/sides/0/ties/0/relation") == "funds")
    #expect(json.string("rivalTies/0/sides/0/ties/0/deal/id") == "side")
    #expect(json.number("rivalTies/0/sides/0/ties/0/deal/amount/minorUnits") == 1e11)
    #expect(json.count("doubleRoles") == 1)
    #expect(json.string("doubleRoles/0/company") == "north")
    #expect(json.string("doubleRoles/0/counterparty") == "south")
    #expect(json.string("doubleRoles/0/capital/0/deal/id") == "stake")
    #expect(json.count("doubleRoles/0/trade") == 2)
    #expect(json.string("doubleRoles/0/trade/0/relation") == "supplies")
  }
}
