import DealModel

/// The drawing of one edition, to be drawn in places that all editions share.
struct EditionSheet: Sendable {
  let drawing: RelationshipDrawing
  let edition: EditionUnion.Edition
  /// The drawing that was laid out.
  let plan: DOTGraph
  let places: DiagramPlaces
  /// How large each node is in this edition.
  let own: [DiagramPlaces.Box]
  /// How large the title is.
  let title: DiagramPlaces.Box

  private static let pointsPerInch = 72.0
  /// A way that is shorter is not drawn, in points.
  private static let leastWay = 0.5
  /// What only a layout needs.
  private static let layoutAttributes: [DOTAttribute] = [
    .rankDirection, .nodeSeparation, .rankSeparation, .overlap, .splines, .newRank,
  ]

  /// The day that it shows.
  var day: CalendarDate? { drawing.caption.day }

  /// The colors that depend on the reader's setting.
  var adaptiveColors: [AdaptiveColor] { drawing.finish.adaptiveColors }

  /// The attributes of a document of this drawing.
  var graphAttributes: DOTAttributes {
    drawing.graph.attributes.filter { !Self.layoutAttributes.contains($0.key) }
      .merging([.layout: PlacedEditions.engine]) { $1 }
  }

  /// How nodes are drawn that do not say it.
  var nodeDefaults: DOTAttributes { drawing.graph.nodeDefaults }

  /// How edges are drawn that do not say it.
  var edgeDefaults: DOTAttributes { drawing.graph.edgeDefaults }

  /// What becomes of the SVG document.
  func finish(prefix: String) -> SVGFinish {
    var finish = drawing.finish
    for index in finish.parts.indices {
      finish.parts[index].id = prefix + finish.parts[index].id
      finish.parts[index].members = finish.parts[index].members.map { prefix + $0 }
    }
    return finish
  }

  /// Draws what the edition has.
  ///
  /// - Parameters:
  ///   - graph: where it is drawn.
  ///   - offset: how far the web is moved.
  ///   - corner: the corner of the title at the top left.
  ///   - prefix: what identifiers begin with.
  func draw(
    in graph: inout DOTGraph, offset: DiagramPlaces.Point, titleAt corner: DiagramPlaces.Point, prefix: String
  ) {
    let isDrawn = edition.hasCompany + edition.hasTie
    var nodes: [Int: DOTNodeID] = [:]
    for (index, node) in drawing.graph.nodes.enumerated() where isDrawn.isEmpty || isDrawn[index] {
      guard let box = places.nodes["n\(index)"] else { continue }
      let center = center(of: index, in: box).moved(by: offset)
      var attributes = renamed(node.attributes, prefix)
      attributes[.position] = .point(x: center.x, y: center.y)
      if index < edition.hasCompany.count {
        attributes[.width] = .number(box.width / Self.pointsPerInch)
        attributes[.height] = .number(box.height / Self.pointsPerInch)
        attributes[.isFixedSize] = "true"
      }
      nodes[index] = graph.addNode(attributes, link: node.link)
    }
    drawEdges(between: nodes, in: &graph, offset: offset, prefix: prefix)
    for (index, frame) in plan.subgraphs.enumerated() {
      guard let place = places.frames["cluster\(index)"], frame.nodes.contains(where: { nodes[$0.index] != nil }) else {
        continue
      }
      let box = DiagramPlaces.Box(from: place.box.low.moved(by: offset), to: place.box.high.moved(by: offset))
      let attributes = renamed(frame.attributes, prefix).merging(
        Self.place(box, heading: place.heading.moved(by: offset))
      ) { $1 }
      graph.subgraphs.append(DOTSubgraph(.cluster, attributes: attributes, nodes: []))
    }
    if let table = drawing.words?.title {
      let box = DiagramPlaces.Box(
        from: DiagramPlaces.Point(x: corner.x, y: corner.y - title.height),
        to: DiagramPlaces.Point(x: corner.x + title.width, y: corner.y))
      graph.subgraphs.append(Self.words(table, in: box, style: "caption"))
    }
  }

