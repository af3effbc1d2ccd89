import DealDiagram
import DealModel

/// What a result becomes under variations: bars to both sides of what it is without any.
///
/// The variation that changes most stands on top. Bars begin at the baseline and not at zero; its value stands above it.
public struct TornadoPlot: Hashable, Sendable {
  /// The result under one choice.
  public struct Variant: Hashable, Sendable {
    /// The choice.
    public var name: String
    /// The result.
    public var value: PlotValue
    /// What it is made of and who says so, line by line.
    public var notes: [String]

    /// Creates a variant.
    public init(_ name: String, _ value: PlotValue, notes: [String] = []) {
      self.name = name
      self.value = value
      self.notes = notes
    }
  }

  /// What is varied.
  public struct Variation: Hashable, Sendable {
    /// What it is.
    public var name: String
    /// The choices.
    public var variants: [Variant]

    /// Creates a variation.
    public init(_ name: String, _ variants: [Variant]) {
      self.name = name
      self.variants = variants
    }
  }

  /// What is said around it.
  public var caption: PlotCaption
  /// What the numbers are.
  public var unit: PlotUnit
  /// The result without any variation.
  public var baseline: Double
  /// What is varied, in any order.
  public var variations: [Variation]

  /// Creates a plot.
  public init(caption: PlotCaption, unit: PlotUnit, baseline: Double, variations: [Variation]) {
    self.caption = caption
    self.unit = unit
    self.baseline = baseline
    self.variations = variations
  }

  /// How many variants can be drawn.
  public static let limit = 500
}

extension TornadoPlot: PlotKind {
  var plot: Plot { .tornado(self) }

  func check() throws(PlotError) {
    let count = variations.reduce(0) { $0 + $1.variants.count }
    guard count > 0 else { throw .empty("there is no variation to draw") }
    if count > Self.limit { throw .tooMany("variants", count: count, limit: Self.limit) }
    try check(PlotValue(baseline), of: caption.title)
    for variation in variations {
      for variant in variation.variants { try check(variant.value, of: "\(variation.name), \(variant.name)") }
    }
  }

  func table(in language: Language) -> ReportTable {
    let words = language.plotWords
    return ReportTable(
      columns: [words.group, words.item].map { ReportTable.Column($0) } + valueColumns(in: language)
        + [ReportTable.Column(words.note)],
      rows: ordered.flatMap { variation in
        variation.variants.map { variant in
          [StyledText(variation.name), StyledText(variant.name)] + cells(of: variant.value, unit, in: language)
            + [StyledText(variant.notes.joined(separator: "; "))]
        }
      })
  }

  /// The variations, that which leads farthest from the baseline first; those that lead equally far as they are given.
  var ordered: [Variation] {
    variations.enumerated().map { (reach: reach(of: $0.element), offset: $0.offset, variation: $0.element) }
      .sorted { ($1.reach, $0.offset) < ($0.reach, $1.offset) }.map(\.variation)
  }

  private func reach(of variation: Variation) -> Double {
    variation.variants.flatMap(\.value.bounds).map { abs($0 - baseline) }.max() ?? 0
  }
}

extension TornadoPlot {
  private static let thickness = 14.0

