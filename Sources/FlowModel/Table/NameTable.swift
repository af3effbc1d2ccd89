import Columns
import Synchronization

/// Names interned from bytes: each distinct name is stored once and known by an index.
///
/// Indices count up from 0 in the order of first appearance. No `String` is made until a name is asked for.
///
/// - Complexity: interning is O(length of the name) on average; 36 to 68 bytes per name beside its own.
public struct NameTable: Sendable {
  /// The names in the order of their indices.
  public private(set) var list = NameList()
  /// Open addressing with linear probing, always at most half full.
  ///
  /// The upper bits of a hash are the place of its name.
  private(set) var slots = [NameSlot](repeating: NameSlot(), count: 16)
  /// By how much a hash is shifted to become a place.
  private(set) var shift: UInt64 = 60
  /// How many names, the first ones, can be found.
  private var indexedCount = 0
  /// Chosen per table, so that no input can be made to collide; it never shows, since indices follow the order of
  /// appearance.
  let seed: UInt64
  /// The bits of a hash that are used.
  let hashMask: UInt64
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
  init(_ list: NameList, hashMask: UInt64 = .max) {
    self.list = list
    seed = UInt64.random(in: .min ... .max)
    self.hashMask = hashMask
    indexed = IndexedNames()
  }

  /// Creates the same table with its slots filled.
  private init(indexing table: NameTable) {
    list = table.list
    seed = table.seed
    hashMask = table.hashMask
    indexed = nil
    indexNames()
  }

  /// The same table with its slots filled, unless they are filled here.
  var searchable: NameTable? { indexed?.table { NameTable(indexing: self) } }

  /// How many names there are.
  public var count: Int { list.count }

  /// The name at an index.
  public subscript(index: UInt32) -> String { list[index] }

  /// The bytes of the name at an index.
  public func utf8(at index: UInt32) -> Slice<Column<UInt8>> { list.utf8(at: index) }

  /// How many bytes the table takes.
  package var byteCount: Int { list.byteCount + slots.count * MemoryLayout<NameSlot>.stride }

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
  /// - Precondition: fewer than 2³² − 1 distinct names, and all of them can be found.
  package mutating func add(_ name: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    if let searchable { self = searchable }
    let new = UInt32(truncatingIfNeeded: count)
    slots[find(name, hash: hash).slot] = NameSlot(NameKey(name, hash: hash), index: new)
    list.append(name)
    indexedCount += 1
    if (count + 1) * 2 > slots.count { grow(to: slots.count * 2) }
    return new
  }

  /// Adds a name that is not in the table, without making it possible to find it; ``indexNames()`` does so for many.
  ///
  /// - Precondition: fewer than 2³² − 1 distinct names.
  package mutating func addUnindexed(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if let searchable { self = searchable }
    list.append(name)
    return UInt32(truncatingIfNeeded: count - 1)
  }

  /// Adds names that are not in the table, as ``addUnindexed(_:)`` does.
  ///
  /// - Parameters:
  ///   - names: Their bytes, one after the other.
  ///   - ends: Where each of them ends among these.
  /// - Precondition: fewer than 2³² − 1 distinct names.
  package mutating func addUnindexed(_ names: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<UInt32>) {
    if let searchable { self = searchable }
    list.append(names, ends: ends)
  }

  /// Has the names that cannot be found yet indexed when one is first looked for, which may be never.
  package mutating func indexNamesLater() {
    guard indexed == nil, indexedCount < count else { return }
    self = NameTable(list, hashMask: hashMask)
  }

  /// Makes it possible to find every name.
  package mutating func indexNames() {
    guard indexedCount < count else { return }
    var size = slots.count
    while (count + 1) * 2 > size { size *= 2 }
    if size > slots.count { grow(to: size) }
    // Taken out, since the names are read meanwhile.
    var filled: [NameSlot] = []
    swap(&filled, &slots)
    filled.withUnsafeMutableBufferPointer { slots in
      list.withBytes { stored in
        for index in UInt32(truncatingIfNeeded: indexedCount)..<UInt32(truncatingIfNeeded: count) {
          let name = UnsafeBufferPointer(rebasing: stored[list.range(of: index)])
          let hash = hash(name)
          Self.fill(slots, with: NameSlot(NameKey(name, hash: hash), index: index), at: place(of: hash, shift))
        }
      }
    }
    swap(&filled, &slots)
    indexedCount = count
  }

  /// Where a name of this hash is looked for first.
  @inline(__always)
  func place(of hash: UInt64, _ shift: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> shift) }

  /// The index of a name, or the free slot where it belongs.
  func find(_ name: UnsafeBufferPointer<UInt8>, hash: UInt64) -> (index: UInt32?, slot: Int) {
    let key = NameKey(name, hash: hash)
    return slots.withUnsafeBufferPointer { slots in
      var position = place(of: hash, shift)
      while let index = slots[position].index {
        if slots[position].key == key, key.isWhole || equals(index, name) { return (index, position) }
        position = (position + 1) & (slots.count - 1)
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

  private mutating func grow(to size: Int) {
    // Looking up names waits for the translation of addresses at every step, unless pages are large.
    var grown = [NameSlot](unsafeUninitializedCapacity: size) { slots, count in
      LargePages.request(for: UnsafeRawBufferPointer(slots))
      slots.initialize(repeating: NameSlot())
      count = size
    }
    let shift = UInt64(size.leadingZeroBitCount + 1)
    grown.withUnsafeMutableBufferPointer { grown in
      // In the order of their places, so that the larger table is filled from one end to the other.
      for slot in slots where slot.index != nil { Self.fill(grown, with: slot, at: place(of: hash(slot.key), shift)) }
    }
    self.shift = shift
    slots = grown
  }

  /// Puts what is to be held into the first free slot from its place on.
  private static func fill(_ slots: UnsafeMutableBufferPointer<NameSlot>, with slot: NameSlot, at place: Int) {
    var position = place
    while slots[position].index != nil { position = (position + 1) & (slots.count - 1) }
    slots[position] = slot
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
