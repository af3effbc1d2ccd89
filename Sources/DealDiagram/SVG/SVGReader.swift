/// Reads the SVG documents that Graphviz writes, and those of plots.
///
/// **Definition**: a document of XML 1.0 in UTF-8 with elements, attributes, character data, and references to
/// characters and to the five entities of XML. Declarations, comments and processing instructions are skipped; CDATA
/// sections and entities of a document's own are refused.
///
/// - Complexity: O(bytes); memory for the tree, the stack of the process O(1).
package struct SVGReader {
  private let bytes: [UInt8]
  private var position = 0
  /// The elements that are open, the innermost last.
  private var open: [SVGElement] = []
  private var root: SVGElement?

  /// How many elements may be open; Graphviz nests a handful.
  private static let depthLimit = 100

  /// The root of a document.
  ///
  /// - Throws: ``SVGError`` for what is not such a document.
  package static func element(_ bytes: [UInt8]) throws(SVGError) -> SVGElement {
    var reader = SVGReader(bytes)
    return try reader.read()
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() throws(SVGError) -> SVGElement {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        try readText()
      } else if skip("<!--") {
        try skip(past: "-->")
      } else if skip("<?") {
        try skip(past: "?>")
      } else if skip("</") {
        try endElement()
      } else if bytes[position...].starts(with: "<!DOCTYPE".utf8), open.isEmpty {
        try skip(past: ">")
      } else {
        try beginElement()
      }
    }
    guard open.isEmpty else { throw failure("“\(open.last?.name ?? "")” is not closed") }
    guard let root else { throw failure("there is no element") }
    return root
  }

  private mutating func readText() throws(SVGError) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    let text = try unescaped(start..<position)
    guard !open.isEmpty else {
      guard text.allSatisfy(\.isWhitespace) else { throw failure("text stands outside of all elements") }
      return
    }
    open[open.count - 1].children.append(.text(text))
  }

  private mutating func beginElement() throws(SVGError) {
    guard root == nil else { throw failure("something follows the end of the document") }
    position += 1
    var element = SVGElement(try name())
    while true {
      skipSpaces()
      if skip("/>") { return close(element) }
      if skip(">") { break }
      let attribute = try name()
      skipSpaces()
      guard skip("=") else { throw failure("“\(attribute)” has no value") }
      skipSpaces()
      guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) else {
        throw failure("the value of “\(attribute)” is not quoted")
      }
      let quote = bytes[position]
      position += 1
      let start = position
      while position < bytes.count, bytes[position] != quote, bytes[position] != UInt8(ascii: "<") { position += 1 }
      guard position < bytes.count, bytes[position] == quote else { throw failure("a value does not end") }
      guard element[attribute] == nil else { throw failure("“\(attribute)” stands twice") }
      element[attribute] = try unescaped(start..<position)
      position += 1
    }
    guard open.count < Self.depthLimit else { throw failure("elements are nested too deeply") }
    open.append(element)
  }

  private mutating func endElement() throws(SVGError) {
    let name = try name()
    skipSpaces()
    guard skip(">"), let element = open.popLast(), element.name == name else {
      throw failure("“\(name)” is closed and not open")
    }
    close(element)
  }

  private mutating func close(_ element: SVGElement) {
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
  }

  private mutating func name() throws(SVGError) -> String {
    let start = position
    while position < bytes.count, Self.isPartOfName(bytes[position]) { position += 1 }
    guard position > start else { throw failure("a name is expected") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: ":-_.".utf8.contains(byte)
    }
  }

  /// The characters that bytes stand for.
  private func unescaped(_ range: Range<Int>) throws(SVGError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw SVGError(reason: "bytes are not UTF-8", offset: range.lowerBound)
    }
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      let behind = rest[rest.index(after: ampersand)...]
      guard let semicolon = behind.firstIndex(of: ";"), let character = Self.character(behind[..<semicolon]) else {
        throw SVGError(reason: "“&” begins no reference to a character", offset: range.lowerBound)
      }
      result.unicodeScalars.append(character)
      rest = behind[behind.index(after: semicolon)...]
    }
    return result + rest
  }

  private static func character(_ reference: Substring) -> Unicode.Scalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard reference.hasPrefix("#") else { return nil }
    let isHexadecimal = reference.hasPrefix("#x")
    let digits = reference.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  private mutating func skipSpaces() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  /// Moves past some characters if they come next.
  private mutating func skip(_ text: StaticString) -> Bool {
    let isNext = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if isNext { position += text.utf8CodeUnitCount }
    return isNext
  }

  /// Moves past the next place where some characters stand.
  private mutating func skip(past text: StaticString) throws(SVGError) {
    while position < bytes.count {
      if skip(text) { return }
      position += 1
    }
    throw failure("“\(text)” is missing")
  }

  private func failure(_ reason: String) -> SVGError { SVGError(reason: reason, offset: position) }
}
