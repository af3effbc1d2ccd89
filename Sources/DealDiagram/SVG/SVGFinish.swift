import DealModel

/// Turns what Graphviz draws into a document to be published and worked on.
///
/// | what | why |
/// |---|---|
/// | a title, a description, and roles | assistive technology reads them |
/// | one group for each company and each tie, with an identifier and classes | it can be styled, and stays together in an editor |
/// | the evidence of a part as its `title`, and at most one link around it | it shows beside the pointer |
/// | no document type, no comment, no identifier of Graphviz | nothing refers outside, and nothing changes with the version |
/// | the font once, on the whole drawing | it can be exchanged in one place |
/// | `none` in place of `transparent` | that word is none of SVG's |
/// | the width of each text | it stays in its place with other fonts |
/// | its own direction for each text with letters from right to left | it reads as in PNG and PDF, where Pango finds it |
/// | marks as wide as their lines ask for, with nothing drawn around them | their tips touch the company and are not hidden by it |
/// | spaces that count, and letters that are not fitted to pixels | words stay apart, and within their labels |
///
/// Other shapes, texts and their places are not touched. Of colors that follow the reader's setting, the light ones are written
/// at the shapes, for programs that read no style sheet; the dark ones stand in one.
package struct SVGFinish: Hashable, Sendable {
  private static let lineLimit = 200
  private static let lineLength = 2_000

  /// What the picture shows, in one line.
  var title: String
  /// What it shows, for those who do not see it.
  var description: String
  /// The language of its words, as BCP 47 names it.
  var language = "en"
  /// Its parts, in the order in which they are drawn.
  var parts: [SVGPart]
  /// The colors that follow the reader's setting; empty for a picture of one theme.
  var adaptiveColors: [AdaptiveColor] = []

  /// The finished document.
  ///
  /// - Parameters:
  ///   - bytes: What Graphviz wrote.
  ///   - texts: How wide the layout made the texts.
  ///   - width: How wide the picture is; nil as wide as Graphviz made it.
  /// - Returns: The document, in UTF-8.
  /// - Throws: ``SVGError`` for bytes that Graphviz did not write.
  func document(
    _ bytes: [UInt8], texts: MeasuredTexts = MeasuredTexts(), width: PictureWidth? = nil
  ) throws(SVGError) -> [UInt8] {
    SVGWriter.document(Self.styled(try root(bytes, texts: texts, width: width), adaptiveColors: adaptiveColors))
  }

  /// The finished document as a tree, without the colors of a dark screen.
  func root(
    _ bytes: [UInt8], texts: MeasuredTexts = MeasuredTexts(), width: PictureWidth? = nil
  ) throws(SVGError) -> SVGElement {
    let drawing = try SVGReader.element(bytes)
    guard drawing.name == "svg", let graph = drawing.elements.first(where: { $0.name == "g" }) else {
      throw SVGError(reason: "there is no drawing", offset: 0)
    }
    var root = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink", "version": "1.1",
        "xml:lang": language, "role": "graphics-document document",
        "aria-labelledby": "picture-title picture-description",
      ])
    for (name, value) in Self.size(of: drawing, width: width) { root[name] = value }
    root.children = [
      .text("\n"), .element(SVGElement("title", ["id": "picture-title"], [Self.words(title)])),
      .text("\n"), .element(SVGElement("desc", ["id": "picture-description"], [Self.words(description)])),
      .text("\n"), .element(group(texts.applied(to: graph))), .text("\n"),
    ]
    return root
  }

  /// A document with the colors that follow the reader's setting.
  package static func styled(_ root: SVGElement, adaptiveColors: [AdaptiveColor]) -> SVGElement {
    guard !adaptiveColors.isEmpty else { return root }
    var root = root
    let style = SVGElement("style", [:], [.text(darkStyle(adaptiveColors, for: colors(in: root)))])
    root.children.insert(contentsOf: [.text("\n"), .element(style)], at: 4)
    return root
  }

  /// The colors of a dark screen, each by the light one that it takes the place of.
  private static func darkStyle(_ adaptiveColors: [AdaptiveColor], for used: Set<String>) -> String {
    let rules = adaptiveColors.filter { used.contains($0.light.description.lowercased()) }.flatMap { color in
      ["fill", "stroke"].map {
        "  [\($0)=\"\(color.light.description.lowercased())\"] { \($0): \(color.dark.description.lowercased()) }"
      }
    }
    return
      "\n:root { color-scheme: light dark }\n@media (prefers-color-scheme: dark) {\n\(rules.joined(separator: "\n"))\n}\n"
  }

  private static func colors(in element: SVGElement) -> Set<String> {
    element.elements.reduce(into: Set([element["fill"], element["stroke"]].compactMap { $0 })) { colors, child in
      colors.formUnion(self.colors(in: child))
    }
  }

  private static func size(of drawing: SVGElement, width: PictureWidth?) -> [(String, String)] {
    var size = [("width", drawing["width"] ?? ""), ("height", drawing["height"] ?? "")]
    let box = drawing["viewBox"]?.split(separator: " ").compactMap { Double($0) } ?? []
    if let width, box.count == 4, box[2] > 0 {
      let height = width.number / box[2] * box[3]
      size = [("width", width.description), ("height", height.plainDecimal + width.unit.rawValue)]
    }
    return size + [("viewBox", drawing["viewBox"] ?? "")]
  }

  /// The drawing: what belongs to no part first, then the parts.
  private func group(_ graph: SVGElement) -> SVGElement {
    var members: [String: [SVGNode]] = [:]
    var drawn: [SVGNode] = []
    for element in graph.elements where element.name != "title" {
      // The classes that the document gives follow the one that Graphviz does.
      switch (element["id"], element["class"]?.split(separator: " ").first) {
      case (let id?, "edge"):
        members[id, default: []] += SVGLineEnds.redrawn(Self.shapes(in: element, keepingLinks: false))
      case (let id?, "node"):
        members[id, default: []] += Self.shapes(in: element, keepingLinks: false)
      case (_, "cluster") where element["class"]?.hasSuffix(" frame") ?? false:
        drawn.append(.element(Self.wrapped(Self.shapes(in: element, keepingLinks: false), "g", [("class", "frame")])))
      case (_, "cluster") where element["class"] == "cluster group":
        var frame = Self.wrapped(Self.shapes(in: element, keepingLinks: false), "g", [("class", "group")])
        frame["id"] = element["id"]
        drawn.append(.element(frame))
      case (_, "cluster") where element["class"] == "cluster caption":
        drawn.append(.element(Self.wrapped(Self.shapes(in: element, keepingLinks: true), "g", [("class", "caption")])))
      case (_, "cluster"):
        drawn.append(.element(Self.wrapped(Self.shapes(in: element, keepingLinks: true), "g", [("class", "legend")])))
      default:
        let group = SVGElement("g", [:], [.element(element)])
        drawn.append(.element(Self.wrapped(Self.shapes(in: group, keepingLinks: true), "g", [("class", "caption")])))
      }
    }
    for part in parts {
      let shapes = part.members.flatMap { members.removeValue(forKey: $0) ?? [] }
      if !shapes.isEmpty { drawn.append(.element(Self.group(part, shapes))) }
    }
    // What is no part, such as a sentence in place of a picture, is drawn too.
    drawn += graph.elements.compactMap { $0["id"] }.flatMap { members[$0] ?? [] }
    var attributes = graph["transform"].map { [("transform", $0)] } ?? []
    let font = Self.commonFont(in: drawn)
    if let font { attributes.append(("font-family", font)) }
    // As wide as they were laid out, whatever the size of a pixel.
    attributes.append(("text-rendering", "geometricPrecision"))
    return Self.wrapped(drawn.map { Self.cleaned($0, without: font) }, "g", attributes)
  }

  private static func group(_ part: SVGPart, _ shapes: [SVGNode]) -> SVGElement {
    let title = SVGNode.element(SVGElement("title", [:], [words(part.title)]))
    let content = part.link.map { [.element(linked(shapes, to: $0.address))] } ?? shapes
    let classes = part.classes.joined(separator: " ")
    return wrapped([title] + content, "g", [("id", part.id), ("class", classes), ("role", "graphics-symbol img")])
  }

  /// Text from outside, line by line, in which every character is one to be read.
  private static func words(_ text: String) -> SVGNode {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(lineLimit)
    return .text(
      lines.map { line in
        let isCut = line.count > lineLength
        return String(line.prefix(lineLength)).printable + (isCut ? "…" : "")
      }.joined(separator: "\n"))
  }

  private static func linked(_ content: [SVGNode], to address: String) -> SVGElement {
    wrapped(content, "a", [("xlink:href", address), ("target", "_blank"), ("rel", "noopener noreferrer")])
  }

  /// What a group of Graphviz draws: without its name, and without the anchors that only carry a tooltip.
  private static func shapes(in group: SVGElement, keepingLinks: Bool) -> [SVGNode] {
    group.elements.flatMap { element -> [SVGNode] in
      switch element.name {
      case "title": return []
      case "g", "a":
        let shapes = shapes(in: element, keepingLinks: keepingLinks)
        guard keepingLinks, element.name == "a", let address = element["xlink:href"] else { return shapes }
        return [.element(linked(shapes, to: address))]
      default: return [.element(element)]
      }
    }
  }

  private static func wrapped(
    _ children: [SVGNode], _ name: String, _ attributes: [(String, String)]
  ) -> SVGElement {
    var element = SVGElement(name)
    element.attributes = attributes.map { SVGAttribute(name: $0, value: $1) }
    element.children = [.text("\n")] + children.flatMap { [$0, .text("\n")] }
    return element
  }

  /// The font of most texts.
  private static func commonFont(in nodes: [SVGNode]) -> String? {
    var counts: [String: Int] = [:]
    for case .element(let element) in nodes { count(in: element, &counts) }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func count(in element: SVGElement, _ counts: inout [String: Int]) {
    if let font = element["font-family"] { counts[font, default: 0] += 1 }
    for child in element.elements { count(in: child, &counts) }
  }

  /// A shape in words that SVG knows, without what the whole drawing says.
  private static func cleaned(_ node: SVGNode, without font: String?) -> SVGNode {
    guard case .element(var element) = node else { return node }
    for name in ["fill", "stroke"] {
      // The style sheet tells colors by how they are written.
      if let color = element[name] { element[name] = color == "transparent" ? "none" : color.lowercased() }
    }
    if element["font-family"] == font { element["font-family"] = nil }
    if element.name == "text", case .text(let text)? = element.children.first, text.hasRightToLeftLetters {
      element["unicode-bidi"] = "plaintext"
    }
    element.children = element.children.map { child in
      if case .text(let text) = child, element.name == "text" { return .text(keepingSpaces(text)) }
      return cleaned(child, without: font)
    }
    return .element(element)
  }

  /// A text whose outer spaces are kept by every program that shows SVG: some drop plain ones.
  private static func keepingSpaces(_ text: String) -> String {
    let before = text.prefix { $0 == " " }.count
    let rest = text.dropFirst(before)
    let after = rest.reversed().prefix { $0 == " " }.count
    return String(repeating: "\u{A0}", count: before) + rest.dropLast(after) + String(repeating: "\u{A0}", count: after)
  }
}
