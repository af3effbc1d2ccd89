/// Names that are looked up in a table together.
///
/// A look into a table that no cache holds waits for memory. For many names at once, the waits overlap.
package struct NameLookups {
  fileprivate struct Entry {
    var name: UnsafeBufferPointer<UInt8>
    var isAbsent: Bool
    var hash: UInt64 = 0
    /// Whether something stands where the name is looked for first.
    var isTaken = false
    var index: UInt32?
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

  /// The index of the name at a position, if it was in the table.
  package func index(at position: Int) -> UInt32? { entries[position].index }
}

extension NameTable {
  /// Finds the indices of names; an index stays right when names are added.
  package func lookUp(_ lookups: inout NameLookups) {
    if let searchable { return searchable.lookUp(&lookups) }
    lookups.entries.withUnsafeMutableBufferPointer { entries in
      for position in entries.indices where !entries[position].isAbsent {
        let hash = hash(entries[position].name)
        entries[position].hash = hash
        entries[position].isTaken = slots[place(of: hash, shift)].index != nil
      }
      for position in entries.indices where entries[position].isTaken {
        entries[position].index = index(of: entries[position].name, hash: entries[position].hash)
      }
    }
  }
}
