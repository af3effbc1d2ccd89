/// Where a layout engine placed what a document describes, in points, with the origin at the bottom left.
public struct GraphvizLayout: Equatable, Sendable {
  /// A place in the drawing.
  public struct Point: Equatable, Sendable {
    /// How far to the right.
    public let x: Double
    /// How far up.
    public let y: Double

    /// Creates a place.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A piece of text on one line, as wide as the fonts at hand made it.
  public struct Text: Equatable, Sendable {
    /// The characters.
    public let text: String
    /// How wide it is.
    public let width: Double
  }

  /// A node.
  public struct Node: Equatable, Sendable {
    /// The name in the document.
    public let name: String
    /// The middle.
    public let center: Point
    /// How wide it is.
    public let width: Double
    /// How high it is.
    public let height: Double
    /// The texts of its label, in the order in which they are drawn.
    public let texts: [Text]
  }

  /// An edge.
  public struct Edge: Equatable, Sendable {
    /// The node where it starts.
    public let tail: String
    /// The node where it ends.
    public let head: String
    /// Cubic Bézier curves: a point, then three more for each piece.
    public let curves: [[Point]]
    /// The tips of its arrowheads, which lie beyond the ends of the curves.
    public let tips: [Point]
    /// The texts of its labels.
    public let texts: [Text]
  }

  /// A rectangle.
  public struct Box: Equatable, Sendable {
    /// The corner at the bottom left.
    public let low: Point
    /// The corner at the top right.
    public let high: Point
  }

  /// A cluster.
  public struct Cluster: Equatable, Sendable {
    /// The name in the document.
    public let name: String
    /// Its frame; `nil` for a subgraph that has none.
    public let box: Box?
    /// The middle of its label; `nil` for none.
    public let labelCenter: Point?
    /// The texts of its label.
    public let texts: [Text]
  }

  /// The frame of the whole drawing, without the room around it; `nil` when nothing was laid out.
  public internal(set) var box: Box?
  /// The nodes.
  public internal(set) var nodes: [Node] = []
  /// The edges, those of one tail together.
  public internal(set) var edges: [Edge] = []
  /// The clusters, outer ones before those inside.
  public internal(set) var clusters: [Cluster] = []
  /// The texts of the label of the whole drawing.
  public internal(set) var texts: [Text] = []
}

extension GraphvizLayout {
  /// The place that an attribute such as `27.5,18` states.
  static func point(_ text: some StringProtocol) -> Point? {
    let numbers = text.split(separator: ",").compactMap { Double($0) }
    // A third number is a height above the paper; an exclamation mark pins.
    return numbers.count >= 2 ? Point(x: numbers[0], y: numbers[1]) : nil
  }

  /// The rectangle that an attribute such as `0,0,27.5,18` states.
  static func box(_ text: String) -> Box? {
    let numbers = text.split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 4 else { return nil }
    return Box(low: Point(x: numbers[0], y: numbers[1]), high: Point(x: numbers[2], y: numbers[3]))
  }

  /// The curves and tips that the position of an edge states, such as `e,9,0 0,0 1,0 2,0 3,0`.
  static func route(_ text: String) -> (curves: [[Point]], tips: [Point]) {
    var curves: [[Point]] = []
    var tips: [Point] = []
    // A picture has tens of thousands of these numbers, so they are read as bytes, without a string for each.
    for piece in Array(text.utf8).split(separator: UInt8(ascii: ";")) {
      var curve: [Point] = []
      for word in piece.split(separator: UInt8(ascii: " ")) {
        let parts = word.split(separator: UInt8(ascii: ","))
        let isTip = parts.first.map { $0 == [UInt8(ascii: "e")] || $0 == [UInt8(ascii: "s")] } ?? false
        let numbers = (isTip ? parts.dropFirst() : parts[...]).compactMap { Double(decimal: $0) }
        guard numbers.count >= 2 else { continue }
        let place = Point(x: numbers[0], y: numbers[1])
        if isTip { tips.append(place) } else { curve.append(place) }
      }
      if !curve.isEmpty { curves.append(curve) }
    }
    return (curves, tips)
  }

  /// The texts among drawing operations in the notation of `xdot`; what cannot be read ends the list.
  static func texts(in operations: String) -> [Text] {
    var reader = OperationReader(bytes: Array(operations.utf8))
    var texts: [Text] = []
    while let text = reader.nextText() { texts.append(text) }
    return texts
  }
}

extension Double {
  /// The number that some characters state, as the initializer for strings has it.
  ///
  /// Up to fifteen digits with a point among them are a quotient of two whole numbers that a `Double` holds exactly, so
  /// that their quotient is the nearest one; all else is left to that initializer.
  init?(decimal bytes: ArraySlice<UInt8>) {
    var (digits, divisor, count) = (0.0, 1.0, 0)
    var isBehindPoint = false
    for byte in bytes.drop(while: { $0 == UInt8(ascii: "-") }) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        (digits, count) = (digits * 10 + Double(byte - UInt8(ascii: "0")), count + 1)
        if isBehindPoint { divisor *= 10 }
      case UInt8(ascii: ".") where !isBehindPoint && count > 0: isBehindPoint = true
      default: count = .max
      }
      if count > 15 { break }
    }
    let signs = bytes.prefix { $0 == UInt8(ascii: "-") }.count
    guard (1...15).contains(count), signs <= 1, bytes.last != UInt8(ascii: ".") else {
      guard let number = Double(String(decoding: bytes, as: UTF8.self)) else { return nil }
      self = number
      return
    }
    self = (signs == 1 ? -digits : digits) / divisor
  }
}

/// Reads drawing operations: a letter, then numbers and counted strings by the letter.
private struct OperationReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next text; nil at the end, and at an operation that is unknown or cut short.
  mutating func nextText() -> GraphvizLayout.Text? {
    while let letter = word() {
      switch letter {
      case "E", "e": for _ in 0..<4 where number() == nil { return nil }
      case "P", "p", "L", "B", "b":
        guard let count = number(), count >= 0, count <= Double(bytes.count) else { return nil }
        for _ in 0..<Int(count) * 2 where number() == nil { return nil }
      case "C", "c", "S": if string() == nil { return nil }
      case "F": if number() == nil || string() == nil { return nil }
      case "t": if number() == nil { return nil }
      case "I":
        for _ in 0..<4 where number() == nil { return nil }
        if string() == nil { return nil }
      case "T":
        guard number() != nil, number() != nil, number() != nil, let width = number(), let text = string() else {
          return nil
        }
        return GraphvizLayout.Text(text: text, width: width)
      default: return nil
      }
    }
    return nil
  }

  private mutating func word() -> Substring? {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: " ") { position += 1 }
    return position > start ? Substring(decoding: bytes[start..<position], as: UTF8.self) : nil
  }

  private mutating func number() -> Double? { word().flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil } }

  /// A count of bytes, a hyphen, and the bytes, which must be UTF-8.
  private mutating func string() -> String? {
    guard let count = word().flatMap({ Int($0) }), count >= 0 else { return nil }
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "-"), count <= bytes.count - position - 1 else {
      return nil
    }
    let start = position + 1
    position = start + count
    return String(validating: bytes[start..<position], as: UTF8.self)
  }
}
