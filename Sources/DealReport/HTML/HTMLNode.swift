import DealDiagram

/// A part of a page.
indirect enum HTMLNode {
  /// An element with what is in it.
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  /// Words, in which no character is markup.
  case text(String)
  /// A picture.
  case picture(InlinePicture)
}

/// The elements of pages: none of them runs or loads anything.
enum HTMLTag: String {
  case a, caption, dd, div, dl, dt, fieldset, figcaption, figure, footer, h1, h2, h3, header
  case input, label, legend, li, main, nav, ol, p, section, span, strong, sup, table, tbody, td, th, thead, tr, ul

  /// Whether nothing can be in it.
  var isVoid: Bool { self == .input }

  /// Whether white space before and after it is not seen, so that lines may be broken there.
  var isBlock: Bool {
    switch self {
    case .a, .input, .label, .span, .strong, .sup: false
    default: true
    }
  }
}

/// An attribute of an element: of the names none styles or handles events, and a link is an `HTMLLink`.
struct HTMLAttribute {
  /// The names.
  enum Name: String {
    case ariaLabel = "aria-label"
    case ariaLabelledBy = "aria-labelledby"
    case checked
    case `class`
    case dataOrder = "data-order"
    case dataSortable = "data-sortable"
    case `for`
    case id, lang, name, rel, role, scope, tabindex, type
  }

  /// As it is written.
  let name: String
  /// The value, without escapes; empty for one that needs none.
  let value: String

  /// An attribute that is no link.
  static func attribute(_ name: Name, _ value: String) -> HTMLAttribute {
    HTMLAttribute(name: name.rawValue, value: value)
  }

  /// An attribute of fixed words.
  static func `class`(_ name: StaticString) -> HTMLAttribute { .attribute(.class, "\(name)") }

  /// A link.
  static func href(_ link: HTMLLink) -> HTMLAttribute { HTMLAttribute(name: "href", value: link.target) }

  private init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Where a link of a page leads: to a place of the page, or to an address that a browser opens.
struct HTMLLink {
  /// As it is written.
  let target: String

  /// A place of the page.
  init(_ place: ReportAnchor) { target = "#" + place.id }

  /// An address of `http` or `https`; `nil` for any other one.
  init?(address: String) {
    guard let link = LinkTarget(address), link.isOnWeb else { return nil }
    target = link.address
  }
}
