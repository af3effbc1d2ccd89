import DealDiagram

// Bars that grow to the right, with their names beside them.

extension BarPlot {
  func draw(on sheet: inout PlotSheet, from top: Double) throws(PlotError) -> Double {
    let top = PlotLegend(of: self, in: sheet.language.plotWords).draw(on: &sheet, from: top)
    return switch direction {
    case .across: drawAcross(on: &sheet, from: top)
    case .up: try drawUp(on: &sheet, from: top)
    }
  }

  /// A row of the plot: the bars of one group, or a heading.
  private struct Row {
    var heading: String
    var group: Group?
    var lines: [String]
    var height: Double
  }

  private static let thickness = 16.0
  private static let groupedThickness = 12.0
  private static let headingHeight = 26.0

  private func drawAcross(on sheet: inout PlotSheet, from top: Double) -> Double {
    let size = PlotSheet.textSize
    let room = (sheet.right - sheet.left) * 0.36
    let names = groups.map { PlotText.lines($0.group.name, width: room, size: size, atMost: 2) }
    let gutter = names.joined().map { PlotText.width($0, size: size) }.max() ?? 0
    let labels = labels(in: sheet)
    let labelRoom = (labels.joined().map { PlotText.width($0, size: PlotSheet.smallSize) }.max() ?? 0) + 8
    let reached = reached
    let sides = reached.contains { $0 < 0 } ? 2.0 : 1
    // Where labels would take the room of the bars, they are left to the titles.
    let isLabeled = labelRoom * sides <= (sheet.right - sheet.left - gutter) * 0.5
    let hasOpen = groups.contains { $0.group.bars.contains { $0.map { $0.value.bounds.count < 2 } ?? false } }
    let beyond = (isLabeled ? labelRoom : 8) + (hasOpen ? BarFrame.openLength : 0)
    let start = sheet.left + gutter + 8 + (sides > 1 ? beyond : 0)
    let axis = PlotAxis(
      across: reached.axisRange(unit), from: start, to: max(start + 60, sheet.right - max(beyond, 28)), unit: unit,
      on: sheet)

    let rows = rows(names, on: sheet)
    let height = rows.reduce(0) { $0 + $1.height }
    let labelsAbove = rows.count > 25
    let first = top + (labelsAbove ? PlotAxis.height : 4)
    axis.across(&sheet, top: first, bottom: first + height, labelsAbove: labelsAbove)
    let frame = BarFrame(isAcross: true, scale: axis.scale)
    var y = first
    var next = 0
    for row in rows {
      defer { y += row.height }
      let middle = y + row.height / 2
      let heading = row.heading
      guard let group = row.group else {
        sheet.addName(
          heading, row.lines, group: "heading",
          sheet.texts(row.lines, x: sheet.left, middle: middle + 3, size: size, isBold: true))
        continue
      }
      sheet.addName(
        group.name, row.lines, sheet.texts(row.lines, x: sheet.left + gutter, middle: middle, size: size, anchor: .end))
      draw(group, in: heading, around: middle, labels: isLabeled ? labels[next] : [], frame: frame, on: &sheet)
      next += 1
    }
    return first + height + PlotAxis.height + 4
  }

  private func rows(_ names: [[String]], on sheet: PlotSheet) -> [Row] {
    var rows: [Row] = []
    var next = 0
    let bars =
      arrangement == .stacked || series.count == 1
      ? Self.thickness : Double(series.count) * Self.groupedThickness
    for section in sections where !section.groups.isEmpty {
      if !section.heading.isEmpty {
        let lines = PlotText.lines(
          section.heading, width: sheet.right - sheet.left, size: PlotSheet.textSize, isBold: true, atMost: 1)
        rows.append(Row(heading: section.heading, lines: lines, height: Self.headingHeight))
      }
      for group in section.groups {
        let text = Double(names[next].count) * PlotSheet.textSize * PlotText.leading
        rows.append(Row(heading: section.heading, group: group, lines: names[next], height: max(bars, text) + 8))
        next += 1
      }
    }
    return rows
  }

  /// What stands at the ends of bars, for each group.
  private func labels(in sheet: PlotSheet) -> [[String]] {
    groups.map { _, group in
      if arrangement == .stacked { return [unit.text(of: total(of: group), in: sheet.language)] }
      return group.bars.prefix(series.count).map { $0.map { unit.text(of: $0.value, in: sheet.language) } ?? "" }
    }
  }

  private func draw(
    _ group: Group, in heading: String, around middle: Double, labels: [String], frame: BarFrame,
    on sheet: inout PlotSheet
  ) {
    let isSingle = arrangement == .stacked || series.count == 1
    let thickness = isSingle ? Self.thickness : Self.groupedThickness
    let count = isSingle ? 1 : series.count
    let slots = (0..<count).map { index in
      let low = middle + (Double(index) - Double(count) / 2) * thickness
      return low...(low + thickness - (isSingle ? 0 : 1))
    }
    if arrangement == .stacked {
      drawStack(group, in: heading, slot: slots[0], frame: frame, on: &sheet)
      if let label = labels.first, !label.isEmpty {
        write(label, for: total(of: group), slot: slots[0], frame: frame, on: &sheet)
      }
      return
    }
    for (index, bar) in group.bars.prefix(series.count).enumerated() {
      guard let bar else { continue }
      drawBar(bar, of: group, in: heading, series: index, slot: slots[index], frame: frame, on: &sheet)
      if index < labels.count { write(labels[index], for: bar.value, slot: slots[index], frame: frame, on: &sheet) }
    }
  }

