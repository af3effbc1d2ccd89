/// A color of a picture: red, green and blue of sRGB, without transparency.
///
/// It is all of a color that ever reaches a document for Graphviz, so that no text of a user can stand in its place.
public struct DiagramColor: Hashable, Sendable, CustomStringConvertible {
  /// How much red, from 0 to 255.
  public let red: UInt8
  /// How much green, from 0 to 255.
  public let green: UInt8
  /// How much blue, from 0 to 255.
  public let blue: UInt8

  /// Creates a color.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Creates a color of three bytes, red first; what is above them is left out.
  init(_ bytes: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: bytes >> 16), green: UInt8(truncatingIfNeeded: bytes >> 8),
      blue: UInt8(truncatingIfNeeded: bytes))
  }

  /// The color as `#RRGGBB`.
  public var description: String {
    "#"
      + [red, green, blue].map { channel in
        let digits = String(channel, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// The color as Graphviz reads it.
  var keyword: DOTKeyword { DOTKeyword(description) ?? "black" }
}

extension DiagramColor {
  /// How much light the color gives off, from 0 to 1.
  ///
  /// **Reference**: relative luminance, Web Content Accessibility Guidelines 2.2.
  package var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// How well one color is read on the other, from 1 to 21; the order does not matter.
  ///
  /// **Reference**: contrast ratio, Web Content Accessibility Guidelines 2.2.
  package func contrast(with other: DiagramColor) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let share = Double(channel) / 255
    guard share > 0.04045 else { return share / 12.92 }
    // The power 12/5 by Newton's method for the fifth root: no mathematics library, so the same bits everywhere. From 1
    // the steps fall to the root, and 60 of them are enough for the smallest channel that gets here.
    let base = (share + 0.055) / 1.055
    let power = (0..<12).reduce(1.0) { product, _ in product * base }
    return (0..<60).reduce(1.0) { root, _ in root - (root - power / (root * root * root * root)) / 5 }
  }
}
