import Testing

@testable import DealFormats

struct RecordScannerTests {
  /// At each cut, a scanner that sees the first part asks for more exactly when the record may go on.
  @Test(arguments: [
    ("a,b\nc", "a,b\n"), ("a,b\r\nc", "a,b\r\n"), ("a,b\rc", "a,b\rc"), ("\n\na\nb", "\n\na\n"),
    ("\"a\nb\",c\nd", "\"a\nb\",c\n"), ("\"a\"\n", "\"a\"\n"), ("\"a\"\"b\"\n", "\"a\"\"b\"\n"),
    ("a\"b\nc", "a\"b\n"),
  ])
  func asksForMore(text: String, needed: String) {
    let bytes = Array(text.utf8)
    for count in 0...bytes.count {
      bytes[..<count].withUnsafeBufferPointer { part in
        var scanner = CSVScanner(
          part, isLast: false, from: LineStart(offset: 0, line: 1), delimiter: ASCII.comma, fieldLimit: 8)
        let step = scanner.step()
        #expect((step == .incomplete) == (count < needed.utf8.count), "\(text.debugDescription), \(count) bytes")
        if step == .incomplete { #expect(scanner.fields.isEmpty && scanner.next.line <= scanner.start.line) }
      }
    }
  }

  @Test func keepsTheFieldsOfRecordsBefore() {
    Array("a,b\n\"c\"\"\",d\ne".utf8).withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(
        bytes, isLast: false, from: LineStart(offset: 0, line: 1), delimiter: ASCII.comma, fieldLimit: 8)
      #expect(scanner.step(keepingFields: false) == .record)
      #expect(scanner.step(keepingFields: true) == .record)
      #expect(scanner.step(keepingFields: true) == .incomplete)
      let texts = scanner.fields.map { scanner.withContent(of: $0) { String(decoding: $0, as: UTF8.self) } }
      #expect(texts == ["a", "b", "c\"", "d"])
    }
  }
}
