import Testing

@testable import DealFormats

@Suite struct KeyRenamingTests {
  @Test(arguments: [
    ("a: 1\nkey: 2\n", 2, 1, "a: 1\n\u{E003}\u{E000}\u{E000}: 2\n"),
    ("{x: 1, 'key': 2}", 1, 8, "{x: 1, '\u{E003}\u{E000}\u{E000}': 2}"),
    ("a: 1\r\nkey: 2\r\n", 2, 1, "a: 1\r\n\u{E003}\u{E000}\u{E000}: 2\r\n"),
    ("é: 1\rkey: 2", 2, 1, "é: 1\r\u{E003}\u{E000}\u{E000}: 2"),
  ])
  func keepsEveryColumn(text: String, line: Int, column: Int, renamed: String) {
    var text = text
    let isRenamed = text.renameKey("key", at: TextPosition(line: line, column: column), number: 3)
    #expect(isRenamed)
    #expect(text == renamed)
  }

  @Test(arguments: [(1, 2), (2, 1), (1, 100), (9, 9)])
  func doesNothingElsewhere(line: Int, column: Int) {
    var text = "key: 1\n"
    let isRenamed = text.renameKey("key", at: TextPosition(line: line, column: column), number: 0)
    #expect(!isRenamed)
    #expect(text == "key: 1\n")
  }
}
