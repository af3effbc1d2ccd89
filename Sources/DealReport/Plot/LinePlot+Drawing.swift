import DealDiagram

extension LinePlot {
  func draw(on sheet: inout PlotSheet, from top: Double) throws(PlotError) -> Double {
    let all = series.flatMap(\.points)
    let hasUnknown = all.contains { $0.value.isUnknown }
    let labels = EndLabels(self, on: sheet)
    var legend = PlotLegend()
    if labels == nil {
      for (index, line) in series.enumerated() { legend.add(.line(index), line.name) }
    }
    if all.contains(where: { $0.value.bounds.count == 2 && $0.value.exactValue == nil }) {
      legend.add(.band(0), sheet.language.plotWords.uncertain)
    }
    if all.contains(where: { $0.value.bounds.count == 1 }) {
      legend.add(.area(.hatched(.series(0)), outline: nil), sheet.language.plotWords.unbounded)
    }
    if hasUnknown { legend.add(.unknown, sheet.language.plotWords.unknown) }
    let top = legend.draw(on: &sheet, from: top) + 8

    let bottom = top + Self.height(on: sheet)
    let hasOpen = all.contains { $0.value.bounds.count == 1 }
    let axis = PlotAxis(
      up: all.flatMap(\.value.bounds).axisRange(unit), from: bottom, to: top + (hasOpen ? PlotTrack.openLength : 0),
      unit: unit, on: sheet)
    let left = sheet.left + axis.labelWidth + 10
    let right = sheet.right - (labels.map { $0.width + 14 } ?? 10)
    axis.up(&sheet, left: left, right: right)
    let positions = all.map(\.time.position)
    let (first, last) = (positions.min() ?? 0, positions.max() ?? 0)
    let times = PlotScale(domain: first...last, start: left + 6, end: right - 6)
    var end = bottom
    for (index, line) in series.enumerated() {
      let points = line.points.map { point in
        PlotTrack.Point(
          x: times.place(of: point.time.position), value: point.value, name: [line.name, point.time.plainText],
          title: title(of: point, line, sheet))
      }
      PlotTrack(series: index, points: points, course: isStepped ? .stepped : .direct).draw(
        on: &sheet, scale: axis.scale)
    }
    if hasUnknown {
      drawUnknown(on: &sheet, times: times, middle: bottom + 13)
      end += 18
    }
    labels?.draw(self, on: &sheet, x: right, times: times, scale: axis.scale)
    drawTimes(on: &sheet, times: times, isOfDays: all.first?.time.isDay ?? false, axis: bottom, top: end)
    return end + PlotAxis.height
  }

  static func height(on sheet: PlotSheet) -> Double { min(max((sheet.right - sheet.left) * 0.45, 180), 420) }

  private func title(of point: Point, _ line: Series, _ sheet: PlotSheet) -> [String] {
    let value = unit.exactText(of: point.value, in: sheet.language)
    return ["\(line.name), \(point.time.text(in: sheet.language)): \(value)"] + point.notes
  }

  /// One question mark for all lines of which nothing is known at a time.
  private func drawUnknown(on sheet: inout PlotSheet, times: PlotScale, middle: Double) {
    var titles: [Double: [String]] = [:]
    for line in series {
      for point in line.points where point.value.isUnknown {
        titles[point.time.position, default: []] += title(of: point, line, sheet)
      }
    }
    let marks = titles.sorted { $0.key < $1.key }.map { position, title in
      PlotTrack.Point(
        x: times.place(of: position), name: ["unknown", position.plainDecimal], title: title)
    }
    sheet.addUnknown(marks, middle: middle)
  }

  /// The ticks of the axis of times.
  private func drawTimes(on sheet: inout PlotSheet, times: PlotScale, isOfDays: Bool, axis: Double, top: Double) {
    let size = PlotSheet.smallSize
    func box(_ tick: PlotTimeTicks.Tick) -> (left: Double, right: Double) {
      let half = PlotText.width(tick.label, size: size) / 2
      // The first and the last one keep within the sheet.
      let x = min(max(times.place(of: tick.position), sheet.left + half), sheet.right - half)
      return (x - half, x + half)
    }
    let range = Int(times.domain.lowerBound)...Int(times.domain.upperBound)
    let ticks = PlotTimeTicks(range, isOfDays: isOfDays, language: sheet.language) { ticks in
      zip(ticks, ticks.dropFirst()).allSatisfy { box($0).right + PlotAxis.gap <= box($1).left }
    }.ticks
    var shapes: [SVGElement] = []
    for tick in ticks {
      let x = times.place(of: tick.position)
      let (left, right) = box(tick)
      shapes.append(sheet.line(x, axis, x, axis + 4, color: .outline))
      shapes.append(
        sheet.text(
          tick.label, x: (left + right) / 2, baseline: top + 16, size: size, anchor: .middle, color: .quietText))
    }
    sheet.add(shapes, group: "axis")
  }
}

