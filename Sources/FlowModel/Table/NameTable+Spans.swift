/// Where a name stands in a text.
package struct NameSpan {
  /// The offset of its first byte.
  package var start: UInt32
  /// How many bytes it has.
  package var count: UInt32

  /// Creates the place of some bytes.
  package init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }
}

extension NameTable {
  /// Stands for a name that is not in a table.
  package static let absent = UInt32.max

  /// How many bytes behind a name are read together with it.
  package static let padding = 8
  private static let blockSize = 32

  /// Finds the indices of many names of a text, or ``absent`` for those that are not in the table.
  ///
  /// The waits for memory of many names overlap; see ``NameLookups``. It changes nothing, so that several threads may
  /// look into one table.
  ///
  /// - Precondition: the text can be read ``padding`` bytes beyond every name, and all names of the table can be found.
  package func find(
    _ names: UnsafeBufferPointer<NameSpan>, in text: UnsafePointer<UInt8>,
    into indices: UnsafeMutableBufferPointer<UInt32>
  ) {
    slots.withUnsafeBufferPointer { slots in
      withUnsafeTemporaryAllocation(of: SoughtName.self, capacity: Self.blockSize) { block in
        for first in stride(from: 0, to: names.count, by: Self.blockSize) {
          let count = min(Self.blockSize, names.count - first)
          for position in 0..<count {
            let span = names[first + position]
            let name = text + Int(span.start)
            let isShort = span.count <= NameKey.wholeLimit
            let hash: UInt64
            if isShort {
              block[position].key = NameKey(paddedName: name, count: Int(span.count))
              hash = self.hash(block[position].key)
            } else {
              hash = longHash(UnsafeBufferPointer(start: name, count: Int(span.count)))
              block[position].key = NameKey(longName: Int(span.count), hash: hash)
            }
            block[position].hash = hash
          }
          // Nothing else stands between these, so that the processor waits for many of them at once.
          for position in 0..<count { block[position].slot = slots[place(of: block[position].hash, shift)] }
          for position in 0..<count {
            let sought = block[position]
            var (slot, place) = (sought.slot, place(of: sought.hash, shift))
            while slot.index != nil, slot.key != sought.key {
              place = (place &+ 1) & (slots.count &- 1)
              slot = slots[place]
            }
            if sought.key.isWhole {
              indices[first + position] = slot.index ?? Self.absent
            } else {
              let span = names[first + position]
              let name = UnsafeBufferPointer(start: text + Int(span.start), count: Int(span.count))
              indices[first + position] = index(of: name, hash: sought.hash) ?? Self.absent
            }
          }
        }
      }
    }
  }
}

/// A name that is looked up, and what stands at its place.
private struct SoughtName {
  var key: NameKey
  var hash: UInt64
  var slot: NameSlot
}
