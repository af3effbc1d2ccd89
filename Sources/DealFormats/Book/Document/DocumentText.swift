import DealModel

extension DocumentProblem {
  /// What keeps some bytes from being a text in UTF-8.
  static func encoding(of bytes: [UInt8]) -> DocumentProblem {
    if isUTF16(bytes) {
      return DocumentProblem("not-utf8", "the file is UTF-16", remedy: "save it as UTF-8")
    }
    return DocumentProblem(
      "not-utf8", at: bytes.positionOfInvalidUTF8, "the file is not UTF-8 here", remedy: "save it as UTF-8")
  }

  /// Whether a text begins with the byte order mark of UTF-16, or with an ASCII character of two bytes.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE): return true
    case (0, let second): return second != 0
    case (_, let second): return second == 0
    }
  }

  static let emptyDocument = DocumentProblem(
    "empty-input", "the file has no entries", remedy: "begin it with “dealgraph: 1”")

  /// A text that holds the one character that no tool agrees about.
  static func nul(at position: TextPosition, path: BookPath) -> DocumentProblem {
    DocumentProblem(
      "control-character", at: position, "the character U+0000 is not allowed", remedy: "remove it", path: path)
  }
}

extension Collection<UInt8> {
  /// The bytes after a byte order mark, which some editors write and no reader should see.
  var withoutByteOrderMark: SubSequence { dropFirst(starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) }

  /// Where the first byte stands that does not belong to a character.
  fileprivate var positionOfInvalidUTF8: TextPosition {
    var position = TextPosition.start
    var decoder = UTF8()
    var bytes = withoutByteOrderMark.makeIterator()
    var wasReturn = false
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      switch scalar {
      case "\n" where wasReturn: break
      case "\n", "\r": position = TextPosition(line: position.line + 1, column: 1)
      default: position.column += 1
      }
      wasReturn = scalar == "\r"
    }
    return position
  }
}
