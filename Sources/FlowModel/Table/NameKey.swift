/// What is compared of a name before its bytes: all of a short one, so that nothing else is looked at.
struct NameKey: Equatable {
  /// The longest name that is a key as it stands.
  static let wholeLimit = 11

  /// The first eight bytes of a short name, the first one lowest; the hash of a long one.
  var word: UInt64
  /// The other three bytes of a short name below its length; the length of a long one below a bit that says so.
  var shape: UInt32

  /// Whether names of this key are equal.
  var isWhole: Bool { shape >> 31 == 0 }

  /// The key of a name with its hash.
  init(_ name: UnsafeBufferPointer<UInt8>, hash: UInt64) {
    if name.count > Self.wholeLimit { self.init(longName: name.count, hash: hash) } else { self.init(shortName: name) }
  }

  /// The key of a long name.
  @inline(__always)
  init(longName count: Int, hash: UInt64) {
    word = hash
    shape = 1 << 31 | UInt32(truncatingIfNeeded: count) & .max >> 1
  }

  /// The key of a short name.
  init(shortName name: UnsafeBufferPointer<UInt8>) {
    word = 0
    shape = UInt32(truncatingIfNeeded: name.count) << 24
    for (position, byte) in name.enumerated() {
      if position < 8 { word |= UInt64(byte) << (8 * position) } else { shape |= UInt32(byte) << (8 * (position - 8)) }
    }
  }

  /// The key of a short name behind which eight bytes can be read.
  @inline(__always)
  init(paddedName name: UnsafePointer<UInt8>, count: Int) {
    let raw = UnsafeRawPointer(name)
    let first = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    shape = UInt32(truncatingIfNeeded: count) &<< 24
    guard count > 8 else {
      word = count == 8 ? first : first & ((1 &<< (8 &* UInt64(truncatingIfNeeded: count))) &- 1)
      return
    }
    word = first
    let last = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    shape |= last & ((1 &<< (8 &* UInt32(truncatingIfNeeded: count &- 8))) &- 1)
  }
}

/// A place in a table of names: free, or a name's key and index.
struct NameSlot {
  private var word: UInt64 = 0
  private var shape: UInt32 = 0
  /// The index above 0; 0 while it is free.
  private var number: UInt32 = 0

  init() {}

  init(_ key: NameKey, index: UInt32) {
    word = key.word
    shape = key.shape
    number = index + 1
  }

  /// The key of its name.
  @inline(__always)
  var key: NameKey {
    var key = NameKey(longName: 0, hash: word)
    key.shape = shape
    return key
  }

  /// The index of its name; `nil` while it is free.
  @inline(__always)
  var index: UInt32? { number == 0 ? nil : number &- 1 }
}
