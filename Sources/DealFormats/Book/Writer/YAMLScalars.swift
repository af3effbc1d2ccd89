/// How texts stand in YAML: without quotation marks where that is safe in every version of the language.
enum YAMLScalars {
  /// A text on one line; between brackets, in flow, more signs have a meaning.
  static func line(_ text: String, isInFlow: Bool) -> String {
    if isPlain(text, isInFlow: isInFlow) { return text }
    if text.unicodeScalars.contains(where: \.isWrittenAsEscape) { return text.quotedForYAML }
    // Whichever marks need no escapes; single ones as a rule.
    let signs = text.utf8
    if signs.contains(UInt8(ascii: "'")), !signs.contains(UInt8(ascii: "\"")), !signs.contains(UInt8(ascii: "\\")) {
      return "\"\(text)\""
    }
    return "'" + text.replacing("'", with: "''") + "'"
  }

  /// Whether a text without quotation marks can be read as nothing but this text.
  static func isPlain(_ text: String, isInFlow: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, canBegin(first), last != " ", last != ":",
      !scalars.contains(where: \.isWrittenAsEscape), !isWordOfYAML(text), !looksLikeNumberOrDate(text)
    else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      if previous == ":" && (scalar == " " || isInFlow) { return false }
      if previous == " " && scalar == "#" { return false }
      if isInFlow && ",[]{}".unicodeScalars.contains(scalar) { return false }
      previous = scalar
    }
    return true
  }

  /// Whether a text can begin with a character without being taken for a sign of YAML.
  private static func canBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "(", "$", "/", "_": true
    default: !scalar.isASCII && !scalar.properties.isWhitespace
    }
  }

  /// The words that some version of YAML reads as a truth value, as nothing, or as a number.
  private static let words: Set<String> = [
    "y", "yes", "n", "no", "true", "false", "on", "off", "null", "nan", "inf",
  ]

  private static func isWordOfYAML(_ text: String) -> Bool {
    text.utf8.count <= 5 && words.contains(text.lowercased())
  }

  /// Whether a text begins with a digit and has only signs of numbers, dates and times of some version of YAML.
  private static func looksLikeNumberOrDate(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "0"..."9", "a"..."f", "A"..."F", "x", "X", "o", "O", "t", "T", "z", "Z", "_", ".", ",", ":", "+", "-", " ":
        true
      default: false
      }
    }
  }

  // MARK: Folding

  /// A long text as lines of a folded block, which are read with a space in the place of each line break; `nil` for a
  /// text that such a block could not give back.
  static func foldedLines(_ text: String, width: Int) -> [Substring]? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      !scalars.contains(where: \.isWrittenAsEscape)
    else { return nil }
    var lines: [Substring] = []
    var start = text.startIndex
    var column = 0
    // The last place at which the line may end: a single space between other characters.
    var lastBreak: (index: String.Index, column: Int)?
    var index = text.startIndex
    while index < text.endIndex {
      let next = scalars.index(after: index)
      if scalars[index] == " ", index > start, next < text.endIndex, scalars[next] != " ",
        scalars[scalars.index(before: index)] != " "
      {
        lastBreak = (index, column)
      }
      column += 1
      if column > width, let end = lastBreak {
        lines.append(text[start..<end.index])
        start = scalars.index(after: end.index)
        column -= end.column + 1
        lastBreak = nil
      }
      index = next
    }
    lines.append(text[start...])
    return lines.count > 1 ? lines : nil
  }
}
