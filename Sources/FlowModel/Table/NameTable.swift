import Columns
import Synchronization

/// Names interned from bytes: each distinct name is stored once and known by an index.
///
/// Indices count up from 0 in the order of first appearance. No `String` is made until a name is asked for.
///
/// - Complexity: interning is O(length of the name) on average; 20 to 36 bytes per name beside its own.
public struct NameTable: Sendable {
  /// The names in the order of their indices.
  public private(set) var list = NameList()
  /// Open addressing with linear probing: 0 is empty, otherwise the upper half of the name's hash above its index + 1.
  ///
  /// Always at most half full. The half hash spares most looks at the bytes of another name.
  private var slots = [UInt64](repeating: 0, count: 16)
  /// Chosen per table, so that no input can be made to collide; it never shows, since indices follow the order of
  /// appearance.
  private let seed: UInt64
  /// The bits of a hash that are used.
  private let hashMask: UInt64
  /// The same table with its slots, which are filled when a name is first looked for; `nil` when they are filled here.
  private let indexed: IndexedNames?

  /// Creates an empty table.
  public init() { self.init(hashMask: .max) }

  /// Creates an empty table that uses only some bits of a hash, so that tests can make all names collide.
  init(hashMask: UInt64) {
    seed = UInt64.random(in: .min ... .max)
    self.hashMask = hashMask
    indexed = nil
  }

  /// Creates a table of names in the order of their indices, no two the same, without a look at them.
  init(_ list: NameList) {
    self.list = list
    seed = UInt64.random(in: .min ... .max)
    hashMask = .max
    indexed = IndexedNames()
  }

  /// Creates the same table with its slots filled.
  private init(indexing table: NameTable) {
    list = table.list
    seed = table.seed
    hashMask = table.hashMask
    indexed = nil
    var size = slots.count
    while (count + 1) * 2 > size { size *= 2 }
    fill(size)
  }

  /// The same table with its slots filled, unless they are filled here.
  private var searchable: NameTable? { indexed?.table { NameTable(indexing: self) } }

  /// How many names there are.
  public var count: Int { list.count }

  /// The name at an index.
  public subscript(index: UInt32) -> String { list[index] }

  /// The bytes of the name at an index.
  public func utf8(at index: UInt32) -> Slice<Column<UInt8>> { list.utf8(at: index) }

  /// How many bytes the table takes.
  package var byteCount: Int { list.byteCount + slots.count * MemoryLayout<UInt64>.stride }

  /// The index of a name, if it is in the table.
  public func index(of name: String) -> UInt32? {
    var name = name
    return name.withUTF8 { index(of: $0, hash: hash($0)) }
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
    let hash = hash(name)
    return index(of: name, hash: hash) ?? add(name, hash: hash)
  }

  /// The index of a name given as bytes with their hash, if it is in the table.
  package func index(of name: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32? {
    searchable?.index(of: name, hash: hash) ?? find(name, hash: hash).index
  }

  /// Adds a name that is not in the table.
  ///
  /// - Precondition: fewer than 2³² − 1 distinct names.
  package mutating func add(_ name: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    if let searchable { self = searchable }
    let new = UInt32(truncatingIfNeeded: count)
    slots[find(name, hash: hash).slot] = Self.slot(hash: hash, index: new)
    list.append(name)
    if (count + 1) * 2 > slots.count { fill(slots.count * 2) }
    return new
  }

  /// What the slot holds where a name of this hash is looked for first; 0 when it is free.
  func firstSlot(of hash: UInt64) -> UInt64 {
    searchable?.firstSlot(of: hash) ?? slots[Int(truncatingIfNeeded: hash) & (slots.count - 1)]
  }

  /// What the first slot holds that has half of this hash; 0 when there is none.
  func slotMatching(_ hash: UInt64) -> UInt64 {
    if let searchable { return searchable.slotMatching(hash) }
    return slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var position = Int(truncatingIfNeeded: hash) & mask
      while slots[position] != 0, slots[position] >> 32 != hash >> 32 { position = (position + 1) & mask }
      return slots[position]
    }
  }

  /// The index of a name, or the free slot where it belongs.
  private func find(_ name: UnsafeBufferPointer<UInt8>, hash: UInt64) -> (index: UInt32?, slot: Int) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var position = Int(truncatingIfNeeded: hash) & mask
      while slots[position] != 0 {
        let slot = slots[position]
        let index = UInt32(truncatingIfNeeded: slot) - 1
        if slot >> 32 == hash >> 32, equals(index, name) { return (index, position) }
        position = (position + 1) & mask
      }
      return (nil, position)
    }
  }

  private func equals(_ index: UInt32, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = list.range(of: index)
    guard range.count == name.count else { return false }
    return list.withBytes { stored in
      for position in 0..<name.count where stored[range.lowerBound + position] != name[position] { return false }
      return true
    }
  }

  private mutating func fill(_ size: Int) {
    var grown = [UInt64](repeating: 0, count: size)
    list.withBytes { stored in
      for index in 0..<UInt32(truncatingIfNeeded: count) {
        let hash = hash(UnsafeBufferPointer(rebasing: stored[list.range(of: index)]))
        var position = Int(truncatingIfNeeded: hash) & (grown.count - 1)
        while grown[position] != 0 { position = (position + 1) & (grown.count - 1) }
        grown[position] = Self.slot(hash: hash, index: index)
      }
    }
    slots = grown
  }

  private static func slot(hash: UInt64, index: UInt32) -> UInt64 { (hash >> 32) << 32 | UInt64(index + 1) }

  /// Words of eight bytes folded into a secret start by multiplication, the last word overlapping the one before.
  package func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(name)
    let start = Self.folded(seed ^ UInt64(raw.count), 0xA076_1D64_78BD_642F)
    guard raw.count >= 8 else {
      var word: UInt64 = 0
      for byte in raw { word = word << 8 | UInt64(byte) }
      return Self.folded(start ^ word, 0xE703_7ED1_A0B4_28DB) & hashMask
    }
    var hash = start
    var offset = 0
    while offset < raw.count - 8 {
      hash = Self.folded(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self), 0xE703_7ED1_A0B4_28DB)
      offset += 8
    }
    let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    return Self.folded(hash ^ last, 0x8EBC_6AF0_9C88_C6E3) & hashMask
  }

  /// Both halves of a product, so that the low bits depend on all bits of the factors.
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

/// A table of names that is made when it is first asked for.
private final class IndexedNames: Sendable {
  private final class Box: Sendable {
    let table: NameTable

    init(_ table: NameTable) { self.table = table }
  }

  private let box = AtomicLazyReference<Box>()

  func table(_ make: () -> NameTable) -> NameTable {
    (box.load() ?? box.storeIfNil(Box(make()))).table
  }
}
