import DealTestSupport
import Testing

@testable import ByteStreams

struct GzipDecoderTests {
  /// `head -c 100000 /dev/zero | tr '\0' a | gzip -9 -n`, by gzip 1.12.
  private static let letters: [UInt8] =
    [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xED, 0xC1, 0x31, 0x01, 0x00, 0x00, 0x00, 0xC2, 0xA0,
      0xAC, 0xEB, 0x5F, 0xC2, 0x1A, 0x1E, 0x40, 0x01,
    ] + [UInt8](repeating: 0x00, count: 96) + [0xAF, 0x06, 0x87, 0xFA, 0xE2, 0x1B, 0xA0, 0x86, 0x01, 0x00]

  /// A member of stored blocks, written by RFC 1951 and RFC 1952: nothing is shared with zlib's own compressor.
  private static func stored(_ bytes: [UInt8], blockSize: Int = 1_000) -> [UInt8] {
    var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(blockSize)
      rest = rest.dropFirst(blockSize)
      let length = UInt16(block.count)
      member += [rest.isEmpty ? 1 : 0] + littleEndian(length) + littleEndian(~length) + block
    } while !rest.isEmpty
    return member + littleEndian(checksum(of: bytes)) + littleEndian(UInt32(bytes.count))
  }

  private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32 bit by bit, as RFC 1952 defines it.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
  }

  /// Members one after the other, in random pieces and blocks, and zeros behind them.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func joinsMembers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var (plain, compressed): ([UInt8], [UInt8]) = ([], [])
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let bytes = (0..<[0, 1, 50, 3_000][Int.random(in: 0..<4, using: &generator)]).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      plain += bytes
      compressed += Self.stored(bytes, blockSize: Int.random(in: 1...2_000, using: &generator))
    }
    compressed += [UInt8](repeating: 0, count: Int.random(in: 0...3, using: &generator))
    let stream = ByteStreamTests.stream(
      ByteStreamTests.pieces(compressed, using: &generator), blockSize: Int.random(in: 1...3_000, using: &generator))
    #expect(try ByteStreamTests.all(of: stream, using: &generator) == plain)
    #expect(stream.bytesOfFile == compressed.count || plain.isEmpty || compressed.last == 0)
  }

  /// A member that a compressor made.
  @Test func growsFarBeyondItsInput() throws {
    var generator = SeededGenerator(seed: 1)
    let stream = ByteStreamTests.stream([Self.letters], blockSize: 777)
    #expect(try ByteStreamTests.all(of: stream, using: &generator) == [UInt8](repeating: 0x61, count: 100_000))
  }

  /// Cut anywhere behind the two bytes that tell gzip, the data is truncated.
  @Test func tellsWhereDataBreaksOff() {
    let whole = Self.stored(Array("source,target\na,b\n".utf8))
    for length in 2..<whole.count {
      #expect(Self.failure(of: Array(whole.prefix(length))) == .truncated, "\(length) bytes")
    }
    #expect(Self.failure(of: whole) == nil)
  }

  @Test func tellsDamageAndWhatFollows() {
    let whole = Self.stored(Array("source,target\na,b\n".utf8))
    // The method of compression, a flag that is reserved, the length of the block, its content, the checksum, the length.
    for position in [2, 3, 11, 20, whole.count - 8, whole.count - 1] {
      var damaged = whole
      damaged[position] ^= 0xE0
      if case .damaged = Self.failure(of: damaged) { continue }
      Issue.record("byte \(position): \(String(describing: Self.failure(of: damaged)))")
    }
    #expect(Self.failure(of: whole + [1]) == .trailingBytes)
    #expect(Self.failure(of: whole + [0, 0, 0x1F]) == .trailingBytes)
    #expect(Self.failure(of: whole + [0x1F]) == .truncated)
  }

  /// Bytes that are not gzip are given as they stand, also a single one.
  @Test(arguments: [[], [0x1F], [0x1F, 0x1F], [0x8B, 0x1F], Array("a b\n".utf8)] as [[UInt8]])
  func leavesOtherBytesAlone(bytes: [UInt8]) throws {
    var generator = SeededGenerator(seed: 2)
    #expect(try ByteStreamTests.all(of: ByteStreamTests.stream(bytes.map { [$0] }), using: &generator) == bytes)
  }

  private static func failure(of bytes: [UInt8]) -> StreamError? {
    let stream = ByteStreamTests.stream([bytes])
    var buffer = [UInt8](repeating: 0, count: 4_096)
    do throws(StreamError) {
      while true {
        var count = 0
        var failure: StreamError?
        buffer.withUnsafeMutableBytes { buffer in
          do throws(StreamError) { count = try stream.read(into: buffer) } catch { failure = error }
        }
        if let failure { throw failure }
        if count == 0 { return nil }
      }
    } catch {
      return error
    }
  }
}
