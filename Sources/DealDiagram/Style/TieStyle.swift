import DealModel

/// How ties of one kind are drawn and called.
struct TieStyle: Hashable, Sendable {
  /// The color of the lines.
  enum Color: Hashable, Sendable {
    /// Of a family of kinds of deals.
    case family(TieFamily)
    /// Of one of the kinds that a file brings along, by its position.
    case category(Int)
  }

  /// The color of the lines.
  var color: Color
  /// The mark at the end of the lines.
  var arrow: ArrowShape
  /// What the kind is called on the picture.
  var noun: String
  /// Whether the mark stands at every end, because the parties are equals.
  var isMutual = false
  /// The kind as a book or a table names it, in whatever words the picture does.
  var kind = ""
}

/// Kinds of deals that are about the same sort of thing, and have one color.
enum TieFamily: Hashable, Sendable, CaseIterable {
  /// Money for a share, or against repayment.
  case capital
  /// Goods and services.
  case trade
  /// What one may do, and others may not.
  case rights
  /// A part of revenue.
  case revenue
  /// Relations between equals.
  case relations
}

extension TieStyle {
  /// The style of a kind of deal.
  init(_ kind: DealKind) {
    (color, arrow, noun) =
      switch kind {
      case .investment: (.family(.capital), .triangle, "investment")
      case .ownership: (.family(.capital), .diamond, "ownership")
      case .acquisition: (.family(.capital), .box, "acquisition")
      case .loan: (.family(.capital), .doubleTriangle, "loan")
      case .guarantee: (.family(.capital), .dot, "guarantee")
      case .cloudContract: (.family(.trade), .triangle, "cloud contract")
      case .supply: (.family(.trade), .box, "supply")
      case .distribution: (.family(.trade), .diamond, "distribution")
      case .serviceRoute: (.family(.trade), .dot, "service route")
      case .license: (.family(.rights), .triangle, "license")
      case .exclusivity: (.family(.rights), .barredTriangle, "exclusivity")
      case .revenueShare: (.family(.revenue), .triangle, "revenue share")
      case .partnership: (.family(.relations), .dot, "partnership")
      case .jointVenture: (.family(.relations), .box, "joint venture")
      case .competitor: (.family(.relations), .none, "competitors")
      }
    isMutual = kind.isMutual
    self.kind = kind.rawValue
  }

  /// The styles of the kinds that a file names, by their position.
  ///
  /// They are those of the deals when all are kinds of deals; else each has a color of its own, while there are some.
  static func styles(ofKindNames names: [String]) -> [TieStyle] {
    let kinds = names.compactMap { DealKind(rawValue: $0) }.filter { !$0.isMutual }
    if kinds.count == names.count { return kinds.map { TieStyle($0) } }
    let arrows: [ArrowShape] = [.triangle, .diamond, .dot, .box, .doubleTriangle, .barredTriangle]
    return names.enumerated().map { position, name in
      TieStyle(
        color: .category(position % Theme.categoryCount), arrow: arrows[position / Theme.categoryCount % arrows.count],
        noun: name, kind: name)
    }
  }
}
