import DealAnalysis
import DealDiagram
import Testing

@testable import DealReport

struct TextWriterTests {
  @Test func linesFitTheWidth() throws {
    for name in HostileText.names {
      for report in try HostileText.reports(with: name) {
        for line in report.text().split(separator: "\n") {
          #expect(line.reduce(0) { $0 + $1.displayWidth } <= 100, "\(line)")
        }
      }
    }
  }

  /// No data can command the terminal: of the controls only the writer's own newlines are left, and the styles in
  /// color.
  @Test func nothingInTheDataReachesTheTerminalAsACommand() throws {
    for name in HostileText.names {
      for report in try HostileText.reports(with: name) {
        let plain = report.text()
        #expect(plain.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        #expect(!plain.unicodeScalars.contains { $0.properties.isBidiControl })
        let parts = report.text(color: true).split(separator: "\u{1B}[", omittingEmptySubsequences: false)
        let texts = parts.dropFirst().map { $0[$0.index(after: $0.firstIndex(of: "m") ?? $0.startIndex)...] }
        #expect(String(parts[0]) + texts.joined() == plain)
        #expect(parts.dropFirst().allSatisfy { ["0", "1", "2", "33", "1;31"].contains($0.prefix { $0 != "m" }) })
      }
    }
  }

  @Test func theOrderOfADocument() {
    let document = ReportDocument(
      title: "Title", header: ["Header"],
      sections: [
        ReportDocument.Section(
          heading: "Heading", summary: "summary", [.paragraph("A sentence."), .lines(["a line"])])
      ], footnotes: [ReportDocument.Footnote("A source", address: "https://example.com")], notes: ["A note."])
    #expect(
      TextWriter().text(of: document) == """
        Title
        Header

        Heading   summary
           A sentence.
           a line

        Sources
           [1] A source <https://example.com>

        How to read this
           · A note.

        """)
  }

  @Test func anEmptyDocumentIsEmpty() { #expect(TextWriter().text(of: ReportDocument()).isEmpty) }

  @Test func aNarrowTerminalLosesNothing() throws {
    let report = try ExampleBook().cycles(.conditional)
    func words(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let narrow = report.text(width: 1)
    #expect(narrow.contains("North → South → North"))
    #expect(words(narrow).count == words(report.text(width: 300)).count)
  }
}
