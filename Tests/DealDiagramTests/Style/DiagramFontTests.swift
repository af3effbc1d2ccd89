import DealTestSupport
import Testing

@testable import DealDiagram

@Suite("Names of fonts")
struct DiagramFontTests {
  @Test("names are letters, digits, spaces and hyphens")
  func names() {
    for name in ["Inter", "Source Sans 3", "Noto Sans CJK-SC", "A", String(repeating: "a", count: 60)] {
      #expect(DiagramFont(name)?.name == name)
    }
    for name in [
      "", " Inter", "Inter ", "-Inter", "Inter-", "A, B", "a\"b", "/etc/passwd", "../a.ttf", "a:b", "é", "a\nb", "@a",
      "#a", String(repeating: "a", count: 61),
    ] {
      #expect(DiagramFont(name) == nil)
    }
  }

  @Test("whatever a text is, only a name of DOT's own signs comes of it")
  func hostile() {
    for text in HostileTexts.all {
      guard let font = DiagramFont(text) else { continue }
      #expect(Theme(.light, font: font).fontName.text.hasPrefix(text + ", "))
    }
  }
}
