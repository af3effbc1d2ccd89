import DealModel

/// Writes the parts of a page; the only place that writes HTML.
///
/// The same parts give the same bytes. What a text holds is shown and is never markup: `&`, `<`, `>` and quotes are escaped,
/// and what would disturb a reader, such as controls of the writing direction, is shown as `printable` has it.
struct HTMLSerializer {
  private(set) var bytes: [UInt8] = []

  /// Writes what is markup as it stands.
  mutating func write(_ markup: StaticString) { markup.withUTF8Buffer { bytes += $0 } }

  /// Writes words.
  mutating func write(words: String) { escape(words.printable) }

  /// Writes a part with everything in it.
  ///
  /// - Complexity: O(size); the depth of a document is bounded by its sorts of blocks.
  mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let words): write(words: words)
    case .picture(let picture): bytes += picture.bytes
    case .element(let tag, let attributes, let children):
      if tag.isBlock { breakLine() }
      bytes += "<\(tag.rawValue)".utf8
      for attribute in attributes { write(attribute) }
      write(">")
      guard !tag.isVoid else { return }
      for child in children { write(child) }
      if let last = children.last, case .element(let lastTag, _, _) = last, lastTag.isBlock { breakLine() }
      bytes += "</\(tag.rawValue)>".utf8
    }
  }

  /// Writes the text of an element in which nothing is escaped, and which is no text of a user.
  mutating func write(raw text: String, in tag: StaticString) {
    breakLine()
    write("<")
    write(tag)
    write(">")
    bytes += text.utf8
    write("</")
    write(tag)
    write(">")
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    write(" ")
    bytes += attribute.name.utf8
    guard !attribute.value.isEmpty else { return }
    write("=\"")
    write(words: attribute.value)
    write("\"")
  }

  private mutating func breakLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { write("\n") }
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case UInt8(ascii: "'"): write("&#39;")
      default: bytes.append(byte)
      }
    }
  }
}
