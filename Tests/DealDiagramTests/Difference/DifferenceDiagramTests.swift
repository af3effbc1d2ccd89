import DealAnalysis
import DealModel
import FlowModel
import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("Pictures of changes")
struct DifferenceDiagramTests {
  @Test("Graphviz draws both sides without a word")
  func draws() throws {
    let diagram = try ChangedWeb().diagram()
    #expect([diagram.companyCount, diagram.tieCount] == [5, 5])
    let image = try GraphvizRenderer().render(dot: diagram.dot(), format: .png)
    #expect(image.warnings == [])
  }

  @Test("every engine draws it", arguments: LayoutEngine.allCases)
  func engines(engine: LayoutEngine) throws {
    var options = RelationshipDiagram.Options()
    options.arrangement = engine == .dot ? .columns : .free
    let dot = try ChangedWeb().diagram(options: options).dot()
    #expect(try GraphvizRenderer().render(dot: dot, engine: engine).warnings == [])
  }

  @Test("the same input gives the same bytes")
  func deterministic() throws {
    #expect(Set(try (0..<5).map { _ in try ChangedWeb().diagram().dot() }).count == 1)
  }

  @Test("signs, words and colors say what happened")
  func labels() throws {
    let graph = try ChangedWeb().diagram().graph
    let labels = graph.nodes.compactMap { $0.attributes[.label]?.plainText }
    #expect(labels.contains("Δ$40.0bn investmentwas in talks, ≤ $50.0bn [1][2]"))
    #expect(labels.contains("+$7.0bn loan [2]"))
    #expect(labels.contains("×≤ $9.0bn investmentin talksnow declined [1][2]"))
    #expect(labels.contains("$3.0bn supply [1]"))
    for change in TieChange.allCases {
      #expect(graph.edges.contains { $0.attributes[.color] == .keyword(Theme.light.color(change)) })
    }
  }

  @Test("too large a picture is refused, unless the limit is lifted")
  func size() throws {
    var options = RelationshipDiagram.Options()
    options.sizeLimit = 2
    let error = #expect(throws: DiagramError.self) { try ChangedWeb().diagram(options: options) }
    #expect(error == .tooLarge(companyCount: 5, tieCount: 5, limit: 2))
    options.sizeLimit = nil
    #expect(try ChangedWeb().diagram(options: options).tieCount == 5)
  }

  @Test("a book without ties on either side says so")
  func empty() throws {
    let diagram = try ChangedWeb().diagram(basis: .paid)
    #expect(diagram.companyCount == 0)
    #expect(diagram.graph.nodes.first?.attributes[.label]?.plainText.contains("No ties to draw") == true)
  }

  @Test(
    "hostile names are drawn without a word from Graphviz",
    arguments: ["\"; }", "<b>", "</TABLE>", "&amp;", "a\\", "\\N", "", "\u{0}", "abc\u{202E}fed", "東京株式会社", "%s%n"])
  func hostile(name: String) throws {
    var web = ChangedWeb()
    web.draft.title = name
    for index in web.draft.companies.indices { web.draft.companies[index].name = name + "x" }
    for index in web.draft.deals.indices { web.draft.deals[index].title = name + "x" }
    for index in web.draft.sources.indices { web.draft.sources[index].title = name + "x" }
    let dot = try web.diagram().dot()
    #expect(try GraphvizRenderer().render(dot: dot).warnings == [])
  }
}
