import DealDiagram

/// An axis of numbers with its grid.
struct PlotAxis {
  /// Where numbers stand.
  let scale: PlotScale
  /// The ticks.
  let ticks: PlotTicks
  /// How they are written.
  let labels: [String]

  /// The room between two labels.
  static let gap = 10.0
  /// The height of the labels below a plot.
  static let height = 22.0

  /// An axis from left to right, with as many ticks as there is room for.
  init(across range: ClosedRange<Double>, from start: Double, to end: Double, unit: PlotUnit, on sheet: PlotSheet) {
    var count = max(2, min(10, Int((end - start) / 48)))
    while true {
      let axis = PlotAxis(range, count, from: start, to: end, unit: unit, on: sheet)
      if count <= 2 || axis.labelsKeepApart {
        self = axis
        return
      }
      count -= 1
    }
  }

  /// An axis up the page.
  init(up range: ClosedRange<Double>, from bottom: Double, to top: Double, unit: PlotUnit, on sheet: PlotSheet) {
    self.init(range, max(2, min(8, Int((bottom - top) / 32))), from: bottom, to: top, unit: unit, on: sheet)
  }

  private init(
    _ range: ClosedRange<Double>, _ count: Int, from start: Double, to end: Double, unit: PlotUnit, on sheet: PlotSheet
  ) {
    ticks = PlotTicks(range, atMost: count, unit: unit)
    labels = ticks.values.map { unit.text(of: $0, in: sheet.language) }
    let first = ticks.values.first ?? range.lowerBound
    let last = ticks.values.last ?? range.upperBound
    scale = PlotScale(domain: min(first, last)...max(first, last), start: start, end: end)
  }

  /// The width of the widest label.
  var labelWidth: Double { labels.map { PlotText.width($0, size: PlotSheet.smallSize) }.max() ?? 0 }

  private var labelsKeepApart: Bool { every == 1 }

  /// Each how many-th tick has a label, so that none touches another.
  private var every: Int {
    let step =
      abs(scale.place(of: ticks.values.last ?? 0) - scale.place(of: ticks.values.first ?? 0))
      / Double(max(1, ticks.values.count - 1))
    return step > 0 ? max(1, Int(((labelWidth + Self.gap) / step).rounded(.up))) : max(1, ticks.values.count)
  }

  /// Lines of the grid and labels below them, or above.
  func across(_ sheet: inout PlotSheet, top: Double, bottom: Double, labelsAbove: Bool = false) {
    var shapes: [SVGElement] = []
    let zero = ticks.values.firstIndex(of: 0) ?? 0
    for (index, value) in ticks.values.enumerated() {
      let x = scale.place(of: value)
      shapes.append(gridLine(sheet, x, top, x, bottom, isZero: value == 0))
      guard (index - zero) % every == 0 else { continue }
      for baseline in labelsAbove ? [top - 6, bottom + 15] : [bottom + 15] {
        shapes.append(
          sheet.text(
            labels[index], x: x, baseline: baseline, size: PlotSheet.smallSize, anchor: .middle, color: .quietText))
      }
    }
    sheet.add(shapes, group: "axis")
  }

  /// Lines of the grid, and labels left of them.
  func up(_ sheet: inout PlotSheet, left: Double, right: Double) {
    var shapes: [SVGElement] = []
    for (value, label) in zip(ticks.values, labels) {
      let y = scale.place(of: value)
      shapes.append(gridLine(sheet, left, y, right, y, isZero: value == 0))
      shapes += sheet.texts(
        [label], x: left - 6, middle: y, size: PlotSheet.smallSize, anchor: .end, color: .quietText)
    }
    sheet.add(shapes, group: "axis")
  }

  private func gridLine(
    _ sheet: PlotSheet, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, isZero: Bool
  ) -> SVGElement {
    var line = sheet.line(
      x1, y1, x2, y2, color: isZero ? .outline : .quietText, width: isZero ? 1.25 : 0.75, opacity: isZero ? nil : 0.35)
    line["class"] = isZero ? "zero" : "grid"
    return line
  }
}

extension Sequence<Double> {
  /// The range of an axis: all of the numbers, and zero; wider than nothing.
  func axisRange(_ unit: PlotUnit) -> ClosedRange<Double> {
    let (least, most) = reduce((0.0, 0.0)) { (Swift.min($0.0, $1), Swift.max($0.1, $1)) }
    return least < most ? least...most : 0...unit.quantum(at: 0)
  }
}
