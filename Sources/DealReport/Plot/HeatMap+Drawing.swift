import DealDiagram

extension HeatMap {
  private static let leastCell = 4.0
  private static let widestCell = 76.0
  private static let nameHeight = 120.0
  private static let nameSize = 10.5

  /// Where the cells stand.
  private struct Grid {
    var left: Double
    var top: Double
    var cellWidth: Double
    var cellHeight: Double

    func box(_ row: Int, _ column: Int) -> PlotBox {
      PlotBox(
        left: left + Double(column) * cellWidth, top: top + Double(row) * cellHeight,
        right: left + Double(column + 1) * cellWidth, bottom: top + Double(row + 1) * cellHeight)
    }
  }

  func draw(on sheet: inout PlotSheet, from top: Double) throws(PlotError) -> Double {
    let scale = scale
    let top = legend(scale, on: sheet).draw(on: &sheet, from: top)
    let room = (sheet.right - sheet.left) * 0.3
    let names = rows.map { PlotText.lines($0, width: room, size: Self.nameSize, atMost: 1) }
    let gutter = (names.joined().map { PlotText.width($0, size: Self.nameSize) }.max() ?? 0) + 8
    let left = sheet.left + gutter
    let cellWidth = min(Self.widestCell, (sheet.right - left) / Double(columns.count))
    guard cellWidth >= Self.leastCell else {
      let needed = left + Self.leastCell * Double(columns.count) + PlotSheet.margin
      throw .tooNarrow(needed: Int(needed.rounded(.up)), width: Int(sheet.width))
    }
    let first = drawColumnNames(on: &sheet, from: top, left: left, cellWidth: cellWidth)
    let grid = Grid(
      left: left, top: first, cellWidth: cellWidth, cellHeight: min(max(cellWidth * 0.5, 15), 26))
    for (row, lines) in names.enumerated() {
      let box = grid.box(row, 0)
      sheet.addName(
        rows[row], lines,
        sheet.texts(
          lines, x: left - 6, middle: (box.top + box.bottom) / 2, size: Self.nameSize, anchor: .end))
    }
    for (row, column, cell) in filled {
      let text = unit.exactText(of: cell.value, in: sheet.language)
      let shapes = self.shapes(cell.value, in: grid.box(row, column), scale, on: &sheet)
      sheet.addMark(
        ["cell"], name: [rows[row], columns[column]], title: ["\(rows[row]), \(columns[column]): \(text)"] + cell.notes,
        shapes)
    }
    let end = grid.box(rows.count - 1, columns.count - 1)
    let frame = PlotBox(left: left, top: first, right: end.right, bottom: end.bottom)
    sheet.add([sheet.rectangle(frame, fill: "none", outline: .outline)], group: "frame")
    return end.bottom + 8
  }

  /// Writes the names of columns above them: level where all fit, else upright, as many as there is room for.
  private func drawColumnNames(
    on sheet: inout PlotSheet, from top: Double, left: Double, cellWidth: Double
  ) -> Double {
    let size = Self.nameSize
    let widths = columns.map { PlotText.width($0.printable, size: size) }
    let isLevel = widths.allSatisfy { $0 <= cellWidth - 6 }
    let names = columns.map {
      PlotText.lines($0, width: isLevel ? cellWidth : Self.nameHeight, size: size, atMost: 1)
    }
    let line = size * PlotText.leading
    let height = isLevel ? line : names.joined().map { PlotText.width($0, size: size) }.max() ?? 0
    let every = isLevel ? 1 : max(1, Int((line / cellWidth).rounded(.up)))
    for (column, lines) in names.enumerated() where column % every == 0 {
      let center = left + (Double(column) + 0.5) * cellWidth
      var shapes: [SVGElement] = []
      for text in lines {
        if isLevel {
          shapes.append(sheet.text(text, x: center, baseline: top + height - 4, size: size, anchor: .middle))
        } else {
          let (x, y) = (center + size * 0.35, top + height)
          var element = sheet.text(text, x: x, baseline: y, size: size)
          element["transform"] = "rotate(-90 \(x.plainDecimal) \(y.plainDecimal))"
          shapes.append(element)
        }
      }
      sheet.addName(columns[column], lines, shapes)
    }
    return top + height + 6
  }

  private func shapes(
    _ value: PlotValue, in box: PlotBox, _ scale: HeatScale, on sheet: inout PlotSheet
  ) -> [SVGElement] {
    let hatch = sheet.fill(.hatched(.quietText))
    func color(_ bound: Double?) -> String {
      bound.map { sheet.fill(scale.level(of: $0).map { .plain(.level($0)) } ?? .plain(.background)) } ?? hatch
    }
    if value.isUnknown {
      var shapes = [sheet.rectangle(box, fill: hatch, outline: .background)]
      guard box.width >= 14 else { return shapes }
      let (x, y) = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      let ground = PlotBox(left: x - 5, top: y - 7, right: x + 5, bottom: y + 7)
      shapes.append(sheet.rectangle(ground, fill: PlotColor.background.code(in: sheet.theme)))
      return shapes + sheet.texts(["?"], x: x, middle: y, size: Self.nameSize, anchor: .middle)
    }
    let (low, high) = (color(value.lower ?? 0), color(value.upper))
    var shapes = [sheet.rectangle(box, fill: low, outline: .background, width: 0.75)]
    guard low == high else {
      shapes.append(
        sheet.polygon([(box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)], fill: high))
      return shapes
    }
    let text = unit.text(of: value, in: sheet.language)
    guard PlotText.width(text, size: Self.nameSize) <= box.width - 4 else {
      // Nothing of something is not the same as nothing to say.
      guard value.exactValue == 0 else { return shapes }
      let center = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      let dot = PlotBox(left: center.0 - 1, top: center.1 - 1, right: center.0 + 1, bottom: center.1 + 1)
      return shapes + [sheet.rectangle(dot, fill: PlotColor.quietText.code(in: sheet.theme))]
    }
    let isDeep = (value.upper.flatMap(scale.level) ?? 0) >= PlotColor.firstDeepLevel
    return shapes
      + sheet.texts(
        [text], x: (box.left + box.right) / 2, middle: (box.top + box.bottom) / 2, size: Self.nameSize, anchor: .middle,
        color: isDeep ? .background : .text)
  }

  private func legend(_ scale: HeatScale, on sheet: PlotSheet) -> PlotLegend {
    let words = sheet.language.plotWords
    var legend = PlotLegend()
    let values = filled.map(\.cell.value)
    if values.contains(where: { $0.lower == 0 }) {
      legend.add(.area(.plain(.background), outline: .outline), unit.text(of: 0, in: sheet.language))
    }
    for (step, most) in scale.thresholds.enumerated() {
      legend.add(
        .area(.plain(.level(scale.level(ofStep: step))), outline: .outline),
        words.upTo(unit.text(of: most, in: sheet.language)))
    }
    if steps == .byTens, scale.thresholds.count > 1 { legend.add(.none, words.logarithmic) }
    if values.contains(where: { $0.bounds.count == 2 && $0.exactValue == nil }) {
      legend.add(.split(0, PlotColor.firstDeepLevel), words.atLeastAndAtMost)
    }
    if values.contains(where: { $0.bounds.count < 2 }) {
      legend.add(.area(.hatched(.quietText), outline: .outline), words.unknown)
    }
    return legend
  }
}
