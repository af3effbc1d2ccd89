/// An SVG document as a part of a page.
///
/// **Definition**: of the document's tree stay the elements that draw or name something, and of their attributes those that
/// do nothing else. What runs, loads or styles is left out: scripts, style sheets, animations, images, foreign content and
/// event handlers. Links lead to `http` and `https` alone. Identifiers begin with the name of the picture, so that two
/// pictures of a page have none in common; references to them follow. Classes are left to the page.
package struct InlinePicture: Hashable, Sendable {
  /// What the picture shows, in one line; empty where the document has no title.
  package let title: String
  /// What it shows, for those who do not see it; empty where the document has no description.
  package let description: String
  /// The element, in UTF-8.
  package let bytes: [UInt8]

  /// The elements that draw or name something.
  private static let elements: Set<String> = [
    "a", "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker", "path", "pattern",
    "polygon", "polyline", "rect", "stop", "svg", "text", "title", "tspan",
  ]
  /// The attributes that style, or that a page gives itself.
  private static let ownAttributes: Set<String> = ["class", "style", "xmlns", "xmlns:xlink", "version"]

  /// Takes a document apart.
  ///
  /// - Parameters:
  ///   - document: The bytes of the document.
  ///   - name: What the picture is called on its page, of letters, digits, `-` and `_`.
  ///   - places: The place of the page to which a part of the picture leads, by the identifier that it has in the document;
  ///     it takes the place of an address.
  /// - Throws: ``SVGError`` for what is no such document.
  package init(
    _ document: [UInt8], name: String, places: (String) -> String? = { _ in nil }
  ) throws(SVGError) {
    let root = try SVGReader.element(document)
    guard root.name == "svg" else { throw SVGError(reason: "there is no drawing", offset: 0) }
    func words(of name: String) -> String {
      root.elements.first { $0.name == name }.map { element in
        element.children.reduce("") { if case .text(let text) = $1 { $0 + text } else { $0 } }
      } ?? ""
    }
    title = words(of: "title")
    description = words(of: "desc")
    bytes = SVGWriter.fragment(Self.kept(root, name: name, places))
  }

  /// An element with what may stay of it; the reader limits how deep elements are nested.
  private static func kept(_ element: SVGElement, name: String, _ places: (String) -> String?) -> SVGElement {
    var kept = SVGElement(element.name)
    kept.attributes = element.attributes.compactMap { attribute in
      ownAttributes.contains(attribute.name) ? nil : safe(attribute, name: name)
    }
    kept.children = element.children.compactMap { child in
      guard case .element(let element) = child else { return child }
      return elements.contains(element.name) ? .element(Self.kept(element, name: name, places)) : nil
    }
    if element.name == "g", let place = element["id"].flatMap(places) { lead(&kept, to: place) }
    return kept
  }

  /// Puts a link around what a part draws, in place of any other.
  private static func lead(_ part: inout SVGElement, to place: String) {
    // What is an image has no links in it for those who do not see it.
    part["role"] = nil
    let title = part.elements.first { $0.name == "title" }
    let drawn = part.children.flatMap { child -> [SVGNode] in
      guard case .element(let element) = child else { return [child] }
      return element.name == "title" ? [] : element.name == "a" ? element.children : [child]
    }
    var link = SVGElement("a", ["href": "#\(place)"], (title.map { [.element($0)] } ?? []) + drawn)
    if let title, case .text(let words)? = title.children.first {
      link["aria-label"] = words.split(separator: "\n").first.map { String($0) }
    }
    part.children = [.element(link)]
  }

  private static func safe(_ attribute: SVGAttribute, name: String) -> SVGAttribute? {
    var attribute = attribute
    switch attribute.name {
    case _ where attribute.name.lowercased().hasPrefix("on"): return nil
    case "id": attribute.value = name + "." + attribute.value
    case "aria-labelledby", "aria-describedby":
      attribute.value = attribute.value.split(separator: " ").map { "\(name).\($0)" }.joined(separator: " ")
    case "xml:lang": attribute.name = "lang"
    case "href", "xlink:href":
      if attribute.value.hasPrefix("#") {
        attribute.value = "#\(name).\(attribute.value.dropFirst())"
      } else {
        guard let target = LinkTarget(attribute.value), target.isOnWeb else { return nil }
        attribute.value = target.address
      }
    default:
      guard attribute.value.contains("url(") else { break }
      guard attribute.value.hasPrefix("url(#"), attribute.value.hasSuffix(")") else { return nil }
      attribute.value = "url(#\(name).\(attribute.value.dropFirst(5))"
    }
    return attribute
  }
}

extension LinkTarget {
  /// Whether a browser opens the address, and no other program.
  package var isOnWeb: Bool { !address.lowercased().hasPrefix("mailto:") }
}