/// The names of lines at their ends, where all fit.
struct EndLabels {
  /// The lines of text of each name.
  private let names: [[String]]
  /// The room that they take.
  let width: Double

  private static let size = PlotSheet.smallSize
  private static let gap = 3.0

  /// The labels of a plot; nil where they do not fit.
  init?(_ plot: LinePlot, on sheet: PlotSheet) {
    let room = (sheet.right - sheet.left) * 0.26
    names = plot.series.map { PlotText.lines($0.name, width: room, size: Self.size, atMost: 3) }
    width = names.joined().map { PlotText.width($0, size: Self.size) }.max() ?? 0
    let isCut = zip(plot.series, names).contains { line, lines in
      lines.last?.hasSuffix("…") ?? false && !line.name.hasSuffix("…")
    }
    let height = names.reduce(0) { $0 + Self.height(of: $1) + Self.gap }
    if isCut || height > LinePlot.height(on: sheet) { return nil }
  }

  private static func height(of lines: [String]) -> Double { Double(lines.count) * size * PlotText.leading }

  /// Writes each name as near to the end of its line as the others leave room for.
  func draw(_ plot: LinePlot, on sheet: inout PlotSheet, x: Double, times: PlotScale, scale: PlotScale) {
    var wanted: [(index: Int, x: Double, y: Double)] = []
    for (index, line) in plot.series.enumerated() {
      guard let point = line.points.last(where: { !$0.value.isUnknown }) ?? line.points.last else { continue }
      let bounds = point.value.bounds
      let places = (bounds.isEmpty ? [0] : bounds).map { scale.place(of: $0) }
      wanted.append((index, times.place(of: point.time.position), places.reduce(0, +) / Double(places.count)))
    }
    wanted.sort { ($0.y, $0.index) < ($1.y, $1.index) }
    let heights = wanted.map { Self.height(of: names[$0.index]) + Self.gap }
    let middles = Self.spread(wanted.map(\.y), heights: heights, within: scale.end...scale.start)
    for (label, middle) in zip(wanted, middles) {
      var shapes: [SVGElement] = []
      if abs(middle - label.y) > 2 || x - label.x > 12 {
        shapes.append(
          sheet.line(label.x + 6, label.y, x + 6, middle, color: .series(label.index), width: 0.75, opacity: 0.6))
      }
      shapes += sheet.texts(names[label.index], x: x + 8, middle: middle, size: Self.size, color: .series(label.index))
      sheet.add(shapes, group: "name series-\(label.index + 1)")
    }
  }

  /// Middles of labels one below the other, as near as can be to where each is wanted.
  ///
  /// Labels that touch become one block, which stands where its members want to be on average.
  ///
  /// - Complexity: O(*n*²) for *n* labels, of which there are few.
  static func spread(_ wanted: [Double], heights: [Double], within range: ClosedRange<Double>) -> [Double] {
    struct Block {
      var members: Range<Int>
      var top: Double
      var height: Double
    }
    func block(_ members: Range<Int>) -> Block {
      var (offset, sum) = (0.0, 0.0)
      for index in members {
        sum += wanted[index] - offset - heights[index] / 2
        offset += heights[index]
      }
      let top = members.isEmpty ? 0 : sum / Double(members.count)
      return Block(members: members, top: max(range.lowerBound, min(top, range.upperBound - offset)), height: offset)
    }
    var blocks: [Block] = []
    for index in wanted.indices {
      var next = block(index..<index + 1)
      while let last = blocks.last, last.top + last.height > next.top {
        blocks.removeLast()
        next = block(last.members.lowerBound..<next.members.upperBound)
      }
      blocks.append(next)
    }
    return blocks.flatMap { block -> [Double] in
      var top = block.top
      return block.members.map { index in
        defer { top += heights[index] }
        return top + heights[index] / 2
      }
    }
  }
}
