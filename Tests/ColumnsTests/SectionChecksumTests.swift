import Testing

@testable import Columns

@Suite struct SectionChecksumTests {
  /// The definition, step by step on plain arrays.
  private func defined(_ bytes: [UInt8]) -> UInt64 {
    let (a, b): (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93)
    func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
    func step(_ lane: UInt64, _ word: UInt64) -> UInt64 { rotated(lane &+ word &* a, 31) &* b }
    let padded = bytes + [UInt8](repeating: 0, count: (64 - bytes.count % 64) % 64)
    var result = UInt64(padded.count)
    for start in stride(from: 0, to: padded.count, by: 1 << 20) {
      var lanes = [a, b, ~a, ~b]
      let piece = Array(padded[start..<min(padded.count, start + 1 << 20)])
      for word in 0..<piece.count / 8 {
        let value = (0..<8).reduce(UInt64(0)) { $0 | UInt64(piece[word * 8 + $1]) << (8 * UInt64($1)) }
        lanes[word % 4] = step(lanes[word % 4], value)
      }
      var sum = zip(lanes, [1, 7, 12, 18]).reduce(UInt64(0)) { $0 &+ rotated($1.0, $1.1) } &* a
      sum ^= sum >> 32
      result = step(result, sum &* b)
    }
    return result
  }

  private func value(_ bytes: [UInt8], threads: Int? = nil) -> UInt64 {
    bytes.withUnsafeBytes { SectionChecksum.value($0, threads: threads) }
  }

  @Test(arguments: [0, 1, 7, 8, 31, 63, 64, 65, 128, 1000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1])
  func isWhatTheDefinitionSaysOnAnyNumberOfThreads(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ 7 &* $0) }
    let expected = defined(bytes)
    for threads in [1, 2, 3, 8] { #expect(value(bytes, threads: threads) == expected) }
  }

  @Test func zerosBehindTheBytesCountAsBytes() {
    #expect(value([1, 2, 3]) == value([1, 2, 3] + [UInt8](repeating: 0, count: 61)))
    #expect(value([1, 2, 3]) != value([1, 2, 3] + [UInt8](repeating: 0, count: 62)))
  }

  @Test func everyChangeOfOneByteShows() {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let whole = value(bytes)
    for position in bytes.indices {
      for change in 1...255 as ClosedRange<UInt8> {
        var changed = bytes
        changed[position] ^= change
        #expect(value(changed) != whole)
      }
    }
  }
}
