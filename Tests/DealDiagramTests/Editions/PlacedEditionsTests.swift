import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("Editions in their places")
struct PlacedEditionsTests {
  @Test("panels are the pictures moved as wholes, with one legend")
  func panels() throws {
    let placed = try EditionWeb().placed()
    let panels = placed.panels.centers
    for (day, document) in zip(EditionWeb.days, placed.documents) {
      let offsets = try document.centers.map { id, center in
        let moved = try #require(panels["edition.\(day).\(id)"])
        return [moved[0] - center[0], moved[1] - center[1]].map { ($0 * 1_000).rounded() }
      }
      #expect(Set(offsets).count == 1)
    }
    #expect(panels.count == placed.documents.map(\.centers.count).reduce(0, +))
    let legend = try #require(placed.panels.graph.subgraphs.last?.attributes[.labelPosition])
    guard case .point(_, let middle, _) = legend else { return }
    // It stands at the bottom, below all companies.
    for (id, center) in panels { #expect(center[1] > 2 * middle, "\(id)") }
    #expect(placed.panels.graph.subgraphs.count { $0.attributes[.styleClass] == "legend" } == 1)
    #expect(try GraphvizRenderer().render(dot: placed.panels.dot(), format: .pdf).warnings == [])
  }

  @Test("panels stand so that the whole is about half as wide again as high")
  func columns() {
    #expect(PlacedEditions.columns(of: 1, width: 100, height: 100) == 1)
    #expect(PlacedEditions.columns(of: 6, width: 100, height: 100) == 3)
    #expect(PlacedEditions.columns(of: 3, width: 300, height: 100) == 1)
    #expect(PlacedEditions.columns(of: 3, width: 50, height: 100) == 3)
    #expect(PlacedEditions.columns(of: 4, width: 0, height: 100) == 1)
  }

  @Test("the SVG document of panels has every tie of every edition as a part of its own")
  func parts() throws {
    let placed = try EditionWeb().placed()
    let drawing = try GraphvizRenderer().render(dot: placed.panels.dot()).bytes
    let text = String(decoding: try placed.panels.svg(drawing), as: UTF8.self)
    #expect(text.matches(of: #/class="tie /#).count == 3 + 4 + 3)
    #expect(text.matches(of: /Known on [0-9-]+ \([1-3] of 3\)<\/text>/).count == 3)
    for day in EditionWeb.days { #expect(text.contains("Known on \(day) (")) }
  }
}
