/// A color as a style file writes it: `#0B5FA5`, or a name of CSS such as `rebeccapurple`.
enum ColorText {
  /// The color that a text names.
  static func color(_ text: String) throws(ScalarProblem) -> PictureStyle.Color {
    if let bytes = bytes(text) {
      return PictureStyle.Color(
        red: UInt8(truncatingIfNeeded: bytes >> 16), green: UInt8(truncatingIfNeeded: bytes >> 8),
        blue: UInt8(truncatingIfNeeded: bytes))
    }
    throw ScalarProblem("bad-color", "\(text.excerpt) is not a color", remedy: remedy(for: text))
  }

  private static func bytes(_ text: String) -> UInt32? {
    guard text.hasPrefix("#") else { return ColorNames.values[text.lowercased()] }
    let digits = text.utf8.dropFirst()
    return digits.count == 6 && digits.allSatisfy(isHexadecimal) ? UInt32(text.dropFirst(), radix: 16) : nil
  }

  /// The reader's own way to write what was meant, as far as that can be told.
  private static func remedy(for text: String) -> String {
    let digits = text.hasPrefix("#") ? text.dropFirst() : Substring(text)
    if !digits.isEmpty, digits.utf8.allSatisfy(isHexadecimal) {
      switch digits.utf8.count {
      case 3: return "write all six digits: “#\(digits.map { "\($0)\($0)" }.joined())”"
      case 6: return "did you mean “#\(digits)”?"
      case 8: return "colors cannot be transparent; write “#\(digits.prefix(6))”"
      default: break
      }
    }
    if let near = ColorNames.values.keys.sorted().spelling(like: text) { return "did you mean “\(near)”?" }
    return "write it like “#0B5FA5”, or with a name of CSS such as “teal”"
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}

/// The name of a family of fonts as a style file writes it.
enum FontText {
  /// The name, which has nothing in it that could mean something else to a program that draws.
  static func name(_ text: String) throws(ScalarProblem) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " " || scalar == "-")
    }
    guard isPlain, text.utf8.count <= 60, !" -".contains(text.prefix(1)), !" -".contains(text.suffix(1)) else {
      throw ScalarProblem(
        "bad-font", "\(text.excerpt) is not the name of one font",
        remedy: "write one name of at most 60 letters, digits, spaces and hyphens, like “Source Sans 3”")
    }
    return text
  }
}
