extension String {
  /// The text with nothing in it that a terminal obeys or that makes it read as another text.
  ///
  /// | in the text | becomes |
  /// |---|---|
  /// | tab, line feed, carriage return, U+0085, U+2028, U+2029 | a space |
  /// | other control characters (escape among them), noncharacters | U+FFFD |
  /// | controls of the writing direction (Unicode property Bidi_Control) | `[U+202E]` and the like |
  package var printable: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.isPrintable }) else { return self }
    var printable = String.UnicodeScalarView(unicodeScalars[..<first])
    for scalar in unicodeScalars[first...] { printable.appendPrintable(scalar) }
    return String(printable)
  }
}

extension String.UnicodeScalarView {
  /// Appends what stands for a scalar in a text that a person reads.
  package mutating func appendPrintable(_ scalar: Unicode.Scalar) {
    guard !scalar.isPrintable else { return append(scalar) }
    // One at a time: the standard library copies all that is there when it appends a collection of scalars.
    for replacement in scalar.printable { append(replacement) }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar stands for itself in a text that a person reads.
  package var isPrintable: Bool {
    if isASCII { return (0x20...0x7E).contains(value) }
    if self == "\u{2028}" || self == "\u{2029}" { return false }
    return properties.generalCategory != .control && !properties.isNoncharacterCodePoint && !properties.isBidiControl
  }

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