  func draw(on sheet: inout PlotSheet, from top: Double) throws(PlotError) -> Double {
    let variations = ordered.filter { !$0.variants.isEmpty }
    let values = variations.flatMap { $0.variants.map(\.value) }
    let top = legend(of: values, on: sheet).draw(on: &sheet, from: top) + 18
    let size = PlotSheet.smallSize
    let room = sheet.right - sheet.left
    let names = variations.map { PlotText.lines($0.name, width: room * 0.3, size: PlotSheet.textSize, atMost: 3) }
    let gutter = names.joined().map { PlotText.width($0, size: PlotSheet.textSize) }.max() ?? 0
    let labels = variations.map {
      $0.variants.map { PlotText.lines($0.name, width: room * 0.15, size: size, atMost: 1) }
    }
    let sides = [true, false].map { isLess in
      let own = zip(variations, labels).flatMap { zip($0.variants, $1) }.filter { self.isLess($0.0.value) == isLess }
      let words = own.flatMap(\.1).map { PlotText.width($0, size: size) }.max() ?? 0
      return words + 10 + (values.contains { $0.bounds.count < 2 } ? BarFrame.openLength : 0)
    }
    let start = sheet.left + gutter + 10 + sides[0]
    let axis = PlotAxis(
      across: range(of: values), from: start, to: max(start + 60, sheet.right - max(sides[1], 30)), unit: unit,
      on: sheet)
    let heights = zip(variations, names).map { variation, lines in
      max(
        Double(variation.variants.count) * Self.thickness, Double(lines.count) * PlotSheet.textSize * PlotText.leading)
        + 8
    }
    let height = heights.reduce(0, +)
    axis.across(&sheet, top: top, bottom: top + height)
    // Bars are measured from the baseline, so the same frame serves with all numbers shifted.
    let domain = axis.scale.domain
    let frame = BarFrame(
      isAcross: true,
      scale: PlotScale(
        domain: domain.lowerBound - baseline...domain.upperBound - baseline, start: axis.scale.start,
        end: axis.scale.end))
    var y = top
    for (index, variation) in variations.enumerated() {
      let middle = y + heights[index] / 2
      sheet.addName(
        variation.name, names[index],
        sheet.texts(names[index], x: sheet.left + gutter, middle: middle, anchor: .end))
      draw(variation, labels[index], around: middle, frame: frame, on: &sheet)
      y += heights[index]
    }
    drawBaseline(on: &sheet, x: axis.scale.place(of: baseline), top: top, bottom: y)
    return y + PlotAxis.height + 4
  }

  private func draw(
    _ variation: Variation, _ labels: [[String]], around middle: Double, frame: BarFrame, on sheet: inout PlotSheet
  ) {
    for (index, variant) in variation.variants.enumerated() {
      let low = middle + (Double(index) - Double(variation.variants.count) / 2) * Self.thickness
      let slot = low...(low + Self.thickness - 1.5)
      let shifted = PlotValue(
        lower: variant.value.lower.map { $0 - baseline }, upper: variant.value.upper.map { $0 - baseline })
      let isLess = isLess(variant.value)
      let shapes = frame.shapes(of: shifted, series: isLess ? 1 : 0, slot: slot, on: &sheet)
      let value = unit.exactText(of: variant.value, in: sheet.language)
      sheet.addMark(
        ["bar", isLess ? "less" : "more"], name: [variation.name, variant.name],
        title: ["\(variation.name), \(variant.name): \(value)"] + variant.notes, shapes)
      let ends = frame.ends(of: shifted)
      sheet.addName(
        variant.name, labels[index], group: "value",
        sheet.texts(
          labels[index], x: isLess ? ends.least - 5 : ends.greatest + 5,
          middle: (slot.lowerBound + slot.upperBound) / 2, size: PlotSheet.smallSize, anchor: isLess ? .end : .start))
    }
  }

  /// Whether a result is certainly less than the baseline.
  private func isLess(_ value: PlotValue) -> Bool { value.upper.map { $0 < baseline } ?? false }

  private func drawBaseline(on sheet: inout PlotSheet, x: Double, top: Double, bottom: Double) {
    let words = sheet.language.plotWords.baseline(unit.text(of: baseline, in: sheet.language))
    let half = PlotText.width(words, size: PlotSheet.smallSize) / 2
    let center = min(max(x, sheet.left + half), sheet.right - half)
    sheet.add(
      [
        sheet.line(x, top - 4, x, bottom, color: .text, width: 1.5),
        sheet.text(words, x: center, baseline: top - 8, size: PlotSheet.smallSize, anchor: .middle),
      ], group: "baseline")
  }

  private func range(of values: [PlotValue]) -> ClosedRange<Double> {
    let all = values.flatMap(\.bounds) + [baseline]
    let (least, most) = (all.min() ?? baseline, all.max() ?? baseline)
    let quantum = unit.quantum(at: abs(baseline))
    return least < most ? least...most : least - quantum...most + quantum
  }

  private func legend(of values: [PlotValue], on sheet: PlotSheet) -> PlotLegend {
    let words = sheet.language.plotWords
    var legend = PlotLegend()
    if values.contains(where: { $0.bounds.count == 2 && $0.exactValue == nil }) {
      legend.add(.area(.hatched(.series(0)), outline: .series(0)), words.uncertain)
    }
    if values.contains(where: { $0.bounds.count == 1 }) {
      legend.add(.area(.hatched(.series(0)), outline: nil), words.unbounded)
    }
    if values.contains(where: \.isUnknown) { legend.add(.unknown, words.unknown) }
    return legend
  }
}
