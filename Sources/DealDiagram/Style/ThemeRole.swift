/// What a color of a picture is for.
enum ThemeRole: Hashable, Sendable {
  /// The ground of the picture.
  case background
  /// What is read first.
  case text
  /// What is read last: dates, sources, parts of groups.
  case quietText
  /// The inside of companies.
  case companyFill
  /// The outline of companies.
  case companyOutline
  /// Behind what is on a loop.
  case highlight
  /// The sign of a loop.
  case badge
  /// What is written on signs.
  case badgeText
  /// The lines of a family of kinds, and the text on them.
  case family(TieFamily)
  /// The lines of a kind that a file brings along, and the text on them.
  case category(Int)
  /// What happened to a tie, and the sign of it.
  case change(TieChange)
  /// A step of a scale from little to much.
  case level(Int)

  /// How many colors there are for kinds that a file brings along.
  static let categoryCount = 8
  /// How many steps there are from little to much.
  static let levelCount = 6

  /// The color that is taken for it in every theme.
  var swatch: Swatch {
    switch self {
    case .background, .badgeText: .paper
    case .text: .ink
    case .quietText: .quietInk
    case .companyFill: .panel
    case .companyOutline: .frame
    case .highlight: .glow
    case .badge: .seal
    case .family(.capital): .blue
    case .family(.trade): .orange
    case .family(.rights): .green
    case .family(.revenue): .purple
    case .family(.relations): .gray
    case .category(let position): Self.categories[abs(position % Self.categoryCount)]
    case .change(.added): .green
    case .change(.changed): .orange
    case .change(.gone): .purple
    case .change(.unchanged): .gray
    case .level(let position): Self.levels[min(max(position, 0), Self.levelCount - 1)]
    }
  }

  private static let categories: [Swatch] = [
    .category1, .category2, .category3, .category4, .category5, .category6, .category7, .category8,
  ]
  private static let levels: [Swatch] = [.level1, .level2, .level3, .level4, .level5, .level6]
}
