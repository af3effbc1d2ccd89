import DealAnalysis
import DealModel
import DealReport

/// Names that try to be something else: commands to a terminal, Markdown, HTML, formulas, other names.
enum HostileText {
  static let names = [
    "\u{1B}[31mred\u{1B}[0m", "\u{9B}31mred", "bell\u{7}\u{0}\u{7F}", "abc\u{202E}fed", "\u{2066}x\u{2069}\u{200F}",
    "two\nlines", "# not\r\n\r\n# a heading", "tab\tbed", "\u{2028}line\u{2029}", "a|b||c", "`code` *b* _i_ ~~s~~",
    "<script>alert(1)</script>", "<!-- x", "&lt;b&gt; &amp;", "[x](javascript:alert(1))", "![i](https://example.com/i)",
    "https://example.com www.example.com", "$x$ and $y$", ":smile: @someone #1", "\\", "\\|", "=1+2", "+1", "-1+1",
    "@SUM(A1)",
    "\t=1", "＝1", "\"quoted\", comma", "日本語の会社", "👩‍👩‍👧 & 🇫🇷", "e\u{301}tude", String(repeating: "W", count: 300), "1. one",
    "- item", " leading and trailing ", "",
    String(String.UnicodeScalarView([Unicode.Scalar(0xFDD0)].compactMap { $0 })),
  ]

  /// One report of each sort in which a name stands everywhere.
  static func reports(with name: String) throws -> [any PresentableReport] {
    var book = ExampleBook(north: name, south: name + name, listing: name)
    book.draft.title = name
    book.company("rival", name)
    book.deal("rivalry", .competitor, [(.party, "south"), (.party, "rival")], nil, basis: .inferred(reason: name))
    book.deal("other", .investment, [(.investor, "north"), (.investee, "rival")], 1)
    for index in book.draft.deals.indices { book.draft.deals[index].title = name }
    for index in book.draft.sources.indices {
      book.draft.sources[index].title = name
      book.draft.sources[index].url = index == 0 ? name : "javascript:\(name)"
    }
    return [
      try book.cycles(.conditional), try book.overlaps(), try book.source().circularity(),
      try book.source().centrality([.inDegree, .outStrength]), try book.source().components(),
      try book.source().communities(), try book.source().flowCentrality(),
      try book.source().paths(.init(from: "north", to: "rival")),
      try book.source().coverage(CoverageQuery(of: "south")),
      try book.source(.exposure).exposures(.init(of: "north")),
      try DifferenceReport(of: DealBook(book.draft), from: ExampleBook.day("2026-02-28")),
      try DifferenceReport(
        from: BookEdition(DealBook(ExampleBook(empty: name).draft)), to: BookEdition(DealBook(book.draft))),
      try bulkSource([(name, name + "x", 3), (name + "x", name, nil)]).circularFlows(),
    ]
  }
}
