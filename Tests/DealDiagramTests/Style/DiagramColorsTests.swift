import Testing

@testable import DealDiagram

@Suite("Chosen colors")
struct DiagramColorsTests {
  private func gray(_ channel: UInt8) -> DiagramColor { DiagramColor(red: channel, green: channel, blue: channel) }

  @Test("a kind is weak below 4.5, an outline below 3, both on what they stand on")
  func thresholds() throws {
    var colors = DiagramColors()
    // On white #767676 has 4.54 and #777777 4.48; on the highlight both have less.
    colors.kinds = ["loan": DiagramShades(light: gray(0x77))]
    // On white #949494 has 3.03 and #959595 2.99.
    colors.companies = [
      "seen": .init(outline: DiagramShades(light: gray(0x94))),
      "weak": .init(outline: DiagramShades(light: gray(0x95))),
      "filled": .init(fill: DiagramShades(light: gray(0xF0))),
    ]
    let print = colors.weakContrasts(in: .print)
    #expect(print.map(\.subject) == [.kind("loan"), .outline("weak")])
    #expect(print.map(\.needed) == [4.5, 3])
    #expect(abs(print[0].ratio - 4.48) < 0.005 && abs(print[1].ratio - 2.99) < 0.01)
    colors.kinds = ["loan": DiagramShades(light: gray(0x76))]
    #expect(colors.weakContrasts(in: .print).map(\.subject) == [.outline("weak")])
    let light = try #require(colors.weakContrasts(in: .light).first)
    #expect(light.background == Swatch.glow.shades.light && light.ratio < 4.5)
  }

  @Test("where the reader decides, both themes are looked at, each with its own shade")
  func auto() {
    var colors = DiagramColors()
    colors.kinds = [
      "both": DiagramShades(light: gray(0x30), dark: gray(0xE0)), "bright": DiagramShades(light: gray(0xE0)),
      "dark": DiagramShades(light: gray(0x30)),
    ]
    let weak = colors.weakContrasts(in: .auto)
    #expect(weak.map(\.theme) == [.light, .dark])
    #expect(weak.map(\.subject) == [.kind("bright"), .kind("dark")])
    #expect(weak.map(\.color) == [gray(0xE0), gray(0x30)])
  }

  @Test("no color is weak that nobody chose")
  func none() {
    for theme in DiagramTheme.allCases { #expect(DiagramColors().weakContrasts(in: theme) == []) }
  }
}
