/// What a color of a plot is for: plots have the colors and the fonts of the pictures.
package enum PlotColor: Hashable, Sendable {
  /// The ground.
  case background
  /// What is read first.
  case text
  /// What is read last: ticks, notes, lines of a grid.
  case quietText
  /// The outline of a mark, and an axis.
  case outline
  /// The marks of a series, from 0 on.
  case series(Int)
  /// A step of a scale from little to much, from 0 on.
  case level(Int)

  /// How many series have a color of their own.
  package static let seriesCount = ThemeRole.categoryCount
  /// How many steps a scale has.
  package static let levelCount = ThemeRole.levelCount
  /// The first step on which text has the color of the ground.
  package static let firstDeepLevel = 3

  /// The color in a theme as SVG writes it, in small letters; the light one where the reader decides.
  package func code(in theme: DiagramTheme) -> String {
    role.swatch.shades.color(in: theme).description.lowercased()
  }

  private var role: ThemeRole {
    switch self {
    case .background: .background
    case .text: .text
    case .quietText: .quietText
    case .outline: .companyOutline
    case .series(let position): .category(position)
    case .level(let position): .level(position)
    }
  }
}

extension DiagramTheme {
  /// The colors that follow the reader's setting; empty for a theme of one surface.
  package var adaptiveColors: [AdaptiveColor] { Theme(self).adaptiveColors }

  /// The fonts, the first of which is taken that is there, as SVG reads them.
  package static let fontFamily = Theme.fallbackFonts.joined(separator: ", ")
}
