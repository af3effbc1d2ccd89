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

  /// What it says.
  var meaning: String {
    switch self {
    case .solid: "in force, committed or paid"
    case .dashed: "only on conditions"
    case .dotted: "announced, in talks or rumored"
    }
  }
}

extension DealStatus {
  /// What a label says about a status; nothing where the solid line says it all.
  var caption: String? {
    switch self {
    case .committed: nil
    case .conditional: "on conditions"
    case .negotiating: "in talks"
    case .rumored, .announced, .paid, .closed, .superseded, .declined, .terminated: rawValue
    }
  }

  /// The same for a tie that moves no money, which can be in force but not paid.
  var captionOfWeakness: String? {
    switch self {
    case .paid, .closed: nil
    case .rumored, .negotiating, .announced, .conditional, .committed, .superseded, .declined, .terminated: caption
    }
  }
}
