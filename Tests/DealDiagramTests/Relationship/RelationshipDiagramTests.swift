import DealAnalysis
import DealModel
import FlowModel
import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("Pictures of ties")
struct RelationshipDiagramTests {
  @Test("counts, and a document that Graphviz draws without a word")
  func draws() throws {
    let diagram = try ExampleWeb.loop().diagram()
    #expect([diagram.companyCount, diagram.tieCount, diagram.loopCount] == [3, 4, 1])
    let image = try GraphvizRenderer().render(dot: diagram.dot(), format: .png)
    #expect(image.warnings == [])
  }

  @Test("every engine draws the free arrangement", arguments: LayoutEngine.allCases)
  func engines(engine: LayoutEngine) throws {
    var options = RelationshipDiagram.Options()
    options.arrangement = .free
    let dot = try ExampleWeb.loop().diagram(options: options).dot()
    #expect(try GraphvizRenderer().render(dot: dot, engine: engine).warnings == [])
  }

  @Test("the same input gives the same bytes")
  func deterministic() throws {
    let documents = try (0..<5).map { _ in try ExampleWeb.loop().diagram().dot() }
    #expect(Set(documents).count == 1)
  }

  @Test("exactly the lines of a loop have its number and the highlight")
  func loops() throws {
    let graph = try ExampleWeb.loop().diagram(.cash, .committed).graph
    let highlighted = graph.nodes.filter { node in
      guard case .html(.table(let table))? = node.attributes[.label],
        case .table(let words)? = table.rows.first?.first?.content
      else { return false }
      return words.attributes[.backgroundColor] == .keyword(Theme.light.highlight)
    }
    let words = highlighted.compactMap { $0.attributes[.label]?.plainText.replacing("\u{A0}", with: "") }
    #expect(
      words == ["↻1$15.0bn investment [1]", "↻1$138.0bn cloud contract2 deals: $38.0bn; $100.0bn, 8 years [1][2]"])
    let unmarked = try ExampleWeb.loop().diagram(marksLoops: false).dot()
    #expect(!unmarked.contains("↻"))
  }

  @Test("lines lead to their source and show their evidence")
  func evidence() throws {
    let graph = try ExampleWeb.loop().diagram().graph
    let linked = graph.edges.filter { $0.link?.address == "https://example.com/second" }
    #expect(linked.count == 2)
    for edge in linked {
      #expect(edge.attributes[.tooltip]?.plainText.contains("old: $38.0bn, committed, 2026-02-10") == true)
    }
  }

  @Test("a book without ties on the basis says so")
  func empty() throws {
    let diagram = try ExampleWeb.loop().diagram(.cash, .paid)
    #expect(diagram.companyCount == 0)
    #expect(diagram.graph.nodes.first?.attributes[.label]?.plainText.contains("No ties to draw") == true)
    #expect(try GraphvizRenderer().render(dot: diagram.dot()).warnings == [])
  }

  @Test("an empty table says so, too")
  func emptyTable() throws {
    let diagram = try RelationshipDiagram(of: FlowSource(rows: FlowTable()))
    #expect(diagram.tieCount == 0)
    #expect(try GraphvizRenderer().render(dot: diagram.dot()).warnings == [])
  }

  @Test("too large a picture is refused with advice, unless the limit is lifted")
  func size() throws {
    var options = RelationshipDiagram.Options()
    options.sizeLimit = 2
    let error = #expect(throws: DiagramError.self) { try ExampleWeb.chain().diagram(options: options) }
    #expect(error == .tooLarge(companyCount: 3, tieCount: 2, limit: 2))
    #expect(error?.description.contains("3 companies with 2 lines") == true)
    options.sizeLimit = 3
    #expect(try ExampleWeb.chain().diagram(options: options).companyCount == 3)
    options.sizeLimit = nil
    #expect(try ExampleWeb.chain().diagram(options: options).companyCount == 3)
  }

  @Test(
    "hostile names everywhere are drawn without a word from Graphviz",
    arguments: [
      "3M", "\"; }", "a\\", "<b>", "</TABLE>", "&amp;", "& Sons", "\\N", "", " ", "node", "a\nb", "\u{0}", "%s%n",
      "\u{1B}[31mred", "abc\u{202E}fed", "שלום", "東京株式会社", "]]>", "<script>alert(1)</script>", "javascript:alert(1)",
      String(repeating: "x", count: 10_000), String(repeating: "🦊", count: 3_000), "👩‍👩‍👧‍👦",
    ])
  func hostile(name: String) throws {
    var web = ExampleWeb.loop()
    web.draft.title = name
    web.company("group", kind: .group, name: name)
    web.company("unit", parent: "group", name: name)
    web.draft.scopes[0].name = name
    web.draft.sources[0].title = name
    web.draft.sources[0].url = name
    web.deal("hostile", .license, [.licensor: "unit", .licensee: "hub"], .conditional) {
      $0.title = name
      $0.terms.scope = "models"
      $0.claims[0].whole.condition = name
    }
    // What the model itself refuses never gets as far as a picture.
    guard DealBook.validating(web.draft).book != nil else { return }
    let dot = try web.diagram().dot()
    #expect(try GraphvizRenderer().render(dot: dot).warnings == [])
    #expect(try GraphvizRenderer().render(dot: dot, format: .png).warnings == [])
  }

  @Test("hostile names in a table are drawn, with their loops")
  func hostileRows() throws {
    var table = FlowTable()
    for name in ["\"; }", "<b>", "a\\", "", "node", "\\N"] {
      for (source, target) in [(name, "hub"), ("hub", name), (name, name)] {
        table.append(
          source: table.names.intern(source), target: table.names.intern(target),
          kind: UInt16(table.kindNames.intern(name)), amount: AmountInterval(100),
          firstTime: FlowTable.unknownTime, lastTime: FlowTable.unknownTime)
      }
    }
    let source = try FlowSource(rows: table, inputs: [InputReference(name: "<i>.csv", digest: "")])
    let diagram = try RelationshipDiagram(of: source, loops: source.circularFlows())
    #expect([diagram.companyCount, diagram.tieCount] == [7, 18])
    #expect(try GraphvizRenderer().render(dot: diagram.dot()).warnings == [])
  }
}
