import DealDiagram

/// A series of points from left to right, with the room between their bounds as a band.
///
/// Where a value is not known the line ends and begins anew behind it: a gap is never drawn as zero, nor bridged. Where only
/// one bound is known, a narrow strip beyond it says that there may be more.
struct PlotTrack {
  /// A point.
  struct Point {
    /// Where it stands.
    var x: Double
    /// Its value; nil, like an unknown one, leaves a gap.
    var value: PlotValue?
    /// What its identifier is made of.
    var name: [String]
    /// Its value and its sources, line by line.
    var title: [String]

    /// The value unless it is unknown.
    fileprivate var known: PlotValue? { value.flatMap { $0.isUnknown ? nil : $0 } }
  }

  /// What is between the points.
  enum Course: Hashable {
    /// A straight line to the next one.
    case direct
    /// The same value until the next one.
    case stepped
    /// Nothing: each holds for its own room, so far to both sides.
    case level(Double)
  }

  /// Which colors and marks it has.
  let series: Int
  /// Its points, from left to right.
  let points: [Point]
  /// What is between them.
  let course: Course

  /// Up to how many points of a series each has a mark of its own to be seen.
  private static let markedPoints = 80
  /// How much of its color a band has.
  static let tint = 0.18
  /// How far the strip reaches that stands for a bound that is not known.
  static let openLength = 16.0

  private var isLevel: Bool { if case .level = course { true } else { false } }

  /// Draws the band, the line and the points.
  func draw(on sheet: inout PlotSheet, scale: PlotScale) {
    var shapes: [SVGElement] = []
    for index in points.indices {
      guard let value = points[index].known else { continue }
      shapes += area(&sheet, at: index, value, scale)
    }
    for bound in [\PlotValue.lower, \.upper] {
      for run in runs(of: bound, scale) where run.count > 1 {
        if isLevel {
          // On bars of whatever color, a line is seen by the ground around it.
          shapes.append(sheet.polyline(run, color: .background, width: 6, dashes: nil))
        }
        let dashes = isLevel ? nil : PlotMarker.dashes(of: series)
        shapes.append(sheet.polyline(run, color: .series(series), width: 2, dashes: dashes))
      }
      // Where all is exact, both lines are one.
      if points.allSatisfy({ $0.known.map { $0.exactValue != nil } ?? true }) { break }
    }
    sheet.add(shapes, group: "line series-\(series + 1)")
    let isMarked = points.count <= Self.markedPoints
    for point in points {
      guard let value = point.known else { continue }
      let places = (value.exactValue.map { [$0] } ?? value.bounds).map { scale.place(of: $0) }
      var marks = places.map { sheet.marker(of: series, x: point.x, y: $0, radius: isMarked ? 3.5 : 1.5) }
      if !isMarked { for index in marks.indices { marks[index]["stroke"] = nil } }
      sheet.addMark(["point", "series-\(series + 1)"], name: point.name, title: point.title, marks)
    }
  }

  /// The area between the bounds of a value, as far as it holds.
  private func area(
    _ sheet: inout PlotSheet, at index: Int, _ value: PlotValue, _ scale: PlotScale
  ) -> [SVGElement] {
    let x = points[index].x
    let next = index + 1 < points.count ? points[index + 1] : nil
    var (start, end, after) = (x, next?.x ?? x, value)
    switch course {
    case .level(let half): (start, end) = (x - half, x + half)
    case .stepped: break
    case .direct:
      if let known = next?.known { after = known } else { end = x }
    }
    guard value.exactValue == nil || after.exactValue == nil else { return [] }
    guard end > start else {
      // A point without a neighbor shows its bounds by itself, unless it ends an area.
      let isEnd = index > 0 && points[index - 1].known != nil && course == .direct
      return isEnd || value.bounds.count < 2
        ? []
        : [
          sheet.line(x, low(value, scale), x, high(value, scale), color: .series(series), width: 1.5, opacity: 0.6)
        ]
    }
    let isOpen = value.bounds.count < 2 || after.bounds.count < 2
    let fill = isOpen ? PlotFill.hatched(.series(series)) : .plain(.series(series))
    var shape = sheet.polygon(
      [(start, low(value, scale)), (end, low(after, scale)), (end, high(after, scale)), (start, high(value, scale))],
      fill: sheet.fill(fill), opacity: isOpen ? 0.6 : Self.tint)
    shape["class"] = isOpen ? "open" : "uncertain"
    return [shape]
  }

  private func low(_ value: PlotValue, _ scale: PlotScale) -> Double {
    value.lower.map { scale.place(of: $0) } ?? scale.place(of: value.upper ?? 0) + Self.openLength
  }

  private func high(_ value: PlotValue, _ scale: PlotScale) -> Double {
    value.upper.map { scale.place(of: $0) } ?? scale.place(of: value.lower ?? 0) - Self.openLength
  }

  /// The lines of a bound, from gap to gap.
  private func runs(
    of bound: KeyPath<PlotValue, Double?>, _ scale: PlotScale
  ) -> [[(x: Double, y: Double)]] {
    let places = points.map { point in point.known?[keyPath: bound].map { scale.place(of: $0) } }
    if case .level(let half) = course {
      // Where a value is exact, its two lines are one.
      return zip(points, places).compactMap { point, y in
        guard let y, bound == \.lower || point.known?.exactValue == nil else { return nil }
        return [(point.x - half, y), (point.x + half, y)]
      }
    }
    var runs: [[(x: Double, y: Double)]] = [[]]
    for (point, y) in zip(points, places) {
      if course == .stepped, let last = runs[runs.count - 1].last { runs[runs.count - 1].append((point.x, last.y)) }
      if let y { runs[runs.count - 1].append((point.x, y)) } else if !runs[runs.count - 1].isEmpty { runs.append([]) }
    }
    return runs
  }
}

extension PlotSheet {
  /// Question marks where something is not known, below a plot, as many as there is room for; the others are narrow lines.
  mutating func addUnknown(_ unknown: [PlotTrack.Point], middle: Double) {
    var end = -Double.infinity
    for point in unknown {
      let shapes: [SVGElement]
      if point.x - 5 >= end {
        shapes = texts(["?"], x: point.x, middle: middle, size: Self.smallSize, anchor: .middle)
        end = point.x + 5
      } else {
        shapes = [line(point.x, middle - 6, point.x, middle - 3, color: .outline, width: 0.75)]
      }
      addMark(["unknown"], name: point.name, title: point.title, shapes)
    }
  }
}
