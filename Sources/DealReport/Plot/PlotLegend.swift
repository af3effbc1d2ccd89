import DealDiagram

/// What the marks of a plot stand for.
struct PlotLegend {
  /// What an entry shows.
  enum Sample: Hashable {
    /// An area.
    case area(PlotFill, outline: PlotColor?)
    /// What is not known.
    case unknown
    /// A line of a series, broken up as others are not.
    case line(Int)
    /// A short line of a series over bars.
    case level(Int)
    /// The room between the bounds of a series.
    case band(Int)
    /// Two steps of a scale, divided by the diagonal.
    case split(Int, Int)
    /// Nothing; words about all.
    case none
  }

  private var entries: [(sample: Sample, words: String)] = []
  private static let sampleWidth = 22.0
  private static let rowHeight = 19.0

  /// Adds an entry.
  mutating func add(_ sample: Sample, _ words: String) { entries.append((sample, words)) }

  /// Draws the entries one after the other, in as many rows as they need; gives back where they end.
  func draw(on sheet: inout PlotSheet, from top: Double) -> Double {
    guard !entries.isEmpty else { return top }
    var shapes: [SVGElement] = []
    var (x, y) = (sheet.left, top)
    let size = PlotSheet.smallSize
    for (sample, words) in entries {
      let sampleWidth = sample == .none ? 0 : Self.sampleWidth
      let room = sheet.right - sheet.left - sampleWidth
      let line = PlotText.lines(words, width: min(room, 360), size: size, atMost: 1).joined()
      let width = sampleWidth + PlotText.width(line, size: size)
      if x > sheet.left, x + width > sheet.right { (x, y) = (sheet.left, y + Self.rowHeight) }
      let middle = y + Self.rowHeight / 2
      let box = PlotBox(left: x, top: middle - 5, right: x + 16, bottom: middle + 5)
      switch sample {
      case .area(let fill, let outline):
        shapes.append(sheet.rectangle(box, fill: sheet.fill(fill), outline: outline))
      case .band(let series):
        shapes.append(
          sheet.polygon(
            [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)],
            fill: sheet.fill(.plain(.series(series))), opacity: PlotTrack.tint))
        for y in [box.top, box.bottom] {
          shapes.append(sheet.line(box.left, y, box.right, y, color: .series(series), width: 1.5))
        }
      case .split(let low, let high):
        shapes += [
          sheet.rectangle(box, fill: sheet.fill(.plain(.level(low))), outline: .outline),
          sheet.polygon(
            [(box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)],
            fill: sheet.fill(.plain(.level(high)))),
        ]
      case .none: break
      case .unknown: shapes += sheet.unknown(box)
      case .line(let series), .level(let series):
        let dashes = sample == .level(series) ? nil : PlotMarker.dashes(of: series)
        let line = sheet.polyline([(x, middle), (x + 16, middle)], color: .series(series), width: 2, dashes: dashes)
        shapes += [line, sheet.marker(of: series, x: x + 8, y: middle)]
      }
      shapes += sheet.texts([line], x: x + sampleWidth, middle: middle, size: size)
      x += width + 16
    }
    sheet.add(shapes, group: "legend")
    return y + Self.rowHeight + 6
  }
}

extension PlotSheet {
  /// An empty box with a question mark, where there is room for it.
  func unknown(_ box: PlotBox) -> [SVGElement] {
    let frame = rectangle(box, fill: PlotColor.background.code(in: theme), outline: .outline, dashes: "3 2")
    let size = min(Self.smallSize, box.height - 0.5)
    guard size >= 7, box.width >= 8 else { return [frame] }
    return [frame]
      + texts(
        ["?"], x: (box.left + box.right) / 2, middle: (box.top + box.bottom) / 2, size: size, anchor: .middle)
  }
}

/// The marks of a line, different for each of four series also without color.
enum PlotMarker {
  /// How the line of a series is broken up.
  static func dashes(of series: Int) -> String? {
    switch series % 4 {
    case 1: "7 3"
    case 2: "2 2.5"
    case 3: "9 3 2 3"
    default: nil
    }
  }
}

extension PlotSheet {
  /// The mark of a point: a disk, a square, a triangle or a diamond, hollow from the fifth series on.
  func marker(of series: Int, x: Double, y: Double, radius: Double = 3.5) -> SVGElement {
    let color = PlotColor.series(series)
    let fill = series % 8 < 4 ? color.code(in: theme) : PlotColor.background.code(in: theme)
    var element: SVGElement
    switch series % 4 {
    case 0:
      element = SVGElement("circle", ["cx": x.plainDecimal, "cy": y.plainDecimal, "r": radius.plainDecimal])
    case 1:
      let half = radius * 0.9
      element = rectangle(
        PlotBox(left: x - half, top: y - half, right: x + half, bottom: y + half), fill: fill)
    case 2:
      element = polygon([(x - radius, y + radius * 0.8), (x, y - radius), (x + radius, y + radius * 0.8)], fill: fill)
    default:
      let reach = radius * 1.2
      element = polygon([(x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach)], fill: fill)
    }
    element["fill"] = fill
    element["stroke"] = color.code(in: theme)
    element["stroke-width"] = "1"
    return element
  }
}
