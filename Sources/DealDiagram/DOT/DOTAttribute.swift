/// The DOT attributes that this package writes, in the order in which it writes them.
///
/// The list is closed on purpose: attributes that make Graphviz read files (`image`, `shapefile`, `fontpath`,
/// `imagepath`, `stylesheet`) are not in it, and links are not attributes but `LinkTarget` values of their own.
package enum DOTAttribute: String, CaseIterable, Comparable, Sendable {
  case label
  case externalLabel = "xlabel"
  case headLabel = "headlabel"
  case tailLabel = "taillabel"
  case tooltip
  case edgeTooltip = "edgetooltip"
  case labelTooltip = "labeltooltip"
  case id
  case styleClass = "class"
  case shape
  case style
  case color
  case fillColor = "fillcolor"
  case backgroundColor = "bgcolor"
  case penColor = "pencolor"
  case penWidth = "penwidth"
  case arrowHead = "arrowhead"
  case arrowTail = "arrowtail"
  case arrowSize = "arrowsize"
  case direction = "dir"
  case fontName = "fontname"
  case fontSize = "fontsize"
  case fontColor = "fontcolor"
  case labelFontSize = "labelfontsize"
  case labelFontColor = "labelfontcolor"
  case labelDistance = "labeldistance"
  case labelAngle = "labelangle"
  case labelFloat = "labelfloat"
  case labelPlacement = "labelloc"
  case labelJustification = "labeljust"
  case decorate
  case width
  case height
  case isFixedSize = "fixedsize"
  case margin
  case padding = "pad"
  case peripheries
  case rank
  case rankDirection = "rankdir"
  case rankSeparation = "ranksep"
  case nodeSeparation = "nodesep"
  case newRank = "newrank"
  case clusterRank = "clusterrank"
  case group
  case isConstraint = "constraint"
  case minimumLength = "minlen"
  case weight
  case length = "len"
  case headPort = "headport"
  case tailPort = "tailport"
  case headClip = "headclip"
  case tailClip = "tailclip"
  case concentrate
  case compound
  case ordering
  case outputOrder = "outputorder"
  case splines
  case overlap
  case separation = "sep"
  case edgeSeparation = "esep"
  case mode
  case model
  case start
  case maximumIterations = "maxiter"
  case normalize
  case center
  case ratio
  case size
  case dpi
  case position = "pos"
  case pin
  case pack
  case packMode = "packmode"
  case sortOrder = "sortv"
  case linkWindow = "target"
  case layout
  case boundingBox = "bb"
  case labelPosition = "lp"

  /// Whether the attribute's text is a label that is laid out, as opposed to one that is only looked up.
  var isLabel: Bool {
    switch self {
    case .label, .externalLabel, .headLabel, .tailLabel: true
    default: false
    }
  }

  /// Whether the attribute's text is shown beside the pointer.
  var isTooltip: Bool {
    switch self {
    case .tooltip, .edgeTooltip, .labelTooltip: true
    default: false
    }
  }

  /// How many characters of user text the attribute shows before an ellipsis.
  ///
  /// A label takes room in the drawing; a tooltip takes none, but has to stay readable.
  var textLimit: Int {
    isTooltip ? 4_000 : 200
  }

  private static let ranks = Dictionary(
    uniqueKeysWithValues: zip(allCases, allCases.indices))

  /// Orders attributes as they are declared.
  package static func < (left: DOTAttribute, right: DOTAttribute) -> Bool {
    (ranks[left] ?? 0) < (ranks[right] ?? 0)
  }
}

/// The attributes of one thing.
package typealias DOTAttributes = [DOTAttribute: DOTValue]
