/// An element of an SVG document with what is in it.
package struct SVGElement: Hashable, Sendable {
  /// The name, such as `g`.
  package var name: String
  /// The attributes in the order in which they are written.
  package var attributes: [SVGAttribute] = []
  /// What is in it.
  package var children: [SVGNode] = []

  /// Creates an element.
  package init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [SVGNode] = []) {
    self.name = name
    self.attributes = attributes.map { SVGAttribute(name: $0.key, value: $0.value) }
    self.children = children
  }

  /// The value of an attribute; a new one is written last.
  package subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let position = attributes.firstIndex { $0.name == attribute }
      switch (position, newValue) {
      case (let position?, let value?): attributes[position].value = value
      case (let position?, nil): attributes.remove(at: position)
      case (nil, let value?): attributes.append(SVGAttribute(name: attribute, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The elements among the children.
  package var elements: [SVGElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }
}

/// An attribute of an element.
package struct SVGAttribute: Hashable, Sendable {
  /// The name, with its prefix if it has one.
  package var name: String
  /// The value, without escapes.
  package var value: String
}

/// What stands in an element.
package enum SVGNode: Hashable, Sendable {
  /// Another element.
  case element(SVGElement)
  /// Characters, without escapes.
  case text(String)
}

/// Why bytes are no SVG document.
public struct SVGError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  let reason: String
  /// The byte at which it was seen.
  let offset: Int

  /// What is wrong and where.
  public var description: String { "\(reason) at byte \(offset) of the SVG document" }
}
