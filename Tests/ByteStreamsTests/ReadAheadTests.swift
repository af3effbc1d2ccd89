import Synchronization
import Testing

@testable import ByteStreams

struct ReadAheadTests {
  @Test func keepsTheOrder() throws {
    let queue = ReadAhead { (deliver: (ReadAhead.Block) -> Bool) throws(StreamError) in
      for number in 0..<1_000 where !deliver(ReadAhead.Block(bytes: [UInt8(number % 251)], end: number)) { return }
    }
    for number in 0..<1_000 { #expect(try queue.next()?.end == number) }
    #expect(try queue.next() == nil)
    #expect(try queue.next() == nil)
  }

  /// The producer waits for its reader, and learns that there is none any more.
  @Test func staysAFewBlocksAhead() throws {
    let delivered = Mutex(0)
    let queue = ReadAhead { (deliver: (ReadAhead.Block) -> Bool) throws(StreamError) in
      while deliver(ReadAhead.Block(bytes: [1], end: 1)) { delivered.withLock { $0 += 1 } }
      delivered.withLock { $0 = -1 }
    }
    for taken in 1...50 {
      _ = try queue.next()
      #expect(delivered.withLock { $0 } <= taken + 4)
    }
    queue.cancel()
    let clock = ContinuousClock()
    let begin = clock.now
    while delivered.withLock({ $0 }) >= 0, begin.duration(to: clock.now) < .seconds(60) {}
    #expect(delivered.withLock { $0 } == -1)
  }
}
