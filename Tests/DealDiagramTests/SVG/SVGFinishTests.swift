import DealModel
import FlowModel
import Foundation
import GraphvizRendering
import Testing

@testable import DealDiagram

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is published is well-formed, refers to nothing outside, and shows each thing once.
@Suite("SVG documents for publication")
struct SVGFinishTests {
  /// The elements of a document as another reader of XML sees them.
  private final class Elements: NSObject, XMLParserDelegate {
    var found: [(name: String, attributes: [String: String], parents: [String])] = []
    var text = ""
    private var open: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      found.append((name, attributes, open))
      open.append(attributes["id"] ?? name)
    }

    func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }

  private func drawn(_ document: DiagramDocument, engine: LayoutEngine = .dot) throws -> [UInt8] {
    try GraphvizRenderer().render(dot: document.dot(), engine: engine).bytes
  }

  private func elements(_ bytes: [UInt8]) throws -> Elements {
    let elements = Elements()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = elements
    #expect(parser.parse(), "\(parser.parserError?.localizedDescription ?? "")")
    return elements
  }

  @Test("companies and ties are groups with names of their own, and their shapes are in them")
  func parts() throws {
    let diagram = try ExampleWeb.loop().diagram()
    let elements = try elements(diagram.document.svg(drawn(diagram.document)))
    let groups = elements.found.filter { $0.attributes["role"] == "graphics-symbol img" }
    let ids = groups.compactMap { $0.attributes["id"] }
    #expect(ids.count == diagram.companyCount + diagram.tieCount)
    #expect(Set(ids).count == ids.count)
    // Side by side in one group: whoever ungroups that finds each whole.
    #expect(Set(groups.map(\.parents)).count == 1)
    for id in ids {
      let inside = elements.found.filter { $0.parents.contains(id) }
      #expect(inside.first?.name == "title")
      // A tie is two lines with at most two marks, and a label.
      #expect(inside.contains { $0.name == "text" })
      #expect(inside.filter { $0.name == "path" }.count == (id.hasPrefix("tie.") ? 2 : 1), "\(id)")
    }
    let classes = groups.compactMap { $0.attributes["class"] }
    #expect(classes.contains { $0.hasPrefix("tie kind-investment status-committed") && $0.contains("loop-1") })
    #expect(classes.contains("company firm"))
  }

  // Where lines end, and their marks, is drawn anew.
  @Test("nothing but lines is drawn anew: the same shapes and the same words", arguments: LayoutEngine.allCases)
  func keepsTheDrawing(engine: LayoutEngine) throws {
    var options = RelationshipDiagram.Options()
    options.arrangement = engine == .dot ? .columns : .free
    let document = try ExampleWeb.loop().diagram(options: options).document
    let bytes = try drawn(document, engine: engine)
    func shapes(_ bytes: [UInt8]) throws -> [String] {
      try elements(bytes).found.filter { element in
        let corners = element.attributes["points"]?.split(separator: " ").count
        let isLine = element.name == "path" && element.attributes["fill"] == "none"
        return ["path", "polygon", "polyline", "ellipse", "text"].contains(element.name) && corners != 4 && !isLine
      }.map { "\($0.name) \($0.attributes["points"] ?? $0.attributes["d"] ?? "\($0.attributes["x"] ?? "")")" }.sorted()
    }
    #expect(try shapes(document.svg(bytes)) == shapes(bytes))
  }

  @Test("there is a title, a description, and nothing from elsewhere")
  func words() throws {
    let document = try ExampleWeb.loop().diagram().document
    let bytes = try document.svg(drawn(document))
    let text = String(decoding: bytes, as: UTF8.self)
    let elements = try elements(bytes)
    #expect(elements.found.first?.attributes["aria-labelledby"] == "picture-title picture-description")
    #expect(elements.found.map(\.name).prefix(3) == ["svg", "title", "desc"])
    for word in ["<!DOCTYPE", "<!--", "<script", "javascript:", "<style", "<image", "@import", "transparent", "n0"] {
      #expect(!text.contains(word), "\(word)")
    }
    let addresses = elements.found.flatMap { $0.attributes.filter { $0.key.contains("href") }.values }
    #expect(!addresses.isEmpty && addresses.allSatisfy { LinkTarget($0) != nil })
    #expect(elements.found.allSatisfy { $0.name != "a" || $0.attributes["rel"] == "noopener noreferrer" })
    #expect(!elements.found.contains { $0.name == "a" && $0.parents.contains("a") })
    #expect(text.components(separatedBy: "font-family").count == 2)
    // Graphviz draws the words of a label one by one, with the spaces between them.
    #expect(text.contains(">\u{A0}investment</text>"))
    #expect(!text.contains("> ") && !text.contains(" </text>"))
  }

  @Test("a picture that follows its reader is drawn light, with a dark color for each of its own")
  func adaptive() throws {
    var options = RelationshipDiagram.Options()
    options.theme = .auto
    let document = try ExampleWeb.loop().diagram(options: options).document
    let bytes = try document.svg(drawn(document))
    let elements = try elements(bytes)
    #expect(elements.found.map(\.name).filter { $0 == "style" }.count == 1)
    let used = Set(elements.found.flatMap { [$0.attributes["fill"], $0.attributes["stroke"]] }.compactMap { $0 })
    #expect(used.count > 5)
    for color in used.subtracting(["none"]) {
      #expect(elements.text.contains("[fill=\"\(color)\"] { fill: #"), "\(color)")
      #expect(elements.text.contains("[stroke=\"\(color)\"] { stroke: #"), "\(color)")
    }
    var light = options
    light.theme = .light
    let plain = try ExampleWeb.loop().diagram(options: light).document
    #expect(try !String(decoding: plain.svg(drawn(plain)), as: UTF8.self).contains("<style"))
  }

  @Test("letters from right to left find their own direction, and nothing else has one")
  func writingDirection() throws {
    var web = ExampleWeb()
    web.company("named", name: "شركة المثال (AWS)")
    web.deal("in", .investment, [.investor: "named", .investee: "hub"], billions: 10)
    let document = try web.diagram().document
    let texts = String(decoding: try document.svg(drawn(document)), as: UTF8.self).matches(of: /<text[^>]*>([^<]*)</)
    #expect(texts.contains { $0.output.1.hasRightToLeftLetters } && texts.count > 5)
    for text in texts {
      let hasDirection = text.output.0.contains(" unicode-bidi=\"plaintext\"")
      #expect(hasDirection == text.output.1.hasRightToLeftLetters, "\(text.output.1)")
    }
  }

  @Test("hostile names are text", arguments: HostileNames.all)
  func hostileNames(name: String) throws {
    let finish = SVGFinish(
      title: name, description: name,
      parts: [SVGPart(id: "a", classes: ["tie"], title: name, link: nil, members: ["a"])])
    let drawing = "<svg viewBox=\"0 0 1 1\"><g><g id=\"a\" class=\"node\"><path d=\"M0\"/></g></g></svg>"
    let elements = try elements(finish.document(Array(drawing.utf8)))
    #expect(elements.found.map(\.name) == ["svg", "title", "desc", "g", "g", "title", "path"])
  }

  @Test("an identifier depends on nothing else in the picture, and names that differ have different ones")
  func identifiers() throws {
    var names = SVGNames()
    let texts = ["amazon", "Amazon", "a.b", "a_b", "a_2eb", "a b", "é", "e\u{301}", "", "-", "\"<&>"]
    let ids = texts.map { names.id("company", [$0]) }
    #expect(Set(ids).count == texts.count)
    #expect(ids.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<&>'".utf8.contains($0) } })
    #expect(ids[0] == "company.amazon")
    #expect(names.id("company", ["amazon"]) == "company.amazon_2")
    let whole = try ExampleWeb.loop().diagram().document
    let part = try ExampleWeb.loop().diagram(.cash, .committed).document
    func groups(_ document: DiagramDocument) throws -> Set<String> {
      Set(try elements(document.svg(drawn(document))).found.compactMap { $0.attributes["id"] })
    }
    #expect(try groups(part).isSubset(of: groups(whole)))
  }

  @Test("the width is as asked for, the height follows")
  func width() throws {
    let document = try ExampleWeb.loop().diagram().document
    let bytes = try drawn(document)
    let width = try #require(PictureWidth("180mm"))
    let root = try #require(elements(document.svg(bytes, width: width)).found.first?.attributes)
    let box = try #require(root["viewBox"]?.split(separator: " ").compactMap { Double($0) })
    #expect(root["width"] == "180mm")
    let height = try #require(Double(root["height"]?.dropLast(2) ?? ""))
    #expect(abs(height - 180 * box[3] / box[2]) < 0.001)
    let png = try GraphvizRenderer().render(dot: document.dot(width: PictureWidth("600px")), format: .png).bytes
    // The width stands big-endian behind the header of 16 bytes.
    #expect(abs(png[16..<20].reduce(0) { $0 << 8 | Int($1) } - 600) <= 1)
  }

  @Test(
    "widths",
    arguments: [
      ("180mm", 180.0), ("1200px", 1200), ("12.5mm", nil), ("12.7mm", 12.7), ("0px", nil), ("", nil), ("mm", nil),
      ("5cm", nil), ("-5mm", nil), ("1e3px", nil), ("nanpx", nil), ("1200", nil), ("6000mm", nil), ("1.5.2mm", nil),
    ] as [(String, Double?)])
  func widths(text: String, number: Double?) {
    #expect(PictureWidth(text)?.number == number)
  }

  @Test("what is no drawing of Graphviz is refused", arguments: ["", "<svg/>", "<html><g/></html>", "<svg><g></svg>"])
  func refuses(text: String) throws {
    let document = try ExampleWeb.loop().diagram().document
    #expect(throws: SVGError.self) { try document.svg(Array(text.utf8)) }
  }
}

/// Names that somebody may try to act with.
private enum HostileNames {
  static let all = [
    "<script>alert(1)</script>", "\"onload=\"alert(1)", "]]><script/>", "&lt;script&gt;", "</title><script>x</script>",
    "javascript:alert(1)", "<!--", "-->", "<![CDATA[", "\u{202E}evil", "\u{0}", "\u{1B}]0;x\u{7}", "{{7*7}}",
    "' style='background:url(//x)", "<foreignObject><iframe src=x>", "\u{FFFE}", "%3Cscript%3E",
  ]
}
