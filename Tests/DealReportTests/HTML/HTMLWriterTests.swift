import DealModel
import Testing

@testable import DealReport

@Suite("A document as a page")
struct HTMLWriterTests {
  private static let table = ReportTable(
    caption: "Sums",
    columns: [ReportTable.Column("Company"), ReportTable.Column("Sum", .right), ReportTable.Column("Since")],
    entries: [
      ReportTable.Row(["a", ReportTable.Cell("$1.5", order: 1.5), ""], anchor: ReportAnchor("row", "a")),
      ReportTable.Row([
        "b", "–", ReportTable.Cell(StyledText("see ") + StyledText("a", to: ReportAnchor("row", "a")), order: 20_000),
      ]),
    ])

  private static let document = ReportDocument(
    title: StyledText("T & <i>", .strong), header: ["Header", ""],
    sections: [
      ReportDocument.Section(
        heading: "One", summary: "in short", anchor: ReportAnchor("one"),
        [.table(table), .list(["x", StyledText("y", .caution)]), .lines(["z"])]),
      ReportDocument.Section(
        heading: "Part", anchor: ReportAnchor("two"), isPart: true,
        [
          .paragraph("words"),
          .terms([ReportDocument.Term("term", ["first", "second"], anchor: ReportAnchor("term", "t"))]),
          .table(ReportTable(columns: [ReportTable.Column("Deal")], rows: [["d"], [StyledText(marks: [1, 2])]])),
        ]),
    ],
    footnotes: [
      ReportDocument.Footnote("Paper", address: "https://example.com/a?b&c"),
      ReportDocument.Footnote("Wire", address: "javascript:alert(1)"),
    ], notes: ["A note."], hasContents: true)

  private func page(_ document: ReportDocument = document) throws -> PageReader {
    try PageReader(HTMLWriter().html(of: document))
  }

  @Test("headings, landmarks and contents")
  func frame() throws {
    let page = try page()
    #expect(page.all("html").first?.attributes["lang"] == "en" && page.all("title").first?.text == "T & <i>")
    #expect(
      page.elements.filter { ["h1", "h2", "h3"].contains($0.name) }.map(\.text) == [
        "T & <i>", "One", "Part", "How to read this", "Sources",
      ])
    #expect(page.all("main").count == 1 && page.all("header").count == 1 && page.all("nav").count == 1)
    #expect(page.all("a").prefix(3).map(\.text) == ["Skip to the content", "One", "Part"])
    #expect(page.links.prefix(3) == ["#start", "#one", "#two"])
    #expect(page.all("li").prefix(2).map { $0.text.split(separator: "\n").joined() } == ["OnePart", "Part"])
    #expect(Set(page.links.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }).isSubset(of: page.ids))
  }

  @Test("a table whose rows stand for themselves can be put in order; another one cannot")
  func tables() throws {
    let page = try page()
    let tables = page.all("table")
    #expect(tables.map { $0.attributes["data-sortable"] } == ["", nil])
    #expect(page.all("caption").map(\.text) == ["Sums", "Part"])
    #expect(page.all("th").map { $0.attributes["scope"] } == ["col", "col", "col", "row", "row", "col"])
    #expect(page.all("td").compactMap { $0.attributes["data-order"] } == ["1.5", "20000"])
    #expect(page.elements.filter { $0.attributes["class"] == "number" }.map(\.text) == ["Sum", "$1.5", "–"])
    #expect(page.all("tr").compactMap { $0.attributes["id"] } == ["row-a"])
    let regions = page.elements.filter { $0.attributes["role"] == "region" }
    #expect(regions.count == 2 && regions.allSatisfy { $0.attributes["tabindex"] == "0" })
    #expect(
      regions.compactMap { $0.attributes["aria-labelledby"] } == page.all("caption").compactMap { $0.attributes["id"] })
  }

  @Test("a long table scrolls by itself")
  func longTables() throws {
    for count in [15, 16] {
      let rows = (0..<count).map { ReportTable.Row([ReportTable.Cell("\($0)")]) }
      let table = ReportTable(columns: [ReportTable.Column("A")], entries: rows)
      let page = try page(ReportDocument(title: "T", sections: [ReportDocument.Section(heading: "S", [.table(table)])]))
      #expect(page.elements.contains { $0.attributes["class"] == "scroll long" } == (count > 15))
    }
  }

  @Test("only addresses of the web are links, and sources are reached by their marks")
  func links() throws {
    let page = try page()
    #expect(page.links.filter { !$0.hasPrefix("#") } == ["https://example.com/a?b&c"])
    #expect(page.all("sup").map(\.text) == ["[1][2]"])
    #expect(page.ids.filter { $0.hasPrefix("footnote") } == ["footnote-1", "footnote-2"])
    #expect(page.all("li").contains { $0.text == "Wire, javascript:alert(1)" })
  }

  @Test("words around a document are in its language")
  func language() throws {
    var document = Self.document
    document.language = .french
    let page = try page(document)
    #expect(page.all("html").first?.attributes["lang"] == "fr")
    #expect(page.all("h2").map(\.text) == ["One", "Comment lire ce document", "Sources"])
    #expect(page.all("legend").map(\.text) == ["Apparence"])
  }

  @Test("the answers of all questions can be written as pages, whatever a name holds", arguments: HostileText.names)
  func answers(name: String) throws {
    for report in try HostileText.reports(with: name) {
      let page = try page(report.document)
      #expect(page.all("script").count == 1 && page.all("style").count == 1 && page.all("h1").count == 1)
      #expect(
        page.elements.allSatisfy { element in element.attributes.keys.allSatisfy { !$0.lowercased().hasPrefix("on") } })
      #expect(page.links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") || $0.hasPrefix("http://") })
      #expect(Set(page.ids).count == page.ids.count)
      #expect(
        page.elements.allSatisfy {
          $0.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.isPrintable } || $0.name == "style"
            || $0.name == "script"
        })
    }
  }
}
