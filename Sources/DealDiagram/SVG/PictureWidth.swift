/// How wide a picture is.
public struct PictureWidth: Hashable, Sendable, CustomStringConvertible {
  /// What its width is counted in.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Millimeters on paper.
    case millimeters = "mm"
    /// Pixels of a screen, 96 to the inch.
    case pixels = "px"
  }

  /// How many.
  public let number: Double
  /// Of what.
  public let unit: Unit

  /// The widths that can be asked for, in inches.
  private static let inches = 0.5...200.0

  /// Reads a width such as `180mm` or `1200px`; between half an inch and 200 inches.
  public init?(_ text: String) {
    guard let unit = Unit.allCases.first(where: { text.hasSuffix($0.rawValue) }) else { return nil }
    let digits = text.dropLast(unit.rawValue.count)
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let number = Double(digits)
    else { return nil }
    (self.number, self.unit) = (number, unit)
    guard Self.inches.contains(inches) else { return nil }
  }

  /// The width in inches.
  public var inches: Double { number / (unit == .millimeters ? 25.4 : 96) }

  /// The width as it is written in an SVG document.
  public var description: String { number.plainDecimal + unit.rawValue }
}
