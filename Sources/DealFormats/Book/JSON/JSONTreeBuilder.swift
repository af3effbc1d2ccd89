import DealModel

/// Builds the tree of a JSON text.
struct JSONTreeBuilder {
  private(set) var problems: [DocumentProblem] = []
  private var scanner: JSONScanner
  private let limits: BookLimits
  private var entryCount = 0
  /// The keys and positions that lead to the value at hand.
  private var steps: [String] = []

  init(_ scanner: JSONScanner, limits: BookLimits) {
    self.scanner = scanner
    self.limits = limits
  }

  /// The tree of the whole text.
  mutating func document() throws(DocumentProblem) -> DocumentNode {
    scanner.skipBlanks()
    if scanner.isAtEnd { throw DocumentProblem.emptyDocument }
    let root = try value()
    scanner.skipBlanks()
    guard scanner.isAtEnd else {
      throw syntax("the book has ended, and here is more: \(scanner.excerpt)", remedy: "keep one book in each file")
    }
    if root.isEmpty { throw DocumentProblem.emptyDocument }
    return root
  }

  private mutating func value() throws(DocumentProblem) -> DocumentNode {
    let position = scanner.position
    entryCount += 1
    guard entryCount <= limits.entries else { throw limits.tooManyEntries() }
    guard steps.count < limits.depth else { throw limits.tooDeep(at: position, path: BookPath(steps: steps)) }
    switch scanner.byte {
    case UInt8(ascii: "{"): return DocumentNode(content: .mapping(try entries()), position: position)
    case UInt8(ascii: "["): return DocumentNode(content: .list(try items()), position: position)
    case UInt8(ascii: "\""):
      let text = try reading { (scanner) throws(JSONTokenProblem) in try scanner.text() }
      return DocumentNode(content: .text(text, isPlain: false), position: position)
    default:
      let word = try reading { (scanner) throws(JSONTokenProblem) in try scanner.word() }
      return DocumentNode(content: .text(word, isPlain: true), position: position)
    }
  }

  private mutating func value(under step: String) throws(DocumentProblem) -> DocumentNode {
    steps.append(step)
    let node = try value()
    steps.removeLast()
    return node
  }

  private mutating func items() throws(DocumentProblem) -> [DocumentNode] {
    var items: [DocumentNode] = []
    let opening = scanner.position
    scanner.advance()
    scanner.skipBlanks()
    if scanner.skip(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try value(under: String(items.count)))
      scanner.skipBlanks()
      if scanner.skip(UInt8(ascii: "]")) { return items }
      try separator(closing: "]", of: "list", from: opening)
    }
  }

  private mutating func entries() throws(DocumentProblem) -> [DocumentEntry] {
    var collector = EntryCollector()
    let opening = scanner.position
    scanner.advance()
    scanner.skipBlanks()
    if scanner.skip(UInt8(ascii: "}")) { return [] }
    while true {
      let position = scanner.position
      guard scanner.byte == UInt8(ascii: "\"") else {
        throw scanner.isAtEnd
          ? unclosed("mapping", from: opening)
          : syntax("a key in quotation marks is expected here, not \(scanner.excerpt)", remedy: #"write "key": value"#)
      }
      let key = try reading { (scanner) throws(JSONTokenProblem) in try scanner.text() }
      scanner.skipBlanks()
      guard scanner.skip(UInt8(ascii: ":")) else {
        throw scanner.isAtEnd
          ? unclosed("mapping", from: opening)
          : syntax("a colon is expected after the key \(key.excerpt), not \(scanner.excerpt)", remedy: "add “:”")
      }
      scanner.skipBlanks()
      let entry = DocumentEntry(key: key, position: position, value: try value(under: key))
      if let problem = collector.add(entry, under: steps) { problems.append(problem) }
      scanner.skipBlanks()
      if scanner.skip(UInt8(ascii: "}")) { return collector.entries }
      try separator(closing: "}", of: "mapping", from: opening)
    }
  }

  /// Passes over a comma that something must follow.
  private mutating func separator(
    closing: Unicode.Scalar, of what: String, from opening: TextPosition
  ) throws(DocumentProblem) {
    if scanner.isAtEnd { throw unclosed(what, from: opening) }
    let comma = scanner.position
    guard scanner.skip(UInt8(ascii: ",")) else {
      throw syntax(
        "a comma or “\(closing)” is expected here, not \(scanner.excerpt)", remedy: "add “,” or “\(closing)”")
    }
    scanner.skipBlanks()
    if scanner.byte == UInt8(ascii: closing) {
      throw syntax("nothing follows this comma", remedy: "remove the comma", at: comma)
    }
    if scanner.isAtEnd { throw unclosed(what, from: opening) }
  }

  private mutating func unclosed(_ what: String, from opening: TextPosition) -> DocumentProblem {
    syntax("the \(what) that begins on line \(opening.line) is not closed", remedy: "add the closing bracket")
  }

  private mutating func reading(
    _ read: (inout JSONScanner) throws(JSONTokenProblem) -> String
  ) throws(DocumentProblem) -> String {
    do {
      return try read(&scanner)
    } catch {
      throw syntax(error.message, remedy: error.remedy, at: error.position)
    }
  }

  private mutating func syntax(_ message: String, remedy: String, at position: TextPosition? = nil) -> DocumentProblem {
    DocumentProblem(
      "json-syntax", at: position ?? scanner.position, message, remedy: remedy, path: BookPath(steps: steps))
  }
}
