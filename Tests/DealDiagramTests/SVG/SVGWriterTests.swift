import Testing

@testable import DealDiagram

/// Documents are the same bytes for the same tree; that they come back is tested with the reader.
struct SVGWriterTests {
  @Test func writesEmptyElementsShort() {
    let tree = SVGElement("svg", ["a": "1"], [.element(SVGElement("g")), .text("x")])
    let text = String(decoding: SVGWriter.document(tree), as: UTF8.self)
    #expect(text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg a=\"1\"><g/>x</svg>\n")
  }

  @Test func escapesWhatWouldBeMarkup() {
    let tree = SVGElement("t", ["a": "\"<\n\t\r&"], [.text("<&>\"\r\n")])
    let text = String(decoding: SVGWriter.document(tree), as: UTF8.self)
    #expect(text.hasSuffix("<t a=\"&quot;&lt;&#10;&#9;&#13;&amp;\">&lt;&amp;&gt;\"&#13;\n</t>\n"))
  }

  /// Depth costs no stack of the process.
  @Test func writesDeepTrees() {
    var tree = SVGElement("g")
    for _ in 0..<1_000 { tree = SVGElement("g", [:], [.element(tree)]) }
    #expect(SVGWriter.document(tree).count == 39 + 1_000 * 7 + 4 + 1)
  }
}
