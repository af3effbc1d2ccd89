import DealDiagram
import DealModel

/// Text as Markdown that shows it as it stands, whatever it holds.
///
/// **Reference**: GitHub Flavored Markdown 0.29. Escaped are the characters that begin or end code, emphasis, links,
/// images, tables and HTML anywhere, the ones that GitHub reads as an address, an emoji or a formula, and at the
/// beginning of a block those that make it a list, a heading or a quotation.
struct MarkdownText {
  /// The Markdown, on one line.
  let markdown: String

  /// Escapes a text inside a block or a cell of a table.
  init(_ text: String) {
    var escaped = ""
    let scalars = Array(text.printable.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!", "$", "@":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      // A colon in front of a word may be a scheme or an emoji.
      case ":" where index + 1 < scalars.count && scalars[index + 1] != " ":
        escaped += "\\:"
      // "www." begins an address even without a scheme.
      case "." where index > 0 && (scalars[index - 1] == "w" || scalars[index - 1] == "W"):
        escaped += "\\."
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    markdown = escaped
  }

  /// The Markdown of a styled text inside a block or a cell of a table.
  static func inline(_ text: StyledText) -> String {
    text.runs.map { run in
      switch run {
      case .marks(let numbers): return numbers.map { "[^\($0)]" }.joined()
      case .link(let words, .place(let place)): return "[\(MarkdownText(words).markdown)](#\(place.id))"
      case .link(let words, .address(let address)):
        let markdown = MarkdownText(words).markdown
        return LinkTarget(address).map { "[\(markdown)](<\($0.markdown)>)" } ?? markdown
      case .text(let words, let style):
        let markdown = MarkdownText(words).markdown
        return style == .strong || style == .severe ? emphasized(markdown) : markdown
      }
    }.joined()
  }

  /// The Markdown of a styled text that is a block of its own.
  static func block(_ text: StyledText) -> String {
    let line = inline(text)
    let content = line.drop { $0 == " " }
    let digits = content.prefix { ("0"..."9").contains($0) }
    if let first = content.first, "-+=".contains(first) { return "\\" + content }
    let rest = content.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
    return String(content)
  }

  /// Bold, with the spaces at its ends left outside, where emphasis may stand.
  private static func emphasized(_ markdown: String) -> String {
    let inner = markdown.drop { $0 == " " }
    let leading = markdown.prefix(markdown.count - inner.count)
    let trailing = inner.reversed().prefix { $0 == " " }.count
    let core = inner.dropLast(trailing)
    return core.isEmpty ? markdown : leading + "**" + core + "**" + String(repeating: " ", count: trailing)
  }
}

extension LinkTarget {
  /// The address as a destination between angle brackets, where Markdown still decodes entities.
  var markdown: String {
    address.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }
}

extension ReportAnchor {
  /// The place as an element that shows nothing.
  var markdown: String { "<a id=\"\(id)\"></a>" }
}
