/// An address that a report may lead to: `http`, `https` or `mailto`, nothing else.
///
/// A report is opened in browsers, where `javascript:` and `data:` would run. An address that is not clearly one of
/// the three is refused, not repaired.
struct WebAddress: Hashable {
  /// The address in ASCII, other characters percent-encoded.
  let text: String

  /// The address, or `nil` for another scheme, an address without a host or recipient, white space, control
  /// characters and what no address holds.
  init?(_ address: String) {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let rest = address[address.index(after: colon)...]
    switch address[..<colon].lowercased() {
    case "http", "https":
      guard rest.hasPrefix("//"), rest.dropFirst(2).first.map({ !"/?#".contains($0) }) ?? false else { return nil }
    case "mailto":
      guard let first = rest.first, first != "?" else { return nil }
    default: return nil
    }
    var encoded = ""
    for byte in address.utf8 {
      switch byte {
      case 0...0x20, 0x7F: return nil
      case _ where "\"<>\\^`{|}".utf8.contains(byte): return nil
      case 0x80...: encoded += "%" + String(byte, radix: 16, uppercase: true)
      default: encoded.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    text = encoded
  }
}
