import GraphvizRendering

@testable import DealDiagram

/// What of a picture lies on what, by the boxes and curves of Graphviz's own layout.
struct DrawnLayout {
  /// A company or the label of a tie.
  struct Box {
    var name: String
    var isLabel: Bool
    var isEllipse = false
    var left: Double
    var right: Double
    var bottom: Double
    var top: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && bottom < other.top && other.bottom < top
    }

    /// Whether a place lies within, further from the edge than a margin.
    func contains(_ place: GraphvizLayout.Point, margin: Double) -> Bool {
      if isEllipse {
        let radii = (x: (right - left) / 2 - margin, y: (top - bottom) / 2 - margin)
        let (x, y) = ((place.x - (left + right) / 2) / radii.x, (place.y - (bottom + top) / 2) / radii.y)
        return x * x + y * y < 1
      }
      return place.x > left + margin && place.x < right - margin && place.y > bottom + margin && place.y < top - margin
    }
  }

  /// A line between a company and a label.
  struct Line {
    var ends: Set<String>
    var places: [GraphvizLayout.Point]
    var width: Double
  }

  private(set) var boxes: [Box] = []
  private(set) var lines: [Line] = []

  /// How many places are looked at on each curve.
  private static let samples = 60
  /// Graphviz rounds places to hundredths of a point.
  private static let rounding = 0.05

  /// Lays a picture out.
  init(_ document: DiagramDocument) throws {
    let layout = try GraphvizRenderer().renderWithLayout(dot: document.dot(), format: .svg).layout
    self.init(layout, graph: document.graph)
  }

  init(_ layout: GraphvizLayout, graph: DOTGraph) {
    for node in layout.nodes {
      guard let index = Int(node.name.dropFirst()), graph.nodes.indices.contains(index) else { continue }
      boxes.append(
        Box(
          name: node.name, isLabel: graph.nodes[index].attributes[.shape] == "plain",
          isEllipse: graph.nodes[index].attributes[.shape] == "ellipse",
          left: node.center.x - node.width / 2, right: node.center.x + node.width / 2,
          bottom: node.center.y - node.height / 2, top: node.center.y + node.height / 2))
    }
    var widths: [Set<String>: Double] = [:]
    for edge in graph.edges {
      guard case .number(let width)? = edge.attributes[.penWidth] else { continue }
      widths[["n\(edge.tail.index)", "n\(edge.head.index)"]] = width
    }
    lines = layout.edges.map { edge in
      Line(
        ends: [edge.tail, edge.head], places: edge.curves.flatMap(Self.places) + edge.tips,
        width: widths[[edge.tail, edge.head]] ?? 1)
    }
  }

  /// Places along a chain of cubic Bézier curves.
  static func places(along curve: [GraphvizLayout.Point]) -> [GraphvizLayout.Point] {
    stride(from: 0, to: curve.count - 3, by: 3).flatMap { start in
      (0...samples).map { step in
        let t = Double(step) / Double(samples)
        let weights = [(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t]
        let piece = zip(weights, curve[start...])
        return GraphvizLayout.Point(
          x: piece.reduce(0) { $0 + $1.0 * $1.1.x }, y: piece.reduce(0) { $0 + $1.0 * $1.1.y })
      }
    }
  }

  /// Each pair of boxes, and each box with a line that is not its own, that share a place.
  var collisions: [String] {
    var found: [String] = []
    for (index, box) in boxes.enumerated() {
      for other in boxes[..<index] where box.overlaps(other) { found.append("\(other.name) and \(box.name)") }
      for line in lines where !line.ends.contains(box.name) {
        // Lines lead to the edges of companies, so only what is within counts; labels are kept clear of the whole line.
        let margin = box.isLabel ? -line.width / 2 + Self.rounding : Self.rounding
        if line.places.contains(where: { box.contains($0, margin: margin) }) {
          found.append("the line \(line.ends.sorted()) and \(box.name)")
        }
      }
      // A line ends at the edge of its company, and does not run on inside of it.
      for line in lines where line.ends.contains(box.name) && !box.isLabel {
        if line.places.contains(where: { box.contains($0, margin: 4) }) {
          found.append("the line \(line.ends.sorted()) inside of \(box.name)")
        }
      }
    }
    return found
  }
}
