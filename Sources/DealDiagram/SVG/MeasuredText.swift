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

  /// Whether the width can keep the text in its place, and harms nothing.
  ///
  /// Where no font has a letter, the layout measures a box with the number of the letter, and one for each mark above or
  /// below it. Letters of other scripts, stretched to such a width, would be hard to read; the room that they have is more
  /// than they need in any case. And letters from right to left, many of which are joined, are drawn nowhere or apart by
  /// Inkscape when they have a width.
  ///
  /// - Parameter size: The size of the font, if it is known.
  /// - Returns: Whether to state it.
  func isToBeStated(at size: Double?) -> Bool {
    guard !text.hasRightToLeftLetters else { return false }
    let isSeldomInFonts = text.unicodeScalars.contains { scalar in
      Self.seldomInFonts.contains { $0.contains(scalar) }
    }
    guard let size, isSeldomInFonts else { return true }
    return width <= size * text.reduce(0) { $0 + Self.largestWidth(of: $1) }
  }

  /// The scripts from Syriac to Vedic, then those of East Asia and all that come later, pictograms among them.
  private static let seldomInFonts: [ClosedRange<Unicode.Scalar>] = [
    "\u{700}"..."\u{1CFF}", "\u{2E80}"..."\u{FFFF}", "\u{10000}"..."\u{10FFFF}",
  ]

  /// How wide a letter is at most in common fonts, in sizes of the font: an ideograph is as wide as high, and a pictogram
  /// a little wider; the average of letters in bold type is far below this.
  private static func largestWidth(of character: Character) -> Double {
    switch character.displayWidth {
    case 0: 0
    case 1: 0.8
    default: character.unicodeScalars.contains { $0.properties.isEmojiPresentation } ? 1.4 : 1.1
    }
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
      if next.width > 0, next.isToBeStated(at: element["font-size"].flatMap { Double($0) }) {
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
