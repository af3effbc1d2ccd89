import DealAnalysis
import DealModel
import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("Pictures of editions")
struct EditionsDiagramTests {
  @Test("counts what there is in any edition")
  func counts() throws {
    let diagram = try EditionWeb().diagram()
    // hub, a, b, c and d; firms, comes, refused, stays and brief.
    #expect([diagram.companyCount, diagram.tieCount] == [5, 5])
    #expect(diagram.days == EditionWeb.days)
  }

  @Test("everything has the same place in all editions, with every engine", arguments: LayoutEngine.allCases)
  func positions(engine: LayoutEngine) throws {
    var options = RelationshipDiagram.Options()
    options.arrangement = engine == .dot ? .columns : .free
    let centers = try EditionWeb().placed(options, engine: engine).documents.map(\.centers)
    let all = centers.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    #expect(all.count == 10)
    for edition in centers {
      for (id, center) in edition {
        // In columns the line of a tie keeps its place, and its words stand on it.
        let isAbove = engine == .dot && id.hasPrefix("tie.")
        #expect(isAbove ? center[0] == all[id]?[0] : center == all[id], "\(id)")
      }
    }
    // Three companies and three lines; then d comes in between, and b in place of c.
    #expect(centers.map(\.count) == [6, 8, 6])
  }

  @Test("an edition has exactly the lines that it has alone, with the same words")
  func words() throws {
    let web = EditionWeb()
    let documents = try web.placed().documents
    for (source, document) in zip(try web.sources(), documents) {
      var options = RelationshipDiagram.Options()
      options.sources = .none
      let alone = try RelationshipDiagram(of: source, options: options, loops: source.circularFlows()).graph
      func labels(_ graph: DOTGraph) -> Set<String> {
        Set(
          graph.nodes.filter { $0.attributes[.shape] == "plain" }.compactMap { $0.attributes[.label]?.plainText }.map {
            $0.replacing(/( ?\[\d\])+/, with: "")
          })
      }
      #expect(labels(document.graph) == labels(alone))
    }
  }

  @Test("the picture is drawn without a word of Graphviz, and all editions are of one size")
  func sizes() throws {
    let images = try EditionWeb().placed().documents.map { try GraphvizRenderer().render(dot: $0.dot()) }
    #expect(images.flatMap(\.warnings) == [])
    let boxes = images.compactMap {
      String(decoding: $0.bytes, as: UTF8.self).firstMatch(of: /viewBox="[^"]*"/)?.output
    }
    #expect(boxes.count == 3 && Set(boxes).count == 1)
  }

  @Test("each edition says which it is; the legend is that of all")
  func captions() throws {
    let documents = try EditionWeb().placed().documents
    func words(_ document: DiagramDocument, _ style: DOTValue) -> String {
      document.graph.subgraphs.filter { $0.attributes[.styleClass] == style }.compactMap {
        $0.attributes[.label]?.plainText
      }.joined()
    }
    for (day, document) in zip(EditionWeb.days, documents) {
      #expect(words(document, "caption").contains("Known on \(day)"))
      #expect(document.day == day)
    }
    let legends = Set(documents.map { words($0, "legend") })
    #expect(legends.count == 1)
    // Of the first, the second and the last edition alone.
    for word in ["in talks", "license", "loan", "Example Middle"] { #expect(legends.first?.contains(word) == true) }
  }

  @Test("a company to look at has to have a line in some edition")
  func focus() throws {
    var options = RelationshipDiagram.Options()
    options.focus = DiagramFocus(["b"], hops: 1)
    let documents = try EditionWeb().placed(options).documents
    #expect(documents.map(\.centers.count) == [0, 0, 3])
    options.focus = DiagramFocus(["nobody"], hops: 1)
    #expect(throws: DiagramError.self) { try EditionWeb().diagram(options) }
  }

  @Test("what is too large in all editions together is refused")
  func tooLarge() throws {
    var options = RelationshipDiagram.Options()
    options.sizeLimit = 4
    #expect(throws: DiagramError.tooLarge(companyCount: 5, tieCount: 5, limit: 4)) {
      try EditionWeb().diagram(options)
    }
  }

  @Test("steps are written alike in all editions, as the one legend says", arguments: [LoopHighlight.cycles, .loop(1)])
  func steps(highlight: LoopHighlight) throws {
    var web = EditionWeb()
    var back = ExampleWeb()
    back.deal("back", .cloudContract, [.customer: "hub", .provider: "a"], billions: 2)
    back.deal("again", .cloudContract, [.customer: "hub", .provider: "b"], billions: 1, source: "late")
    web.draft.deals += back.draft.deals
    var options = RelationshipDiagram.Options()
    options.highlight = highlight
    let documents = try web.placed(options).documents
    // One loop at first, two in the end: its steps are those of loop 1 in each.
    for document in documents {
      let labels = document.graph.nodes.compactMap { $0.attributes[.label]?.plainText }
      let signs = labels.compactMap { $0.firstMatch(of: #/\d·\d/#) }
      #expect(signs.isEmpty == (highlight == .loop(1)))
      #expect(labels.contains { $0.contains("→") || $0.contains("←") })
    }
  }

  @Test("what the layout throws is thrown, and nothing is drawn of no editions")
  func failure() throws {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try EditionWeb().diagram().placed { _ throws(Refusal) in throw Refusal() }
    }
    let none = try EditionsDiagram(of: []).placed { _ in DiagramPlaces() }
    #expect(none.documents.isEmpty && none.days.isEmpty)
  }

  @Test("the same input gives the same bytes")
  func deterministic() throws {
    let documents = try (0..<3).map { _ in try EditionWeb().placed().panels.dot() }
    #expect(Set(documents).count == 1)
  }
}
