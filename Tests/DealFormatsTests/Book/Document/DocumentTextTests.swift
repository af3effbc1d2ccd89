import Testing

@testable import DealFormats

@Suite struct DocumentTextTests {
  @Test func onlyAMarkAtTheBeginningIsPassedOver() {
    #expect(Array([0xEF, 0xBB, 0xBF, 0x61].withoutByteOrderMark) == [0x61])
    #expect(Array([0x61, 0xEF, 0xBB, 0xBF].withoutByteOrderMark) == [0x61, 0xEF, 0xBB, 0xBF])
    #expect(Array([0xEF, 0xBB].withoutByteOrderMark) == [0xEF, 0xBB])
  }

  @Test(arguments: [
    ([0xFF, 0xFE], true), ([0xFE, 0xFF, 0, 0x61], true), ([0x61, 0], true), ([0, 0x61], true), ([], false),
    ([0x61], false), ([0x61, 0x62], false),
    ([0xEF, 0xBB, 0xBF], false),
  ])
  func utf16IsTold(bytes: [UInt8], isUTF16: Bool) { #expect(DocumentProblem.isUTF16(bytes) == isUTF16) }

  /// Lines end in LF, CR or both.
  @Test(arguments: [
    ("", 1, 1), ("é", 1, 2), ("a\n", 2, 1), ("a\r\nb", 2, 2), ("a\rb", 2, 2), ("a\r\r\n\n", 4, 1), ("\u{FEFF}a", 1, 2),
  ])
  func theFirstBadByteIsFound(before: String, line: Int, column: Int) {
    let problem = DocumentProblem.encoding(of: Array(before.utf8) + [0x80, 0x61, 0x62])
    #expect(problem.code == "not-utf8")
    #expect(problem.position == TextPosition(line: line, column: column))
  }
}
