import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("Widths of texts")
struct MeasuredTextTests {
  private static let drawing = """
    <svg><g id="graph0" class="graph"><title>deals</title><text>whole</text>
    <g id="a" class="node company"><title>n0</title><g><a><text>one</text><text>two</text></a></g></g>
    <g id="b" class="cluster"><title>cluster0</title><text>legend</text></g></g></svg>
    """

  /// Each text with its width.
  private func widths(_ texts: MeasuredTexts) throws -> [String] {
    let root = try SVGReader.element(Array(Self.drawing.utf8))
    let graph = try #require(root.elements.first)
    var found: [String] = []
    func visit(_ element: SVGElement) {
      if element.name == "text", case .text(let text)? = element.children.first {
        #expect((element["lengthAdjust"] == "spacingAndGlyphs") == (element["textLength"] != nil))
        found.append("\(text) \(element["textLength"] ?? "-")")
      }
      element.elements.forEach(visit)
    }
    visit(texts.applied(to: graph))
    return found
  }

  @Test("each text gets the width of the layout, by what it belongs to")
  func applied() throws {
    let texts = MeasuredTexts(
      parts: [
        "n0": [MeasuredText(text: "one", width: 1.25), MeasuredText(text: "two", width: 2)],
        "cluster0": [MeasuredText(text: "legend", width: 3)], "n1": [MeasuredText(text: "gone", width: 3)],
      ], drawing: [MeasuredText(text: "whole", width: 40)])
    #expect(try widths(texts) == ["whole 40", "one 1.25", "two 2", "legend 3"])
    #expect(try widths(MeasuredTexts()) == ["whole -", "one -", "two -", "legend -"])
  }

  @Test("where the texts of a part differ from the layout's, none of them gets a width")
  func different() throws {
    for texts in [
      [MeasuredText(text: "one", width: 1)],
      [MeasuredText(text: "two", width: 1), MeasuredText(text: "one", width: 1)],
      [
        MeasuredText(text: "one", width: 1), MeasuredText(text: "two", width: 1), MeasuredText(text: "three", width: 1),
      ],
    ] {
      let found = try widths(MeasuredTexts(parts: ["n0": texts]))
      #expect(found.filter { !$0.hasSuffix("-") }.count == (texts.count == 1 ? 1 : 0))
    }
    #expect(
      try widths(
        MeasuredTexts(parts: ["n0": [MeasuredText(text: "one", width: 0), MeasuredText(text: "two", width: 1)]]))[1]
        == "one -")
  }

  /// Widths in sizes of the font: with the fonts of Noto, and as boxes where there is none.
  @Test(
    "what only boxes can be as wide as has no width, nor have letters from right to left; all else has one",
    arguments: [
      ("WWWWWW", 1.2 * 6, true), ("≤ $50.0bn", 5.75, true), ("شركة المثال", 7.5, false), ("AWS שלום", 5, false),
      ("Łódź ẞ", 9, true),
      ("示例公司", 4, true), ("示例公司", 4 * 1.28, false), ("예시 회사", 4.3, true), ("서울 A", 3, true),
      ("ตัวอย่าง", 4.6, true), ("ตัวอย่าง", 8.9, false), ("उदाहरण", 3.9, true), ("उदाहरण", 9, false),
      ("🦊", 1.27, true), ("🦊", 2, false), ("", 0, true),
    ] as [(String, Double, Bool)])
  func credible(text: String, width: Double, isStated: Bool) {
    for size in [7.0, 10, 15] {
      #expect(MeasuredText(text: text, width: width * size).isToBeStated(at: size) == isStated)
    }
    #expect(MeasuredText(text: text, width: width * 10).isToBeStated(at: nil) == !text.hasRightToLeftLetters)
  }

  @Test("a width that no font has made is left out of the document")
  func incredible() throws {
    let graph = try SVGReader.element(
      Array("<g><g class=\"node\"><title>n0</title><text font-size=\"10.00\">ตัวอย่าง</text></g></g>".utf8))
    for (width, isStated) in [(46.0, true), (89, false)] {
      let texts = MeasuredTexts(parts: ["n0": [MeasuredText(text: "ตัวอย่าง", width: width)]])
      let text = try #require(texts.applied(to: graph).elements.first?.elements.last)
      #expect((text["textLength"] != nil) == isStated)
    }
  }

  @Test("every text of a real picture has its width, and stays within its company or label")
  func realPicture() throws {
    let document = try ExampleWeb.loop().diagram().document
    let drawing = try GraphvizRenderer().renderWithLayout(dot: document.dot())
    var texts = MeasuredTexts(drawing: drawing.layout.texts.map { MeasuredText(text: $0.text, width: $0.width) })
    for node in drawing.layout.nodes {
      texts.parts[node.name] = node.texts.map { MeasuredText(text: $0.text, width: $0.width) }
      for text in node.texts { #expect(text.width <= node.width) }
    }
    for cluster in drawing.layout.clusters {
      texts.parts[cluster.name] = cluster.texts.map { MeasuredText(text: $0.text, width: $0.width) }
    }
    let svg = String(decoding: try document.svg(drawing.image.bytes, texts: texts), as: UTF8.self)
    let count = svg.split(separator: "<text ").count - 1
    #expect(count > 20)
    #expect(svg.split(separator: " textLength=").count - 1 == count)
  }
}
