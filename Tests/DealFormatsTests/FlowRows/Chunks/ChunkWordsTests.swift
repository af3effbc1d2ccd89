import DealTestSupport
import Testing

@testable import DealFormats

struct ChunkWordsTests {
  /// Every number of up to nine digits in all surroundings, against digits added up one by one.
  @Test func readsNumbers() {
    var generator = SeededGenerator(seed: 1)
    let ends: [UInt8] = [0, 9, 10, 13, 32, 47, 58, 127, 128, 255]
    for _ in 0..<20_000 {
      let digits = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        UInt8.random(in: 48...57, using: &generator)
      }
      let rest = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let bytes = digits + [ends.randomElement(using: &generator) ?? 0] + rest
      let (value, count) = ChunkWords.number(bytes)
      let expected = digits.count > 9 ? 0 : digits.count
      if count != expected { Issue.record("\(bytes): \(count) digits") }
      if count > 0, value != digits.reduce(0, { $0 * 10 + UInt64($1 - 48) }) { Issue.record("\(bytes): \(value)") }
    }
  }

  /// The first stop is found wherever it stands and whatever stands before it, other bytes with its low bits too.
  @Test func findsStops() {
    var generator = SeededGenerator(seed: 2)
    for delimiter in ASCII.delimiters {
      let stops = [delimiter, ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn]
      let others = (0...255).map { UInt8($0) }.filter { !stops.contains($0) }
      for _ in 0..<5_000 {
        let before = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
          others.randomElement(using: &generator) ?? 0
        }
        let after = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let bytes = before + [stops.randomElement(using: &generator) ?? 0] + after
        let start = Int.random(in: 0...before.count, using: &generator)
        #expect(ChunkWords.firstStop(bytes, from: start, ChunkWords.Stops(delimiter: delimiter)) == before.count)
      }
    }
  }

  /// Every odd byte at every place of a text is noticed, and no other.
  @Test func tellsPlainText() {
    for count in 0..<20 {
      for position in 0..<count {
        for byte in UInt8.min ... .max {
          var bytes = [UInt8](repeating: 0x61, count: count)
          bytes[position] = byte
          if ChunkWords.arePlain(bytes, count: count) != (1...127).contains(byte) {
            Issue.record("\(byte) at \(position) of \(count)")
          }
        }
      }
      #expect(ChunkWords.arePlain([UInt8](repeating: 1, count: count) + [0], count: count))
    }
  }

  @Test func loadsAsManyBytesAsAskedFor() {
    let bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    #expect(ChunkWords.load(bytes, count: 0) == 0)
    #expect(ChunkWords.load(bytes, count: 3) == 0x03_0201)
    #expect(ChunkWords.load(bytes, count: 8) == 0x0807_0605_0403_0201)
    #expect(ChunkWords.load(bytes, count: 9) == 0x0807_0605_0403_0201)
  }
}
