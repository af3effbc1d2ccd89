/// What the writers of YAML and JSON have in common: lines, and how wide they may be.
struct WrittenLines {
  /// The text so far; each line is ended.
  private(set) var text = ""

  /// How many characters a line should have at most.
  static let width = 120

  /// Adds a line.
  mutating func append(_ line: some StringProtocol, indentation: Int) {
    text.append(contentsOf: repeatElement(" ", count: indentation))
    text.append(contentsOf: line)
    text.append("\n")
  }

  /// Whether a line is not too long.
  static func fits(_ line: String, indentation: Int) -> Bool {
    // A character has one byte at least.
    let room = width - indentation
    return line.utf8.count <= room || line.unicodeScalars.count <= room
  }
}
