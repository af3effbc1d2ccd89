import DealAnalysis
import Testing

@testable import DealReport

struct ScaledExposuresJSONTests {
  @Test func totalsComeWithWhatMakesThemUp() throws {
    let json = try JSONObject(ExampleBook.lending.exposures(to: "west"))
    #expect(json.string("scaled/base") == "equity")
    #expect(json.count("scaled/losses") == 2)
    #expect(json.string("scaled/losses/0/of") == "east" && json.string("scaled/losses/0/class") == "atRisk")
    #expect(json.number("scaled/losses/0/direct/minorUnits") == 7e11)
    #expect(json.number("scaled/losses/0/total/minorUnits") == 8e11)
    #expect(json.number("scaled/losses/0/rest/minorUnits") == 1e11)
    #expect(json.number("scaled/losses/0/revisiting/minorUnits") == 1e11)
    // South has no equity that is known, so that its loss is no share.
    #expect(json.isNull("scaled/losses/1/share"))
    #expect(json.strings("scaled/losses/1/chains/0/companies") == ["south", "east", "west"])
    #expect(json.number("scaled/losses/1/chains/0/amount/minorUnits") == 1e11)
    #expect(json.number("scaled/losses/1/chains/0/parts/0/atLeast") == 0.5)
    #expect(json.string("scaled/losses/1/chains/0/legs/1/deals/0/id") == "east-west")
    #expect(json.count("scaled/mixedChains") == 0 && json.number("scaled/mixedCount") == 0)
    #expect(json.string("scaled/bases/0/facts/0/sources/0/id") == "paper")
    #expect(json.string("names/south") == "South")
  }

  @Test func aClosedLoopHasNoTotal() throws {
    var book = ExampleBook.lending
    book.loan("more", "east", "west", 70)
    book.loan("most", "west", "east", 105)
    let json = try JSONObject(book.exposures(of: "south", to: "west"))
    #expect(json.isNull("scaled/losses/0/total") && json.isNull("scaled/losses/0/totalAtMost"))
    #expect(json.strings("scaled/losses/0/loops/0") == ["east", "west"])
  }
}
