/// Lighter colors for what is not on a loop that stands out.
///
/// **Definition**: a color is mixed with the background, by steps of a 64th, as long as it keeps the contrast that
/// lines (3 to 1) or texts (4.5 to 1) need; so all muted lines are about equally weak, and keep their hue. What has less
/// contrast from the start stays as it is.
///
/// **Reference**: contrast ratio, Web Content Accessibility Guidelines 2.2, criteria 1.4.3 and 1.4.11.
struct MutedColors: Hashable, Sendable {
  /// The least contrast of lines and outlines.
  static let contrastOfLines = 3.0
  /// The least contrast of texts.
  static let contrastOfText = 4.5
  private static let steps = 64

  /// What is muted.
  private enum Use: String, CaseIterable {
    case line
    case text
    case name

    var contrast: Double { self == .line ? MutedColors.contrastOfLines : MutedColors.contrastOfText }
    var ground: ThemeRole { self == .name ? .companyFill : .background }
  }

  private struct Key: Hashable {
    var use: Use
    var color: DOTKeyword
  }

  private let theme: Theme
  /// For a picture that follows its reader's setting, each color muted in light and in dark.
  private let adaptive: [Key: DOTKeyword]
  /// The colors of a picture that follows its reader's setting, muted ones among them; empty for others.
  let adaptiveColors: [AdaptiveColor]

  /// The muted colors of a theme.
  init(_ theme: Theme) {
    self.theme = theme
    var palette = theme.palette
    var adaptive: [Key: DOTKeyword] = [:]
    for color in theme.adaptiveColors {
      for use in Use.allCases {
        let ground = use.ground.swatch.shades
        let shades = DiagramShades(
          light: Self.muted(color.light, on: ground.light, use), dark: Self.muted(color.dark, on: ground.dark, use),
          print: color.light)
        adaptive[Key(use: use, color: color.light.keyword)] =
          palette.light(of: shades, name: "muted-\(use.rawValue)-\(color.name)").keyword
      }
    }
    self.adaptive = adaptive
    adaptiveColors = palette.colors
  }

  /// The color of a muted line.
  func line(_ color: DOTKeyword) -> DOTKeyword { muted(color, .line) }

  /// The color of text on a muted line.
  func text(_ color: DOTKeyword) -> DOTKeyword { muted(color, .text) }

  /// The color of text in a muted company.
  func name(_ color: DOTKeyword) -> DOTKeyword { muted(color, .name) }

  private func muted(_ keyword: DOTKeyword, _ use: Use) -> DOTKeyword {
    if let known = adaptive[Key(use: use, color: keyword)] { return known }
    guard let color = DiagramColor(keyword), let ground = DiagramColor(theme.color(for: use.ground)) else {
      return keyword
    }
    return Self.muted(color, on: ground, use).keyword
  }

  private static func muted(_ color: DiagramColor, on ground: DiagramColor, _ use: Use) -> DiagramColor {
    // From the palest, which is nearer to where most colors end.
    for step in stride(from: steps, to: 0, by: -1) {
      let mixed = color.mixed(with: ground, step, of: steps)
      if mixed.contrast(with: ground) >= use.contrast { return mixed }
    }
    return color
  }
}

extension DiagramColor {
  /// The color of a keyword of the form `#RRGGBB`; `nil` for any other.
  init?(_ keyword: DOTKeyword) {
    let digits = keyword.text.dropFirst()
    guard keyword.text.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit),
      let bytes = UInt32(digits, radix: 16)
    else { return nil }
    self.init(bytes)
  }

  /// The color between this one and another, some of so many equal steps away from this one.
  fileprivate func mixed(with other: DiagramColor, _ step: Int, of steps: Int) -> DiagramColor {
    func channel(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8(clamping: (Int(one) * (steps - step) + Int(two) * step) / steps)
    }
    return DiagramColor(
      red: channel(red, other.red), green: channel(green, other.green), blue: channel(blue, other.blue))
  }
}
