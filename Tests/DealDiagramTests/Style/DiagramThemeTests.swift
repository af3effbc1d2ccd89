import Testing

@testable import DealDiagram

@Suite("Themes")
struct DiagramThemeTests {
  @Test("shades that are left out are those on white")
  func shades() {
    let (one, two) = (DiagramColor(1), DiagramColor(2))
    #expect(DiagramTheme.allCases.map { DiagramShades(light: one).color(in: $0) } == [one, one, one, one])
    #expect(DiagramTheme.allCases.map { DiagramShades(light: one, dark: two).color(in: $0) } == [one, two, one, one])
    #expect(DiagramTheme.allCases.map { DiagramShades(light: one, print: two).color(in: $0) } == [one, one, two, one])
  }
}
