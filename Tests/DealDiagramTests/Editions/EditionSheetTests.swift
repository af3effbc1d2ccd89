import DealModel
import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("The drawing of one edition")
struct EditionSheetTests {
  /// Where each line of each edition ends, and the boxes of its label and its company.
  @Test("every line leads from its company to its label, however small that is", arguments: [LayoutEngine.dot, .neato])
  func lines(engine: LayoutEngine) throws {
    var web = EditionWeb()
    // Much is said of it in one edition only.
    let position = try #require(web.draft.deals.firstIndex { $0.id == "firms" })
    web.draft.deals[position].terms.scope = "models"
    var options = RelationshipDiagram.Options()
    options.arrangement = engine == .dot ? .columns : .free
    for document in try web.placed(options, engine: engine).documents {
      let layout = try GraphvizRenderer().renderWithLayout(dot: document.dot(), format: .dot).layout
      let boxes = DiagramPlaces(layout).nodes
      #expect(layout.edges.count == document.graph.edges.count && !layout.edges.isEmpty)
      for (edge, route) in DiagramPlaces(layout).edges {
        for (name, isTail) in [(edge.tail, true), (edge.head, false)] {
          let index = try #require(Int(name.dropFirst()))
          guard document.graph.nodes[index].attributes[.shape] == "plain" else { continue }
          let box = try #require(boxes[name])
          let end = try #require(isTail ? route.first?.curve.first : route.first?.curve.last)
          let outside = max(abs(end.x - box.center.x) - box.width / 2, abs(end.y - box.center.y) - box.height / 2)
          // In columns the halves of a line meet below the middle of the words.
          let isBelow = engine == .dot && abs(end.x - box.center.x) < 4 && end.y < box.center.y && outside < 0
          #expect(abs(outside) < 1 || isBelow, "\(name)")
        }
      }
    }
  }

  @Test("no label lies on a company, another label or the line of another tie")
  func collisions() throws {
    for document in try EditionWeb().placed().documents {
      #expect(try DrawnLayout(document).collisions == [])
    }
  }

  @Test("identifiers of several editions in one document differ")
  func identifiers() throws {
    let panels = try EditionWeb().placed().panels.graph
    let ids = (panels.nodes.map(\.attributes) + panels.edges.map(\.attributes)).compactMap { $0[.id]?.keywordText }
    #expect(Set(ids).count == ids.count && ids.count > 30)
    #expect(ids.allSatisfy { $0.hasPrefix("edition.2026-0") })
  }
}

extension DOTValue {
  fileprivate var keywordText: String? { if case .keyword(let keyword) = self { keyword.text } else { nil } }
}
