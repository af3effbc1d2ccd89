import DealDiagram

/// Where bars stand: along an axis of numbers, in slots across it.
struct BarFrame {
  /// Whether bars grow to the right; else up the page.
  let isAcross: Bool
  /// The axis.
  let scale: PlotScale

  /// How long an open end and an unknown value are drawn.
  static let openLength = 22.0

  /// A piece of a bar between two places of the axis, in a slot.
  func box(_ one: Double, _ other: Double, slot: ClosedRange<Double>) -> PlotBox {
    isAcross
      ? PlotBox(left: min(one, other), top: slot.lowerBound, right: max(one, other), bottom: slot.upperBound)
      : PlotBox(left: slot.lowerBound, top: min(one, other), right: slot.upperBound, bottom: max(one, other))
  }

  /// Which way greater values are, in places.
  private var direction: Double { scale.end >= scale.start ? 1 : -1 }

  /// Where a bar of a value ends on the side of greater and of smaller values.
  func ends(of value: PlotValue, from base: Double = 0) -> (greatest: Double, least: Double) {
    let zero = scale.place(of: base)
    if value.isUnknown { return (zero + direction * Self.openLength, zero) }
    let certain = scale.place(of: base + value.certain)
    let greatest = value.upper.map { scale.place(of: base + max($0, 0)) } ?? certain + direction * Self.openLength
    let least = value.lower.map { scale.place(of: base + min($0, 0)) } ?? certain - direction * Self.openLength
    return (greatest, least)
  }

  /// The shapes of a bar that begins at zero.
  func shapes(of value: PlotValue, series: Int, slot: ClosedRange<Double>, on sheet: inout PlotSheet) -> [SVGElement] {
    let zero = scale.place(of: 0)
    if value.isUnknown {
      return sheet.unknown(box(zero, zero + direction * Self.openLength, slot: slot))
    }
    let color = PlotColor.series(series)
    if value.exactValue == 0 {
      return [sheet.rectangle(box(zero - 1, zero + 1, slot: slot), fill: color.code(in: sheet.theme))]
    }
    var shapes: [SVGElement] = []
    let certain = scale.place(of: value.certain)
    let (greatest, least) = ends(of: value)
    // A bar that is certain up to somewhere does not go back to zero.
    let ends = [(greatest, value.upper, value.certain >= 0), (least, value.lower, value.certain <= 0)]
    for (end, bound, isBeyond) in ends where isBeyond && end != certain {
      let isOpen = bound == nil
      shapes += uncertain(from: certain, to: end, slot: slot, color: color, isOpen: isOpen, on: &sheet)
    }
    if value.certain != 0 {
      var shape = sheet.rectangle(box(zero, certain, slot: slot), fill: sheet.fill(.textured(series)), outline: color)
      shape["class"] = "certain"
      shapes.append(shape)
    }
    return shapes
  }

  /// What of a bar is not certain: an outline around it, or none at an end that is open.
  func uncertain(
    from start: Double, to end: Double, slot: ClosedRange<Double>, color: PlotColor, isOpen: Bool,
    on sheet: inout PlotSheet
  ) -> [SVGElement] {
    let box = box(start, end, slot: slot)
    var shape = sheet.rectangle(box, fill: sheet.fill(.hatched(color)), outline: isOpen ? nil : color)
    shape["class"] = isOpen ? "open" : "uncertain"
    guard isOpen else { return [shape] }
    let sides =
      isAcross
      ? [(box.left, box.top, box.right, box.top), (box.left, box.bottom, box.right, box.bottom)]
      : [(box.left, box.top, box.left, box.bottom), (box.right, box.top, box.right, box.bottom)]
    return [shape] + sides.map { sheet.line($0.0, $0.1, $0.2, $0.3, color: color) }
  }
}
