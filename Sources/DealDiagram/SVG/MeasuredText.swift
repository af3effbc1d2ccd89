/// A text of a drawing, as wide as the layout made room for it.
public struct MeasuredText: Hashable, Sendable {
  /// The characters.
  public let text: String
  /// The width in points.
  public let width: Double

  /// Creates a text.
  public init(text: String, width: Double) {
    self.text = text
    self.width = width
  }
}

/// The texts of a drawing by what they belong to.
///
/// Programs that show SVG have other fonts than the layout had, or set the same font a little wider. With its width
/// stated, a text keeps to the room that it has.
public struct MeasuredTexts: Hashable, Sendable {
  /// The texts of the nodes, edges and clusters by their names in the document, in the order in which they are drawn.
  public var parts: [String: [MeasuredText]]
  /// The texts of the drawing itself.
  public var drawing: [MeasuredText]

  /// Creates texts; without any, the widths of a drawing are left to who shows it.
  public init(parts: [String: [MeasuredText]] = [:], drawing: [MeasuredText] = []) {
    self.parts = parts
    self.drawing = drawing
  }
}

extension MeasuredTexts {
  /// A drawing of Graphviz, each text of which states its width.
  ///
  /// Where the texts of a part are not those that were measured, its widths are left open.
  func applied(to graph: SVGElement) -> SVGElement {
    var graph = graph
    var own: [SVGElement] = []
    for index in graph.children.indices {
      guard case .element(let element) = graph.children[index] else { continue }
      if Self.isPart(element) {
        let name = element.elements.first { $0.name == "title" }.map(Self.characters) ?? ""
        graph.children[index] = .element(Self.widened([element], parts[name] ?? [])[0])
      } else {
        own.append(element)
      }
    }
    own = Self.widened(own, drawing).reversed()
    for index in graph.children.indices {
      guard case .element(let element) = graph.children[index], !Self.isPart(element), let next = own.popLast() else {
        continue
      }
      graph.children[index] = .element(next)
    }
    return graph
  }

  /// Whether an element is a node, an edge or a cluster.
  private static func isPart(_ element: SVGElement) -> Bool {
    let kind = element["class"]?.split(separator: " ").first
    return element.name == "g" && kind.map { ["node", "edge", "cluster"].contains($0) } ?? false
  }

  private static func characters(_ element: SVGElement) -> String {
    element.children.reduce("") { if case .text(let text) = $1 { $0 + text } else { $0 } }
  }

  private static func widened(_ elements: [SVGElement], _ texts: [MeasuredText]) -> [SVGElement] {
    guard !texts.isEmpty else { return elements }
    var rest = texts[...]
    let widened = elements.map { Self.widened($0, &rest) }
    return rest.isEmpty ? widened : elements
  }

  /// An element with the widths of its texts, which are taken from the front; what does not fit is never used up.
  private static func widened(_ element: SVGElement, _ texts: inout ArraySlice<MeasuredText>) -> SVGElement {
    var element = element
    if element.name == "text" {
      guard let next = texts.first, next.text == characters(element) else { return element }
      texts.removeFirst()
      if next.width > 0 {
        element["textLength"] = next.width.plainDecimal
        element["lengthAdjust"] = "spacingAndGlyphs"
      }
      return element
    }
    for index in element.children.indices {
      guard case .element(let child) = element.children[index] else { continue }
      element.children[index] = .element(widened(child, &texts))
    }
    return element
  }
}
