/// What is looked for in a text before it is parsed.
enum YAMLPrecheck {
  /// How many repeated keys of a text are told at once; each costs one more pass over it.
  static func repeatedKeys(in text: String) -> Int { min(20, (8 << 20) / max(text.utf8.count, 1)) }

  /// Refuses texts on which the parser itself would use memory or time out of proportion.
  ///
  /// Aliases may repeat themselves exponentially. In values that costs nothing until the tree is walked, which is
  /// counted; but keys are compared as they are parsed, so a document with many aliases may not have keys that are
  /// made of other nodes.
  static func check(_ text: String, limits: BookLimits) throws(DocumentProblem) {
    let signs = IndicatorCount(text)
    let (limit, isBeyondCounting) = limits.entries.multipliedReportingOverflow(by: 4)
    guard isBeyondCounting || signs.separators <= limit else { throw limits.tooManyEntries() }
    guard signs.anchors == 0 || signs.aliases < 10 || !signs.hasComplexKeys else {
      throw DocumentProblem(
        "complex-key", "the file has many aliases, and keys that are not plain words",
        remedy: "write each key as a word")
    }
  }
}

/// How often the signs occur of which YAML makes nodes, counted without regard to quotes, so never too few.
private struct IndicatorCount {
  var separators = 0
  var anchors = 0
  var aliases = 0
  var hasComplexKeys = false

  init(_ text: String) {
    var (beforePrevious, previous) = (Self.newline, Self.newline)
    // The last byte that was not blank: what a key may end with, or what may stand before one.
    var lastSign = Self.newline
    var isInAlias = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: ","):
        separators += 1
        isInAlias = false
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"):
        separators += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        isInAlias = false
      case UInt8(ascii: ":"):
        separators += 1
        if isInAlias || lastSign == UInt8(ascii: "]") || lastSign == UInt8(ascii: "}") { hasComplexKeys = true }
      case UInt8(ascii: "?"):
        separators += 1
        let isInText = lastSign == UInt8(ascii: ":") || lastSign == UInt8(ascii: "?")
        if !isInText, Self.isBoundary(lastSign) { hasComplexKeys = true }
      default: break
      }
      let isName = !Self.isBlank(byte) && byte != Self.newline
      // The first character of a name, after the sign that makes it one.
      if isName, previous == UInt8(ascii: "&"), Self.isBoundary(beforePrevious) { anchors += 1 }
      if isName, previous == UInt8(ascii: "*"), Self.isBoundary(beforePrevious) {
        aliases += 1
        isInAlias = true
      }
      if !Self.isBlank(byte) { lastSign = byte }
      (beforePrevious, previous) = (previous, byte)
    }
  }

  private static let newline = UInt8(ascii: "\n")

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// Whether a node may begin after a byte.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case newline, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "["),
      UInt8(ascii: "{"):
      true
    default: isBlank(byte)
    }
  }
}
