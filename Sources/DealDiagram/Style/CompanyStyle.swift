import DealModel

/// How companies of one kind are drawn.
struct CompanyStyle: Hashable, Sendable {
  /// The shape of the node.
  var shape: DOTKeyword
  /// Rounded corners, and whether the node is filled.
  var style: DOTKeyword
  /// The width of the outline; 0 for none.
  var outlineWidth: Double
  /// Whether the name is in italics.
  var isItalic: Bool
  /// The shape in a few characters, for the legend.
  var sample: String
  /// The style of a kind of company.
  init(_ kind: Company.Kind) {
    switch kind {
    case .firm: self.init("box", "rounded,filled", 1, false, "▢ Abc")
    case .group: self.init("box", "filled", 2, false, "□ Abc")
    case .unnamed: self.init("box", "rounded,filled", 0, true, "Abc")
    case .market: self.init("ellipse", "filled", 1, false, "◯ Abc")
    }
  }

  private init(
    _ shape: DOTKeyword, _ style: DOTKeyword, _ outlineWidth: Double, _ isItalic: Bool, _ sample: String
  ) {
    self.shape = shape
    self.style = style
    self.outlineWidth = outlineWidth
    self.isItalic = isItalic
    self.sample = sample
  }
}
