import DealAnalysis
import Testing

@testable import DealReport

struct MarkdownWriterTests {
  @Test func aDocumentAsMarkdown() {
    let table = ReportTable(
      columns: [ReportTable.Column("Company"), ReportTable.Column("Amount", .right)],
      rows: [["a|b", StyledText("$1", .strong)], [StyledText("c ") + StyledText(marks: [1]), ""]])
    let document = ReportDocument(
      title: "Title", header: ["Header"],
      sections: [
        ReportDocument.Section(heading: "1. Heading", summary: "summary", [.table(table), .lines(["- a", "b"])])
      ],
      footnotes: [
        ReportDocument.Footnote("Paper", address: "https://example.com/a?b&c"),
        ReportDocument.Footnote("Wire", address: "javascript:x"), ReportDocument.Footnote("Letter"),
      ], notes: ["A note."])
    #expect(
      MarkdownWriter().markdown(of: document) == #"""
        # Title

        Header

        ## 1. Heading

        summary

        | Company | Amount |
        | --- | ---: |
        | a\|b | **\$1** |
        | c [^1] |  |

        - \- a
        - b

        ## How to read this

        - A note.

        [^1]: [Paper](<https://example.com/a?b&amp;c>)
        [^2]: Wire, javascript\:x
        [^3]: Letter

        """#)
  }

  /// The line without the characters that a backslash stands before.
  private static func withoutEscapes(_ line: Substring) -> String {
    var bare = ""
    var isEscaped = false
    for character in line {
      if isEscaped || character == "\\" { isEscaped.toggle() } else { bare.append(character) }
    }
    return bare
  }

  /// However a name is written, tables keep their columns, and nothing becomes HTML, a link or code.
  @Test func namesStayText() throws {
    for name in HostileText.names {
      for report in try HostileText.reports(with: name) {
        var columns: Int?
        for line in report.markdown().split(separator: "\n", omittingEmptySubsequences: false) {
          let bare = Self.withoutEscapes(line)
          #expect(!bare.contains { "<>`".contains($0) } || bare.contains("](<https://example.com"), "\(line)")
          #expect(!bare.contains("](") || bare.hasPrefix("[^1]: ["), "\(line)")
          guard line.hasPrefix("|") else {
            columns = nil
            continue
          }
          let count = bare.count { $0 == "|" }
          #expect(count == columns ?? count, "\(line)")
          columns = count
        }
      }
    }
  }
}
