import Testing

@testable import DealDiagram

@Suite("An SVG document as a part of a page")
struct InlinePictureTests {
  private func picture(_ content: String, name: String = "a", attributes: String = "") throws -> String {
    let document = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>"
    return String(decoding: try InlinePicture(Array(document.utf8), name: name).bytes, as: UTF8.self)
  }

  @Test("what draws and names stays; what runs, loads or styles goes")
  func kept() throws {
    #expect(
      try picture(
        "<title>T</title><g class=\"x\" fill=\"#ffffff\"><path d=\"M0,0\" style=\"fill:red\"/></g>",
        attributes: "viewBox=\"0 0 2 1\" width=\"2pt\"")
        == "<svg viewBox=\"0 0 2 1\" width=\"2pt\"><title>T</title><g fill=\"#ffffff\"><path d=\"M0,0\"/></g></svg>")
    for content in [
      "<script>x</script>", "<style>x</style>", "<foreignObject><b/></foreignObject>", "<image href=\"x\"/>",
      "<use href=\"#x\"/>",
      "<animate onbegin=\"x\"/>", "<set/>", "<SCRIPT>x</SCRIPT>", "<iframe/>", "<svg:script>x</svg:script>",
      "<feImage/>",
    ] { #expect(try picture(content) == "<svg/>", "\(content)") }
    for attribute in ["onload", "ONLOAD", "onmouseover", "style", "class"] {
      #expect(try picture("<g \(attribute)=\"x\"/>") == "<svg><g/></svg>", "\(attribute)")
    }
  }

  @Test("links lead to the web and to places of the picture alone")
  func links() throws {
    for (address, kept) in [
      ("https://example.com/?a&amp;b", "https://example.com/?a&amp;b"), ("#x", "#a.x"), ("javascript:x", nil),
      ("mailto:x@example.com", nil),
      ("data:x", nil), ("x", nil),
    ] {
      for name in ["href", "xlink:href"] {
        let expected = kept.map { "<svg><a \(name)=\"\($0)\"/></svg>" } ?? "<svg><a/></svg>"
        #expect(try picture("<a \(name)=\"\(address)\"/>") == expected)
      }
    }
    #expect(try picture("<g fill=\"url(#x)\"/>") == "<svg><g fill=\"url(#a.x)\"/></svg>")
    #expect(try picture("<g fill=\"url(https://example.com)\"/>") == "<svg><g/></svg>")
  }

  @Test("a part leads to a place of the page, in place of an address")
  func places() throws {
    let content =
      "<g id=\"tie.x\" role=\"img\"><title>T&#10;more</title><a href=\"https://example.com\"><path d=\"M0,0\"/></a></g><g id=\"y\"/>"
    let document = "<svg>\(content)</svg>"
    let picture = try InlinePicture(Array(document.utf8), name: "a") { $0 == "tie.x" ? "deal-x" : nil }
    #expect(
      String(decoding: picture.bytes, as: UTF8.self)
        == "<svg><g id=\"a.tie.x\"><a href=\"#deal-x\" aria-label=\"T\"><title>T\nmore</title><path d=\"M0,0\"/></a></g><g id=\"a.y\"/></svg>"
    )
  }

  @Test("two pictures of a page have no identifier in common")
  func identifiers() throws {
    let content = "<title id=\"t\">T</title><desc id=\"d\">D</desc><g id=\"x.y\"/>"
    let attributes = "aria-labelledby=\"t d\""
    let pictures = try ["a", "b"].map { try picture(content, name: $0, attributes: attributes) }
    #expect(pictures[0].contains("aria-labelledby=\"a.t a.d\"") && pictures[0].contains("<g id=\"a.x.y\"/>"))
    func ids(_ text: String) -> Set<Substring> { Set(text.matches(of: #/ id="([^"]*)"/#).map(\.output.1)) }
    #expect(ids(pictures[0]).count == 3 && ids(pictures[0]).isDisjoint(with: ids(pictures[1])))
  }

  @Test("words stay words")
  func words() throws {
    let picture = try InlinePicture(Array("<svg><title>a &lt;b&gt;</title><desc>&amp;</desc></svg>".utf8), name: "a")
    #expect(picture.title == "a <b>" && picture.description == "&")
    #expect(String(decoding: picture.bytes, as: UTF8.self) == "<svg><title>a &lt;b&gt;</title><desc>&amp;</desc></svg>")
  }

  @Test(
    "what is no such document is refused", arguments: ["", "<p/>", "<svg>", "<svg><g></svg>", "<!ENTITY x>", "\u{0}"])
  func refusals(text: String) {
    #expect(throws: SVGError.self) { try InlinePicture(Array(text.utf8), name: "a") }
  }
}
