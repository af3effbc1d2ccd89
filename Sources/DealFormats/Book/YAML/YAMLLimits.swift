/// What a document may ask of the machine that reads it.
enum YAMLLimits {
  /// The size of a file.
  static let bytes = 64 << 20
  /// The nodes of a document, each counted as often as aliases repeat it.
  static let nodes = 1_000_000
  /// How deep nodes may stand inside each other.
  static let depth = 64
  /// How many repeated keys are told at once; each costs one more pass over the text.
  static let repeatedKeys = 20

  /// Refuses texts on which the parser itself would use memory or time out of proportion.
  ///
  /// Aliases may repeat themselves exponentially. In values that costs nothing until the tree is walked, which is
  /// counted; but keys are compared as they are parsed, so a document with many aliases may not have keys that are
  /// made of other nodes.
  static func check(_ text: String, nodeLimit: Int) throws(YAMLProblem) {
    let signs = IndicatorCount(text)
    guard signs.separators <= 4 * nodeLimit else { throw tooManyNodes }
    guard signs.anchors == 0 || signs.aliases < 10 || !signs.hasComplexKeys else {
      throw YAMLProblem(
        "complex-key", "the file has many aliases, and keys that are not plain words",
        remedy: "write each key as a word")
    }
  }

  static let tooManyNodes = YAMLProblem(
    "too-large", "the file has more than a million entries, aliases counted as often as they are used",
    remedy: "split the book, or read bulk data as CSV")
}

/// How often the signs occur of which YAML makes nodes, counted without regard to quotes, so never too few.
private struct IndicatorCount {
  var separators = 0
  var anchors = 0
  var aliases = 0
  var hasComplexKeys = false

  init(_ text: String) {
    var (beforePrevious, previous) = (UInt8(ascii: "\n"), UInt8(ascii: "\n"))
    // The last byte that was not blank: what a key may end with, or what may stand before one.
    var lastSign = UInt8(ascii: "\n")
    var isInAlias = false
    for byte in text.utf8 {
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"):
        separators += 1
      case UInt8(ascii: ":"):
        separators += 1
        if isInAlias || lastSign == UInt8(ascii: "]") || lastSign == UInt8(ascii: "}") { hasComplexKeys = true }
      case UInt8(ascii: "?"):
        separators += 1
        if "\n-,{[".utf8.contains(lastSign) { hasComplexKeys = true }
      default: break
      }
      // The first character of a name, after the sign that makes it one.
      if !isBlank, byte != UInt8(ascii: "\n"), " \t\r\n,:-?[{".utf8.contains(beforePrevious) {
        if previous == UInt8(ascii: "&") { anchors += 1 }
        if previous == UInt8(ascii: "*") {
          aliases += 1
          isInAlias = true
        }
      }
      if "\n,]}".utf8.contains(byte) { isInAlias = false }
      if !isBlank { lastSign = byte }
      (beforePrevious, previous) = (previous, byte)
    }
  }
}
