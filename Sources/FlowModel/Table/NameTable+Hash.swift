extension NameTable {
  /// The hash of a name, in which the upper bits decide; each table has its own.
  package func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    name.count > NameKey.wholeLimit ? longHash(name) : hash(NameKey(shortName: name))
  }

  /// The hash of the names of a key.
  @inline(__always)
  func hash(_ key: NameKey) -> UInt64 {
    guard key.isWhole else { return key.word }
    let word = Self.folded(seed ^ key.word, 0xA076_1D64_78BD_642F)
    return Self.folded(word ^ UInt64(key.shape), 0xE703_7ED1_A0B4_28DB) & hashMask
  }

  /// Words of eight bytes folded into a secret start by multiplication, the last word overlapping the one before.
  ///
  /// - Precondition: the name has eight bytes.
  @inline(__always)
  func longHash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(name)
    var hash = Self.folded(seed ^ UInt64(raw.count), 0xA076_1D64_78BD_642F)
    var offset = 0
    while offset < raw.count - 8 {
      hash = Self.folded(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self), 0xE703_7ED1_A0B4_28DB)
      offset += 8
    }
    let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    return Self.folded(hash ^ last, 0x8EBC_6AF0_9C88_C6E3) & hashMask
  }

  /// Both halves of a product, so that the low bits depend on all bits of the factors.
  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
