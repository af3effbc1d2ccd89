import DealDiagram
import DealModel

/// A line of characters, each with its style, whose width on a terminal is known.
struct GlyphLine: Hashable {
  /// A character and how it looks.
  struct Glyph: Hashable {
    var character: Character
    var style: StyledText.Style
  }

  private(set) var glyphs: [Glyph] = []
  /// Columns of the terminal.
  private(set) var width = 0

  init() {}

  /// The characters of a text on one line, made printable.
  init(_ text: StyledText) {
    for run in text.runs {
      switch run {
      case .text(let words, let style): append(words.printable, style)
      case .marks(let numbers): append(numbers.map { "[\($0)]" }.joined(), .faint)
      case .link(let words, _): append(words.printable)
      }
    }
  }

  mutating func append(_ glyph: Glyph) {
    glyphs.append(glyph)
    width += glyph.character.displayWidth
  }

  mutating func append(_ text: some StringProtocol, _ style: StyledText.Style = .plain) {
    for character in text { append(Glyph(character: character, style: style)) }
  }

  mutating func append(_ line: GlyphLine) {
    glyphs += line.glyphs
    width += line.width
  }

  mutating func appendSpaces(_ count: Int) {
    guard count > 0 else { return }
    append(String(repeating: " ", count: count))
  }

  /// The line without the spaces at its end, with escape sequences for styles when these are wanted.
  func rendered(color: Bool) -> String {
    var text = ""
    var current = StyledText.Style.plain
    let end = glyphs.lastIndex { $0.character != " " }.map { $0 + 1 } ?? 0
    for glyph in glyphs[..<end] {
      if color && glyph.style != current {
        if current != .plain { text += "\u{1B}[0m" }
        text += glyph.style.escapeSequence
        current = glyph.style
      }
      text.append(glyph.character)
    }
    if current != .plain { text += "\u{1B}[0m" }
    return text
  }

  /// The line in lines of at most `columns` columns, broken between words where that is possible.
  ///
  /// Lines after the first begin with `hanging` spaces. A word wider than a line is broken between characters. At
  /// least one character stands in each line.
  ///
  /// - Complexity: O(characters).
  func wrapped(to columns: Int, hanging: Int = 0) -> [GlyphLine] {
    if width <= columns { return [self] }
    var lines: [GlyphLine] = []
    var line = GlyphLine()
    var isFresh = true
    func fresh() -> GlyphLine {
      var line = GlyphLine()
      line.appendSpaces(hanging)
      return line
    }
    for word in glyphs.split(whereSeparator: { $0.character == " " }) {
      let wordWidth = word.reduce(0) { $0 + $1.character.displayWidth }
      if !isFresh, line.width + 1 + wordWidth <= columns {
        let isOneStyle = line.glyphs.last?.style == word.first?.style
        line.append(" ", isOneStyle ? word.first?.style ?? .plain : .plain)
      } else if !isFresh {
        lines.append(line)
        line = fresh()
      }
      for glyph in word {
        if line.width + glyph.character.displayWidth > columns, line.glyphs.contains(where: { $0.character != " " }) {
          lines.append(line)
          line = fresh()
        }
        line.append(glyph)
      }
      isFresh = false
    }
    lines.append(line)
    return lines
  }
}

extension StyledText.Style {
  /// The sequence by which a terminal shows the style (ECMA-48, select graphic rendition).
  fileprivate var escapeSequence: String {
    switch self {
    case .plain: ""
    case .strong: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    case .caution: "\u{1B}[33m"
    case .severe: "\u{1B}[1;31m"
    }
  }
}
