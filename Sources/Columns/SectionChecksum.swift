import Parallelism

/// The checksum of a section of a file.
///
/// **Definition**: the bytes, filled up with zeros to a multiple of 64, are cut into pieces of 1 MiB. Each piece is read as words of 64 bits, which
/// four lanes take in turn: a lane becomes (lane + word · a) rotated left by 31 bits, times b. The sum of the lanes, each rotated
/// by 1, 7, 12 or 18 bits, is multiplied by a; its upper half is then mixed into the lower one, and it is multiplied by b.
/// The words of the pieces go, in their order, through one more lane that begins with the number of bytes. All modulo 2⁶⁴.
///
/// Every step can be undone, so a change within one word never goes unnoticed, and any other with a probability of 2⁻⁶⁴. It tells
/// damage, not forgery.
///
/// **Complexity**: O(bytes), at the speed of memory on several threads; the same on any number of them.
enum SectionChecksum {
  private static let pieceSize = 1 << 20
  private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// The checksum of bytes.
  static func value(_ bytes: UnsafeRawBufferPointer, threads: Int? = nil) -> UInt64 {
    let pieces = (bytes.count + pieceSize - 1) / pieceSize
    let words = [UInt64](unsafeUninitializedCapacity: pieces) { words, count in
      let words = words
      performTasks(pieces, workers: workerCount(threads, tasks: pieces)) { piece, _ in
        let end = min(bytes.count, (piece + 1) * pieceSize)
        words.initializeElement(
          at: piece, to: word(UnsafeRawBufferPointer(rebasing: bytes[piece * pieceSize..<end])))
      }
      count = pieces
    }
    return words.reduce(UInt64(SectionFile.padded(bytes.count))) { step($0, $1) }
  }

  private static func word(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let whole = bytes.count / SectionFile.alignment * SectionFile.alignment
    var lanes = (first, second, ~first, ~second)
    add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]), to: &lanes)
    if whole < bytes.count {
      let last = Array(bytes[whole...]) + repeatElement(0, count: SectionFile.alignment - (bytes.count - whole))
      last.withUnsafeBytes { add($0, to: &lanes) }
    }
    var sum = rotated(lanes.0, 1) &+ rotated(lanes.1, 7) &+ rotated(lanes.2, 12) &+ rotated(lanes.3, 18)
    sum &*= first
    sum ^= sum >> 32
    return sum &* second
  }

  private static func add(_ bytes: UnsafeRawBufferPointer, to lanes: inout (UInt64, UInt64, UInt64, UInt64)) {
    var (one, two, three, four) = lanes
    var offset = 0
    while offset < bytes.count {
      one = step(one, word(bytes, offset))
      two = step(two, word(bytes, offset &+ 8))
      three = step(three, word(bytes, offset &+ 16))
      four = step(four, word(bytes, offset &+ 24))
      offset &+= 32
    }
    lanes = (one, two, three, four)
  }

  @inline(__always) private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always) private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* first, 31) &* second
  }

  @inline(__always) private static func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }
}
