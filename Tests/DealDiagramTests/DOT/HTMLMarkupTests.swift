import Testing

@testable import DealDiagram

@Suite("Markup of HTML labels")
struct HTMLMarkupTests {
  @Test("elements, attributes in the order of their names, and line breaks")
  func elements() throws {
    let link = try #require(LinkTarget("https://example.com/?a=1&b=2"))
    let label = HTMLLabel.table(
      HTMLTable(
        attributes: [.cellBorder: 0, .border: 1],
        rows: [
          [
            HTMLCell(
              .text([.text("a"), .lineBreak(.left), .font([.color: "#ff0000"], [.bold([.text("b")])])]), link: link)
          ],
          [],
        ]))
    #expect(
      HTMLMarkup(label).text
        == "<TABLE BORDER=\"1\" CELLBORDER=\"0\"><TR><TD HREF=\"https://example.com/?a=1&amp;amp;b=2\">a"
        + "<BR ALIGN=\"LEFT\"/><FONT COLOR=\"#ff0000\"><B>b</B></FONT></TD></TR></TABLE>")
  }

  @Test("text is escaped")
  func escaping() {
    #expect(HTMLMarkup(.text([.text("<b>&\"'\\N")])).text == "&lt;b&gt;&amp;&quot;&#39;\\\\N")
  }

  @Test("what Graphviz's grammar has no empty form for is filled with a space")
  func empty() {
    #expect(HTMLMarkup(.text([])).text == " ")
    #expect(HTMLMarkup(.text([.font([:], [])])).text == "<FONT> </FONT>")
    #expect(HTMLMarkup(.table(HTMLTable(rows: []))).text == "<TABLE><TR><TD></TD></TR></TABLE>")
  }
}
