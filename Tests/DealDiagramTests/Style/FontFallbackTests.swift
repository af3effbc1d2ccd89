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
}
