/// A place in a text: line and column count from 1, columns in Unicode scalars.
struct TextPosition: Hashable, Comparable {
  var line: Int
  var column: Int

  static let start = TextPosition(line: 1, column: 1)

  static func < (left: Self, right: Self) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

/// A part of a YAML or JSON document: a text, a list or a mapping, and where it stands.
///
/// Texts are as they were written, never numbers, dates or truth values: what `2025` or `no` means depends on the key.
/// Plain is what was written without quotation marks.
struct DocumentNode {
  enum Content {
    case text(String, isPlain: Bool)
    case list([DocumentNode])
    case mapping([DocumentEntry])
  }

  let content: Content
  let position: TextPosition

  /// Whether nothing is written here, a null, or a text without characters.
  var isEmpty: Bool {
    guard case .text(let text, _) = content else { return false }
    return text.isEmpty || isNull
  }

  /// Whether nothing is written here, or a null.
  var isNull: Bool {
    guard case .text(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What sort of node it is, for messages.
  var sort: String {
    switch content {
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A key of a mapping, and what it stands for.
struct DocumentEntry {
  let key: String
  let position: TextPosition
  let value: DocumentNode
}
