import DealModel
import Testing

@testable import DealReport

struct CheckFindingsTests {
  private static let diagnostics = [
    Diagnostic(
      .error, "unknown-id", at: BookPath("deals", "a/b"), "there is no company “x”", remedy: "did you mean “y”?",
      place: Place(file: "book.yaml", line: 3, column: 5)),
    Diagnostic(.warning, "unused", at: .top, "nothing uses “z”"),
  ]

  private var findings: CheckFindings {
    var findings = CheckFindings()
    findings.add(Self.diagnostics, file: "book.yaml")
    findings.add([], file: "other.yaml")
    return findings
  }

  @Test func oneLineForEachProblemThenTheirNumber() {
    #expect(
      findings.text() == """
        book.yaml:3:5: error: there is no company “x”; did you mean “y”?
        book.yaml: warning: nothing uses “z”
        1 error, 1 warning in 2 files

        """)
  }

  @Test func noProblemsAreSaid() {
    var findings = CheckFindings()
    findings.add([], file: "book.yaml")
    #expect(findings.text() == "No problems in 1 file\n")
  }

  /// Editors and scripts read these lines; they are never broken.
  @Test func longLinesStayWhole() {
    let long = Diagnostic(.warning, "long", at: .top, String(repeating: "word ", count: 100) + "end")
    #expect([long].text().split(separator: "\n").count == 1)
  }

  @Test func aListAloneHasNoSummary() {
    #expect(Self.diagnostics.text().split(separator: "\n").count == 2)
    #expect([Diagnostic]().text().isEmpty)
  }

  @Test func theJSONOfACheck() throws {
    let json = try JSONObject(findings)
    #expect(json.string("report") == "check")
    #expect(json.number("version") == 1)
    #expect(json.strings("files") == ["book.yaml", "other.yaml"])
    #expect(json.number("errors") == 1)
    #expect(json.number("warnings") == 1)
    #expect(
      json.keys("diagnostics/0")
        == ["severity", "code", "message", "remedy", "file", "line", "column", "pointer", "path"])
    #expect(json.isNull("diagnostics/0/pointer"))
    #expect(json.string("diagnostics/0/severity") == "error")
    #expect(json.number("diagnostics/0/line") == 3)
    #expect(json.number("diagnostics/0/column") == 5)
    #expect(json.string("diagnostics/0/path") == "/deals/a~1b")
    #expect(json.string("diagnostics/1/file") == "book.yaml")
    #expect(json.isNull("diagnostics/1/line"))
    #expect(json.isNull("diagnostics/1/remedy"))
  }

  /// In a JSON file the pointer stands before the words, but for the whole file, whose pointer is empty.
  @Test func pointersStandBeforeTheWords() throws {
    func diagnostic(_ pointer: String?) -> Diagnostic {
      let place = Place(file: "b.json", line: 3, column: 14, pointer: pointer)
      return Diagnostic(.error, "x", at: BookPath("deals", "d"), "what", remedy: "do", place: place)
    }
    #expect([diagnostic("/deals/d/a~1b")].text() == "b.json:3:14: error: /deals/d/a~1b: what; do\n")
    #expect([diagnostic("")].text() == "b.json:3:14: error: what; do\n")
    #expect([diagnostic(nil)].text() == "b.json:3:14: error: what; do\n")
    var findings = CheckFindings()
    findings.add([diagnostic("/deals/d")], file: "b.json")
    #expect(try JSONObject(findings).string("diagnostics/0/pointer") == "/deals/d")
  }

  @Test func theTableOfACheck() throws {
    let records = try #require(CSVRecords(findings.csv()))
    #expect(records["code"] == ["unknown-id", "unused"])
    #expect(records["line"] == ["3", ""])
  }

  @Test func aHostileMessageStaysOneLine() {
    for name in HostileText.names {
      let text = [Diagnostic(.error, "x", at: .top, "“\(name)” is bad", place: Place(file: name, line: 1, column: 1))]
        .text()
      #expect(text.unicodeScalars.filter { $0.properties.generalCategory == .control } == ["\n"])
    }
  }
}
