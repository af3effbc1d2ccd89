import DealTestSupport
import Testing

@testable import DealReport

@Suite("Widths of texts before they are drawn")
struct PlotTextTests {
  /// Advance widths of DejaVu Sans 2.37, in 2048ths of the size, as its table `hmtx` has them.
  @Test(
    "are no less than those of the font",
    arguments: [
      ("a", 1255), ("W", 2025), ("m", 1995), ("0", 1303), (" ", 651), ("%", 1946), ("$", 1303), ("≤", 1716),
      ("–", 1024),
      ("é", 1260), ("Æ", 1995), ("Щ", 2240), ("…", 2048), ("\u{A0}", 651), ("@", 2048), ("Ö", 1612),
    ])
  func widths(text: String, units: Double) {
    let width = PlotText.width(text, size: 2048)
    #expect(width >= units && width <= units * 1.75)
  }

  @Test("add up, and are wider in bold")
  func sums() {
    #expect(abs(PlotText.width("ab c", size: 10) - (6.2 + 6.4 + 3.2 + 5.5)) < 1e-9)
    #expect(PlotText.width("abc", size: 10, isBold: true) > PlotText.width("abc", size: 10))
    #expect(PlotText.width("", size: 10) == 0 && PlotText.width("e\u{301}", size: 10) > 5)
  }

  @Test("lines keep to a width, and lose nothing but what an ellipsis stands for", arguments: HostileTexts.all)
  func lines(text: String) {
    for limit in [30.0, 120, 500] {
      let lines = PlotText.lines(text, width: limit, size: 12)
      for line in lines { #expect(PlotText.width(line, size: 12) <= limit || line.count == 1) }
      let letters = lines.joined().filter { !$0.isWhitespace }
      #expect(letters == text.printable.filter { !$0.isWhitespace })
      let cut = PlotText.lines(text, width: limit, size: 12, atMost: 2)
      #expect(cut.count <= 2 && (lines.count <= 2) == (cut == lines))
    }
  }
}
