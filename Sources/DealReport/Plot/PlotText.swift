import DealDiagram

/// How wide a text is, before anyone draws it.
///
/// **Definition**: the widths of DejaVu Sans, the first font that plots ask for and one of the widest in use, rounded up
/// to hundredths of the size; letters beyond ASCII count as wide as those of their script at most are. So a text that
/// fits by this measure fits in what is shown.
enum PlotText {
  /// How much wider a bold text is at most.
  static let boldness = 1.15
  /// The distance of two lines, in sizes.
  static let leading = 1.3
  /// How far above the line letters reach, in sizes.
  static let ascent = 0.95
  /// How far below the line letters reach, in sizes.
  static let descent = 0.28

  /// The width of a text of one line.
  static func width(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * size * (isBold ? boldness : 1)
  }

  /// A text in lines of at most a width; what does not fit ends with an ellipsis.
  static func lines(
    _ text: String, width limit: Double, size: Double, isBold: Bool = false, atMost count: Int = .max
  ) -> [String] {
    let scale = size * (isBold ? boldness : 1)
    // A long text is cut before it is measured: no more than this many letters fit anywhere.
    return String(text.printable.prefix(longestText)).wrapped(to: limit, maximumLines: count) { width(of: $0) * scale }
  }

  private static let longestText = 5_000

  /// The width of a character in sizes of the font.
  private static func width(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.isASCII, character.unicodeScalars.count == 1 {
      return scalar.value < 0x20 || scalar.value == 0x7F ? 1.25 : ascii[Int(scalar.value) - 0x20] / 100
    }
    if let width = signs[scalar], character.unicodeScalars.count == 1 { return width / 100 }
    switch character.displayWidth {
    case 0: return 0
    case 1: return (0xC0...0x17F).contains(scalar.value) ? (scalar.properties.isUppercase ? 1.07 : 1) * 0.98 : 1.25
    default: return character.unicodeScalars.contains { $0.properties.isEmojiPresentation } ? 1.4 : 1.1
    }
  }

  private static let ascii: [Double] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62,
    69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60,
    82, 60, 60, 53, 64, 34, 64, 84,
  ]

  private static let signs: [Unicode.Scalar: Double] = [
    "–": 50, "—": 100, "…": 100, "≤": 84, "≥": 84, "−": 84, "€": 64, "£": 64, "¥": 64, "·": 32, "“": 52, "”": 52,
    "’": 32,
    "«": 62, "»": 62, "\u{A0}": 32, "\u{202F}": 20, "→": 84, "à": 62, "é": 62, "è": 62, "ê": 62, "û": 64, "ô": 62,
    "ç": 55, "ö": 62, "ü": 64, "ä": 62, "î": 30, "É": 64,
  ]
}
