import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("Words above a picture")
struct DiagramCaptionTests {
  private func caption(_ source: FlowSource, allTies: Bool = true, loopLimit: Int = 9) throws -> DiagramCaption {
    var content =
      try source.projection.map { try DiagramContent(of: $0, layers: allTies ? nil : [$0.query.layer]) }
      ?? DiagramContent(rows: source.table)
    let marks = LoopMarks(of: try source.circularFlows(), limit: loopLimit, in: &content)
    return DiagramCaption(of: source, content: content, loops: marks)
  }

  @Test("title, basis, clocks, how much is known, and the loops with what each passes on")
  func book() throws {
    let caption = try caption(ExampleWeb.loop().source(.cash, .conditional))
    #expect(caption.title == "An example web")
    #expect(caption.isExample)
    #expect(
      caption.lines == [
        "All ties, each in its own direction: what is paid, committed or conditional",
        "As of 2026-02-10, all claims counted · amounts known for 4 of 4 deals that move money",
      ])
    // 138 of contracts for 50 put in.
    #expect(
      caption.loops == [
        "The fund → $50.0bn → The hub → $138.0bn (part of it over 8 years) → The fund: $50.0bn can go round"
      ])
  }

  @Test("what is known on an earlier day says so, and what is unknown is not zero")
  func known() throws {
    var web = ExampleWeb.chain()
    web.deal("back", .investment, [.investor: "b", .investee: "hub"])
    let book = try DealBook(web.draft)
    let clock = Clock(of: book, knownOn: ExampleWeb.day("2026-01-31"))
    let caption = try caption(FlowSource(book: book, query: FlowQuery(clock: clock)))
    #expect(
      caption.lines.last == "As of 2026-01-10, as known on 2026-01-31 · amounts known for 2 of 3 deals that move money")
    #expect(caption.loops == ["The b → undisclosed → The hub → $3.0bn → The b: at most $3.0bn can go round"])
  }

  @Test("loops of other layers are told by their route alone")
  func otherLayer() throws {
    let caption = try caption(ExampleWeb.chain().source(.dependency), allTies: false)
    #expect(caption.lines.first?.hasPrefix("Dependency") == true)
    #expect(caption.loops.allSatisfy { !$0.contains(":") })
  }

  @Test("loops that are not marked are counted")
  func more() throws {
    var web = ExampleWeb.loop()
    web.deal("back", .supply, [.customer: "hub", .supplier: "other"], billions: 1)
    let caption = try caption(web.source(), loopLimit: 1)
    #expect(caption.loopNumbers == [1])
    #expect(caption.loops.last == "and 1 more circular flow, not marked")
  }

  @Test("where nobody invests, the way begins with the first company")
  func withoutInvestment() throws {
    var web = ExampleWeb()
    web.deal("x", .supply, [.supplier: "a", .customer: "b"], billions: 2)
    web.deal("y", .supply, [.supplier: "b", .customer: "a"], billions: 1)
    #expect(try caption(web.source()).loops == ["The a → $1.0bn → The b → $2.0bn → The a: $1.0bn can go round"])
  }

  @Test("a table is called by its file")
  func rows() throws {
    let source = try FlowSource(rows: FlowTable(), inputs: [InputReference(name: "flows.csv", digest: "")])
    #expect(try caption(source).title == "flows.csv")
    #expect(try caption(source).lines == ["Flows as the rows give them"])
  }
}
