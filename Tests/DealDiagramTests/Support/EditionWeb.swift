import DealAnalysis
import DealModel
import FlowModel
import GraphvizRendering

@testable import DealDiagram

/// A changing web as it was known on three days.
struct EditionWeb {
  static let days = ["2026-01-10", "2026-01-20", "2026-02-10"].map(ExampleWeb.day)

  var draft = ChangedWeb().draft

  func sources(_ layer: Layer = .cash, grouping: FlowQuery.Grouping = .ultimate) throws -> [FlowSource] {
    let book = try DealBook(draft)
    return try Self.days.map { day in
      try FlowSource(
        book: book,
        query: FlowQuery(layer: layer, basis: .rumored, clock: Clock(of: book, knownOn: day), grouping: grouping))
    }
  }

  func contents() throws -> [DiagramContent] {
    try sources().map { try DiagramChoice($0, RelationshipDiagram.Options()).content() }
  }

  func diagram(_ options: RelationshipDiagram.Options = .init(), grouping: FlowQuery.Grouping = .ultimate) throws
    -> EditionsDiagram
  {
    let sources = try sources(grouping: grouping)
    return try EditionsDiagram(of: sources, options: options, loops: sources.map { try $0.circularFlows() })
  }

  func placed(_ options: RelationshipDiagram.Options = .init(), engine: LayoutEngine = .dot) throws -> PlacedEditions {
    try diagram(options).placed { dot throws(GraphvizError) in
      DiagramPlaces(try GraphvizRenderer().renderWithLayout(dot: dot, engine: engine, format: .dot).layout)
    }
  }
}

extension DiagramPlaces {
  init(_ layout: GraphvizLayout) {
    self.init()
    for node in layout.nodes {
      nodes[node.name] = Box(
        center: Point(x: node.center.x, y: node.center.y), width: node.width, height: node.height)
    }
    for edge in layout.edges {
      edges[Ends(tail: edge.tail, head: edge.head), default: []].append(
        Route(
          curve: edge.curves.joined().map { Point(x: $0.x, y: $0.y) },
          tip: edge.tips.first.map { Point(x: $0.x, y: $0.y) }))
    }
  }
}

extension DiagramDocument {
  /// The middle of each company and each label, by the identifier of the company or the first words of the evidence.
  var centers: [String: [Double]] {
    var centers: [String: [Double]] = [:]
    for node in graph.nodes {
      guard case .point(let x, let y, _)? = node.attributes[.position], case .keyword(let id)? = node.attributes[.id]
      else { continue }
      centers[id.text] = [x, y]
    }
    return centers
  }
}
