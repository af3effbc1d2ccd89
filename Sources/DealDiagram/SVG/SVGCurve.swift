/// A place in an SVG document.
struct SVGPlace: Hashable {
  var x: Double
  var y: Double

  /// How far it is from another one.
  func distance(to other: SVGPlace) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }

  /// The place that a share of the way to another one leads to.
  func moved(to other: SVGPlace, by share: Double) -> SVGPlace {
    SVGPlace(x: x + (other.x - x) * share, y: y + (other.y - y) * share)
  }

  /// Both coordinates, to hundredths of a point.
  var text: String { Self.rounded(x) + "," + Self.rounded(y) }

  private static func rounded(_ number: Double) -> String { ((number * 100).rounded() / 100).plainDecimal }

  /// The places of a list of coordinates; none when it has anything else in it.
  static func list(_ text: String) -> [SVGPlace] {
    let pairs = text.split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }
    return pairs.allSatisfy { $0.count == 2 } ? pairs.map { SVGPlace(x: $0[0], y: $0[1]) } : []
  }
}

/// A chain of cubic Bézier curves.
struct SVGCurve: Hashable {
  /// One of its ends.
  enum End {
    case start
    case end
  }

  /// The first place, then three for each curve: two that direct it, and where it ends.
  private(set) var places: [SVGPlace]

  /// The curve of a path as Graphviz writes them: `M`, a place, `C` and three places for each curve.
  init?(path: String) {
    guard path.hasPrefix("M"), let separator = path.firstIndex(of: "C") else { return nil }
    let start = SVGPlace.list(String(path[path.index(after: path.startIndex)..<separator]))
    let rest = SVGPlace.list(String(path[path.index(after: separator)...]))
    guard start.count == 1, !rest.isEmpty, rest.count % 3 == 0 else { return nil }
    places = start + rest
  }

  /// The path of the curve.
  var path: String { "M" + places[0].text + "C" + places.dropFirst().map(\.text).joined(separator: " ") }

  /// Where it begins or ends.
  func place(_ end: End) -> SVGPlace { end == .start ? places[0] : places[places.count - 1] }

  /// How far its farther end is from a place.
  func farthestDistance(from place: SVGPlace) -> Double {
    max(places[0].distance(to: place), places[places.count - 1].distance(to: place))
  }

  /// Cuts off what is nearer to a place than a distance, from one of the ends on.
  ///
  /// - Parameters:
  ///   - distance: the distance.
  ///   - place: the place.
  ///   - end: where to begin.
  ///   - steps: how many places of each curve are looked at; the cut itself is found by halving.
  /// - Returns: the new end; `nil`, and nothing is cut, where all of it is nearer.
  /// - Complexity: O(curves × steps).
  mutating func cut(at distance: Double, from place: SVGPlace, at end: End, steps: Int) -> SVGPlace? {
    if end == .end { places.reverse() }
    defer { if end == .end { places.reverse() } }
    for start in stride(from: 0, to: places.count - 3, by: 3) {
      let piece = Array(places[start...start + 3])
      guard
        let outside = (0...steps).first(where: { step in
          Self.point(of: piece, at: Double(step) / Double(steps)).distance(to: place) >= distance
        })
      else { continue }
      var (low, high) = (Double(max(0, outside - 1)) / Double(steps), Double(outside) / Double(steps))
      for _ in 0..<30 {
        let middle = (low + high) / 2
        if Self.point(of: piece, at: middle).distance(to: place) >= distance { high = middle } else { low = middle }
      }
      places = Self.rest(of: piece, from: high) + places[(start + 4)...]
      return places[0]
    }
    return nil
  }

  /// The point of a curve at a parameter between 0 and 1, by de Casteljau's rule.
  private static func point(of piece: [SVGPlace], at share: Double) -> SVGPlace { rest(of: piece, from: share)[0] }

  /// What of a curve is left from a parameter on.
  private static func rest(of piece: [SVGPlace], from share: Double) -> [SVGPlace] {
    let first = (0..<3).map { piece[$0].moved(to: piece[$0 + 1], by: share) }
    let second = (0..<2).map { first[$0].moved(to: first[$0 + 1], by: share) }
    return [second[0].moved(to: second[1], by: share), second[1], first[2], piece[3]]
  }
}
