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
  init(_ kind: DealKind, _ phrases: any DiagramPhrases) {
    (color, arrow) =
      switch kind {
      case .investment: (.family(.capital), .triangle)
      case .ownership: (.family(.capital), .diamond)
      case .acquisition: (.family(.capital), .box)
      case .loan: (.family(.capital), .doubleTriangle)
      case .guarantee: (.family(.capital), .dot)
      case .cloudContract: (.family(.trade), .triangle)
      case .supply: (.family(.trade), .box)
      case .distribution: (.family(.trade), .diamond)
      case .serviceRoute: (.family(.trade), .dot)
      case .license: (.family(.rights), .triangle)
      case .exclusivity: (.family(.rights), .barredTriangle)
      case .revenueShare: (.family(.revenue), .triangle)
      case .partnership: (.family(.relations), .dot)
      case .jointVenture: (.family(.relations), .box)
      case .competitor: (.family(.relations), .none)
      }
    noun = phrases.noun(kind)
    isMutual = kind.isMutual
    self.kind = kind.rawValue
  }

  /// The styles of the kinds that a file names, by their position.
  ///
  /// They are those of the deals when all are kinds of deals; else each has a color of its own, while there are some.
  static func styles(ofKindNames names: [String], _ phrases: any DiagramPhrases) -> [TieStyle] {
    let kinds = names.compactMap { DealKind(rawValue: $0) }.filter { !$0.isMutual }
    if kinds.count == names.count { return kinds.map { TieStyle($0, phrases) } }
    let arrows: [ArrowShape] = [.triangle, .diamond, .dot, .box, .doubleTriangle, .barredTriangle]
    return names.enumerated().map { position, name in
      TieStyle(
        color: .category(position % Theme.categoryCount), arrow: arrows[position / Theme.categoryCount % arrows.count],
        noun: name, kind: name)
    }
  }
}
