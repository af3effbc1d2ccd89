import DealDiagram

/// A place in a document that other places lead to.
public struct ReportAnchor: Hashable, Sendable {
  /// The name, of letters of ASCII, digits, `-` and `_`, which HTML, CSS and addresses read as it stands.
  public let id: String

  /// Creates a place by what it is and how it is called; different names have different places.
  ///
  /// - Parameters:
  ///   - kind: What it is, in letters alone.
  ///   - names: How it is called, in any characters.
  public init(_ kind: StaticString, _ names: String...) {
    // Two underscores stand in no escaped name, so that they divide names.
    let name = names.map { SVGNames.escaped($0) }.joined(separator: "__")
    id = name.isEmpty ? "\(kind)" : "\(kind)-\(name)"
  }
}
