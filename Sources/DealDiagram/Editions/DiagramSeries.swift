/// What the pictures of a series share: the scale of widths, the letters of rounds, the legend, and the room of things.
struct DiagramSeries: Sendable {
  /// What stands beside a drawing.
  struct Words: Sendable {
    /// The title and what is below it.
    var title: HTMLTable
    /// The legend and the sources; `nil` for nothing to explain.
    var legend: HTMLTable?
  }

  /// All lines of all editions.
  var everything: DiagramContent
  /// What the marks mean in any of them.
  var legend: Legend?
  /// The greatest size of each node, companies before labels, in the drawing that is laid out; `nil` in one that is only
  /// measured, or drawn in places that are known.
  var sizes: [DiagramPlaces.Box]?

  private static let pointsPerInch = 72.0
  /// Between two labels, in points.
  private static let gap = 9.0

  /// Whether lines and companies have no places of their own.
  var isMeasuring: Bool { sizes == nil }

  /// The size of a node; `nil` where it is not known.
  func size(of node: Int) -> DiagramPlaces.Box? { sizes?[node] }

  /// How much height the label of a line takes, in whole points.
  func room(ofTie tie: Int, in content: DiagramContent) -> Int? {
    size(of: content.companies.count + tie).map { Int(($0.height + Self.gap).rounded(.up)) }
  }

  /// Keeps room for a node in place of what is drawn there, and at its foot for a line.
  func reserve(_ node: Int, in attributes: inout DOTAttributes, above line: Double? = nil) {
    guard let size = size(of: node) else { return }
    var height = size.height / Self.pointsPerInch
    if case .number(let least)? = attributes[.height] { height = max(height, least) }
    attributes[.width] = .number(size.width / Self.pointsPerInch)
    attributes[.height] = .number(height)
    attributes[.isFixedSize] = "true"
    attributes[.label] = .lines([])
    if let line {
      let least = max(1, size.height.rounded(.up) - line)
      attributes[.label] = .html(
        .table(
          HTMLTable(
            attributes: [.border: 0, .cellBorder: 0, .cellSpacing: 0, .cellPadding: 0],
            rows: [
              [HTMLCell(.text([]), attributes: [.width: .number(size.width.rounded(.up)), .height: .number(least)])],
              [TieLabel.room(for: line)],
            ])))
      attributes[.isFixedSize] = nil
      return
    }
    if attributes[.shape] == "plain" { attributes[.shape] = "box" }
  }
}
