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
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in split(whereSeparator: { $0.isWhitespace && !$0.forbidsBreak }) {
      let wordWidth = word.displayWidth
      if width > 0, width + 1 + wordWidth <= columns {
        line += " " + word
        width += 1 + wordWidth
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, width) = ("", 0)
      for character in word {
        if !line.isEmpty, width + character.displayWidth > columns {
          lines.append(line)
          (line, width) = ("", 0)
        }
        line.append(character)
        width += character.displayWidth
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }

    let kept = max(1, maximumLines)
    guard lines.count > kept else { return lines }
    lines.removeLast(lines.count - kept)
    var last = lines.removeLast()
    while !last.isEmpty, last.displayWidth + 1 > columns { last.removeLast() }
    lines.append(last + "…")
    return lines
  }
}

extension Character {
  /// Whether it is a space at which no line ends.
  fileprivate var forbidsBreak: Bool { self == "\u{A0}" || self == "\u{202F}" || self == "\u{2007}" }
}
