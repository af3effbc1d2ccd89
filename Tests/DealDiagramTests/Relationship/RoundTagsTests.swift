import DealModel
import Testing

@testable import DealDiagram

@Suite("Tags of rounds")
struct RoundTagsTests {
  private func web() -> ExampleWeb {
    var web = ExampleWeb()
    web.deal("round", .investment, [.investee: "hub"]) { $0.title = "The example round" }
    for investor in ["a", "b"] as [CompanyID] {
      web.deal(
        DealID(rawValue: "part-\(investor.rawValue)"), .investment, [.investor: investor, .investee: "hub"], billions: 1
      ) {
        $0.links.partOf = "round"
      }
    }
    web.deal("other", .investment, [.investor: "c", .investee: "hub"], billions: 1)
    return web
  }

  @Test("the lines of one round have its letter, others have none")
  func letters() throws {
    let ties = try web().content().ties
    let tags = RoundTags(of: ties)
    #expect(tags.titles == ["The example round"])
    #expect(ties.map(tags.letters) == [["A"], ["A"], []])
    let texts = try web().diagram().graph.nodes.compactMap { $0.attributes[.label]?.plainText }
    #expect(texts.count { $0.hasSuffix("A") } == 2)
    #expect(Legend(of: try web().content(), widths: WidthScale(of: [])).rounds == tags.titles)
  }

  @Test("a round keeps its letter while its total changes; the legend has the last one")
  func totals() throws {
    var early = web()
    early.draft.deals[0].claims[0].whole.amount = ExampleWeb.dollars(3)
    var late = web()
    late.draft.deals[0].claims[0].whole.amount = ExampleWeb.dollars(5)
    let ties = try early.content().ties + late.content().ties
    let tags = RoundTags(of: ties)
    #expect(tags.titles == ["The example round"] && tags.amounts == ["$5.0bn"])
    #expect(ties.flatMap(tags.letters) == ["A", "A", "A", "A"])
    let legend = Legend(of: try early.content(), widths: WidthScale(of: []))
    #expect(legend.rounds == ["The example round: $3.0bn"])
  }

  @Test("a round of which one line is drawn has no tag")
  func alone() throws {
    let ties = try web().content().ties
    #expect(RoundTags(of: Array(ties.dropFirst())).titles.isEmpty)
    #expect(RoundTags(of: []).titles.isEmpty)
  }

  @Test("letters never repeat")
  func alphabet() {
    #expect([0, 1, 25, 26, 51, 52].map(RoundTags.letter) == ["A", "B", "Z", "A2", "Z2", "A3"])
  }
}
