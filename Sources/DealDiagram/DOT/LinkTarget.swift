/// An address that a picture may lead to: `http`, `https` or `mailto`, nothing else.
///
/// A picture is opened in browsers, where `javascript:` and `data:` addresses would run, and `file:` would reach the
/// reader's disk. An address that is not clearly one of the three is refused rather than repaired.
package struct LinkTarget: Hashable, Sendable {
  /// The address, in ASCII: other characters are percent-encoded.
  package let address: String

  private static let maximumLength = 2_000

  /// Creates a target, or nothing where the address is refused.
  ///
  /// Refused are: other schemes, an address without a host or recipient, white space, control characters, and the
  /// characters that no address has (`" < > \ ^ ` { | }`).
  package init?(_ address: String) {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let rest = address[address.index(after: colon)...]
    let target: Substring
    switch address[..<colon].lowercased() {
    case "http", "https":
      guard rest.hasPrefix("//") else { return nil }
      target = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    case "mailto":
      target = rest.prefix { $0 != "?" }
    default:
      return nil
    }
    guard !target.isEmpty else { return nil }

    var encoded = ""
    for byte in address.utf8 {
      switch byte {
      case 0...0x20, 0x7F: return nil
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"): return nil
      case UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"): return nil
      case 0x80...: encoded += "%" + String(byte, radix: 16, uppercase: true)
      default: encoded.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    guard encoded.utf8.count <= Self.maximumLength else { return nil }
    self.address = encoded
  }
}
