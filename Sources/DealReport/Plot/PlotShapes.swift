import DealDiagram

/// A rectangle of a plot; down the page numbers rise.
struct PlotBox: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// How wide it is.
  var width: Double { right - left }
  /// How high it is.
  var height: Double { bottom - top }
}

/// Where a text stands in relation to its place.
enum PlotAnchor: String {
  case start, middle, end
}

/// What fills an area.
enum PlotFill: Hashable {
  /// Nothing.
  case none
  /// One color.
  case plain(PlotColor)
  /// Slanting lines on the ground, which say that it is not certain, or not known.
  case hatched(PlotColor)
  /// The color of a series, with marks of the ground where a second series could look the same in gray.
  case textured(Int)

  /// Which of four textures a series has; the first is none.
  static func texture(of series: Int) -> Int { series % 4 }

  /// The name of a pattern.
  var name: String {
    switch self {
    case .none: "none"
    case .plain: "plain"
    case .hatched(.series(let series)): "hatched-\(series + 1)"
    case .hatched(.level(let level)): "hatched-level-\(level + 1)"
    case .hatched(let color): "hatched-\(color)"
    case .textured(let series): "textured-\(series + 1)"
    }
  }

  /// The pattern of an area.
  func pattern(named name: String, theme: DiagramTheme) -> SVGElement {
    switch self {
    case .hatched(let color):
      var pattern = SVGElement(
        "pattern",
        [
          "id": name, "patternUnits": "userSpaceOnUse", "width": "6", "height": "6", "patternTransform": "rotate(45)",
        ])
      pattern.children = [
        .element(
          SVGElement("rect", ["width": "6", "height": "6", "fill": PlotColor.background.code(in: theme)])),
        .element(SVGElement("rect", ["width": "2", "height": "6", "fill": color.code(in: theme)])),
      ]
      return pattern
    case .textured(let series):
      var pattern = SVGElement("pattern", ["id": name, "patternUnits": "userSpaceOnUse", "width": "6", "height": "6"])
      let (color, ground) = (PlotColor.series(series).code(in: theme), PlotColor.background.code(in: theme))
      let marks =
        switch Self.texture(of: series) {
        case 1: [SVGElement("circle", ["cx": "3", "cy": "3", "r": "1.2", "fill": ground])]
        case 2: [SVGElement("rect", ["y": "2", "width": "6", "height": "1.2", "fill": ground])]
        default: [SVGElement("rect", ["x": "2", "width": "1.2", "height": "6", "fill": ground])]
        }
      pattern.children = ([SVGElement("rect", ["width": "6", "height": "6", "fill": color])] + marks).map {
        .element($0)
      }
      return pattern
    case .none, .plain: return SVGElement("pattern", ["id": name])
    }
  }
}

extension PlotSheet {
  /// A rectangle.
  func rectangle(
    _ box: PlotBox, fill: String, outline: PlotColor? = nil, width: Double = 1, dashes: String? = nil
  ) -> SVGElement {
    var element = SVGElement(
      "rect",
      [
        "x": box.left.plainDecimal, "y": box.top.plainDecimal, "width": max(0, box.width).plainDecimal,
        "height": max(0, box.height).plainDecimal, "fill": fill,
      ])
    if let outline {
      element["stroke"] = outline.code(in: theme)
      element["stroke-width"] = width.plainDecimal
      element["stroke-dasharray"] = dashes
    }
    return element
  }

  /// A straight line.
  func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, color: PlotColor, width: Double = 1, opacity: Double? = nil
  ) -> SVGElement {
    var element = SVGElement(
      "line",
      [
        "x1": x1.plainDecimal, "y1": y1.plainDecimal, "x2": x2.plainDecimal, "y2": y2.plainDecimal,
        "stroke": color.code(in: theme), "stroke-width": width.plainDecimal,
      ])
    element["stroke-opacity"] = opacity?.plainDecimal
    return element
  }

  /// A line through places.
  func polyline(_ places: [(x: Double, y: Double)], color: PlotColor, width: Double, dashes: String?) -> SVGElement {
    var element = SVGElement(
      "polyline",
      [
        "points": Self.points(places), "fill": "none", "stroke": color.code(in: theme),
        "stroke-width": width.plainDecimal, "stroke-linejoin": "round",
      ])
    element["stroke-dasharray"] = dashes
    return element
  }

  /// An area between places.
  func polygon(_ places: [(x: Double, y: Double)], fill: String, opacity: Double? = nil) -> SVGElement {
    var element = SVGElement("polygon", ["points": Self.points(places), "fill": fill])
    element["fill-opacity"] = opacity?.plainDecimal
    return element
  }

  /// A text of one line.
  func text(
    _ text: String, x: Double, baseline: Double, size: Double = textSize, anchor: PlotAnchor = .start,
    color: PlotColor = .text, isBold: Bool = false
  ) -> SVGElement {
    var element = SVGElement(
      "text", ["x": x.plainDecimal, "y": baseline.plainDecimal, "font-size": size.plainDecimal])
    if anchor != .start { element["text-anchor"] = anchor.rawValue }
    if isBold { element["font-weight"] = "bold" }
    if text.hasRightToLeftLetters { element["unicode-bidi"] = "plaintext" }
    element["fill"] = color.code(in: theme)
    element.children = [.text(text)]
    return element
  }

  /// Lines of text, one below the other, around a height.
  func texts(
    _ lines: [String], x: Double, middle: Double, size: Double = textSize, anchor: PlotAnchor = .start,
    color: PlotColor = .text, isBold: Bool = false
  ) -> [SVGElement] {
    let height = Double(lines.count) * size * PlotText.leading
    return lines.enumerated().map { index, line in
      let top = middle - height / 2 + Double(index) * size * PlotText.leading
      return text(
        line, x: x, baseline: top + size * PlotText.ascent, size: size, anchor: anchor, color: color, isBold: isBold)
    }
  }

  private static func points(_ places: [(x: Double, y: Double)]) -> String {
    places.map { "\($0.x.plainDecimal),\($0.y.plainDecimal)" }.joined(separator: " ")
  }
}
