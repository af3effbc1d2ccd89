import DealAnalysis
import Testing

@testable import DealReport

struct CentralityReportJSONTests {
  /// South: one deal and 15 in, two deals and 138 out; North the reverse.
  @Test func measuresByName() throws {
    let json = try JSONObject(ExampleBook().source().centrality([.inDegree, .outDegree, .inStrength]))
    #expect(json.strings("measures") == ["inDegree", "outDegree", "inStrength"])
    #expect(json.strings("rows")?.count ?? json.count("rows") == 2)
    #expect(json.string("rows/0/company") == "north")
    #expect(json.number("rows/0/inDegree") == 2)
    #expect(json.number("rows/0/outDegree") == 1)
    #expect(json.number("rows/0/inStrength/minorUnits") == 138e11)
    #expect(json.number("rows/0/inStrengthAtLeast/minorUnits") == 138e11)
    #expect(json.number("rows/1/inStrength/minorUnits") == 15e11)
    #expect(json.keys("rows/0").contains("outStrength") == false)
    #expect(json.keys("definitions") == ["inDegree", "outDegree", "inStrength"])
    #expect(json.string("names/south") == "South")
  }

  @Test func anUnknownStrengthIsNullBesideItsBounds() throws {
    let json = try JSONObject(bulkSource([("a", "b", 3), ("a", "b", nil)]).centrality([.outStrength]))
    #expect(json.isNull("rows/0/outStrength"))
    #expect(json.number("rows/0/outStrengthAtLeast/minorUnits") == 300)
    #expect(json.isNull("rows/0/outStrengthAtMost"))
  }

  @Test func numbersStandAloneAndUndefinedOnesAreNullWithTheirReason() throws {
    let json = try JSONObject(
      bulkSource([("a", "b", 3), ("a", "b", nil)]).centrality(
        [.katz, .eigenvector], options: CentralityOptions(weight: .amount)))
    #expect(json.number("rows/0/katz") == 1.5)
    #expect(json.isNull("rows/0/eigenvector"))
    #expect(json.keys("undefined") == ["eigenvector"])
    #expect(json.string("weight") == "amount")
    #expect(json.number("flowsWithoutWeight") == 1)
    // Half of one over an amount of 3.
    #expect(json.string("options/katz-alpha").flatMap(Double.init) == 0.5 / 3)
    let plain = try JSONObject(bulkSource([("a", "b", 3)]).centrality([.inDegree]))
    #expect(plain.string("weight") == "none")
    #expect(plain.isNull("flowsWithoutWeight"))
    #expect(plain.keys("undefined") == [])
    #expect(plain.strings("seeds") == [])
  }

  /// The seed is not among the companies listed, but has a name.
  @Test func seedsAreListed() throws {
    let source = try ExampleBook().source()
    let json = try JSONObject(
      source.centrality([.inDegree, .pageRank], top: 1, options: CentralityOptions(seeds: ["south"])))
    #expect(json.strings("seeds") == ["south"])
    #expect(json.string("rows/0/company") == "north")
    #expect(json.string("names/south") == "South")
    #expect(json.string("definitions/pageRank")?.contains("seeds") ?? false)
  }
}
