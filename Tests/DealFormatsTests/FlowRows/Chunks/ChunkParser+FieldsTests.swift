import Testing

@testable import DealFormats

struct ChunkParserFieldsTests {
  @Test(arguments: [
    "a,b,1.5,USD,2026-02-27,sale\n", "\"a\",b ,\t1,USD,2026-02,\"sale\"\r\n", "a,b,,,,\n", "é,日本,0,USD,,\n\n\n",
    "1,2,1.50,USD,2026-02-27,\n7,123456789,2,USD,2026,sale\n", "\"a \"\"b\"\"\",c,.5,USD,,\"a \"\"kind\"\"\"\n",
    "\"a\nb\",c,00.5,USD,,sale\r",
  ])
  func readsRightRows(rows: String) throws {
    let chunk = try RowChunk.parsed(rows, "source,target,amount,currency,date,kind")
    #expect(chunk.isClean)
    #expect(chunk.flowCount == chunk.rows && chunk.rows == rows.count { $0 == "," } / 5)
  }

  @Test(arguments: [
    "a,b,-1,USD,,\n", "a,b,1\n", ",b,1,USD,,\n", "a,b,1,XXXX,,\n", "a,b,1,USD,2026-02-30,\n", "a\"b,c,1,USD,,\n",
    "\"a\"b,c,1,USD,,\n", "a,b,1,USD,,,\n", "a,b\0,1,USD,,\n", "a,b,1,USD,,\na,b,1,EUR,,\n", "\"a,b,1,USD,,\n",
    "a,b,1,USD,2026-02-27,\na,b,1,USD,2026-02-27T12:00,\n",
  ])
  func refusesAllOthers(rows: String) throws {
    let chunk = try RowChunk.parsed(rows, "source,target,amount,currency,date,kind")
    #expect(!chunk.isClean)
  }

  /// A record that does not end in the chunk is none, unless the file ends there too.
  @Test func refusesHalfARecord() throws {
    for text in ["a,b", "a,b\r", "\"a\",\"b\""] {
      let (last, other) = (
        try RowChunk.parsed(text, "source,target"), try RowChunk.parsed(text, "source,target", isLast: false)
      )
      #expect(last.isClean && !other.isClean)
    }
  }
}
