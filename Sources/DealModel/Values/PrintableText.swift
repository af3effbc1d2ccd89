extension String {
  /// The text with nothing in it that a terminal obeys or that makes it read as another text.
  ///
  /// | in the text | becomes |
  /// |---|---|
  /// | tab, line feed, carriage return, U+0085, U+2028, U+2029 | a space |
  /// | other control characters (escape among them), noncharacters | U+FFFD |
  /// | controls of the writing direction (Unicode property Bidi_Control) | `[U+202E]` and the like |
  package var printable: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    var printable = String.UnicodeScalarView()
    for scalar in unicodeScalars { printable.append(contentsOf: scalar.printable) }
    return String(printable)
  }
}

extension Unicode.Scalar {
  /// What stands for the scalar in a text that a person reads.
  package var printable: String.UnicodeScalarView {
    switch self {
    case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": " ".unicodeScalars
    case _ where properties.generalCategory == .control || properties.isNoncharacterCodePoint:
      "\u{FFFD}".unicodeScalars
    case _ where properties.isBidiControl: "[U+\(hexadecimal)]".unicodeScalars
    default: String.UnicodeScalarView([self])
    }
  }

  /// The code point in four hexadecimal digits, or in more where they are needed.
  package var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
