import Yams

extension DocumentProblem {
  /// What the parser could not read, in words for somebody who writes books.
  init(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, let yaml), .parser(let context, let problem, let mark, let yaml),
      .composer(let context, let problem, let mark, let yaml):
      self = Self.explained(problem, context: context, at: TextPosition(mark), in: yaml)
    case .reader(_, let offset, let value, let yaml):
      let character = value > 0 ? "U+" + String(value, radix: 16, uppercase: true) : "this one"
      self.init(
        "yaml-syntax", at: offset.map { TextPosition(ofCharacter: $0, in: yaml) } ?? .start,
        "control characters such as \(character) are not allowed", remedy: "remove the character")
    case .memory:
      self.init("too-large", "there is not enough memory to read the file")
    case .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded, .duplicatedKeysInMapping:
      self.init("yaml-syntax", "the file cannot be read as YAML")
    }
  }

  private static func explained(
    _ problem: String, context: YamlError.Context?, at position: TextPosition, in yaml: String
  ) -> DocumentProblem {
    if problem.contains("another document") {
      return DocumentProblem(
        "several-documents", at: position, "a second document begins here", remedy: "keep one book in each file")
    }
    let opening = context.map { TextPosition($0.mark) } ?? position
    let isQuoted = context?.text.contains("quoted scalar") ?? false
    if isQuoted && problem.contains("unexpected end of stream") {
      return DocumentProblem(
        "yaml-syntax", at: opening, "this quoted text has no end", remedy: "close the quotation mark")
    }
    if problem.contains("cannot start any token"), let sign = yaml.scalar(at: position) {
      return sign == "\t"
        ? DocumentProblem("yaml-syntax", at: position, "a tab is not allowed here", remedy: "indent with spaces")
        : DocumentProblem("yaml-syntax", at: position, "no value can begin with “\(sign)”", remedy: quoting)
    }
    for explanation in explanations where problem.contains(explanation.problem) {
      return DocumentProblem("yaml-syntax", at: position, explanation.message, remedy: explanation.remedy)
    }
    let place = opening == position ? "" : ", in what begins on line \(opening.line)"
    return DocumentProblem(
      "yaml-syntax", at: position, "this is not YAML: \(problem)\(place)",
      remedy: "look at the indentation and the quotation marks around this place")
  }

  private static let quoting = "put texts with “: ” or “ #”, or that begin with a sign, in quotation marks"

  /// The parser's problems that people run into, and what they come from.
  private static let explanations: [(problem: String, message: String, remedy: String)] = [
    ("mapping values are not allowed", "a “: ” is not allowed here", quoting + "; or mend the indentation"),
    ("could not find expected ':'", "a key without “:”", "write “key: value”, with a space after the colon"),
    ("did not find expected key", "a key is expected here", "indent the keys of one entry alike; " + quoting),
    ("did not find expected '-'", "a “- ” is expected here", "indent the items of one list alike"),
    ("did not find expected ',' or ']'", "this list is not closed", "add “,” or “]”"),
    ("did not find expected ',' or '}'", "this mapping is not closed", "add “,” or “}”"),
    ("block sequence entries are not allowed", "a list cannot begin here", "begin it on a line of its own"),
    ("found undefined alias", "there is no such anchor", "define it before it is used, or quote the text"),
    ("Maximum nesting level", "the entries stand too deep inside each other", "look for brackets that are not closed"),
  ]
}

extension TextPosition {
  /// The position of a character, by how many stand before it.
  fileprivate init(ofCharacter offset: Int, in text: String) {
    let before = text.prefix(offset)
    let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    self.init(line: max(lines.count, 1), column: (lines.last?.unicodeScalars.count ?? 0) + 1)
  }
}
