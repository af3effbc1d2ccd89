import DealFormats
import DealModel

/// A book with marks such as `⟦error bad-date⟧`, each right before the place at which that diagnostic is expected.
struct MarkedBook {
  /// The book without the marks.
  let text: String
  /// What is expected, as `line:column severity code`, by place and then by letters.
  let expected: [String]

  init(_ marked: String) {
    var text = ""
    var found: [(line: Int, column: Int, what: String)] = []
    var rest = marked[...]
    while let opening = rest.firstIndex(of: "⟦"), let closing = rest[opening...].firstIndex(of: "⟧") {
      text += rest[..<opening]
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      found.append((lines.count, lines[lines.count - 1].count + 1, String(rest[rest.index(after: opening)..<closing])))
      rest = rest[rest.index(after: closing)...]
    }
    self.text = text + rest
    expected = found.sorted { ($0.line, $0.column, $0.what) < ($1.line, $1.column, $1.what) }
      .map { "\($0.line):\($0.column) \($0.what)" }
  }

  /// The diagnostics of the book in the form of ``expected``.
  var diagnostics: [String] { Self.list(DealBookReader.read(Array(text.utf8), file: "book").diagnostics) }

  /// Diagnostics as `line:column severity code`.
  static func list(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { ($0.place?.line ?? 0, $0.place?.column ?? 0, "\($0.severity.rawValue) \($0.code)") }
      .sorted { $0 < $1 }
      .map { "\($0.0):\($0.1) \($0.2)" }
  }

  /// The beginning of a book with the source `s` and the companies `a` and `b`.
  static let beginning = """
    dealgraph: 1
    currency: USD
    sources: {s: {publisher: Example Daily, title: T, date: 2026-02-27}}
    companies: {a: {name: A}, b: {name: B}}

    """

  /// A book of one deal between the two companies, of the kind and with the roles, terms and claims that are given.
  static func deal(_ deal: String) -> String { beginning + "deals:\n  d: {\(deal)}\n" }

  /// A book of one investment, with one claim.
  static func investment(_ claim: String) -> String {
    deal("kind: investment, investor: a, investee: b, claims: [{source: s, \(claim)}]")
  }

  /// A book of one fact, with the parts that are given.
  static func fact(_ fact: String) -> String {
    beginning
      + """
      deals: {d: {kind: competitor, parties: [a, b], claims: [{source: s}]}}
      facts:
        f: {company: a, \(fact)}

      """
  }
}
