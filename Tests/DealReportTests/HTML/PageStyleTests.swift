import DealDiagram
import Testing

@testable import DealReport

@Suite("How pages look")
struct PageStyleTests {
  /// The color of a role in a declaration such as `--ink: light-dark(#1C2430, #E8ECF1);`.
  private func shades(_ role: String) throws -> (light: DiagramColor, dark: DiagramColor) {
    let pattern = try Regex(
      "--\(role): light-dark\\((#[0-9A-F]{6}), (#[0-9A-F]{6})\\)", as: (Substring, Substring, Substring).self)
    let match = try #require(PageStyle.text.firstMatch(of: pattern))
    return (try Self.color(match.output.1), try Self.color(match.output.2))
  }

  private static func color(_ text: Substring) throws -> DiagramColor {
    let number = try #require(UInt32(text.dropFirst(), radix: 16))
    return DiagramColor(red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
  }

  /// The threshold of the Web Content Accessibility Guidelines 2.2 for text of the usual size.
  @Test(
    "all text is read on paper and on what is pointed at, light and dark",
    arguments: ["ink", "quiet", "link", "caution", "severe"])
  func contrast(role: String) throws {
    let text = try shades(role)
    for ground in role == "severe" ? ["paper"] : ["paper", "glow"] {
      let behind = try shades(ground)
      #expect(
        text.light.contrast(with: behind.light) >= 4.5 && text.dark.contrast(with: behind.dark) >= 4.5,
        "\(role) on \(ground)")
    }
  }

  @Test("nothing is loaded, and each color of a picture has its dark shade")
  func sheet() {
    let text = PageStyle.text
    #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("@font-face") && !text.contains("</"))
    #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
    for color in AdaptiveColor.ofPictures {
      let (light, dark) = (color.light.description.lowercased(), color.dark.description.lowercased())
      #expect(text.contains("svg [fill=\"\(light)\"] { fill: light-dark(\(light), \(dark)); }"))
      #expect(text.contains("svg [stroke=\"\(light)\"] { stroke: light-dark(\(light), \(dark)); }"))
    }
    // Programs that do not choose between two colors have the light ones.
    #expect(text.hasPrefix("\n:root { color-scheme: light dark; --paper: #FFFFFF; --ink: #1C2430;"))
  }
}
