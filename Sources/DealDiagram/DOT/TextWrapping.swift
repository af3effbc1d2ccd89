extension Character {
  /// How many columns of a fixed-width font the character takes: 0, 1 or 2.
  ///
  /// **Definition.** 2 for the blocks that are wide or full-width in East Asian typography (Unicode Standard Annex 11,
  /// by whole blocks) and for characters shown as emoji; 0 for marks without a base and for format controls; else 1.
  package var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3: return 2
    case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD: return 2
    default: break
    }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}

extension StringProtocol {
  /// How many columns of a fixed-width font the text takes.
  package var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
  }
}

extension String {
  /// The text in lines of at most `columns` columns, broken between words where that is possible.
  ///
  /// White space between words is one space; a word wider than a line is broken between characters. What does not fit
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
    for word in split(whereSeparator: \.isWhitespace) {
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
