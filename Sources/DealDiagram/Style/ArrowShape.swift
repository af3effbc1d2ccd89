/// The mark at the end of a line, which tells kinds of one color apart.
enum ArrowShape: Hashable, Sendable, CaseIterable {
  case triangle
  case doubleTriangle
  case barredTriangle
  case diamond
  case box
  case dot
  /// No mark: the line has no direction.
  case none

  /// What Graphviz calls the mark; hollow ones stand for what is inferred.
  func keyword(isHollow: Bool) -> DOTKeyword {
    switch self {
    case .triangle: isHollow ? "onormal" : "normal"
    case .doubleTriangle: isHollow ? "onormalonormal" : "normalnormal"
    case .barredTriangle: isHollow ? "teeonormal" : "teenormal"
    case .diamond: isHollow ? "odiamond" : "diamond"
    case .box: isHollow ? "obox" : "box"
    case .dot: isHollow ? "odot" : "dot"
    case .none: "none"
    }
  }

  /// The mark as text, for the legend.
  func glyph(isHollow: Bool) -> String {
    switch self {
    case .triangle: isHollow ? "▷" : "▶"
    case .doubleTriangle: isHollow ? "▷▷" : "▶▶"
    case .barredTriangle: isHollow ? "▷┃" : "▶┃"
    case .diamond: isHollow ? "◇" : "◆"
    case .box: isHollow ? "□" : "■"
    case .dot: isHollow ? "○" : "●"
    case .none: "━"
    }
  }
}
