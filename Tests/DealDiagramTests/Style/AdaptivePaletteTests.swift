import DealTestSupport
import Testing

@testable import DealDiagram

@Suite("Colors told by their light shades")
struct AdaptivePaletteTests {
  private func shades(_ light: UInt32, _ dark: UInt32) -> DiagramShades {
    DiagramShades(light: DiagramColor(light), dark: DiagramColor(dark))
  }

  @Test("a pair keeps its light shade, and is listed once")
  func pairs() {
    var palette = AdaptivePalette()
    for _ in 0..<3 { #expect(palette.light(of: shades(0xABCDEF, 0x123456), name: "one") == DiagramColor(0xABCDEF)) }
    #expect(palette.colors == [AdaptiveColor(name: "one", light: DiagramColor(0xABCDEF), dark: DiagramColor(0x123456))])
  }

  @Test(
    "a taken light shade gives way by one step of blue, also at the ends of the scale",
    arguments: [
      (0xABCDEF, 0xABCDEE), (0x000000, 0x000001), (0xFFFFFF, 0xFFFFFE), (0x12FF00, 0x12FF01),
    ] as [(UInt32, UInt32)])
  func neighbors(light: UInt32, expected: UInt32) {
    var palette = AdaptivePalette()
    _ = palette.light(of: shades(light, 1), name: "one")
    #expect(palette.light(of: shades(light, 2), name: "two") == DiagramColor(expected))
    #expect(palette.light(of: shades(light, 1), name: "three") == DiagramColor(light))
    #expect(palette.colors.map(\.name) == ["one", "two"])
  }

  @Test("whatever is asked for, one light shade has one dark one, near what was asked for", arguments: 0..<20)
  func ambiguity(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var palette = AdaptivePalette()
    var given: [DiagramColor: DiagramColor] = [:]
    for number in 0..<300 {
      // Few colors, so that they clash.
      let asked = shades(
        [0, 1, 0xFFFFFF, 0x8080FF].randomElement(using: &generator) ?? 0, UInt32.random(in: 0..<90, using: &generator))
      let light = palette.light(of: asked, name: "\(number)")
      #expect(given.updateValue(asked.dark, forKey: light).map { $0 == asked.dark } ?? true)
      for (one, other) in [
        (light.red, asked.light.red), (light.green, asked.light.green), (light.blue, asked.light.blue),
      ] {
        #expect(abs(Int(one) - Int(other)) <= 8)
      }
    }
    #expect(Dictionary(uniqueKeysWithValues: palette.colors.map { ($0.light, $0.dark) }) == given)
  }
}
