/// Names interned from bytes: each distinct name is stored once and known by an index.
///
/// Indices count up from 0 in the order of first appearance. No `String` is made until a name is asked for.
///
/// - Complexity: interning is O(length of the name) on average; 4 bytes per name beside its bytes and one offset.
public struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  private var offsets: [Int] = [0]
  /// Open addressing with linear probing; 0 is empty, otherwise index + 1.
  ///
  /// Always at most half full.
  private var slots: [UInt32] = [UInt32](repeating: 0, count: 16)
  /// Chosen per table, so that no input can be made to collide; it never shows, since indices follow the order of appearance.
  private let seed: UInt64

  /// Creates an empty table.
  public init() { seed = UInt64.random(in: .min ... .max) }

  /// How many names there are.
  public var count: Int { offsets.count - 1 }

  /// The name at an index.
  public subscript(index: UInt32) -> String { String(decoding: utf8(at: index), as: UTF8.self) }

  /// The bytes of the name at an index.
  public func utf8(at index: UInt32) -> ArraySlice<UInt8> { bytes[offsets[Int(index)]..<offsets[Int(index) + 1]] }

  /// The index of a name, if it is in the table.
  public func index(of name: String) -> UInt32? {
    var name = name
    return name.withUTF8 { find($0).index }
  }

  /// The index of a name, which is added when it is new.
  public mutating func intern(_ name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { intern($0) }
  }

  /// The index of a name given as bytes, which is added when it is new.
  ///
  /// - Precondition: fewer than 2³² − 1 distinct names.
  public mutating func intern(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let (index, slot) = find(name)
    if let index { return index }
    let new = UInt32(count)
    bytes.append(contentsOf: name)
    offsets.append(bytes.count)
    slots[slot] = new + 1
    if (count + 1) * 2 > slots.count { grow() }
    return new
  }

  /// The index of a name, or the free slot where it belongs.
  private func find(_ name: UnsafeBufferPointer<UInt8>) -> (index: UInt32?, slot: Int) {
    var slot = Int(truncatingIfNeeded: hash(name)) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = slots[slot] - 1
      if equals(index, name) { return (index, slot) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (nil, slot)
  }

  private func equals(_ index: UInt32, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = offsets[Int(index)]
    guard offsets[Int(index) + 1] - start == name.count else { return false }
    return bytes.withUnsafeBufferPointer { stored in
      for position in 0..<name.count where stored[start + position] != name[position] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { stored in
      for index in 0..<count {
        let name = UnsafeBufferPointer(rebasing: stored[offsets[index]..<offsets[index + 1]])
        var slot = Int(truncatingIfNeeded: hash(name)) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(index) + 1
      }
    }
  }

  /// FNV-1a over the bytes from a secret start, then mixed so that the low bits depend on all of them.
  private func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed ^ 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }
}
