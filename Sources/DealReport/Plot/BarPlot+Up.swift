import DealDiagram

// Bars that grow up the page, with lines over them.

extension BarPlot {
  private static let leastSlot = 3.0
  private static let widestBar = 44.0

  func drawUp(on sheet: inout PlotSheet, from top: Double) throws(PlotError) -> Double {
    let height = min(max((sheet.right - sheet.left) * 0.42, 180), 420)
    let bottom = top + 8 + height
    let hasOpen = groups.contains { _, group in
      (arrangement == .stacked && total(of: group).upper == nil)
        || group.bars.contains { $0.map { $0.value.bounds.count < 2 } ?? false }
    }
    let hasOpenLine = lines.contains { $0.points.contains { $0.map { $0.value.bounds.count == 1 } ?? false } }
    let axis = PlotAxis(
      up: reached.axisRange(unit), from: bottom, to: top + 8 + (hasOpen || hasOpenLine ? BarFrame.openLength : 0),
      unit: unit,
      on: sheet)
    let left = sheet.left + axis.labelWidth + 10
    let groups = groups
    let slot = (sheet.right - left) / Double(groups.count)
    let bars = arrangement == .stacked ? 1 : series.count
    guard slot >= Self.leastSlot * Double(bars) else {
      let needed = left + Self.leastSlot * Double(bars * groups.count) + PlotSheet.margin
      throw .tooNarrow(needed: Int(needed.rounded(.up)), width: Int(sheet.width))
    }
    axis.up(&sheet, left: left, right: sheet.right)
    let frame = BarFrame(isAcross: false, scale: axis.scale)
    let thickness = min(slot * 0.8, Self.widestBar * Double(bars))
    for (index, (heading, group)) in groups.enumerated() {
      let center = left + (Double(index) + 0.5) * slot
      if arrangement == .stacked {
        drawStack(
          group, in: heading, slot: center - thickness / 2...center + thickness / 2, frame: frame, on: &sheet)
        continue
      }
      for (position, bar) in group.bars.prefix(series.count).enumerated() {
        guard let bar else { continue }
        let width = thickness / Double(series.count)
        let low = center - thickness / 2 + Double(position) * width
        drawBar(
          bar, of: group, in: heading, series: position, slot: low...low + width * (series.count > 1 ? 0.94 : 1),
          frame: frame, on: &sheet)
      }
    }
    let end = drawLines(on: &sheet, scale: axis.scale, left: left, slot: slot, bottom: bottom)
    return drawNames(on: &sheet, left: left, slot: slot, top: end)
  }

  /// Draws the lines, and below the axis what is not known of them; gives back where that ends.
  private func drawLines(
    on sheet: inout PlotSheet, scale: PlotScale, left: Double, slot: Double, bottom: Double
  ) -> Double {
    var unknown: [[String]] = groups.map { _ in [] }
    for (number, line) in lines.enumerated() {
      let points = zip(groups, line.points).enumerated().map { index, pair -> PlotTrack.Point in
        let ((_, group), point) = pair
        let text = point.map { unit.exactText(of: $0.value, in: sheet.language) } ?? ""
        let title = ["\(line.name), \(group.name): \(text)"] + (point?.notes ?? [])
        if point?.value.isUnknown ?? false { unknown[index] += title }
        return PlotTrack.Point(
          x: left + (Double(index) + 0.5) * slot, value: point?.value, name: [line.name, group.name], title: title)
      }
      PlotTrack(series: series.count + number, points: points, course: .level(slot * 0.47)).draw(
        on: &sheet, scale: scale)
    }
    let marks = unknown.enumerated().filter { !$0.element.isEmpty }.map { index, title in
      PlotTrack.Point(
        x: left + (Double(index) + 0.5) * slot, name: ["unknown", groups[index].group.name], title: title)
    }
    guard !marks.isEmpty else { return bottom }
    sheet.addUnknown(marks, middle: bottom + 11)
    return bottom + 18
  }

  /// Writes as many names as there is room for; gives back where they end.
  private func drawNames(on sheet: inout PlotSheet, left: Double, slot: Double, top: Double) -> Double {
    let size = PlotSheet.smallSize
    let widest = groups.map { PlotText.width($0.group.name.printable, size: size) }.max() ?? 0
    // In narrow slots a name may be as wide as two of them when each second is left out, and so on.
    let isWrapped = slot >= 60 || widest <= slot - 8
    let room = isWrapped ? slot - 8 : min(widest, (sheet.right - left) / 4)
    let every = isWrapped ? 1 : max(1, Int(((room + 8) / slot).rounded(.up)))
    var lineCount = 1
    var end = -Double.infinity
    for (index, (_, group)) in groups.enumerated() where index % every == 0 {
      let lines = PlotText.lines(group.name, width: room, size: size, atMost: isWrapped ? 3 : 1)
      lineCount = max(lineCount, lines.count)
      let width = lines.map { PlotText.width($0, size: size) }.max() ?? 0
      // The first and the last one keep within the sheet.
      let center = left + (Double(index) + 0.5) * slot
      let x = min(max(center, sheet.left + width / 2), sheet.right - width / 2)
      guard x - width / 2 >= end + 4 else { continue }
      end = x + width / 2
      let shapes = lines.enumerated().map { number, line in
        sheet.text(
          line, x: x, baseline: top + 15 + Double(number) * size * PlotText.leading, size: size, anchor: .middle,
          color: .quietText)
      }
      sheet.addName(group.name, lines, shapes)
    }
    return top + 8 + Double(lineCount) * size * PlotText.leading
  }
}
