import DealModel

/// How a line is broken up, which tells how firm a tie is and nothing else.
enum LineStyle: Hashable, Sendable, CaseIterable {
  case solid
  case dashed
  case dotted

  /// The style of a status.
  init(_ status: DealStatus) {
    switch status {
    case .paid, .closed, .committed: self = .solid
    case .conditional: self = .dashed
    case .announced, .negotiating, .rumored, .superseded, .declined, .terminated: self = .dotted
    }
  }

  /// What Graphviz calls it.
  var keyword: DOTKeyword {
    switch self {
    case .solid: "solid"
    case .dashed: "dashed"
    case .dotted: "dotted"
    }
  }

  /// A piece of such a line as text, for the legend.
  var glyph: String {
    switch self {
    case .solid: "━━━━━"
    case .dashed: "━ ━ ━"
    case .dotted: "• • • •"
    }
  }
}

extension DealStatus {
  /// Whether a label says the status, because the line does not say it all; of what moves no money and can be in force
  /// but not paid, only a weakness.
  func isSaid(ofMoney isMoney: Bool) -> Bool {
    switch self {
    case .committed: false
    case .paid, .closed: isMoney
    case .rumored, .negotiating, .announced, .conditional, .superseded, .declined, .terminated: true
    }
  }
}
