import DealTestSupport
import Testing

@testable import DealDiagram

/// The thresholds that the documentation of `Swatch` states, in every theme.
@Suite("Colors that are read and told apart")
struct SwatchTests {
  static let themes: [DiagramTheme] = [.light, .dark, .print]

  private static let families = TieFamily.allCases.map(ThemeRole.family)
  private static let categories = (0..<ThemeRole.categoryCount).map(ThemeRole.category)
  private static let changes = TieChange.allCases.map(ThemeRole.change)

  private func seen(_ role: ThemeRole, _ theme: DiagramTheme) throws -> SeenColor {
    try #require(SeenColor(role.swatch.shades.color(in: theme).description))
  }

  private func contrast(_ role: ThemeRole, on ground: ThemeRole, _ theme: DiagramTheme) throws -> Double {
    try seen(role, theme).contrast(with: seen(ground, theme))
  }

  @Test("text is read on whatever it can stand on", arguments: themes)
  func text(theme: DiagramTheme) throws {
    for ground in [ThemeRole.background, .companyFill, .highlight] {
      for role in [ThemeRole.text, .quietText] {
        #expect(try contrast(role, on: ground, theme) >= 4.5, "\(role) on \(ground)")
      }
    }
    // The legend and labels, labels on loops, and "+ new" in a company.
    for ground in [ThemeRole.background, .highlight] {
      for role in Self.families + Self.categories + Self.changes {
        #expect(try contrast(role, on: ground, theme) >= 4.5, "\(role) on \(ground)")
      }
    }
    #expect(try contrast(.change(.added), on: .companyFill, theme) >= 4.5)
    for sign in [ThemeRole.badge] + Self.changes {
      #expect(try contrast(.badgeText, on: sign, theme) >= 4.5, "on \(sign)")
    }
  }

  @Test("outlines and signs are seen on whatever they stand on", arguments: themes)
  func marks(theme: DiagramTheme) throws {
    for ground in [ThemeRole.background, .companyFill] {
      #expect(try contrast(.companyOutline, on: ground, theme) >= 3)
    }
    for ground in [ThemeRole.background, .highlight] { #expect(try contrast(.badge, on: ground, theme) >= 4.5) }
  }

  /// The least difference between any two, by all eyes, and what it is between.
  private func least(
    _ pairs: [(ThemeRole, ThemeRole)], _ theme: DiagramTheme, _ distance: (LabColor, LabColor) -> Double
  ) throws -> (Double, String) {
    try ColorVision.allCases.flatMap { vision in
      try pairs.map { one, other in
        let labs = try [one, other].map { try seen($0, theme).seen(by: vision).lab }
        return (distance(labs[0], labs[1]), "\(one) and \(other), \(vision)")
      }
    }.min { $0.0 < $1.0 } ?? (0, "nothing")
  }

  private func pairs(_ roles: [ThemeRole]) -> [(ThemeRole, ThemeRole)] {
    roles.indices.flatMap { one in roles[..<one].map { (roles[one], $0) } }
  }

  @Test("what means different things in one picture looks different to every eye", arguments: themes)
  func distances(theme: DiagramTheme) throws {
    for roles in [Self.families + [.badge], Self.categories, Self.changes] {
      let (least, place) = try least(pairs(roles), theme) { $0.difference(from: $1) }
      #expect(least >= 10, "\(place)")
    }
    // A line on a loop is not taken for one that says nothing, nor is a colored label for plain text.
    let plain = (Self.families + Self.categories).map { ($0, ThemeRole.text) }
    let (least, place) = try least(plain, theme) { $0.difference(from: $1) }
    #expect(least >= 7, "\(place)")
  }

  @Test("and in gray, to which only lightness is left", arguments: themes)
  func grays(theme: DiagramTheme) throws {
    for (roles, threshold) in [(Self.families, 5.0), (Self.changes, 5), (Self.categories, 3)] {
      let lightness = try roles.map { try seen($0, theme).lab.lightness }.sorted()
      for (darker, lighter) in zip(lightness, lightness.dropFirst()) {
        #expect(lighter - darker >= threshold, "\(roles[0])")
      }
    }
  }

  @Test("levels rise or fall in lightness, differ for every eye, and bear text", arguments: themes)
  func levels(theme: DiagramTheme) throws {
    let levels = (0..<ThemeRole.levelCount).map(ThemeRole.level)
    let (least, place) = try least(pairs(levels + [.background]), theme) { $0.difference(from: $1) }
    #expect(least >= 10, "\(place)")
    let lightness = try levels.map { try seen($0, theme).lab.lightness }
    let steps = zip(lightness, lightness.dropFirst()).map { theme == .dark ? $1 - $0 : $0 - $1 }
    #expect(steps.allSatisfy { $0 >= 10 })
    for (position, level) in levels.enumerated() {
      let text = position < PlotColor.firstDeepLevel ? ThemeRole.text : .background
      #expect(try contrast(text, on: level, theme) >= 4.5, "\(position)")
    }
  }

  @Test("the print theme has no tinted area")
  func paper() {
    for role in [ThemeRole.background, .companyFill, .highlight] {
      #expect(role.swatch.shades.print == DiagramColor(0xFFFFFF))
    }
    #expect(ThemeRole.text.swatch.shades.print == DiagramColor(0))
  }

  @Test("no light shade is another color's, so that it tells the dark one")
  func lightShades() {
    #expect(Set(Swatch.allCases.map(\.shades.light)).count == Swatch.allCases.count)
    #expect(Set(Swatch.allCases.map(\.name)).count == Swatch.allCases.count)
    #expect(Swatch.allCases.allSatisfy { $0.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
  }
}
