import DealTestSupport
import Testing

@testable import DealFormats

struct ChunkCutterTests {
  /// The chunks of random files are the file, and only the last one is called so.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func losesNothing(seed: UInt64) {
    let bytes = Array(DirtyRows(seed: seed).text.utf8)
    for (size, hasQuotes) in [(1, false), (5, true), (40, true), (40, false), (3_000, true)] {
      let chunks = Self.chunks(bytes, size: size, hasQuotes: hasQuotes)
      #expect(chunks.flatMap(\.bytes) == bytes)
      #expect(chunks.dropLast().allSatisfy { !$0.isLast && !$0.bytes.isEmpty } && chunks.last?.isLast == true)
      #expect(chunks.allSatisfy { $0.bytes.count <= size })
    }
  }

  @Test(arguments: [
    ("ab\ncd\nef", 7, ["ab\ncd\n", "ef"]), ("ab\rcd\ref", 7, ["ab\rcd\r", "ef"]),
    ("ab\r\ncd", 3, ["ab\r", "\n", "cd"]), ("ab\r\ncd\r\n", 5, ["ab\r\n", "cd\r\n"]),
    ("abcdef", 3, ["abc", "def", ""]),
    ("a\n\"b\nc\"\nd\n", 6, ["a\n", "\"b\nc\"\n", "d\n"]),
    ("a\n\"b\n\"\"c\"\nd\n", 9, ["a\n", "\"b\n\"\"c\"\n", "d\n"]),
    ("\"b\ncd", 4, ["\"b\n", "cd"]), ("", 4, [""]),
  ])
  func cutsBehindLines(text: String, size: Int, expected: [String]) {
    let chunks = Self.chunks(Array(text.utf8), size: size, hasQuotes: true)
    #expect(chunks.map { String(decoding: $0.bytes, as: UTF8.self) } == expected)
  }

  /// More quotes than a lane of the vector that counts them can hold.
  @Test func countsManyQuotes() {
    let quotes = String(repeating: "\"", count: 20_001)
    let text = "a\n" + quotes + "\n" + quotes + "\nb"
    let chunks = Self.chunks(Array(text.utf8), size: 30_000, hasQuotes: true)
    #expect(chunks.map(\.bytes.count).first == 2)
  }

  private static func chunks(_ bytes: [UInt8], size: Int, hasQuotes: Bool) -> [(bytes: [UInt8], isLast: Bool)] {
    bytes.withUnsafeBufferPointer { buffer in
      var cutter = ChunkCutter(ByteWindow(buffer), hasQuotes: hasQuotes)
      var chunks: [(bytes: [UInt8], isLast: Bool)] = []
      while !cutter.isAtEnd {
        let chunk = RowChunk(capacity: size)
        cutter.fill(chunk)
        chunks.append((Array(chunk.content), chunk.isLast))
      }
      return chunks
    }
  }
}
