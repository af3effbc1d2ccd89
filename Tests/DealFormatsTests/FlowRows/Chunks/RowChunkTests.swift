import Testing

@testable import DealFormats

struct RowChunkTests {
  /// Nothing of what a chunk held before shows, whatever it holds next.
  @Test func forgetsWhatItHeld() throws {
    let options = FlowReadingOptions()
    let columns = ColumnPositions(names: ["source", "target", "amount", "date"], options: options)
    let form = ChunkRules.Form.fields(delimiter: ASCII.comma, count: 4)
    let rules = try #require(ChunkRules(form: form, columns: columns, options: options))
    let texts = ["a,b,1.000,2026-02\na,b,,\n", "1,2,,\n", "é,b,5,2026-02-27\n", "", "x,y,-1,\n", "7,8,3,\n"]
    let used = RowChunk(capacity: 40)
    for text in texts {
      let fresh = RowChunk(capacity: 40)
      for chunk in [used, fresh] {
        let bytes = Array(text.utf8)
        chunk.bytes.update(from: bytes, count: bytes.count)
        (chunk.count, chunk.isLast) = (bytes.count, true)
        ChunkParser.read(chunk, rules)
      }
      #expect(used.isClean == fresh.isClean && used.content.elementsEqual(text.utf8))
      guard fresh.isClean else { continue }
      #expect(used.rows == fresh.rows && used.lines == fresh.lines && used.flowCount == fresh.flowCount)
      #expect(used.hasNumbers == fresh.hasNumbers && used.hasSpans == fresh.hasSpans && used.total == fresh.total)
      #expect(used.hasThousands == fresh.hasThousands && used.hasAmounts == fresh.hasAmounts)
      #expect(used.times.style == fresh.times.style && used.hasTimes == fresh.hasTimes)
    }
  }
}
