import DealTestSupport
import Testing

@testable import DealDiagram

/// Documents are read as they are written, and what is no document is refused.
struct SVGReaderTests {
  private func read(_ text: String) throws(SVGError) -> SVGElement { try SVGReader.element(Array(text.utf8)) }

  @Test func readsWhatGraphvizWrites() throws {
    let root = try read(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <!-- Title: deals > Pages: 1 -->
      <svg width='1pt'><g id="a&amp;b"><text>A&#45;B &lt;&#x20ac;&gt; &quot;&apos;</text><path d="M1"/></g></svg>
      """)
    let group = try #require(root.elements.first)
    #expect(root["width"] == "1pt")
    #expect(group["id"] == "a&b")
    #expect(group.elements.map(\.name) == ["text", "path"])
    #expect(group.elements.first?.children == [.text("A-B <€> \"'")])
  }

  @Test(
    arguments: [
      "", " ", "svg", "<svg>", "<svg></g>", "</svg>", "<svg/><svg/>", "<svg/>x", "<svg a/>", "<svg a=b/>",
      "<svg a=\"b/>",
      "<svg a=\"<\"/>", "<svg a=\"1\" a=\"2\"/>", "<svg>&nbsp;</svg>", "<svg>&#0;</svg >", "<svg>&#xD800;</svg>",
      "<svg>&#-5;</svg>", "<svg>& </svg>", "<svg><![CDATA[x]]></svg>", "<!-- x", "<svg><!DOCTYPE x></svg>", "<>",
      "< svg/>",
    ])
  func refusesWhatIsNoDocument(text: String) {
    #expect(throws: SVGError.self) { try read(text) }
  }

  @Test func refusesBytesThatAreNotText() {
    #expect(throws: SVGError.self) { try SVGReader.element([0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E]) }
  }

  /// A hundred thousand levels neither exhaust the stack nor are read.
  @Test func refusesDeepNesting() {
    #expect(throws: SVGError.self) { try read(String(repeating: "<g>", count: 100_000)) }
  }

  /// Every tree comes back as it was written, whatever its texts hold; only what XML cannot hold is replaced.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func readsWhatTheWriterWrote(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let tree = Self.element(depth: 0, using: &generator)
    #expect(try SVGReader.element(SVGWriter.document(tree)) == tree)
  }

  private static let texts = ["<&>", "\"'", "a\nb\tc", "\r", "]]>", "é東\u{1F600}", "&amp;", "-->", " "]

  private static func element(depth: Int, using generator: inout SeededGenerator) -> SVGElement {
    var element = SVGElement(["g", "text", "a", "xlink:x"].randomElement(using: &generator) ?? "g")
    for name in ["id", "class", "xlink:href", "d"] where Bool.random(using: &generator) {
      element[name] = texts.randomElement(using: &generator)
    }
    guard depth < 5 else { return element }
    var mayBeText = true
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      if mayBeText, Bool.random(using: &generator) {
        element.children.append(.text(texts.randomElement(using: &generator) ?? ""))
        mayBeText = false
      } else {
        element.children.append(.element(self.element(depth: depth + 1, using: &generator)))
        mayBeText = true
      }
    }
    return element
  }

  @Test func writesNothingThatXMLForbids() throws {
    let tree = SVGElement("text", ["id": "\u{0}\u{B}"], [.text("\u{1B}[31m\u{FFFE}")])
    let read = try SVGReader.element(SVGWriter.document(tree))
    #expect(read["id"] == "\u{FFFD}\u{FFFD}")
    #expect(read.children == [.text("\u{FFFD}[31m\u{FFFD}")])
  }
}
