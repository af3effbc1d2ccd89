/// The colors and fonts of a picture.
///
/// Lines and texts of one family share a color, which must be read on the background and on the highlight: at least 4.5
/// to 1 in the contrast of WCAG 2.
struct Theme: Hashable, Sendable {
  /// How many colors there are for kinds that a file brings along.
  static let categoryCount = 8

  var background: DOTKeyword
  var text: DOTKeyword
  var quietText: DOTKeyword
  var companyFill: DOTKeyword
  var companyOutline: DOTKeyword
  /// Behind what is on a loop.
  var highlight: DOTKeyword
  /// The number of a loop.
  var badge: DOTKeyword
  var badgeText: DOTKeyword
  var rule: DOTKeyword
  private var families: [TieFamily: DOTKeyword]
  private var categories: [DOTKeyword]
  private var changes: [TieChange: DOTKeyword]

  /// Graphviz and pango take the first font that is there.
  let fontName: DOTKeyword = "DejaVu Sans, Noto Sans, Liberation Sans, Arial, sans-serif"

  /// Dark on white.
  static let light = Theme(
    background: "#FFFFFF", text: "#1C2430", quietText: "#5A6472", companyFill: "#F3F5F8", companyOutline: "#3A4656",
    highlight: "#FFF0B3", badge: "#7A4B00", badgeText: "#FFFFFF", rule: "#C9D0DA",
    families: [
      .capital: "#0067A5", .trade: "#B84A00", .rights: "#00705A", .revenue: "#8E3A80", .relations: "#5F6368",
    ],
    categories: [
      "#0067A5", "#B84A00", "#00705A", "#8E3A80", "#76580A", "#006E85", "#B3261E", "#5F6368",
    ],
    changes: [.added: "#00705A", .changed: "#B84A00", .gone: "#8E3A80", .unchanged: "#5F6368"])

  /// The color of what happened to a tie.
  func color(_ change: TieChange) -> DOTKeyword { changes[change] ?? text }

  /// The color of lines and of the text on them.
  func color(_ color: TieStyle.Color) -> DOTKeyword {
    switch color {
    case .family(let family): families[family] ?? text
    case .category(let position): categories.isEmpty ? text : categories[position % categories.count]
    }
  }
}
