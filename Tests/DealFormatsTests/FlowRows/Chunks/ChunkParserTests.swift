import DealModel
import Testing

@testable import DealFormats

/// What ``ChunkParser`` reads agrees with the other reader, which ``ChunkedRowReaderTests`` hold; here, that it reads at all.
struct ChunkParserTests {
  /// Days are those of the calendar: all of four years, and around the ends of centuries.
  @Test func readsEveryDay() throws {
    let dates = [(2023, 1_461), (1899, 800), (1999, 800), (1, 400), (9999, 365)].flatMap { year, count in
      let first = CalendarDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0
      return (0..<Int32(count)).map { CalendarDate(daysSinceEpoch: first + $0) }
    }
    let rows = dates.map { "a,b,\($0)\n" }.joined()
    let chunk = try RowChunk.parsed(rows, "source,target,date")
    #expect(chunk.isClean && chunk.rows == dates.count)
    #expect(dates.indices.allSatisfy { chunk.firstTimes[$0] == Int64(dates[$0].daysSinceEpoch) })
  }

  /// Amounts of every length, against integers put together from the parts.
  @Test(arguments: [("", 2), ("USD", 2), ("JPY", 0), ("KWD", 3)])
  func readsAmounts(code: String, decimals: Int) throws {
    var rows = ""
    var expected: [Int64] = []
    for digits in 1...16 {
      for fraction in 0...decimals {
        let whole = String(repeating: "7", count: digits - 1) + "1"
        rows += "a,b,\(whole)\(fraction > 0 ? "." + String(repeating: "3", count: fraction) : ""),\(code)\n"
        let text = whole + String(repeating: "3", count: fraction) + String(repeating: "0", count: decimals - fraction)
        expected.append(Int64(text) ?? 0)
      }
    }
    let chunk = try RowChunk.parsed(rows, "source,target,amount,currency")
    #expect(chunk.isClean && chunk.rows == expected.count)
    #expect(expected.indices.allSatisfy { chunk.amounts[$0] == expected[$0] })
  }
}
