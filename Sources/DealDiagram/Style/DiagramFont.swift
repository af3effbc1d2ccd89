/// The name of a family of fonts, such as `Source Sans 3`.
///
/// It has only ASCII letters, digits, spaces and hyphens, so that it can be neither a path nor a part of a document.
public struct DiagramFont: Hashable, Sendable {
  /// The name.
  public let name: String

  /// The family of a name; `nil` for what is no name: empty, longer than 60 characters, with other signs, or with
  /// spaces or hyphens at its ends.
  public init?(_ name: String) {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "-"): true
      default: false
      }
    }
    guard isPlain, (1...60).contains(name.utf8.count), !" -".contains(name.prefix(1)), !" -".contains(name.suffix(1))
    else { return nil }
    self.name = name
  }
}
