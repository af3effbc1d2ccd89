import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("The sizes of editions")
struct EditionSizesTests {
  @Test("the room of a node is the greatest that an edition needs which has it")
  func greatest() throws {
    let diagram = try EditionWeb().diagram()
    let measures = try diagram.drawings.map {
      DiagramPlaces(
        try GraphvizRenderer().renderWithLayout(dot: EditionSizes.document(of: $0), format: .dot).layout)
    }
    let sizes = EditionSizes(of: diagram.union, measures: measures)
    #expect(sizes.nodes.count == 10 && sizes.titles.count == 3 && sizes.legend != nil)
    for (node, room) in sizes.nodes.enumerated() {
      let having = diagram.union.editions.indices.filter {
        (diagram.union.editions[$0].hasCompany + diagram.union.editions[$0].hasTie)[node]
      }
      #expect(room.width == having.map { sizes.own[$0][node].width }.max())
      #expect(room.height == having.map { sizes.own[$0][node].height }.max())
      #expect(room.width > 0)
    }
  }
}
