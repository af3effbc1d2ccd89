extension String {
  /// The text with nothing in it that a terminal obeys or that makes it read as another text.
  ///
  /// | in the text | becomes |
  /// |---|---|
  /// | tab, line feed, carriage return, U+0085, U+2028, U+2029 | a space |
  /// | other control characters (escape among them), noncharacters | U+FFFD |
  /// | controls of the writing direction (Unicode property Bidi_Control) | `[U+202E]` and the like |
  var printable: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    var printable = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": printable.append(" ")
      case _ where scalar.properties.generalCategory == .control, _ where scalar.properties.isNoncharacterCodePoint:
        printable.append("\u{FFFD}")
      case _ where scalar.properties.isBidiControl:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        printable.append(contentsOf: "[U+\(zeros)\(digits)]".unicodeScalars)
      default: printable.append(scalar)
      }
    }
    return String(printable)
  }
}
