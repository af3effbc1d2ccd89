import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("Squares on companies")
struct CompanySizeTests {
  private func fact(
    _ id: FactID, _ company: CompanyID, _ billions: Int64, _ day: String, source: SourceID = "early",
    nature: CompanyFact.Nature = .actual, qualifier: CompanyFact.Qualifier? = nil, kind: CompanyFact.Kind = .valuation
  ) -> CompanyFact {
    CompanyFact(
      id: id, company: company, kind: kind, time: .date(.day(ExampleWeb.day(day))), nature: nature,
      qualifier: qualifier, claims: [FactClaim(source: source, value: .money(ExampleWeb.dollars(billions)))])
  }

  private func squares(_ size: CompanySize, _ web: ExampleWeb) throws -> [String: CompanySquare] {
    let content = try web.content()
    let squares = try CompanyNumbers(size, of: web.source()).squares(of: content.companies)
    return Dictionary(zip(content.companies.map(\.id), squares), uniquingKeysWith: { first, _ in first })
  }

  @Test("areas are proportional, and what is unknown is smallest with a question mark")
  func areas() throws {
    var web = ExampleWeb.chain()
    web.draft.facts = [fact("x", "a", 400, "2026-01-01"), fact("y", "hub", 100, "2026-01-01")]
    let squares = try squares(.valuation, web)
    let (a, hub, b) = (try #require(squares["a"]), try #require(squares["hub"]), try #require(squares["b"]))
    #expect(a.side == CompanySquare.largestSide)
    #expect(abs(a.side * a.side / (hub.side * hub.side) - 4) < 1e-9)
    #expect(a.text == "$400.0bn, 2026-01-01")
    #expect(b == CompanySquare(side: CompanySquare.smallestSide, text: "?"))
  }

  @Test("the latest fact that has happened and was known counts; after the money goes before before")
  func latest() throws {
    var web = ExampleWeb.chain()
    web.draft.facts = [
      fact("old", "a", 1, "2025-01-01"), fact("new", "a", 2, "2026-01-05", qualifier: .beforeTheMoney),
      fact("after", "a", 3, "2026-01-05", qualifier: .afterTheMoney),
      fact("later", "a", 4, "2026-01-06", nature: .forecast), fact("future", "a", 5, "2030-01-01"),
      fact("sales", "a", 6, "2026-01-07", kind: .revenue),
    ]
    #expect(try squares(.valuation, web)["a"]?.text == "$3.0bn, 2026-01-05")
    #expect(try squares(.revenue, web)["a"]?.text == "$6.0bn, 2026-01-07")
    #expect(try squares(.cash, web)["a"]?.text == "?")
    web.draft.facts = [fact("early", "a", 1, "2025-01-01"), fact("late", "a", 2, "2025-02-01", source: "late")]
    let book = try DealBook(web.draft)
    let clock = Clock(of: book, knownOn: ExampleWeb.day("2026-01-20"))
    let source = try FlowSource(book: book, query: FlowQuery(layer: .cash, basis: .rumored, clock: clock))
    let companies = try web.content().companies
    #expect(try CompanyNumbers(.valuation, of: source).squares(of: companies).first?.text == "$1.0bn, 2025-01-01")
  }

  @Test("strengths are sums of the flows, PageRank is in percent")
  func measures() throws {
    // a pays 10 to hub, hub pays 3 to b.
    let strengths = try squares(.inStrength, .chain())
    #expect(strengths["hub"]?.text == "$10.0bn")
    #expect(strengths["b"]?.text == "$3.0bn")
    #expect(try squares(.outStrength, .chain())["a"]?.text == "$10.0bn")
    #expect(try squares(.pageRank, .chain()).values.allSatisfy { $0.text.hasSuffix("\u{A0}%") })
  }

  @Test("a table of flows has no facts, and says so")
  func rows() throws {
    let source = try FlowSource(rows: FlowTable())
    #expect(throws: AnalysisError.self) { try CompanyNumbers(.valuation, of: source) }
  }

  @Test("the picture shows them, and the legend says what they are")
  func drawn() throws {
    var options = RelationshipDiagram.Options()
    options.companySize = .inStrength
    let graph = try ExampleWeb.chain().diagram(options: options).graph
    #expect(graph.nodes[1].attributes[.label]?.plainText.contains("$10.0bn") == true)
    let words = graph.subgraphs.first?.attributes[.label]?.plainText ?? ""
    #expect(words.contains("area: money that flows in"))
  }
}