  private func drawEdges(
    between nodes: [Int: DOTNodeID], in graph: inout DOTGraph, offset: DiagramPlaces.Point, prefix: String
  ) {
    var counts: [DiagramPlaces.Ends: Int] = [:]
    for (edge, planned) in zip(drawing.graph.edges, plan.edges) {
      let ends = DiagramPlaces.Ends(tail: "n\(edge.tail.index)", head: "n\(edge.head.index)")
      let position = counts[ends, default: 0]
      counts[ends] = position + 1
      guard let tail = nodes[edge.tail.index], let head = nodes[edge.head.index],
        let routes = places.edges[ends], routes.indices.contains(position)
      else { continue }
      var route = routes[position]
      reachLabel(of: edge, &route)
      var attributes = renamed(edge.attributes, prefix)
      for name in [DOTAttribute.headPort, .tailPort, .weight] { attributes[name] = nil }
      // The line ends where the mark of this size begins.
      attributes[.arrowSize] = planned.attributes[.arrowSize]
      let isBackward = attributes[.direction] == "back"
      let tip = route.tip.map { (isBackward ? "s," : "e,") + $0.moved(by: offset).text + " " } ?? ""
      attributes[.position] = .identifier(tip + route.curve.map { $0.moved(by: offset).text }.joined(separator: " "))
      graph.addEdge(from: tail, to: head, attributes, link: edge.link)
    }
  }

  /// Where a node stands in its room: a company in the middle, a label with its line on the line that was laid out.
  private func center(of node: Int, in room: DiagramPlaces.Box) -> DiagramPlaces.Point {
    guard node >= edition.hasCompany.count, own.indices.contains(node), drawing.hasLinesBelowLabels else {
      return room.center
    }
    func width(_ graph: DOTGraph) -> Double {
      guard let edge = graph.edges.first(where: { $0.tail.index == node || $0.head.index == node }),
        case .number(let width)? = edge.attributes[.penWidth]
      else { return 0 }
      return width
    }
    let foot = room.center.y - room.height / 2 + (width(plan) - width(drawing.graph)) / 2
    return DiagramPlaces.Point(x: room.center.x, y: foot + own[node].height / 2)
  }

  /// Leads a line to its label where that is smaller than its room.
  private func reachLabel(of edge: DOTEdge, _ route: inout DiagramPlaces.Route) {
    let companies = edition.hasCompany.count
    let atHead = edge.head.index >= companies
    let label = atHead ? edge.head.index : edge.tail.index
    guard own.indices.contains(label), var box = places.nodes["n\(label)"],
      let end = atHead ? route.curve.last : route.curve.first
    else { return }
    box.center = center(of: label, in: box)
    (box.width, box.height) = (own[label].width, own[label].height)
    guard let entrance = box.entrance(from: end),
      max(abs(entrance.x - end.x), abs(entrance.y - end.y)) >= Self.leastWay
    else { return }
    route.curve = atHead ? route.curve + [end, entrance, entrance] : [entrance, entrance, end] + route.curve
  }

  private func renamed(_ attributes: DOTAttributes, _ prefix: String) -> DOTAttributes {
    guard !prefix.isEmpty, case .keyword(let id)? = attributes[.id] else { return attributes }
    return attributes.merging([.id: .identifier(prefix + id.text)]) { $1 }
  }

  /// A table of words in a place of its own.
  static func words(_ table: HTMLTable, in box: DiagramPlaces.Box, style: DOTKeyword) -> DOTSubgraph {
    DOTSubgraph(
      .cluster,
      attributes: [.label: .html(.table(table)), .styleClass: .keyword(style), .peripheries: 0]
        .merging(place(box, heading: box.center)) { $1 }, nodes: [])
  }

  private static func place(_ box: DiagramPlaces.Box, heading: DiagramPlaces.Point) -> DOTAttributes {
    [
      .boundingBox: .identifier(box.low.text + "," + box.high.text),
      .labelPosition: .point(x: heading.x, y: heading.y),
    ]
  }
}
