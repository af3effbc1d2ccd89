extension String {
  /// The text in lines of at most `columns` columns, broken between words where that is possible.
  ///
  /// White space between words is one space, and spaces that forbid a break are parts of words; a word wider than a line is broken between characters. What does not fit
  /// in `maximumLines` is replaced by an ellipsis at the end of the last line.
  ///
  /// - Parameters:
  ///   - columns: The width of a line; at least one character stands in each, however narrow it is.
  ///   - maximumLines: The number of lines to keep, at least 1.
  /// - Returns: The lines, at least one.
  /// - Complexity: O(*n*) for a text of *n* characters.
  package func wrapped(to columns: Int, maximumLines: Int = .max) -> [String] {
    wrapped(to: Double(columns), maximumLines: maximumLines) { Double($0.displayWidth) }
  }

  /// The text in lines that are no wider than a limit, by the widths of its characters; else as ``wrapped(to:maximumLines:)``.
  ///
  /// - Parameters:
  ///   - limit: The width of a line; at least one character stands in each, however narrow it is.
  ///   - maximumLines: The number of lines to keep, at least 1.
  ///   - measure: The width of a character.
  /// - Returns: The lines, at least one.
  /// - Complexity: O(*n*) for a text of *n* characters.
  package func wrapped(
    to limit: Double, maximumLines: Int = .max, measure: (Character) -> Double
  ) -> [String] {
    let space = measure(" ")
    func total(_ text: some StringProtocol) -> Double { text.reduce(0) { $0 + measure($1) } }
    var lines: [String] = []
    var line = ""
    var width = 0.0
    for word in split(whereSeparator: { $0.isWhitespace && !$0.forbidsBreak }) {
      let wordWidth = total(word)
      if width > 0, width + space + wordWidth <= limit {
        line += " " + word
        width += space + wordWidth
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, width) = ("", 0)
      for character in word {
        if !line.isEmpty, width + measure(character) > limit {
          lines.append(line)
          (line, width) = ("", 0)
        }
        line.append(character)
        width += measure(character)
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }

    let kept = max(1, maximumLines)
    guard lines.count > kept else { return lines }
    lines.removeLast(lines.count - kept)
    var last = lines.removeLast()
    while !last.isEmpty, total(last) + measure("…") > limit { last.removeLast() }
    lines.append(last + "…")
    return lines
  }
}

extension Character {
  /// Whether it is a space at which no line ends.
  fileprivate var forbidsBreak: Bool { self == "\u{A0}" || self == "\u{202F}" || self == "\u{2007}" }
}
