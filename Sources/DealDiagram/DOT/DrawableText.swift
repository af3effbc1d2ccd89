import DealModel

/// Text from outside, made fit to be drawn.
///
/// Names are quoted by nobody and may hold anything. What remains here is text in which every character is drawn as
/// itself:
///
/// | in the text | drawn as | because |
/// |---|---|---|
/// | tab, line feed, carriage return, U+0085, U+2028, U+2029 | a space | one text is one paragraph |
/// | other control characters, noncharacters | U+FFFD | XML 1.0 forbids them, or terminals obey them |
/// | controls of the writing direction (Unicode property Bidi_Control) | `[U+202E]` and the like | they make text read as another |
/// | `&` in front of what reads as an entity, as in `&amp;` | `&` and U+2060, which has no width | Graphviz would decode the entity |
/// | a backslash in a tooltip | `\` and U+2060 | Graphviz would take it for the beginning of an escape |
/// | what is beyond the limit | `…` | a drawing has finite room |
struct DrawableText: Equatable {
  /// The text to draw.
  let text: String

  /// Creates the drawable form of a text.
  ///
  /// - Parameters:
  ///   - source: Any text.
  ///   - limit: How many characters are kept; of an overlong run of combining marks, four scalars for each.
  init(_ source: String, limit: Int) {
    // Most names are short and plain; Unicode's properties are slow to look up for each of their letters.
    if source.utf8.count <= limit, source.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      text = Self.withoutEntities(source)
      return
    }
    var drawable = String.UnicodeScalarView()
    var characterCount = 0
    var scalarsLeft = 4 * limit
    var isCut = false
    characters: for character in source {
      guard characterCount < limit else {
        isCut = true
        break
      }
      characterCount += 1
      for scalar in character.unicodeScalars {
        guard scalarsLeft > 0 else {
          isCut = true
          break characters
        }
        scalarsLeft -= 1
        // A carriage return and its line feed are one character, and one space.
        if scalar == "\n", character == "\r\n" { continue }
        if (0x20...0x7E).contains(scalar.value) {
          drawable.append(scalar)
        } else {
          drawable.append(contentsOf: scalar.printable)
        }
      }
    }
    if isCut { drawable.append("…") }
    text = Self.withoutEntities(String(drawable))
  }

  /// Breaks everything that reads as an entity: `&`, letters, digits or `#`, and `;`.
  private static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      result.append(scalar)
      guard scalar == "&" else { continue }
      let name = scalars[(index + 1)...].prefix {
        $0.isASCII && ($0 == "#" || $0.properties.isAlphabetic || $0.isDigit)
      }
      if name.endIndex < scalars.endIndex, scalars[name.endIndex] == ";" { result.append("\u{2060}") }
    }
    return String(result)
  }
}

extension DrawableText {
  /// The text with every backslash twice, which Graphviz shows as one in a label.
  var withDoubledBackslashes: String {
    replacingBackslashes(with: "\\\\")
  }

  /// The text with every backslash twice and then U+2060, which has no width.
  ///
  /// Graphviz resolves the escapes of some tooltips twice and of others once. Behind the first time one backslash is
  /// left; what follows it keeps it from being read as an escape.
  var withSeparatedBackslashes: String {
    replacingBackslashes(with: "\\\\\u{2060}")
  }

  private func replacingBackslashes(with replacement: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\\" { result.append(contentsOf: replacement.unicodeScalars) } else { result.append(scalar) }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
