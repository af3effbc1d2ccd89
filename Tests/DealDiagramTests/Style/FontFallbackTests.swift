import Foundation
import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("Names in other scripts")
struct FontFallbackTests {
  /// Latin with and without marks, Greek and Cyrillic, Arabic, Hebrew, Chinese, Japanese and Korean.
  private static let names = [
    "Société générale", "Łódź ẞ", "Ωμέγα Фирма", "شركة مثال", "חברה לדוגמה", "示例公司", "例示株式会社モデル", "예시 회사",
  ]

  private func dot(_ name: String) throws -> String {
    var web = ExampleWeb()
    web.company("named", name: name)
    web.deal("in", .investment, [.investor: "named", .investee: "hub"], billions: 10)
    return try web.diagram().dot()
  }

  @Test("are drawn without a word from Graphviz, whatever fonts there are", arguments: names, [ImageFormat.png, .pdf])
  func drawn(name: String, format: ImageFormat) throws {
    let image = try GraphvizRenderer().render(dot: dot(name), format: format)
    #expect(image.warnings == [] && !image.bytes.isEmpty)
  }

  @Test("stand in an SVG as text, with the list of fonts for whoever shows it", arguments: names)
  func text(name: String) throws {
    let svg = String(decoding: try GraphvizRenderer().render(dot: dot(name), format: .svg).bytes, as: UTF8.self)
    let pattern = /<text[^>]*font-family="([^"]*)"[^>]*>([^<]*)<\/text>/
    let texts = svg.matches(of: pattern)
    #expect(texts.contains { $0.output.2.replacing("&#160;", with: " ") == name })
    #expect(texts.allSatisfy { $0.output.1 == Theme.light.fontName.text })
    #expect(!svg.contains("<image") && !svg.contains("@font-face"))
  }

  /// Full-width letters are as wide as the font is high in every font for Chinese, Japanese and Korean (Unicode Standard
  /// Annex 11), and Hangul is no wider, so the room that they need is known without such a font.
  @Test("have room for full-width letters, with and without a font for them", arguments: 2...9)
  func roomForWideLetters(count: Int) throws {
    for letter in ["示", "例", "プ", "예"] {
      let name = String(repeating: letter, count: count)
      let drawing = try GraphvizRenderer().renderWithLayout(dot: dot(name))
      let node = try #require(drawing.layout.nodes.first { $0.texts.contains { $0.text == name } })
      let svg = String(decoding: drawing.image.bytes, as: UTF8.self)
      let size = try #require(
        svg.firstMatch(of: try Regex("font-size=\"([0-9.]+)\"[^>]*>\(name)<", as: (Substring, Substring).self)))
      #expect(try Double(count) * #require(Double(size.output.1)) <= node.width, "\(name)")
    }
  }
}
