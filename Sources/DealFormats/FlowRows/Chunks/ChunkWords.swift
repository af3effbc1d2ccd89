/// Looks for bytes and digits eight at a time.
///
/// All of it reads up to eight bytes beyond what is asked for; see ``RowChunk/padding``.
enum ChunkWords {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// A byte eight times.
  static func repeating(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// Eight bytes, the first one lowest.
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// At most eight bytes, the others zero.
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    count >= 8 ? load(bytes) : load(bytes) & ((1 &<< (8 &* UInt64(truncatingIfNeeded: count))) &- 1)
  }

  /// The high bit of the lowest zero byte, and perhaps of bytes above it.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

  /// The bytes that end an unquoted field, each eight times.
  struct Stops {
    let delimiter: UInt64
    let lineFeed = repeating(ASCII.lineFeed)
    let carriageReturn = repeating(ASCII.carriageReturn)
    let quote = repeating(ASCII.quote)

    init(delimiter: UInt8) { self.delimiter = repeating(delimiter) }
  }

  /// The first of some bytes from a position on; there must be one.
  @inline(__always)
  static func firstStop(_ bytes: UnsafePointer<UInt8>, from start: Int, _ stops: Stops) -> Int {
    var position = start
    while true {
      let word = load(bytes + position)
      let found =
        (zeros(word ^ stops.delimiter) | zeros(word ^ stops.lineFeed) | zeros(word ^ stops.carriageReturn)
          | zeros(word ^ stops.quote)) & highs
      if found != 0 { return position &+ found.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
  }

  /// Whether some bytes are ASCII without NUL.
  static func arePlain(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    var odd: UInt64 = 0
    var position = 0
    while position &+ 8 <= count {
      let word = load(bytes + position)
      odd |= word | zeros(word)
      position &+= 8
    }
    while position < count {
      odd |= bytes[position] == 0 || bytes[position] >= 0x80 ? highs : 0
      position &+= 1
    }
    return odd & highs == 0
  }

  /// The number that digits spell from a position on, and how many they are.
  ///
  /// - Returns: no digits where there are ten or more, too.
  @inline(__always)
  static func number(_ bytes: UnsafePointer<UInt8>) -> (value: UInt64, count: Int) {
    let word = load(bytes)
    let digits = word ^ repeating(UInt8(ascii: "0"))
    // A byte beyond 9 reaches its high bit by adding 0x76, or has it.
    let others = ((digits &+ repeating(0x76)) | digits) & highs
    guard others != 0 else { return longNumber(bytes, joined(digits)) }
    let count = others.trailingZeroBitCount &>> 3
    guard count > 0 else { return (0, 0) }
    // The digits move to the upper bytes; zeros before them change nothing.
    return (joined(digits &<< (64 &- 8 &* UInt64(truncatingIfNeeded: count))), count)
  }

  /// A number of eight digits and perhaps one more.
  private static func longNumber(_ bytes: UnsafePointer<UInt8>, _ beginning: UInt64) -> (value: UInt64, count: Int) {
    guard let ninth = ASCII.digit(bytes[8]) else { return (beginning, 8) }
    return ASCII.digit(bytes[9]) == nil ? (beginning * 10 + UInt64(ninth), 9) : (0, 0)
  }

  /// The number whose eight decimal digits are bytes, the first one lowest.
  @inline(__always)
  static func joined(_ digits: UInt64) -> UInt64 {
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
  }
}
