/// How large the parts of some editions are, as the fonts at hand make them.
struct EditionSizes: Sendable {
  /// The greatest size of each node over the editions that have it, companies before labels.
  private(set) var nodes: [DiagramPlaces.Box] = []
  /// The size of each node in each edition.
  private(set) var own: [[DiagramPlaces.Box]] = []
  /// The size of what stands above each edition.
  private(set) var titles: [DiagramPlaces.Box] = []
  /// The size of the legend; `nil` where there is none.
  private(set) var legend: DiagramPlaces.Box?

  private static let nothing = DiagramPlaces.Box(center: DiagramPlaces.Point(x: 0, y: 0), width: 0, height: 0)

  /// Takes the sizes from what the layout says about each ``document(of:)``.
  init(of union: EditionUnion, measures: [DiagramPlaces]) {
    let (companies, ties) = (union.content.companies.count, union.content.ties.count)
    nodes = [DiagramPlaces.Box](repeating: Self.nothing, count: companies + ties)
    // A web without ties is a sentence.
    if nodes.isEmpty { nodes = [Self.nothing] }
    for (edition, measure) in zip(union.editions, measures) {
      own.append(nodes.indices.map { measure.nodes["n\($0)"] ?? Self.nothing })
      titles.append(measure.nodes["n\(nodes.count)"] ?? Self.nothing)
      legend = legend ?? measure.nodes["n\(nodes.count + 1)"]
      let isDrawn = edition.hasCompany + edition.hasTie
      for (node, size) in zip(nodes.indices, own.last ?? []) where isDrawn.isEmpty || isDrawn[node] {
        nodes[node].width = max(nodes[node].width, size.width)
        nodes[node].height = max(nodes[node].height, size.height)
      }
    }
  }

  /// All that has a size in a drawing, in a document without edges that needs no layout: the nodes, the title, the legend.
  static func document(of drawing: RelationshipDrawing) -> String {
    var graph = DOTGraph(attributes: drawing.graph.attributes.merging([.layout: PlacedEditions.engine]) { $1 })
    graph.nodeDefaults = drawing.graph.nodeDefaults
    let words = [drawing.words?.title, drawing.words?.legend].compactMap { $0 }.map { table -> DOTAttributes in
      [.label: .html(.table(table)), .shape: "plain"]
    }
    for (index, attributes) in (drawing.graph.nodes.map(\.attributes) + words).enumerated() {
      graph.addNode(attributes.merging([.position: .point(x: 0, y: Double(index))]) { $1 })
    }
    return DOTWriter().text(of: graph)
  }
}
