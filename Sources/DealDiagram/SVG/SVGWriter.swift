/// Writes an SVG document.
///
/// The same tree gives the same bytes. What XML cannot hold is written as U+FFFD, so that every document is well-formed.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  /// A document with a declaration, in UTF-8.
  static func document(_ root: SVGElement) -> [UInt8] {
    var writer = SVGWriter()
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.write(root)
    writer.write("\n")
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
    write("<\(element.name)")
    for attribute in element.attributes {
      write(" \(attribute.name)=\"")
      escape(attribute.value, quotes: true)
      write("\"")
    }
    write(element.children.isEmpty ? "/>" : ">")
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }

  private mutating func escape(_ text: String, quotes: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"" where quotes: write("&quot;")
      // White space in an attribute would be read as a plain space.
      case "\n" where quotes: write("&#10;")
      case "\t" where quotes: write("&#9;")
      case "\r": write("&#13;")
      case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes += Self.isAllowed(scalar) ? Array(String(scalar).utf8) : Array("\u{FFFD}".utf8)
      }
    }
  }

  /// Whether XML 1.0 allows a character.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
