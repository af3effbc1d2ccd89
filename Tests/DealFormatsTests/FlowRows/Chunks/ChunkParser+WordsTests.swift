import Testing

@testable import DealFormats

struct ChunkParserWordsTests {
  @Test(arguments: [
    ("1 2\n3 4\n", true, 2), ("1 2\n1234567 12345678\n", true, 2), ("1\t2\n", true, 1), (" 1  2 \r\n", true, 1),
    ("1 2 # 3\n# 4\n", true, 1), ("1 2\n01 2\n", false, 2), ("1 2\na 2\n", false, 2), ("1 1234567890\n", false, 1),
    ("1 2 5.5\n3 4\n", true, 2),
  ])
  func knowsNumbers(lines: String, areNumbers: Bool, rows: Int) throws {
    let chunk = try RowChunk.parsed(lines, nil)
    #expect(chunk.isClean && chunk.hasNumbers == areNumbers && chunk.rows == rows && chunk.lines > 0)
  }

  @Test(arguments: ["1\n", "1 2 x\n", "1 2 3 4\n1 2 -1\n"])
  func refusesWrongLines(lines: String) throws {
    let chunk = try RowChunk.parsed(lines, nil)
    #expect(!chunk.isClean)
  }
}
