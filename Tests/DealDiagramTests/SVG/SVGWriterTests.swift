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

  /// Every scalar of the first plane, and those around the noncharacters of others, against the rule of XML 1.0 for
  /// characters: [#x9 #xA #xD #x20-#xD7FF #xE000-#xFFFD #x10000-#x10FFFF].
  @Test func replacesWhatXMLForbidsAndNothingElse() {
    let values = Array(0...0xFFFF) + (1...16).flatMap { plane in (plane << 16 + 0xFFF0)...(plane << 16 + 0xFFFF) }
    let scalars = values.compactMap { Unicode.Scalar(UInt32($0)) }.filter { !"&<>\r".unicodeScalars.contains($0) }
    let isAllowed = { (scalar: Unicode.Scalar) in
      scalar == "\t" || scalar == "\n" || scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
    for joint in ["", "a", "\u{FFFE}", "東"] {
      let text = scalars.map { String($0) }.joined(separator: joint)
      let written = String(decoding: SVGWriter.document(SVGElement("t", [:], [.text(text)])), as: UTF8.self)
      let kept = String(text.unicodeScalars.map { Character(isAllowed($0) ? $0 : "\u{FFFD}") })
      // Apart from the expectation, which would print both.
      let isSame = written.utf8.elementsEqual("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<t>\(kept)</t>\n".utf8)
      #expect(isSame, "\(joint)")
    }
  }

  /// Depth costs no stack of the process.
  @Test func writesDeepTrees() {
    var tree = SVGElement("g")
    for _ in 0..<1_000 { tree = SVGElement("g", [:], [.element(tree)]) }
    #expect(SVGWriter.document(tree).count == 39 + 1_000 * 7 + 4 + 1)
  }
}
