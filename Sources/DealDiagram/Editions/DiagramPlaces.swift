/// Where a layout put the nodes, the lines and the frames of a DOT document, in points, with the origin at the bottom
/// left.
public struct DiagramPlaces: Hashable, Sendable {
  /// A place in the drawing.
  public struct Point: Hashable, Sendable {
    /// How far to the right.
    public var x: Double
    /// How far up.
    public var y: Double

    /// Creates a place.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A rectangle with sides along the axes.
  public struct Box: Hashable, Sendable {
    /// The middle.
    public var center: Point
    /// How wide it is.
    public var width: Double
    /// How high it is.
    public var height: Double

    /// Creates a rectangle.
    public init(center: Point, width: Double, height: Double) {
      self.center = center
      self.width = width
      self.height = height
    }
  }

  /// The way of an edge.
  public struct Route: Hashable, Sendable {
    /// A cubic Bézier curve: a point, then three more for each piece.
    public var curve: [Point]
    /// The tip of its mark, which lies beyond the end of the curve.
    public var tip: Point?

    /// Creates a way.
    public init(curve: [Point], tip: Point? = nil) {
      self.curve = curve
      self.tip = tip
    }
  }

  /// The frame of a cluster.
  public struct Frame: Hashable, Sendable {
    /// The frame itself.
    public var box: Box
    /// The middle of its heading.
    public var heading: Point

    /// Creates a frame.
    public init(box: Box, heading: Point) {
      self.box = box
      self.heading = heading
    }
  }

  /// The two ends of an edge.
  public struct Ends: Hashable, Sendable {
    /// The name of the node where it starts.
    public var tail: String
    /// The name of the node where it ends.
    public var head: String

    /// Creates ends.
    public init(tail: String, head: String) {
      self.tail = tail
      self.head = head
    }
  }

  /// The nodes by their names in the document.
  public var nodes: [String: Box] = [:]
  /// The edges by the names of their ends, parallel ones in the order of the document.
  public var edges: [Ends: [Route]] = [:]
  /// The clusters by their names in the document.
  public var frames: [String: Frame] = [:]

  /// Creates places without any.
  public init() {}
}

extension DiagramPlaces.Point {
  /// The place as far away as another one is from the origin.
  func moved(by offset: Self) -> Self { Self(x: x + offset.x, y: y + offset.y) }

  /// The place as DOT writes it.
  var text: String { "\(x.plainDecimal),\(y.plainDecimal)" }
}

extension DiagramPlaces.Box {
  /// The rectangle between two corners.
  init(from low: DiagramPlaces.Point, to high: DiagramPlaces.Point) {
    self.init(
      center: .init(x: (low.x + high.x) / 2, y: (low.y + high.y) / 2), width: high.x - low.x, height: high.y - low.y)
  }

  /// The corner at the bottom left.
  var low: DiagramPlaces.Point { .init(x: center.x - width / 2, y: center.y - height / 2) }

  /// The corner at the top right.
  var high: DiagramPlaces.Point { .init(x: center.x + width / 2, y: center.y + height / 2) }

  /// Where a way from a point outside to the middle meets the side; `nil` for a point that is not outside.
  func entrance(from point: DiagramPlaces.Point) -> DiagramPlaces.Point? {
    let (x, y) = (center.x - point.x, center.y - point.y)
    let share = max(abs(x) > 0 ? 1 - width / 2 / abs(x) : 0, abs(y) > 0 ? 1 - height / 2 / abs(y) : 0)
    return share > 0 ? .init(x: point.x + x * share, y: point.y + y * share) : nil
  }
}

extension DiagramPlaces {
  /// The rectangle around everything; `nil` for nothing.
  var extent: Box? {
    let boxes = nodes.values.flatMap { [$0.low, $0.high] } + frames.values.flatMap { [$0.box.low, $0.box.high] }
    let points = boxes + edges.values.joined().flatMap { $0.curve + ($0.tip.map { [$0] } ?? []) }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let bottom = points.map(\.y).min(),
      let top = points.map(\.y).max()
    else { return nil }
    return Box(from: Point(x: left, y: bottom), to: Point(x: right, y: top))
  }
}