  /// Writes a value behind its bar.
  private func write(
    _ label: String, for value: PlotValue, slot: ClosedRange<Double>, frame: BarFrame, on sheet: inout PlotSheet
  ) {
    let (greatest, least) = frame.ends(of: value)
    let isNegative = value.certain < 0
    let size = PlotSheet.smallSize
    sheet.add(
      sheet.texts(
        [label], x: isNegative ? least - 5 : greatest + 5, middle: (slot.lowerBound + slot.upperBound) / 2, size: size,
        anchor: isNegative ? .end : .start), group: "value")
  }

  /// What is told of a bar beside the pointer.
  func title(_ bar: Bar, of group: Group, in heading: String, series name: String?, _ sheet: PlotSheet) -> [String] {
    let about = [heading, group.name, name ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return ["\(about): \(unit.exactText(of: bar.value, in: sheet.language))"] + bar.notes
  }

  /// Draws one bar from zero.
  func drawBar(
    _ bar: Bar, of group: Group, in heading: String, series index: Int, slot: ClosedRange<Double>, frame: BarFrame,
    on sheet: inout PlotSheet
  ) {
    let shapes = frame.shapes(of: bar.value, series: index, slot: slot, on: &sheet)
    let name = series.count > 1 ? series[index] : nil
    sheet.addMark(
      ["bar", "series-\(index + 1)"], name: [heading, group.name, name ?? ""],
      title: title(bar, of: group, in: heading, series: name, sheet), shapes)
  }

  /// Draws bars on top of each other: what is certain of each, then what may come on top of all.
  func drawStack(
    _ group: Group, in heading: String, slot: ClosedRange<Double>, frame: BarFrame, on sheet: inout PlotSheet
  ) {
    var base = 0.0
    for (index, bar) in group.bars.prefix(series.count).enumerated() {
      guard let bar else { continue }
      let top = base + bar.value.certain
      var shapes: [SVGElement] = []
      if top > base {
        let box = frame.box(frame.scale.place(of: base), frame.scale.place(of: top), slot: slot)
        // A part that is hardly seen is not made smaller by the line between parts.
        let isThin = min(box.width, box.height) < 4
        var shape = sheet.rectangle(
          box, fill: sheet.fill(.textured(index)), outline: isThin ? nil : .background, width: 0.75)
        shape["class"] = "certain"
        shapes.append(shape)
      }
      sheet.addMark(
        ["bar", "series-\(index + 1)"], name: [heading, group.name, series[index]],
        title: title(bar, of: group, in: heading, series: series[index], sheet), shapes)
      base = top
    }
    let total = total(of: group)
    guard total.upper.map({ $0 > base }) ?? true else { return }
    if total.isUnknown {
      let zero = frame.scale.place(of: 0)
      let end = frame.ends(of: total).greatest
      sheet.addMark(
        ["bar", "total"], name: [heading, group.name, "total"],
        title: title(Bar(total), of: group, in: heading, series: sheet.language.plotWords.total, sheet),
        sheet.unknown(frame.box(zero, end, slot: slot)))
      return
    }
    let start = frame.scale.place(of: base)
    let end = frame.ends(of: PlotValue(lower: base, upper: total.upper)).greatest
    let isOpen = total.upper == nil
    let shapes = frame.uncertain(from: start, to: end, slot: slot, color: .outline, isOpen: isOpen, on: &sheet)
    let bar = Bar(total)
    sheet.addMark(
      ["bar", "total"], name: [heading, group.name, "total"],
      title: title(bar, of: group, in: heading, series: sheet.language.plotWords.total, sheet), shapes)
  }
}

extension PlotLegend {
  /// What the marks of some bars stand for: series if there are several, and what is less than certain.
  init(of plot: BarPlot, in words: any PlotWords) {
    self.init()
    if plot.series.count > 1 || !plot.lines.isEmpty {
      for (index, name) in plot.series.enumerated() {
        add(.area(.textured(index), outline: .series(index)), name)
      }
      for (index, line) in plot.lines.enumerated() { add(.level(plot.series.count + index), line.name) }
    }
    let isStacked = plot.arrangement == .stacked
    let values = plot.groups.flatMap { _, group in
      isStacked ? [plot.total(of: group)] : group.bars.prefix(plot.series.count).compactMap { $0?.value }
    }
    let color = isStacked ? PlotColor.outline : .series(0)
    if values.contains(where: { $0.bounds.count == 2 && $0.exactValue == nil }) {
      add(.area(.hatched(color), outline: color), words.uncertain)
    }
    if values.contains(where: { $0.bounds.count == 1 }) {
      add(.area(.hatched(color), outline: nil), words.unbounded)
    }
    let points = plot.lines.flatMap { $0.points.compactMap { $0?.value } }
    if points.contains(where: { $0.bounds.count == 1 }), !values.contains(where: { $0.bounds.count == 1 }) {
      add(.area(.hatched(.series(plot.series.count)), outline: nil), words.unbounded)
    }
    if (values + points).contains(where: \.isUnknown) { add(.unknown, words.unknown) }
  }
}
