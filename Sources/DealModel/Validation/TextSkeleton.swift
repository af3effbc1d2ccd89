/// What a text looks like: two texts with one skeleton are easily taken for each other.
///
/// **Definition**: each character is replaced by the Latin one, the digit or the sign that it looks like, and those that
/// nobody sees are left out. Composed and decomposed letters are equal, since Swift compares texts so. Case is kept.
///
/// **Reference**: Unicode Technical Standard 39, "Unicode Security Mechanisms", section 4; of its table, the letters of Greek
/// and Cyrillic, the fullwidth and the mathematical forms, hyphens, apostrophes and spaces.
package enum TextSkeleton {
  /// The skeleton of a text.
  package static func skeleton(of text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.unicodeScalars.map(prototype).joined()
  }

  private static func prototype(of scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar) }
    if let known = prototypes[scalar] { return known }
    switch scalar.value {
    // Fullwidth forms stand in the order of ASCII.
    case 0xFF01...0xFF5E: return letter(scalar.value - 0xFF01 + 0x21)
    // The mathematical alphabets: capital and small letters in each of thirteen styles, digits in five.
    case 0x1D400...0x1D6A3:
      let place = (scalar.value - 0x1D400) % 52
      return letter(place < 26 ? 0x41 + place : 0x61 + place - 26)
    case 0x1D7CE...0x1D7FF: return letter(0x30 + (scalar.value - 0x1D7CE) % 10)
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return "" }
    return scalar.properties.isWhitespace ? " " : String(scalar)
  }

  private static func letter(_ value: UInt32) -> String { Unicode.Scalar(value).map { String($0) } ?? "" }

  /// Characters and what they look like; each line begins with the latter.
  private static let prototypes: [Unicode.Scalar: String] = {
    let lines = [
      "a аαɑ", "B ВΒ", "A АΑ", "c сϲ", "C СϹ", "d ԁ", "e еҽ", "E ЕΕ", "g ɡ", "h һ", "H НΗ", "i іιı", "I ІΙӀ", "j јϳ",
      "J Ј", "K КΚK", "l ӏ", "M МΜ", "N Ν", "o оοσ", "O ОΟ", "p рρ", "P РΡ", "q ԛ", "Q Ԛ", "s ѕ", "S Ѕ", "T ТΤ", "u υ",
      "v νѵ", "V Ѵ", "w ԝ", "W Ԝ", "x х", "X ХΧ", "y уγү", "Y УΥҮ", "Z Ζ", "ff ﬀ", "fi ﬁ", "fl ﬂ", "ffi ﬃ", "ffl ﬄ",
      "- ‐‑‒–—−﹣", "' ‘’ʼ′ˈ", "\" “”″", ". ․。", "/ ⁄∕",
    ]
    var prototypes: [Unicode.Scalar: String] = [:]
    for line in lines {
      let parts = line.unicodeScalars.split(separator: " ", maxSplits: 1)
      for scalar in parts[1] { prototypes[scalar] = String(String.UnicodeScalarView(parts[0])) }
    }
    return prototypes
  }()
}

/// The scripts whose letters look like each other's.
enum AlphabeticScript: Hashable {
  case latin
  case greek
  case cyrillic

  /// The script of a letter; `nil` for other scripts, and for what is no letter.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.properties.isAlphabetic else { return nil }
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA722...0xA7FF, 0xFF21...0xFF3A,
      0xFF41...0xFF5A:
      self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    default: return nil
    }
  }
}
