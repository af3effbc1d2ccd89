/// Names that are looked up in a table together.
///
/// A look into a table that no cache holds waits for memory three times: for its slot, for the place of the name found
/// there, and for the bytes of that. For many names at once, the waits of each kind overlap.
package struct NameLookups {
  fileprivate struct Entry {
    var name: UnsafeBufferPointer<UInt8>
    var isAbsent: Bool
    var hash: UInt64 = 0
    /// What the slot holds that may be the name's; 0 for none.
    var slot: UInt64 = 0
    /// Where the name of that slot stands.
    var range = 0..<0
    var isFound = false
  }

  fileprivate var entries: [Entry] = []

  /// Creates a list with room for some names.
  package init(capacity: Int) { entries.reserveCapacity(capacity) }

  /// Forgets all names.
  package mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  /// Adds a name, whose bytes stay where they are until it is looked up; or a place for none.
  package mutating func append(_ name: UnsafeBufferPointer<UInt8>?) {
    entries.append(Entry(name: name ?? UnsafeBufferPointer(start: nil, count: 0), isAbsent: name == nil))
  }

  /// The hash of the name at a position, if there is one.
  package func hash(at position: Int) -> UInt64? { entries[position].isAbsent ? nil : entries[position].hash }

  /// The index of the name at a position, where the lookup found it; it may be in the table all the same.
  package func index(at position: Int) -> UInt32? {
    entries[position].isFound ? UInt32(truncatingIfNeeded: entries[position].slot) - 1 : nil
  }
}

extension NameTable {
  /// Finds the indices of names, all but few of those that are in the table.
  ///
  /// An index stays right when names are added. A name is not found when another one with half its hash stands before it.
  package func lookUp(_ lookups: inout NameLookups) {
    lookups.entries.withUnsafeMutableBufferPointer { entries in
      for position in entries.indices where !entries[position].isAbsent {
        let hash = hash(entries[position].name)
        entries[position].hash = hash
        entries[position].slot = firstSlot(of: hash)
      }
      for position in entries.indices where entries[position].slot != 0 {
        entries[position].slot = slotMatching(entries[position].hash)
      }
      for position in entries.indices where entries[position].slot != 0 {
        entries[position].range = list.range(of: UInt32(truncatingIfNeeded: entries[position].slot) - 1)
      }
      list.withBytes { bytes in
        for position in entries.indices where entries[position].slot != 0 {
          let (range, name) = (entries[position].range, entries[position].name)
          entries[position].isFound =
            range.count == name.count && (0..<name.count).allSatisfy { bytes[range.lowerBound + $0] == name[$0] }
        }
      }
    }
  }
}
