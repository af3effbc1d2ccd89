/// A report that can be written for people and for programs.
///
/// A report says what it has to say once as a document, once as a table and once as JSON; how these are written is
/// the same for all.
public protocol PresentableReport: Sendable {
  /// What is encoded as JSON.
  associatedtype JSONContent: Encodable

  /// The report for people.
  var document: ReportDocument { get }
  /// The report as one table, for spreadsheets.
  var csvTable: CSVTable { get }
  /// The report for programs.
  var jsonContent: JSONContent { get }
}

/// A form in which a report is written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// Text for a terminal.
  case text
  /// JSON, with versioned keys.
  case json
  /// Comma-separated values by RFC 4180.
  case csv
  /// GitHub Flavored Markdown.
  case markdown
}

extension PresentableReport {
  /// The report as text for a terminal; color is written as escape sequences.
  public func text(color: Bool = false, width: Int = 100) -> String {
    TextWriter(color: color, width: width).text(of: document)
  }

  /// The report as Markdown.
  public func markdown() -> String { MarkdownWriter().markdown(of: document) }

  /// The report as CSV.
  public func csv() -> String { csvTable.text }

  /// The report as JSON.
  ///
  /// - Throws: `EncodingError` when a number is not finite.
  public func json() throws -> String { try jsonText(of: jsonContent) }

  /// The report in a form.
  ///
  /// - Throws: what ``json()`` throws.
  public func rendered(as format: ReportFormat, color: Bool = false) throws -> String {
    switch format {
    case .text: text(color: color)
    case .json: try json()
    case .csv: csv()
    case .markdown: markdown()
    }
  }
}
