/// Why a text, a number or a word of JSON cannot be read.
struct JSONTokenProblem: Error {
  var message: String
  var remedy: String
  var position: TextPosition
}

/// Reads the tokens of a JSON text, which must be valid UTF-8, one after the other, and knows where each stands.
struct JSONScanner {
  private let bytes: [UInt8]
  private(set) var index: Int
  private var line = 1
  /// A place on the line at hand whose column is known, so that no character is counted twice.
  private var anchor: (index: Int, column: Int)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.count - bytes.withoutByteOrderMark.count
    anchor = (index, 1)
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The byte at hand; `nil` at the end.
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Where the byte at hand stands.
  var position: TextPosition {
    mutating get {
      // Bytes after the first of a character count nothing.
      let column = bytes[anchor.index..<index].reduce(anchor.column) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      anchor = (index, column)
      return TextPosition(line: line, column: column)
    }
  }

  mutating func advance() { index += 1 }

  /// Passes over a byte if it is at hand.
  mutating func skip(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    index += 1
    return true
  }

  mutating func skipBlanks() {
    while let byte {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "\n"): beginLine(after: 1)
      case UInt8(ascii: "\r"):
        let isPair = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        beginLine(after: isPair ? 2 : 1)
      default: return
      }
    }
  }

  private mutating func beginLine(after count: Int) {
    index += count
    line += 1
    anchor = (index, 1)
  }

  /// The character at hand between quotation marks, for messages.
  var excerpt: String {
    guard !isAtEnd else { return "the end of the file" }
    guard let scalar = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    else { return "nothing" }
    return Self.name(of: scalar)
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let category = scalar.properties.generalCategory
    if category != .control && category != .format { return "“\(scalar)”" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  // MARK: Texts

  /// The text that begins at the quotation mark at hand.
  mutating func text() throws(JSONTokenProblem) -> String {
    let opening = position
    index += 1
    let start = index
    // Most texts have no escapes, and are taken as they stand.
    while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { index += 1 }
    guard byte == UInt8(ascii: "\\") else {
      let end = index
      try closeText(from: opening)
      return Self.string(bytes[start..<end])
    }
    var content = Array(bytes[start..<index])
    while let byte, byte != UInt8(ascii: "\""), byte >= 0x20 {
      if byte == UInt8(ascii: "\\") {
        content.append(contentsOf: String(Character(try escaped())).utf8)
      } else {
        content.append(byte)
        index += 1
      }
    }
    try closeText(from: opening)
    return Self.string(content[...])
  }

  /// A text without a byte order mark at its beginning, which the reader of YAML does not see either.
  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.withoutByteOrderMark, as: UTF8.self)
  }

  private mutating func closeText(from opening: TextPosition) throws(JSONTokenProblem) {
    if skip(UInt8(ascii: "\"")) { return }
    guard let byte, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") else {
      throw JSONTokenProblem(
        message: "this text has no end", remedy: #"close the quotation mark; a line break in a text is written \n"#,
        position: opening)
    }
    throw JSONTokenProblem(
      message: "the control character \(excerpt) cannot stand in a text",
      remedy: byte == UInt8(ascii: "\t") ? #"write \t"# : "remove it", position: position)
  }

  private mutating func escaped() throws(JSONTokenProblem) -> Unicode.Scalar {
    let start = position
    index += 1
    guard let sign = byte else { throw badEscape(at: start) }
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeScalar(at: start)
    default: throw badEscape(at: start)
    }
  }

  private mutating func unicodeScalar(at start: TextPosition) throws(JSONTokenProblem) -> Unicode.Scalar {
    guard let unit = hexadecimal() else { throw badEscape(at: start) }
    if unit == 0 {
      throw JSONTokenProblem(message: "the character U+0000 is not allowed", remedy: "remove it", position: start)
    }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if UTF16.isLeadSurrogate(UInt16(unit)), skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")),
      let second = hexadecimal(),
      UTF16.isTrailSurrogate(UInt16(second)),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    {
      return scalar
    }
    throw JSONTokenProblem(
      message: "half of a surrogate pair is no character", remedy: #"write both halves, such as \ud83d\ude00"#,
      position: start)
  }

  /// Four hexadecimal digits.
  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 + UInt32(digit)
    }
    index += 4
    return value
  }

  private func badEscape(at position: TextPosition) -> JSONTokenProblem {
    JSONTokenProblem(
      message: "there is no such escape",
      remedy: #"the escapes are \" \\ \/ \b \f \n \r \t and \u with four digits; a backslash is written \\"#,
      position: position)
  }

  // MARK: Numbers and words

  /// The number at hand, or `true`, `false` or `null`, as it is spelled.
  mutating func word() throws(JSONTokenProblem) -> String {
    let start = index
    let beginning = position
    while let byte, Self.isPartOfWord(byte) { index += 1 }
    let word = bytes[start..<index]
    if word.isNumberOfJSON || Self.words.contains(where: { word.elementsEqual($0.utf8) }) {
      return String(decoding: word, as: UTF8.self)
    }
    index = start
    let remedy =
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "#"): "JSON has no comments; remove it, or use YAML"
      case .some(let sign) where sign == UInt8(ascii: "'") || Self.isPartOfWord(sign):
        "put texts in double quotation marks; numbers are written like 12, -3.5 or 1e9"
      default: "write a text in double quotation marks, a number, true, false, a list or a mapping"
      }
    let shown = word.isEmpty ? excerpt : String(decoding: word.prefix(200), as: UTF8.self).excerpt
    throw JSONTokenProblem(
      message: "a value is expected here, not \(shown)", remedy: remedy, position: beginning)
  }

  private static let words = ["true", "false", "null"]

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are a number by the grammar of RFC 8259, section 6.
  fileprivate var isNumberOfJSON: Bool {
    var rest = self
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.removeDigits()
    guard whole.count == 1 || (whole.count > 1 && whole.first != UInt8(ascii: "0")) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      if rest.removeDigits().isEmpty { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      if rest.removeDigits().isEmpty { return false }
    }
    return rest.isEmpty
  }

  private mutating func removeDigits() -> ArraySlice<UInt8> {
    let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    removeFirst(digits.count)
    return digits
  }
}
