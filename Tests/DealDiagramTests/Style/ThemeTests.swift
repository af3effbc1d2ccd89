import DealModel
import Testing

@testable import DealDiagram

@Suite("Colors and fonts")
struct ThemeTests {
  private static let pink = DiagramShades(light: DiagramColor(0xB03060), dark: DiagramColor(0xFF9EC0))

  @Test("each theme has its own shade for every purpose", arguments: [DiagramTheme.light, .dark, .print])
  func surfaces(surface: DiagramTheme) {
    let theme = Theme(surface)
    for role in ThemeRole.all {
      #expect(theme.color(for: role).text == role.swatch.shades.color(in: surface).description)
    }
    #expect(theme.adaptiveColors.isEmpty)
  }

  @Test("families differ from each other, and so do categories, in every theme", arguments: DiagramTheme.allCases)
  func distinct(surface: DiagramTheme) {
    let theme = Theme(surface)
    #expect(Set(TieFamily.allCases.map { theme.color(.family($0)) }).count == TieFamily.allCases.count)
    #expect(Set((0..<Theme.categoryCount).map { theme.color(.category($0)) }).count == Theme.categoryCount)
    #expect(theme.color(.category(Theme.categoryCount)) == theme.color(.category(0)))
  }

  @Test("where the reader decides, the light colors are drawn, and each tells its dark one")
  func auto() throws {
    let theme = Theme(.auto)
    #expect(ThemeRole.all.allSatisfy { theme.color(for: $0) == Theme.light.color(for: $0) })
    for role in ThemeRole.all {
      let found = theme.adaptiveColors.filter { $0.light.keyword == theme.color(for: role) }
      #expect(found.map(\.dark.keyword) == [Theme(.dark).color(for: role)])
    }
  }

  @Test("a chosen color takes the place of its kind alone, in the shade of the theme")
  func kinds() {
    var colors = DiagramColors()
    colors.kinds = [DealKind.loan.rawValue: Self.pink]
    for (surface, color) in [(DiagramTheme.light, "#B03060"), (.dark, "#FF9EC0"), (.print, "#B03060")] {
      let theme = Theme(surface, colors: colors)
      #expect(theme.color(of: TieStyle(.loan)).text == color)
      for kind in DealKind.allCases where kind != .loan {
        #expect(theme.color(of: TieStyle(kind)) == theme.color(TieStyle(kind).color))
      }
    }
  }

  @Test("lines, labels and legend have the chosen color, and nothing the one that it replaces")
  func drawnKinds() throws {
    var options = RelationshipDiagram.Options()
    options.colors.kinds = ["investment": Self.pink]
    let dot = try ExampleWeb.loop().diagram(options: options).dot()
    #expect(!dot.contains(Theme.light.color(.family(.capital)).text))
    // Two ends of three lines, their labels, and the sample in the legend.
    #expect(dot.matches(of: /#B03060/).count == 3 * 3 + 1)
  }

  @Test("kinds of a table are chosen by the names that it has, whatever the picture calls them")
  func kindsOfTables() {
    var colors = DiagramColors()
    colors.kinds = ["rent": Self.pink]
    var styles = TieStyle.styles(ofKindNames: ["loan", "rent"])
    styles[1].noun = "something else"
    #expect(
      styles.map { Theme(.light, colors: colors).color(of: $0).text } == [
        Theme.light.color(.category(0)).text, "#B03060",
      ])
  }

  @Test("chosen colors are told from the theme's own, and from each other, by their light shades")
  func chosenInAuto() throws {
    let white = Swatch.paper.shades.light
    var colors = DiagramColors()
    colors.kinds = ["loan": DiagramShades(light: white, dark: DiagramColor(0x112233))]
    for number in 0..<40 {
      colors.companies["company \(number)"] = .init(
        fill: DiagramShades(light: white, dark: DiagramColor(UInt32(number))), outline: Self.pink)
    }
    let theme = Theme(.auto, colors: colors)
    let dark = Dictionary(uniqueKeysWithValues: theme.adaptiveColors.map { ($0.light.keyword, $0.dark.description) })
    #expect(Set(theme.adaptiveColors.map(\.name)).count == theme.adaptiveColors.count)
    #expect(dark[theme.background] == Swatch.paper.shades.dark.description)
    #expect(dark[theme.color(of: TieStyle(.loan))] == "#112233")
    for number in 0..<40 {
      let paint = theme.paint(of: "company \(number)")
      #expect(dark[paint.fill] == DiagramColor(UInt32(number)).description)
      #expect(dark[paint.outline] == "#FF9EC0")
      // Dark text on white, and bright text on nearly black, as the reader sees it.
      #expect(dark[paint.text].map { $0 > "#C" } == true)
    }
    // Nobody sees the difference: at most two steps of any channel for forty colors in one place.
    for color in theme.adaptiveColors where color.light != white && color.light.red > 250 {
      #expect(Int(white.green) - Int(color.light.green) <= 3 || color.name == "panel" || color.name == "glow")
    }
    #expect(theme == Theme(.auto, colors: colors))
  }

  @Test("every color of a picture that follows its reader is one that tells a dark one")
  func everyColorOfAPicture() throws {
    var options = RelationshipDiagram.Options()
    options.theme = .auto
    options.colors.kinds = ["investment": DiagramShades(light: DiagramColor(0))]
    options.colors.companies = ["hub": .init(fill: DiagramShades(light: DiagramColor(0xFFFFFF)))]
    for (dot, colors) in [
      try { ($0.dot(), $0.adaptiveColors) }(ExampleWeb.loop().diagram(options: options)),
      try { ($0.dot(), $0.adaptiveColors) }(ChangedWeb().diagram(options: options)),
    ] {
      let known = Set(colors.map(\.light.description))
      let drawn = Set(dot.matches(of: /#[0-9A-Fa-f]{6}\b/).map { String($0.output) })
      #expect(drawn.count > 8)
      #expect(drawn.subtracting(known) == [])
    }
  }

  @Test("a chosen font is tried first, and named once")
  func fonts() {
    #expect(Theme.light.fontName.text.hasPrefix("DejaVu Sans, "))
    #expect(Theme.light.fontName.text.hasSuffix(", sans-serif"))
    #expect(Theme(.light, font: DiagramFont("Source Sans 3")).fontName.text.hasPrefix("Source Sans 3, DejaVu Sans, "))
    let arial = Theme(.light, font: DiagramFont("Arial")).fontName.text
    #expect(arial.hasPrefix("Arial, DejaVu Sans, ") && arial.matches(of: /Arial/).count == 1)
  }
}
