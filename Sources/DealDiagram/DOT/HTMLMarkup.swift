/// An HTML label as markup; the only place that escapes XML for Graphviz.
struct HTMLMarkup {
  /// The markup, balanced and ready to stand between `<` and `>` in a DOT document.
  private(set) var text = ""

  private static let textLimit = 200
  private static let tooltipLimit = 4_000

  /// Writes a label.
  init(_ label: HTMLLabel) {
    append(label)
  }

  private mutating func append(_ label: HTMLLabel) {
    switch label {
    case .text(let runs): append(runs)
    case .table(let table): append(table)
    }
  }

  /// Graphviz's grammar has no empty text inside a font and no table without a cell.
  private mutating func append(_ runs: [HTMLRun]) {
    let start = text.utf8.count
    for run in runs {
      switch run {
      case .text(let content): text += Self.label(content)
      case .lineBreak(let alignment): text += "<BR ALIGN=\"\(alignment.name)\"/>"
      case .font(let attributes, let content): append("FONT", attributes, content)
      case .bold(let content): append("B", [:], content)
      case .italic(let content): append("I", [:], content)
      }
    }
    if text.utf8.count == start { text += " " }
  }

  private mutating func append(_ element: String, _ attributes: HTMLAttributes, _ content: [HTMLRun]) {
    text += "<" + element
    append(attributes)
    text += ">"
    append(content)
    text += "</" + element + ">"
  }

  private mutating func append(_ table: HTMLTable) {
    text += "<TABLE"
    append(table.attributes)
    text += ">"
    let rows = table.rows.filter { !$0.isEmpty }
    for row in rows.isEmpty ? [[HTMLCell(.text([]))]] : rows {
      text += "<TR>"
      for cell in row { append(cell) }
      text += "</TR>"
    }
    text += "</TABLE>"
  }

  private mutating func append(_ cell: HTMLCell) {
    text += "<TD"
    append(cell.attributes)
    if let link = cell.link { text += " HREF=\"\(Self.escaped(link.escapedAddress))\"" }
    text += ">"
    // An empty cell may be lower than a line of text.
    if cell.content != .text([]) { append(cell.content) }
    text += "</TD>"
  }

  private mutating func append(_ attributes: HTMLAttributes) {
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      text += " \(name.rawValue)=\""
      switch value {
      case .text(let content): text += name == .tooltip ? Self.tooltip(content) : Self.label(content)
      case .number(let number): text += number.plainDecimal
      case .keyword(let keyword): text += keyword.text
      }
      text += "\""
    }
  }

  /// The label's text; Graphviz looks for escapes such as `\N` in HTML labels, too.
  private static func label(_ source: String) -> String {
    escaped(DrawableText(source, limit: textLimit).withDoubledBackslashes)
  }

  private static func tooltip(_ source: String) -> String {
    escaped(DrawableText(source, limit: tooltipLimit).withSeparatedBackslashes)
  }

  /// A text with XML's own characters as entities.
  private static func escaped(_ source: String) -> String {
    var escaped = ""
    for scalar in source.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension LineAlignment {
  fileprivate var name: String {
    switch self {
    case .left: "LEFT"
    case .center: "CENTER"
    case .right: "RIGHT"
    }
  }
}

extension LinkTarget {
  /// The address as both DOT and HTML labels take it.
  ///
  /// Graphviz copies an address into SVG with its ampersands as they are, so they have to be entities before. (In an
  /// HTML label they are so twice, because Graphviz decodes the label's entities first.)
  var escapedAddress: String {
    var escaped = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "'": escaped += "%27"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
