/// A thing of the picture that stays together in an SVG document: a company, or a tie with its lines and its label.
struct SVGPart: Hashable, Sendable {
  /// What the document calls it; the same in every picture that shows it.
  var id: String
  /// What it is, for styling: `tie`, its kind, its status and so on.
  var classes: [String]
  /// What shows beside the pointer, and what assistive technology reads.
  var title: String
  /// Where a click on it leads.
  var link: LinkTarget?
  /// The identifiers of its nodes and edges in the DOT document, in the order in which they are drawn.
  var members: [String]
}

/// Gives things identifiers that XML and CSS can read.
///
/// **Definition**: letters of ASCII, digits and hyphens stand for themselves, every other byte for `_` and two
/// hexadecimal digits; so different names have different identifiers, and none depends on what else is in the picture.
/// Where one name is given twice, the second gets `_2`.
package struct SVGNames {
  private var counts: [String: Int] = [:]

  /// The identifier of a thing, by what it is and how it is called, in one name or more.
  mutating func id(_ prefix: String, _ names: [String]) -> String {
    let id = ([prefix] + names.map(Self.escaped)).joined(separator: ".")
    let count = counts[id, default: 0] + 1
    counts[id] = count
    return count == 1 ? id : "\(id)_\(count)"
  }

  /// A name without what XML or CSS would not read.
  package static func escaped(_ name: String) -> String {
    var escaped = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        escaped += digits.count == 1 ? "_0\(digits)" : "_\(digits)"
      }
    }
    return escaped
  }
}
