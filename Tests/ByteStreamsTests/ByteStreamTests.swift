import DealTestSupport
import Synchronization
import Testing

@testable import ByteStreams

struct ByteStreamTests {
  /// Bytes in random pieces arrive as they were, whatever the sizes of buffers and blocks, and the observer sees them once.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func givesWhatTheSourceGives(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...5_000, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    let seen = Mutex<[UInt8]>([])
    let stream = Self.stream(Self.pieces(bytes, using: &generator)) { part in seen.withLock { $0 += part } }
    #expect(try Self.all(of: stream, using: &generator) == bytes)
    #expect(seen.withLock { $0 } == bytes)
    #expect(stream.bytesOfFile == bytes.count)
    var buffer: [UInt8] = [0]
    #expect(try buffer.withUnsafeMutableBytes { try stream.read(into: $0) } == 0)
  }

  /// A file that was there when the source failed is given first, then the failure, as often as it is asked for.
  @Test func failsAfterWhatWasRead() throws {
    let rest = Mutex([[1, 2] as [UInt8]])
    let stream = ByteStream { () throws(StreamError) in
      guard let next = rest.withLock({ $0.popLast() }) else { throw .system("broken") }
      return next
    }
    var buffer: [UInt8] = [0, 0, 0]
    #expect(try buffer.withUnsafeMutableBytes { try stream.read(into: $0) } == 2)
    for _ in 0..<2 {
      #expect(throws: StreamError.system("broken")) { try buffer.withUnsafeMutableBytes { try stream.read(into: $0) } }
    }
  }

  @Test func opensOnlyWhatIsThere() {
    #expect(throws: StreamError.system("No such file or directory")) { try ByteStream(path: "no-such-file") }
    var buffer: [UInt8] = [0]
    #expect(throws: StreamError.system("Is a directory")) {
      let folder = try ByteStream(path: "/")
      try buffer.withUnsafeMutableBytes { _ = try folder.read(into: $0) }
    }
  }

  static func pieces(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...[1, 3, 100, 5_000][Int.random(in: 0..<4, using: &generator)], using: &generator)
      pieces.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return pieces
  }

  static func stream(
    _ pieces: [[UInt8]], blockSize: Int = 1 << 20, observer: @escaping @Sendable ([UInt8]) -> Void = { _ in }
  ) -> ByteStream {
    let rest = Mutex(Array(pieces.reversed()))
    return ByteStream(blockSize: blockSize, observer: { observer(Array($0)) }) { () throws(StreamError) in
      rest.withLock { $0.popLast() } ?? []
    }
  }

  static func all(of stream: ByteStream, using generator: inout SeededGenerator) throws -> [UInt8] {
    var all: [UInt8] = []
    while true {
      var buffer = [UInt8](repeating: 0, count: Int.random(in: 1...700, using: &generator))
      let count = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
      if count == 0 { return all }
      all += buffer[..<count]
    }
  }
}
