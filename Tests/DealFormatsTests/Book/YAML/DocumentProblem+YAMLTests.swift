import DealFormats
import Testing

/// A syntax error gives one diagnostic, with its place and what to do.
@Suite struct DocumentProblemYAMLTests {
  @Test(arguments: [
    ("a: b: c\n", 1, 5, "is not allowed here"),
    ("a: 1\nb\nc: 2\n", 3, 1, "without “:”"),
    ("a: [1, 2\nb: 3\n", 2, 2, "list is not closed"),
    ("a: {x: 1\nb: 2\n", 2, 2, "mapping is not closed"),
    ("a: \"text\nb: 1\n", 1, 4, "has no end"),
    ("a: 'text\n", 1, 4, "has no end"),
    ("a:\n\tb: 1\n", 2, 1, "tab"),
    ("a: *b\n", 1, 4, "no such anchor"),
    ("a: @b\n", 1, 4, "begin with “@”"),
    ("a: 1\n  b: 2\n", 2, 4, "is not allowed here"),
    ("a:\n  - 1\n - 2\n", 3, 2, ""),
    ("a: b\u{1}c\n", 1, 5, "U+1"),
    ("é: 1\nb: x\u{7}\n", 2, 5, "U+7"),
  ])
  func oneDiagnosticWithItsPlace(text: String, line: Int, column: Int, part: String) {
    let reading = DealBookReader.read(Array(text.utf8), file: "book")
    #expect(reading.book == nil)
    #expect(reading.diagnostics.map(\.code) == ["yaml-syntax"])
    let found = reading.diagnostics.first
    #expect(found?.place?.line == line)
    #expect(found?.place?.column == column)
    #expect(found?.message.contains(part) == true || part.isEmpty, "\(found?.message ?? "")")
    #expect(found?.remedy != nil)
  }
}
