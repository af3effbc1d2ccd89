/// For which surface the colors of a picture are chosen.
public enum DiagramTheme: String, Hashable, Sendable, CaseIterable {
  /// Dark on white.
  case light
  /// Bright on nearly black.
  case dark
  /// Black on white, without tinted areas, in colors that stay apart as grays.
  case print
  /// Light or dark, as the reader of the picture has set it; where a form of picture cannot follow, light.
  case auto

  /// The themes whose colors a reader may see.
  var shown: [DiagramTheme] { self == .auto ? [.light, .dark] : [self] }
}

/// One color in every theme.
public struct DiagramShades: Hashable, Sendable {
  /// The color on white.
  public var light: DiagramColor
  /// The color on nearly black.
  public var dark: DiagramColor
  /// The color on paper.
  public var print: DiagramColor

  /// Creates the shades of a color.
  ///
  /// - Parameters:
  ///   - light: the color on white.
  ///   - dark: the color on nearly black; the same if it is left out.
  ///   - print: the color on paper; that on white if it is left out.
  public init(light: DiagramColor, dark: DiagramColor? = nil, print: DiagramColor? = nil) {
    self.light = light
    self.dark = dark ?? light
    self.print = print ?? light
  }

  /// The color in a theme; the light one where the reader decides.
  func color(in theme: DiagramTheme) -> DiagramColor {
    switch theme {
    case .light, .auto: light
    case .dark: dark
    case .print: print
    }
  }
}
