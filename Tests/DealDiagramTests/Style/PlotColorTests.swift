import Testing

@testable import DealDiagram

@Suite("Colors of plots")
struct PlotColorTests {
  private static let all =
    [PlotColor.background, .text, .quietText, .outline] + (0..<PlotColor.seriesCount).map(PlotColor.series)
    + (0..<PlotColor.levelCount).map(PlotColor.level)

  @Test("are those of the pictures, each another one, and follow the reader", arguments: DiagramTheme.allCases)
  func colors(theme: DiagramTheme) {
    let codes = Self.all.map { $0.code(in: theme) }
    #expect(codes.allSatisfy { $0.count == 7 && $0.hasPrefix("#") && $0 == $0.lowercased() })
    // Outlines are black on paper, as text is; all else differs.
    #expect(Set(codes).count == codes.count - (theme == .print ? 1 : 0))
    guard theme == .auto else {
      #expect(theme.adaptiveColors.isEmpty)
      return
    }
    for color in Self.all {
      let found = theme.adaptiveColors.filter { $0.light.description.lowercased() == color.code(in: .auto) }
      #expect(found.map { $0.dark.description.lowercased() } == [color.code(in: .dark)])
    }
  }

  @Test(
    "marks of series are seen on the ground, and their names are read", arguments: [DiagramTheme.light, .dark, .print])
  func contrast(theme: DiagramTheme) throws {
    func color(_ color: PlotColor) throws -> DiagramColor {
      DiagramColor(try #require(UInt32(color.code(in: theme).dropFirst(), radix: 16)))
    }
    for mark in (0..<PlotColor.seriesCount).map(PlotColor.series) + [.text, .quietText] {
      #expect(try color(mark).contrast(with: color(.background)) >= 4.5)
    }
    #expect(try color(.outline).contrast(with: color(.background)) >= 3)
  }

  @Test("the first font is the one that widths are known of")
  func fonts() {
    #expect(DiagramTheme.fontFamily.hasPrefix("DejaVu Sans, ") && DiagramTheme.fontFamily.hasSuffix("sans-serif"))
  }
}
