import Testing

@testable import DealReport

@Suite("The one place that writes HTML")
struct HTMLSerializerTests {
  private func written(_ node: HTMLNode) -> String {
    var serializer = HTMLSerializer()
    serializer.write(node)
    return String(decoding: serializer.bytes, as: UTF8.self)
  }

  @Test("what could be markup is escaped, in words and in values")
  func escapes() {
    #expect(written(.text("<b>&\"'\u{202E}\u{0}\n")) == "&lt;b&gt;&amp;&quot;&#39;[U+202E]\u{FFFD} ")
    #expect(
      written(.element(.span, [.attribute(.id, "a\"><script>")], [.text("x")]))
        == "<span id=\"a&quot;&gt;&lt;script&gt;\">x</span>")
  }

  @Test("elements without content, values without need")
  func forms() {
    #expect(
      written(.element(.input, [.attribute(.type, "radio"), .attribute(.checked, "")], []))
        == "<input type=\"radio\" checked>")
    #expect(
      written(.element(.p, [], [.text("a"), .element(.strong, [], [.text("b")])])) == "<p>a<strong>b</strong></p>")
    #expect(
      written(.element(.ul, [], [.element(.li, [], [.text("a")]), .element(.li, [], [])]))
        == "<ul>\n<li>a</li>\n<li></li>\n</ul>")
  }

  @Test("a text of any bytes comes back as it is read")
  func roundTrip() throws {
    for name in HostileText.names {
      let page = HTMLPage(
        title: name, language: .english, body: [.element(.p, [.attribute(.ariaLabel, name)], [.text(name)])])
      let read = try PageReader(page.bytes)
      #expect(
        read.all("p").first?.text == name.printable
          && read.all("p").first?.attributes["aria-label"] ?? "" == name.printable)
      #expect(read.all("title").first?.text == name.printable)
    }
  }
}
