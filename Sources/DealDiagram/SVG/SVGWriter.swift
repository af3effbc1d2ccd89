/// Writes an SVG document.
///
/// The same tree gives the same bytes. What XML cannot hold is written as U+FFFD, so that every document is well-formed.
package struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  /// A document with a declaration, in UTF-8.
  package static func document(_ root: SVGElement) -> [UInt8] {
    var writer = SVGWriter()
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.write(root)
    writer.write("\n")
    return writer.bytes
  }

  /// An element as a part of another document, in UTF-8.
  static func fragment(_ root: SVGElement) -> [UInt8] {
    var writer = SVGWriter()
    writer.write(root)
    return writer.bytes
  }

  /// Elements that are begun, with the position of the child that is next; no recursion, for trees may be deep.
  private mutating func write(_ root: SVGElement) {
    var stack: [(element: SVGElement, next: Int)] = []
    begin(root)
    if !root.children.isEmpty { stack.append((root, 0)) }
    while let (element, next) = stack.last {
      guard next < element.children.count else {
        write("</\(element.name)>")
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      switch element.children[next] {
      case .text(let text): escape(text, quotes: false)
      case .element(let child):
        begin(child)
        if !child.children.isEmpty { stack.append((child, 0)) }
      }
    }
  }

  private mutating func begin(_ element: SVGElement) {
    write("<")
    write(element.name)
    for attribute in element.attributes {
      write(" ")
      write(attribute.name)
      write("=\"")
      escape(attribute.value, quotes: true)
      write("\"")
    }
    write(element.children.isEmpty ? "/>" : ">")
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }

  /// Whether the next byte, 0xBE or 0xBF, would be the last of U+FFFE or U+FFFF.
  private var isNoncharacter: Bool {
    bytes.count >= 2 && bytes[bytes.count - 2] == 0xEF && bytes[bytes.count - 1] == 0xBF
  }

  /// Writes a text byte by byte: what is escaped, or forbidden, is told by its bytes in UTF-8.
  private mutating func escape(_ text: String, quotes: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\"") where quotes: write("&quot;")
      // White space in an attribute would be read as a plain space.
      case UInt8(ascii: "\n") where quotes: write("&#10;")
      case UInt8(ascii: "\t") where quotes: write("&#9;")
      case UInt8(ascii: "\r"): write("&#13;")
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): bytes.append(byte)
      case ..<0x20: write("\u{FFFD}")
      // XML forbids U+FFFE and U+FFFF, whose bytes are those of U+FFFD but for the last.
      case 0xBE, 0xBF: bytes.append(isNoncharacter ? 0xBD : byte)
      default: bytes.append(byte)
      }
    }
  }
}
