/// The colors and fonts of a picture.
///
/// Lines and the text on them have one color; see `Swatch` for what must be told apart, and `ThemeRole` for what is
/// what. What a user chose stands in place of the theme's own.
struct Theme: Hashable, Sendable {
  /// How many colors there are for kinds that a file brings along.
  static let categoryCount = ThemeRole.categoryCount
  /// The least contrast of text.
  static let contrastOfText = 4.5
  /// The least contrast of outlines and signs.
  static let contrastOfMarks = 3.0

  /// The fonts, the first of which is taken that is there and has the letter.
  ///
  /// DejaVu Sans comes first because it is what the text is measured with where the picture is drawn; it has Latin, Greek,
  /// Cyrillic and Arabic. Then come the usual fonts of Linux, Windows and macOS for the same scripts, then those for
  /// Chinese, Japanese and Korean.
  static let fallbackFonts = [
    "DejaVu Sans", "Noto Sans", "Liberation Sans", "Arial", "Helvetica", "Noto Sans Arabic", "Noto Sans CJK SC",
    "PingFang SC", "Microsoft YaHei", "sans-serif",
  ]

  /// For which surface the colors are.
  let surface: DiagramTheme
  /// The fonts, as Graphviz and SVG read them.
  let fontName: DOTKeyword
  private let kinds: [String: DOTKeyword]
  private let companies: [String: CompanyPaint]
  private let standardPaint: CompanyPaint
  /// The colors of a picture that follows its reader's setting; empty for others.
  let palette: AdaptivePalette

  /// Creates a theme.
  ///
  /// - Parameters:
  ///   - surface: For which surface.
  ///   - colors: What a user chose.
  ///   - font: The font to try first.
  init(_ surface: DiagramTheme, colors: DiagramColors = DiagramColors(), font: DiagramFont? = nil) {
    self.surface = surface
    let fonts = (font.map { [$0.name] } ?? []) + Self.fallbackFonts.filter { $0 != font?.name }
    fontName = DOTKeyword(fonts.joined(separator: ", ")) ?? "sans-serif"
    var palette = AdaptivePalette()
    for swatch in Swatch.allCases { _ = palette.light(of: swatch.shades, name: swatch.name) }
    func keyword(_ shades: DiagramShades) -> DOTKeyword {
      guard surface == .auto else { return shades.color(in: surface).keyword }
      return palette.light(of: shades, name: "chosen-\(palette.colors.count - Swatch.allCases.count + 1)").keyword
    }
    // In an order of their own, for names and nearest colors depend on what came before.
    var kinds: [String: DOTKeyword] = [:]
    for (kind, shades) in colors.kinds.sorted(by: { $0.key < $1.key }) { kinds[kind] = keyword(shades) }
    var companies: [String: CompanyPaint] = [:]
    for (id, chosen) in colors.companies.sorted(by: { $0.key < $1.key }) {
      companies[id] = CompanyPaint(of: chosen, keyword)
    }
    standardPaint = CompanyPaint(of: DiagramColors.CompanyColors(), keyword)
    self.kinds = kinds
    self.companies = companies
    self.palette = surface == .auto ? palette : AdaptivePalette()
  }

  /// The colors of a picture that follows its reader's setting; empty for others.
  var adaptiveColors: [AdaptiveColor] { palette.colors }

  /// Dark on white.
  static let light = Theme(.light)

  /// The color for a purpose.
  func color(for role: ThemeRole) -> DOTKeyword { role.swatch.shades.color(in: surface).keyword }

  /// The color of what happened to a tie.
  func color(_ change: TieChange) -> DOTKeyword { color(for: .change(change)) }

  /// The color of lines and of the text on them, as the theme has it.
  func color(_ color: TieStyle.Color) -> DOTKeyword {
    switch color {
    case .family(let family): self.color(for: .family(family))
    case .category(let position): self.color(for: .category(position))
    }
  }

  /// The color of the lines of a kind and of the text on them.
  func color(of style: TieStyle) -> DOTKeyword { kinds[style.kind] ?? color(style.color) }

  /// The colors of a company.
  func paint(of id: String) -> CompanyPaint { companies[id] ?? standardPaint }

  var background: DOTKeyword { color(for: .background) }
  var text: DOTKeyword { color(for: .text) }
  var quietText: DOTKeyword { color(for: .quietText) }
  /// Behind what is on a loop.
  var highlight: DOTKeyword { color(for: .highlight) }
  /// The sign of a loop.
  var badge: DOTKeyword { color(for: .badge) }
  var badgeText: DOTKeyword { color(for: .badgeText) }
}
