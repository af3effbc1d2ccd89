/// Draws the triangles at the ends of lines anew.
///
/// Graphviz outlines a triangle with a pen as wide as its line, so that on thick lines the tip lies inside of the company,
/// which hides it. Here a triangle has no outline: its tip is where Graphviz put it, its length and width follow from the
/// width of the line, and the line ends where the triangle begins. Other marks get a thin outline.
enum SVGLineEnds {
  /// A triangle is so many times as long and as wide as its line, and at least so long and wide, in points.
  private static let length = (perWidth: 1.7, least: 9.0)
  private static let breadth = (perWidth: 2.2, least: 7.0)
  /// The widest outline of another mark, in points.
  private static let outline = 1.5
  /// How closely a curve is cut at a distance from its end.
  private static let cuts = 40

  /// The shapes of a line with its marks.
  static func redrawn(_ shapes: [SVGNode]) -> [SVGNode] {
    guard let lineIndex = shapes.firstIndex(where: { Self.element($0, named: "path") != nil }),
      let line = element(shapes[lineIndex], named: "path"), var curve = SVGCurve(path: line["d"] ?? "")
    else { return shapes }
    let width = Double(line["stroke-width"] ?? "1") ?? 1
    var redrawn = shapes
    for end in [SVGCurve.End.start, .end] {
      let marks = shapes.indices.filter { index in
        triangle(shapes[index]).map { isAt(end, of: curve, $0) } ?? false
      }
      guard !marks.isEmpty else { continue }
      // Of several in a row the outermost touches the company.
      let place = curve.place(end)
      let ordered = marks.sorted {
        (triangle(shapes[$0])?.tip ?? place).distance(to: place)
          > (triangle(shapes[$1])?.tip ?? place).distance(to: place)
      }
      guard let tip = ordered.first.flatMap({ triangle(shapes[$0])?.tip }) else { continue }
      let wanted = max(length.least, width * length.perWidth)
      let room = curve.farthestDistance(from: tip)
      let each = min(wanted, room / Double(marks.count))
      guard each > 1, let base = curve.cut(at: each * Double(marks.count), from: tip, at: end, steps: cuts) else {
        continue
      }
      for (position, index) in ordered.enumerated() {
        let (from, to) = (Double(position) / Double(marks.count), Double(position + 1) / Double(marks.count))
        redrawn[index] = .element(
          drawn(shapes[index], tip: tip.moved(to: base, by: from), base: tip.moved(to: base, by: to), line: width))
      }
    }
    if let path = element(redrawn[lineIndex], named: "path") {
      var path = path
      path["d"] = curve.path
      redrawn[lineIndex] = .element(path)
    }
    return redrawn.map { node in
      guard var mark = element(node, named: "polygon") ?? element(node, named: "ellipse"), triangle(node) == nil,
        width > outline
      else { return node }
      mark["stroke-width"] = outline.plainDecimal
      return .element(mark)
    }
  }

  private static func drawn(_ shape: SVGNode, tip: SVGPlace, base: SVGPlace, line width: Double) -> SVGElement {
    guard case .element(var mark) = shape else { return SVGElement("g") }
    let length = max(tip.distance(to: base), 0.01)
    let half = max(breadth.least, width * breadth.perWidth) / 2
    let (across, along) = ((base.y - tip.y) / length * half, (base.x - tip.x) / length * half)
    let corners = [
      SVGPlace(x: base.x - across, y: base.y + along), tip, SVGPlace(x: base.x + across, y: base.y - along),
    ]
    mark["points"] = (corners + [corners[0]]).map(\.text).joined(separator: " ")
    let isHollow = mark["fill"] == "none" || mark["fill"] == "transparent"
    if isHollow {
      mark["stroke-width"] = "1"
    } else {
      mark["stroke"] = "none"
      mark["stroke-width"] = nil
    }
    return mark
  }

  private static func element(_ node: SVGNode, named name: String) -> SVGElement? {
    guard case .element(let element) = node, element.name == name else { return nil }
    return element
  }

  /// The tip and the base of a triangle as Graphviz draws it; `nil` for any other shape.
  private static func triangle(_ node: SVGNode) -> (tip: SVGPlace, base: SVGPlace)? {
    guard let mark = element(node, named: "polygon") else { return nil }
    let places = SVGPlace.list(mark["points"] ?? "")
    guard places.count == 4, places[0] == places[3] else { return nil }
    return (places[1], SVGPlace(x: (places[0].x + places[2].x) / 2, y: (places[0].y + places[2].y) / 2))
  }

  /// Whether a triangle stands at this end of a curve, and not at the other one.
  private static func isAt(_ end: SVGCurve.End, of curve: SVGCurve, _ mark: (tip: SVGPlace, base: SVGPlace)) -> Bool {
    let other: SVGCurve.End = end == .start ? .end : .start
    return mark.base.distance(to: curve.place(end)) <= mark.base.distance(to: curve.place(other))
  }
}
